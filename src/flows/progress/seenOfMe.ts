import type { Programme } from '../../model/programme';
import type { Kept, SeenOfMe, SeenRow } from '../../model/seenOfMe';
import type { OwnStanding } from '../../model/standing';
import { readOwnWeek } from './readOwnWeek';

/** What "What is seen of me" is made from. */
export interface SeenInput {
  readonly programme: Programme;
  /** The package's objects are here: without them nothing but drafts on the device is kept. */
  readonly stored: boolean;
  readonly standing: OwnStanding;
}

/** Days for which the publisher lets keys of creates stand. */
const KEYS_DAYS = 30;

const NOTHING: Kept = { for: 'nothing' };

function managerRow({ programme, standing }: SeenInput, kept: Kept): SeenRow {
  const isIndividual = programme.privacyMode === 'individual';
  return {
    reader: 'manager',
    name: standing.manager?.name ?? null,
    size: null,
    // A manager's sheet carries both; a file is taken out only where the programme lets managers do so (B14).
    what: isIndividual ? ['ownFigures', 'pay', ...(programme.personExports ? (['file'] as const) : []), 'groups'] : ['groups'],
    kept,
    tables: isIndividual ? ['TeamSheet', 'GroupSheet'] : ['GroupSheet'],
  };
}

function cohortRow({ programme, standing }: SeenInput, kept: Kept): SeenRow {
  const [row] = standing.rows;
  const place = row ? (readOwnWeek(row.measures)?.place ?? null) : null;
  const isNamed = standing.optIns.some(({ kind, active }) => kind === 'names' && active);
  const hasBoard = programme.privacyMode !== 'worksCouncil' && place !== null;
  return {
    reader: 'cohort',
    name: null,
    size: hasBoard ? place.size : null,
    what: [hasBoard ? (isNamed ? 'boardNamed' : 'board') : 'noBoard'],
    kept: hasBoard ? kept : NOTHING,
    tables: programme.privacyMode === 'worksCouncil' ? [] : ['Board'],
  };
}

const OWN_TABLES = ['Response', 'ActionLog', 'Snapshot', 'OptIn', 'Look', 'Feedback', 'Vote', 'PollAnswer'] as const;

function storedRows(input: SeenInput): readonly SeenRow[] {
  const { programme, standing } = input;
  const kept: Kept = { for: 'days', days: programme.retentionDays };
  const [row] = standing.rows;
  return [
    managerRow(input, kept),
    cohortRow(input, kept),
    {
      reader: 'owner',
      name: programme.owner,
      size: null,
      what: ['groups', 'feedback'],
      kept,
      tables: ['GroupSheet', 'Feedback', 'Vote', 'PollAnswer'],
    },
    {
      reader: 'publisher',
      name: row?.writtenBy ?? null,
      size: null,
      what: [row ? 'recordsAndAnswers' : 'notYet'],
      kept: { for: 'notKept' },
      tables: [...OWN_TABLES, 'TeamSheet', 'GroupSheet', 'Board'],
    },
  ];
}

/**
 * "What is seen of me" (B17, B20): every reader with what, what for and how long, from the programme, the rows and the rights as they
 * are now. Another mode, another manager, a board that is gone or no package at all make another page.
 */
export function seenOfMe(input: SeenInput): SeenOfMe {
  const { programme, stored, standing } = input;
  const you: SeenRow = {
    reader: 'you',
    name: null,
    size: null,
    what: ['everything', 'drafts'],
    kept: stored ? { for: 'days', days: programme.retentionDays } : NOTHING,
    tables: stored ? OWN_TABLES : [],
  };
  const crmRights: SeenRow = {
    reader: 'crmRights',
    name: null,
    size: null,
    what: ['records'],
    kept: { for: 'crm' },
    tables: [],
  };
  return {
    mode: programme.privacyMode,
    legalBasis: programme.legalBasis ?? null,
    rows: [you, ...(stored ? storedRows(input) : []), crmRights],
    retentionDays: programme.retentionDays,
    keysDays: KEYS_DAYS,
    looks: standing.looks,
    keepsLooks: stored,
  };
}
