import { type DecisionColumns, standingDecisions } from '../../../model/barrier';
import { lookText } from '../../../model/look';
import { decisionColumns, noteColumns, readWords } from '../../../model/teamWords';
import type { TeamPort } from '../../../ports/team';
import type { Client } from '../client';
import { PREFIX } from '../columns';
import { guid } from '../guid';
import { string } from '../json';
import { type Row, toInstant } from '../mapValue';
import { bindPath, listPath } from '../odata';
import { uuidV5 } from '../uuidV5';
import { listAllOrNone } from './listAll';
import { type Body, makeRow } from './makeRow';
import { TEAM } from './teamShapes';

/** The newest words; what is older than so many has had its day. Under the 5,000 rows of one page. */
const MOST = 2_000;

function own(columns: Body): Body {
  return Object.fromEntries(Object.entries(columns).map(([name, value]) => [`${PREFIX}_${name}`, value]));
}

/** A word without a moment of its own counts from when it was stored. */
function columnsOf(row: Row): DecisionColumns {
  const column = (name: string) => string(row[`${PREFIX}_${name}`]);
  return {
    rule: column('rule'),
    reason: column('reason'),
    phase: column('phase'),
    decision: column('decision'),
    text: column('text'),
    at: toInstant(row[`${PREFIX}_at`]) ?? toInstant(row.createdon),
  };
}

/** What the team tab writes: each a row of its own, made once. */
export function createTeamWrites(client: Client): Pick<TeamPort, 'words' | 'decide' | 'note' | 'look' | 'requestPublish'> {
  const storeWord = (columns: DecisionColumns, key: string, signal?: AbortSignal) =>
    makeRow(client, TEAM.decision.set, uuidV5(`decision:${key}`), own({ ...columns, key }), signal);
  return {
    async words(signal) {
      const { decision } = TEAM;
      const select = [...decision.attributes.keys()].filter((name) => name !== decision.primaryId);
      const path = listPath(decision, { select, orderBy: { attribute: 'createdon', descending: true }, top: MOST });
      const { decisions, notes } = readWords((await listAllOrNone(client, path, signal)).map(columnsOf));
      return { decisions: standingDecisions(decisions), notes };
    },
    decide: (decision, key, signal) => storeWord(decisionColumns(decision), key, signal),
    note: (note, key, signal) => storeWord(noteColumns(note), key, signal),
    async look(look, signal) {
      const { personId, viewerId, week, at } = look;
      const key = `${guid(viewerId)}:${guid(personId)}:${at}`;
      const columns = own({ key, viewer: guid(viewerId), week, text: lookText(look), at });
      // The row belongs to the person who was looked at: it is that person's to read.
      const body = { ...columns, 'ownerid@odata.bind': bindPath('systemusers', personId) };
      await makeRow(client, TEAM.look.set, uuidV5(`look:${key}`), body, signal);
    },
    requestPublish({ askerId, what, at }, signal) {
      const key = `${guid(askerId)}:${at}`;
      return makeRow(client, TEAM.request.set, uuidV5(`request:${key}`), own({ key, kind: what, at }), signal);
    },
  };
}
