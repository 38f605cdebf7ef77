import { localDay } from '../../flows/localDay';
import type { FixBatch, FixGrid, FixGroup, FixListState } from '../../model/fixList';
import { score } from '../../scoring/score';
import { meetingDays, movableDates, movedNow } from './fillDates';
import { type FixItem, type FixMemory, isDone, itemsOf } from './fixListKit';
import { isReady, presentRow } from './presentRows';

/** Rows on one page of the grid: what is drawn at once, however long the list is. */
export const PAGE_ROWS = 25;

/** The sum of deals' amounts; `null` where one is in a currency of its own, or there is nothing to add. */
function moneyOf(memory: FixMemory, items: readonly FixItem[]): number | null {
  const own = memory.session?.start.organisation.currency;
  let sum = 0;
  for (const { recordId } of items) {
    const { record } = memory.records.get(recordId)?.bundle ?? {};
    if (record?.ref.entity !== 'Opportunity' || (record.currency !== null && record.currency !== own)) return null;
    if (typeof record.fields.amount === 'number') sum += record.fields.amount;
  }
  return sum > 0 ? sum : null;
}

/** Everything was read, so that the own score may be shown. */
function isWhole({ complete, position }: FixMemory): boolean {
  return complete && position === null;
}

function groupsOf(memory: FixMemory): readonly FixGroup[] {
  const { session } = memory;
  if (session === null) return [];
  return memory.order.flatMap((ruleId): FixGroup[] => {
    const rule = session.plan.rules[session.plan.indexOf.get(ruleId) ?? -1];
    if (!rule?.fix) return [];
    const first = rule.fix.kind === 'field' ? rule.fix.fields[0] : undefined;
    return [
      {
        ruleId,
        entity: rule.entity,
        fix: rule.fix,
        fieldLabel: first === undefined ? null : (session.start.schema.entities[rule.entity]?.fields[first]?.label ?? null),
        benefit: rule.benefit,
        count: itemsOf(memory, ruleId).filter((item) => !isDone(item)).length,
        gain: isWhole(memory) ? (memory.gains.get(ruleId)?.points ?? null) : null,
      },
    ];
  });
}

/** The commonest sentence of the open findings: what the heading says of them all. */
function commonest(items: readonly FixItem[]): Pick<FixGrid, 'message' | 'verdict'> {
  const counts = new Map<string, { readonly nudge: FixItem['nudge']; n: number }>();
  for (const { nudge } of items) {
    const kept = counts.get(nudge.message) ?? { nudge, n: 0 };
    counts.set(nudge.message, { nudge, n: kept.n + 1 });
  }
  const [top] = [...counts.values()].sort((a, b) => b.n - a.n);
  return { message: top?.nudge.message ?? 'missing', verdict: top?.nudge.verdict ?? 'missing' };
}

function gridOf(memory: FixMemory, today: string): FixGrid | null {
  const { group } = memory;
  if (group === null) return null;
  const items = itemsOf(memory, group);
  const open = items.filter((item) => !isDone(item));
  const mayEdit = ({ recordId }: FixItem) => memory.records.get(recordId)?.bundle.mayEdit === true;
  const pages = Math.max(1, Math.ceil(items.length / PAGE_ROWS));
  const page = Math.min(memory.page, pages - 1);
  const meetings = meetingDays(memory, items);
  return {
    ruleId: group,
    ...commonest(items),
    rows: items.slice(page * PAGE_ROWS, (page + 1) * PAGE_ROWS).flatMap((item) => presentRow(memory, item) ?? []),
    page,
    pages,
    total: items.length,
    // What can only be read takes no time here.
    seconds: open.filter(mayEdit).reduce((sum, { nudge }) => sum + nudge.seconds, 0),
    money: moneyOf(memory, open),
    meetings: meetings === null ? null : meetings.size,
    movable: movableDates(memory, items, today).length,
    moved: movedNow(memory, items),
    ready: items.filter((item) => isReady(item) && mayEdit(item)).length,
  };
}

function batchOf(memory: FixMemory): FixBatch {
  const items = itemsOf(memory, memory.group);
  const of = (...status: readonly FixItem['status'][]) => items.filter((item) => status.includes(item.status));
  const saved = of('saved', 'undoRefused', 'undoing');
  const look = of('refused', 'notSaved', 'conflict').length;
  const coming = of('waiting', 'saving', 'checking').length;
  const dates = saved.filter(({ editor, stillAsks }) => !stillAsks && editor?.fields[0]?.schema.name === 'closeDate');
  return {
    sent: saved.length + look + coming,
    saved: saved.length,
    look,
    coming,
    undoable: items.filter(({ status, undo }) => status === 'saved' && undo !== null).length,
    money: moneyOf(memory, dates),
    problem: memory.pause,
  };
}

/** What is shown of what is known. */
export function presentList(memory: FixMemory, now: string): Partial<FixListState> {
  const { session } = memory;
  if (session === null) return { read: memory.records.size };
  const { person, organisation } = session.start;
  const today = localDay(now, person.zone);
  const open = [...memory.items.values()].filter((item) => !isDone(item));
  const own = score(session.plan, memory.tally);
  return {
    read: memory.records.size,
    partial: !isWhole(memory),
    things: open.length,
    records: new Set(open.map(({ recordId }) => recordId)).size,
    answered: memory.answered,
    groups: groupsOf(memory),
    grid: gridOf(memory, today),
    batch: batchOf(memory),
    score: memory.scoreBefore !== null && own.enough ? { before: memory.scoreBefore, now: own.value } : null,
    place: {
      productName: session.port.productName,
      locale: person.locale,
      zone: person.zone,
      currency: organisation.currency,
      today,
      now,
    },
  };
}
