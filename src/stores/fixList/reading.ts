import { shownFields } from '../../flows/fixList/shownFields';
import { ownPages } from '../../flows/ownPages';
import type { Session } from '../../flows/startSession';
import { score } from '../../scoring/score';
import { update } from '../../scoring/update';
import { problemOf } from '../problemOf';
import type { FixListKit } from './fixListKit';
import { loadChoices } from './loadChoices';
import { itemsFor } from './makeItems';
import { weighGroup } from './weighGroup';

/** The list of throw-away mail domains belongs to what is counted. */
async function withThrowAway(session: Session): Promise<Session> {
  if (session.isThrowAway) return session;
  const list = await import('../../scoring/rubbish/domains/isThrowAway').catch(() => null);
  return list === null ? session : { ...session, isThrowAway: list.isThrowAway };
}

/** What each group would bring, now; the order follows until the person does something. */
function weighGroups({ memory }: FixListKit): void {
  const rules = [...new Set([...memory.items.values()].map(({ ruleId }) => ruleId))];
  for (const ruleId of rules) weighGroup(memory, ruleId);
  const lift = (ruleId: string) => memory.gains.get(ruleId)?.lift ?? 0;
  const added = rules.filter((ruleId) => !memory.order.includes(ruleId)).sort((a, b) => lift(b) - lift(a));
  // Nothing moves under the pointer: once something was done, new groups go to the end.
  memory.order = memory.touched ? [...memory.order, ...added] : [...memory.order, ...added].sort((a, b) => lift(b) - lift(a));
}

/** Larger deals first; all else by name. */
function inOrder({ memory }: FixListKit): void {
  const amount = (id: string) => Number(memory.records.get(id)?.bundle.record.fields.amount ?? 0);
  const name = (id: string) => memory.records.get(id)?.bundle.record.name ?? '';
  const items = [...memory.items.values()].sort(
    (a, b) => amount(b.recordId) - amount(a.recordId) || name(a.recordId).localeCompare(name(b.recordId)),
  );
  memory.items.clear();
  for (const item of items) memory.items.set(item.key, item);
}

/**
 * Reads own records and makes their findings rows, page by page; what broke off goes on from there. A page that cannot be read
 * leaves what came, labelled as a part: the own score and its gains are then left out.
 */
export async function readList(kit: FixListKit): Promise<void> {
  const { memory, deps } = kit;
  const { signal } = memory.reading;
  kit.show({ reading: true, problem: null, ...(memory.records.size === 0 && { status: 'loading' }) });
  try {
    memory.session ??= await withThrowAway(await deps.session());
    const { session } = memory;
    if (!session.programme.nudgesOn) return kit.show({ status: 'off', reading: false });
    const now = deps.clock.now();
    const from = memory.position;
    if (from === null) return kit.show({ status: 'ready', reading: false });
    for await (const page of ownPages(session, now, { from, seen: memory.seen, more: shownFields(session), signal })) {
      memory.complete &&= page.complete;
      memory.decisions = page.decisions;
      memory.position = page.next;
      for (const own of page.records) {
        memory.records.set(own.facts.id, own);
        memory.tally = update(session.plan, memory.tally, null, own.result);
        const { items, answered } = itemsFor(session, own, deps.drafts, now);
        memory.answered += answered;
        for (const item of items) memory.items.set(item.key, item);
      }
      if (signal.aborted) return;
      kit.show();
    }
    if (!memory.touched) inOrder(kit);
    const now_ = score(session.plan, memory.tally);
    memory.scoreBefore ??= memory.complete && now_.enough ? now_.value : null;
    weighGroups(kit);
    memory.group ??= memory.order[0] ?? null;
    kit.show({ status: 'ready', reading: false });
    loadChoices(kit);
  } catch (error) {
    if (signal.aborted) return;
    const problem = problemOf(error, deps.clock.now());
    if (problem.kind === 'auth') void deps.host.renewSession().catch(() => undefined);
    if (memory.records.size === 0) return kit.show({ status: 'failed', reading: false, problem });
    weighGroups(kit);
    memory.group ??= memory.order[0] ?? null;
    kit.show({ status: 'ready', reading: false, problem });
    loadChoices(kit);
  }
}
