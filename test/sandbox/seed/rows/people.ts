import { applyTwins } from '../../store/applyTwins';
import type { Row } from '../../store/types';
import type { Person } from '../plan/model';
import { audit } from './audit';

const LANGUAGES: Readonly<Record<string, readonly [salesforce: string, code: number]>> = {
  de_DE: ['de', 1031],
  fr_FR: ['fr', 1036],
  pl_PL: ['pl', 1045],
  en_GB: ['en_US', 1033],
};

interface PersonLinks {
  readonly roleId: string | null;
  readonly unitId: string;
  readonly profileId: string | null;
}

export function personRow(person: Person, { roleId, unitId, profileId }: PersonLinks): Row {
  const [language, languageCode] = LANGUAGES[person.locale] ?? ['en_US', 1033];
  const machine = person.integration || person.grants.includes('publisher');
  return {
    ...audit({ id: person.id, ownerId: person.id, createdAt: person.createdAt }),
    ...applyTwins('user', {}, { time_zone: person.zone, locale: person.locale }),
    username: person.username,
    first_name: person.firstName,
    last_name: person.lastName,
    name: person.name,
    email: person.username,
    title: person.title,
    department: person.department,
    division: person.division,
    is_active: person.active ? 1 : 0,
    is_licensed: 1,
    // Dataverse: 4 = non-interactive.
    access_mode: machine ? 4 : 0,
    user_type: 'Standard',
    manager_id: person.managerId,
    role_id: roleId,
    profile_id: profileId,
    business_unit_id: unitId,
    language,
    ui_language_id: languageCode,
    currency_code: 'EUR',
    roles: person.grants.join(';'),
  };
}
