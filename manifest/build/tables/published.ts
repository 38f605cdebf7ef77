import { column, key, PUBLISHES, READS, type Table } from './types';

const WEEK = column('Week', 'Week', 'date', 'The Monday of the week.');
const TEXT = column('Text', 'Text', 'long', 'The figures, as a document with a version.');

/** One person, one week. */
export const snapshot: Table = {
  name: 'Snapshot',
  label: 'Snapshot',
  plural: 'Snapshots',
  description: 'The measures of one person in one week. Written by the publisher; only the person reads it.',
  sharing: 'private',
  ownership: 'UserOwned',
  rights: { rep: READS, publisher: PUBLISHES },
  columns: [
    key('Person and week.'),
    WEEK,
    column('Score', 'Score', 'integer', 'The own score, 0 to 10000; empty while there is not enough to tell.'),
    column('Records', 'Records', 'integer', 'How many records it rests on.'),
    column('Measures', 'Measures', 'long', 'The measures, as a document with a version.'),
    column('Tally', 'Tally', 'long', 'The sums behind the measures, so that weeks can be added up.'),
  ],
};

/** A cohort's size, bands and benchmarks; never anybody's rank. */
export const board: Table = {
  name: 'Board',
  label: 'Board',
  plural: 'Boards',
  description:
    'What a group of peers may see of itself: size, bands, benchmarks and awards of those who agreed. Never a rank of a person.',
  sharing: 'public',
  ownership: 'OrgOwned',
  rights: { rep: READS, manager: READS, owner: READS, publisher: PUBLISHES },
  columns: [
    key('Group and week.'),
    column('Cohort', 'Cohort', 'text', 'The group: role, segment and time with the company.'),
    WEEK,
    column('Size', 'Size', 'integer', 'How many people are in the group.'),
    TEXT,
  ],
};

/** Written in individual mode only. */
export const teamSheet: Table = {
  name: 'TeamSheet',
  label: 'Team Sheet',
  plural: 'Team Sheets',
  description:
    "The figures of one manager's own people in one week. Written in individual mode only; only that manager reads it.",
  sharing: 'private',
  ownership: 'UserOwned',
  rights: { manager: READS, publisher: PUBLISHES },
  columns: [
    key('Manager, week and page.'),
    WEEK,
    column('Page', 'Page', 'integer', 'The page, where one text is too short.'),
    TEXT,
  ],
};

export const groupSheet: Table = {
  name: 'GroupSheet',
  label: 'Group Sheet',
  plural: 'Group Sheets',
  description: 'The sums of a team, region, segment or branch of five people and more, for one closed week.',
  sharing: 'public',
  ownership: 'UserOwned',
  rights: { manager: READS, owner: READS, publisher: PUBLISHES },
  columns: [
    key('Unit and week.'),
    column('Unit', 'Unit', 'text', 'The team, region, segment or branch.'),
    WEEK,
    column('People', 'People', 'integer', 'How many people are in it: never under five.'),
    TEXT,
  ],
};
