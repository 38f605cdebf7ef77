import type { BarrierCount, UseArea } from '../../model/sheet';

/** Rules that an area's use would meet. */
export const AREA_RULES: Readonly<Record<UseArea, readonly string[]>> = {
  call: ['opportunity.touched', 'account.touched', 'lead.moving', 'activity.outcome'],
  meeting: ['opportunity.touched', 'account.touched', 'activity.inTime'],
  note: ['activity.outcome', 'activity.original'],
  email: ['opportunity.touched', 'account.touched', 'activity.linked'],
  task: ['opportunity.nextActivity'],
  contactRole: ['opportunity.decisionMaker', 'opportunity.primaryContact'],
  nextStep: ['opportunity.nextStep'],
  lead: ['lead.company', 'lead.reach', 'lead.source', 'lead.firstTouch', 'lead.moving'],
  contact: ['account.contact', 'contact.email', 'contact.phone', 'contact.title', 'contact.account'],
  competitor: ['opportunity.competitor'],
};

export interface AreaReason {
  readonly reason: string;
  readonly answers: number;
}

/** Why people do not use an area, from what they answered under "Why not?" at its rules (D43); the most frequent first. */
export function areaReasons(area: UseArea, barriers: readonly BarrierCount[]): readonly AreaReason[] {
  const counts = new Map<string, number>();
  for (const { rule, reason, answers } of barriers) {
    if (AREA_RULES[area].includes(rule)) counts.set(reason, (counts.get(reason) ?? 0) + answers);
  }
  return [...counts]
    .map(([reason, answers]) => ({ reason, answers }))
    .filter(({ answers }) => answers > 0)
    .sort((a, b) => b.answers - a.answers || (a.reason < b.reason ? -1 : 1));
}
