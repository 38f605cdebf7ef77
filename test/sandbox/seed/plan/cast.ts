import type { HabitName } from './habits';

/** Somebody with a known part in the story: the demo and the tests find them by their user name. */
export interface CastMember {
  readonly firstName: string;
  readonly lastName: string;
  readonly username: string;
  readonly team: string | null;
  readonly habit: HabitName | null;
  readonly part: string;
}

function member(name: string, team: string | null, habit: HabitName | null, part: string): CastMember {
  const [firstName = '', ...rest] = name.split(' ');
  const lastName = rest.join(' ');
  return { firstName, lastName, username: usernameOf(firstName, lastName), team, habit, part };
}

const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  ł: 'l',
  Ł: 'L',
  ø: 'o',
  Ø: 'O',
  æ: 'ae',
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  Ä: 'Ae',
  Ö: 'Oe',
  Ü: 'Ue',
};

/** Plain ASCII: `Jürgen` -> `Juergen`, `Łukasz` -> `Lukasz`. */
export function ascii(text: string): string {
  return [...text.normalize('NFC')]
    .map((letter) => LETTERS[letter] ?? letter)
    .join('')
    .normalize('NFD')
    .replace(/[^\x20-\x7e]/g, '');
}

/** @example usernameOf('Anna-Lena', "O'Brien") // 'anna-lena.obrien@foothold.test' */
export function usernameOf(firstName: string, lastName: string): string {
  const part = (text: string) =>
    ascii(text)
      .toLowerCase()
      .replace(/[^a-z0-9-]/g, '');
  return `${part(firstName)}.${part(lastName)}@foothold.test`;
}

/** The people the product is about. Everybody else is drawn by chance. */
export const cast = {
  average: member('Lena Brandt', 'hamburg', 'average', 'an average good rep; owns "Harbour refit"'),
  topSeller: member('Henrik Solberg', 'hamburg', 'topSeller', 'sells the most, records the least'),
  spoilsByBlanks: member('Ralf Kessler', 'berlin', 'spoilsByBlanks', 'leaves fields empty'),
  spoilsByRubbish: member('Sylvie Moreau', 'cologne', 'spoilsByRubbish', 'fills fields with placeholders and pasted notes'),
  ramping: member('Jana Horáková', 'berlin', 'ramping', 'joined 30 days ago'),
  newcomer: member('Theo Lindner', 'berlin', null, 'began six days ago; sees the path of the first 14 days'),
  partTime: member('Agnieszka Wójcik', 'warsaw', 'partTime', 'works Monday to Wednesday'),
  onLeave: member('Tobias Engel', 'cologne', 'onLeave', 'on parental leave for five weeks'),
  headEast: member('Katrin Ahlers', null, 'leader', 'head of region East, leads Berlin'),
  headWest: member('Marc Delacroix', null, 'leader', 'head of region West, leads Cologne'),
  leadHamburg: member('Dirk Petersen', null, 'leader', 'leads Hamburg'),
  leadWarsaw: member('Piotr Zieliński', null, 'leader', 'leads Warsaw'),
  leadLyon: member('Camille Perrin', null, 'leader', 'leads Lyon'),
  leadRotterdam: member('Sanne Visser', null, 'leader', 'leads Rotterdam'),
  service: member('Nadia Winkler', null, null, 'customer service'),
  marketing: member('Oliver Grant', null, null, 'marketing'),
  programmeOwner: member('Beate Lohmann', null, null, 'owns the adoption programme'),
  publisher: member('Foothold Publisher', null, null, 'service user that publishes at night'),
  integration: member('ERP Integration', null, null, 'integration user'),
  inactive: member('Gerd Mattes', 'hamburg', 'good', 'left the company; account switched off'),
} as const satisfies Record<string, CastMember>;

/** Sees everything. Its user name is fixed: README, tests and the command line sign in with it. */
export const ADMIN_USERNAME = 'admin@foothold.test';
