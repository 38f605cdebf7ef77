import { createSalesforcePort } from '../../src/adapters/salesforce/createSalesforcePort';
import { toFacts } from '../../src/flows/toFacts';
import { defaultProgramme } from '../../src/programme/defaultProgramme';
import { compile } from '../../src/scoring/compile';
import { fingerprint } from '../../src/scoring/fingerprint';
import type { Answer } from './answers';
import type { PublishedCrm } from './publishing';

/** Asked for on a deal that is far enough, in the order in which they are answered. */
const UNKNOWN = [
  'opportunity.nextStep',
  'opportunity.source',
  'opportunity.closeDate',
  'opportunity.amount',
  'opportunity.primaryContact',
];
const BARRED = 'opportunity.decisionMaker';

/**
 * Somebody answers on all own open deals, through the product's own port as the panel does: "not known yet" to five rules, and that
 * the decision maker cannot be reached, which is confirmed for everybody.
 */
export async function answerAs(world: PublishedCrm, repId: string): Promise<readonly Answer[]> {
  const { store, sessions, handle } = world.sandbox;
  const rep = store.user(repId);
  if (!rep) throw new Error(`no user ${repId}`);
  let seconds = 0;
  // An answer a second: Salesforce keeps no finer moments, and the first one given counts first.
  const now = () => new Date(Date.parse(world.at) - 3_600_000 + ++seconds * 1_000).toISOString();
  const port = createSalesforcePort({
    instanceUrl: 'http://crm.test',
    accessToken: sessions.issue(rep),
    fetch: (input, init) => handle(new Request(input, init)),
    clock: { now, after: () => () => undefined, uuid: () => crypto.randomUUID() },
  });
  const { schema } = await port.start(['Opportunity']);
  const plan = compile(defaultProgramme('salesforce'), schema);
  const deals = store.all({
    text: 'SELECT id FROM opportunities WHERE owner_id = ? AND is_closed = 0 AND is_deleted = 0 ORDER BY id',
    params: [repId],
  });
  const given: Answer[] = [];
  for (const { id } of deals) {
    const ref = { entity: 'Opportunity', id: String(id) } as const;
    const facts = toFacts(await port.readRecord({ ref, fields: plan.fields.Opportunity ?? [] }), null, plan.programme);
    for (const ruleId of [...UNKNOWN, BARRED]) {
      const rule = plan.rules[plan.indexOf.get(ruleId) ?? -1];
      if (!rule) continue;
      const kind = ruleId === BARRED ? 'whyNot' : 'notKnown';
      const reason = kind === 'whyNot' ? 'noAccess' : null;
      const what = { ruleId, ref, kind, reason, phase: facts.phase, fingerprint: fingerprint(rule, facts), at: now() } as const;
      await port.saveResponse({ ...what, note: null, until: null, seconds: null, gain: null });
      given.push({ record: ref.id, rule: ruleId, kind, decision: kind === 'whyNot' ? 'confirmed' : null });
    }
  }
  const manager = store.user(rep.managerId ?? '');
  if (manager) {
    const word = {
      key: 'confirmed',
      rule: BARRED,
      reason: 'noAccess',
      phase: null,
      decision: 'confirmed',
      text: null,
      at: now(),
    };
    store.insert(manager, 'barrierDecision', word, 'salesforce');
  }
  return given;
}
