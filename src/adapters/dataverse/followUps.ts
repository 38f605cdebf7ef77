import type { OwnPage, RecordBundle } from '../../ports/crm';
import { fetchPath } from './fetchXml';
import type { Json } from './json';
import { mapActivities } from './mapActivity';
import { ACTIVITY_COLUMNS } from './recordPaths';
import type { Session } from './session';
import { SHAPES } from './shape';

/** Open activities that are kept beside one: the newest, for a follow-up is made after what it follows. */
const MOST_FOLLOWING = 5;
/** An activity that is open, or scheduled. */
const OPEN_STATES = [0, 3];

const aboutOf = ({ activities, record }: RecordBundle) => activities?.find(({ id }) => id === record.ref.id)?.about?.id ?? null;

/** The newest open activities about these things: what a follow-up of an activity is looked for in; `null` = about nothing. */
export function followUpsPath(about: readonly string[]): string | null {
  const values = [...new Set(about)];
  if (values.length === 0) return null;
  const where = [
    { attribute: 'regardingobjectid', values },
    { attribute: 'statecode', values: OPEN_STATES },
  ];
  return fetchPath({ shape: SHAPES.activity, attributes: ACTIVITY_COLUMNS, where });
}

/**
 * Beside each activity the newest open ones about the same thing: one of them may be its follow-up.
 * @param read one call, as patiently as whoever asks wants it
 */
export async function withFollowUps(page: OwnPage, session: Session, read: (path: string) => Promise<Json>): Promise<OwnPage> {
  const path = followUpsPath(page.bundles.flatMap((bundle) => aboutOf(bundle) ?? []));
  if (path === null) return page;
  const rows = await read(path);
  const open = mapActivities([rows], null, null, session.person.zone).filter(({ done }) => !done);
  const bundles = page.bundles.map((bundle) => {
    const about = aboutOf(bundle);
    const others = about === null ? [] : open.filter((each) => each.about?.id === about && each.id !== bundle.record.ref.id);
    others.sort((a, b) => ((a.createdAt ?? '') < (b.createdAt ?? '') ? 1 : -1)).splice(MOST_FOLLOWING);
    return others.length === 0 ? bundle : { ...bundle, activities: [...(bundle.activities ?? []), ...others] };
  });
  return { ...page, bundles };
}
