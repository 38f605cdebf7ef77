import { type BarrierDecision, type DecisionColumns, standingDecisions } from '../../../model/barrier';
import { CrmError } from '../../../model/crmError';
import { lookText } from '../../../model/look';
import { decisionColumns, noteColumns, readWords } from '../../../model/teamWords';
import type { TeamPort } from '../../../ports/team';
import type { Api } from '../api';
import { queryPart } from '../composite';
import { own } from '../objects';
import { instant, type Row, text } from '../row';
import { soql } from '../soql';
import { checkedId } from '../soqlValue';
import { type Body, createRow } from './createRow';
import { allRowsOrNone, readParts } from './readPages';
import { DECISION } from './teamObjects';

/** The newest words; what is older than so many has had its day. One page of a query. */
const MOST = 2_000;

/** Makes a row of the package whose key nobody else has. The same key again means that it was made before. */
async function createOwn(api: Api, name: string, columns: Body, more: Body, signal?: AbortSignal): Promise<void> {
  const named = Object.entries(columns).map(([column, value]) => [own(column), value]);
  try {
    await createRow(api, own(name), { ...Object.fromEntries(named), ...more }, signal);
  } catch (error) {
    if (!(error instanceof CrmError) || error.code !== 'DUPLICATE_VALUE') throw error;
  }
}

function storeWord(
  api: Api,
  { rule, reason, phase, decision, text: said, at }: DecisionColumns,
  key: string,
  signal?: AbortSignal,
) {
  const row = { Key: key, Rule: rule, Reason: reason, Phase: phase, Decision: decision, Text: said, At: at };
  return createOwn(api, 'BarrierDecision', row, {}, signal);
}

/** A word without a moment of its own counts from when it was stored. */
function columnsOf(row: Row): DecisionColumns {
  const column = (name: string) => text(row, own(name));
  return {
    rule: column('Rule'),
    reason: column('Reason'),
    phase: column('Phase'),
    decision: column('Decision'),
    text: column('Text'),
    at: instant(row, own('At')) ?? instant(row, 'CreatedDate'),
  };
}

/** What the team tab writes: each a row of its own, made once. */
export function createTeamWrites(api: Api): Pick<TeamPort, 'words' | 'decide' | 'note' | 'look' | 'requestPublish'> {
  return {
    async words(signal) {
      const fields = [...DECISION.fields.values()].map(({ name }) => name);
      const query = soql({ from: DECISION, fields, orderBy: [['CreatedDate', 'DESC']], limit: MOST });
      const results = await readParts(api, [queryPart('words', query ?? '')], signal);
      const { decisions, notes } = readWords((await allRowsOrNone(api, results.get('words'), signal)).map(columnsOf));
      return { decisions: standingDecisions(decisions), notes };
    },
    decide: (decision: BarrierDecision, key, signal) => storeWord(api, decisionColumns(decision), key, signal),
    note: (note, key, signal) => storeWord(api, noteColumns(note), key, signal),
    async look(look, signal) {
      const { personId, viewerId, week, at } = look;
      const row = { Key: `${viewerId}:${personId}:${at}`, Viewer: viewerId, Week: week, Text: lookText(look), At: at };
      // The row belongs to the person who was looked at: it is that person's to read.
      await createOwn(api, 'Look', row, { OwnerId: checkedId(personId) }, signal);
    },
    requestPublish: ({ askerId, what, at }, signal) =>
      createOwn(api, 'PublishRequest', { Key: `${askerId}:${at}`, Kind: what, At: at }, {}, signal),
  };
}
