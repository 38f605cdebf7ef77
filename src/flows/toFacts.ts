import type { Around } from '../model/customer';
import type { Instant } from '../model/dates';
import type { PhaseStep, RecordFacts } from '../model/facts';
import type { Programme } from '../model/programme';
import type { Phase } from '../model/rule';
import { PHASES } from '../model/rule';
import type { RecordBundle } from '../ports/crm';
import { phaseOf } from '../programme/phaseOf';

/** The later of two phases; `null` counts as before all. */
function further(a: Phase | null, b: Phase | null): Phase | null {
  if (a === null || b === null) return a ?? b;
  return PHASES.indexOf(a) >= PHASES.indexOf(b) ? a : b;
}

/** Moves between phases; several stages of one phase are one step. `null` where the CRM gives no history. */
function stepsOf(bundle: RecordBundle, programme: Programme): readonly PhaseStep[] | null {
  if (bundle.stageHistory === null) return null;
  const steps: PhaseStep[] = [];
  for (const { at, stage } of bundle.stageHistory) {
    const phase = phaseOf(programme, stage);
    if (phase !== null && steps.at(-1)?.phase !== phase) steps.push({ at, phase });
  }
  return steps;
}

/** When the close date last moved later, as far as the history says. */
function lastPushOf({ stageHistory }: RecordBundle): Instant | null {
  const moved = (stageHistory ?? []).filter(({ closeDate }, index, all) => {
    const before = all[index - 1]?.closeDate ?? null;
    return closeDate !== null && before !== null && closeDate > before;
  });
  return moved.at(-1)?.at ?? null;
}

/** An activity as a record of its own. A follow-up is an open one about the same thing, made no earlier than it. */
function activityOf({ record, activities }: RecordBundle): RecordFacts['activity'] {
  const self = record.ref.entity === 'Activity' ? activities?.find(({ id }) => id === record.ref.id) : undefined;
  if (!self) return null;
  const followedUp = (activities ?? []).some(
    (other) =>
      other.id !== self.id &&
      !other.done &&
      other.about?.id === self.about?.id &&
      (other.createdAt ?? '') >= (self.createdAt ?? ''),
  );
  return { ...self, followedUp };
}

/**
 * What scoring may know of a record: the port's bundle in the programme's phases, with what was read of other records
 * later (`null` until then). A part that could not be read stays `null`, so that its rules are left out.
 */
export function toFacts(bundle: RecordBundle, around: Around | null, programme: Programme): RecordFacts {
  const { record, account } = bundle;
  const phase = bundle.stage === null ? null : phaseOf(programme, bundle.stage);
  const steps = stepsOf(bundle, programme);
  const reached = (steps ?? []).reduce((furthest, step) => further(furthest, step.phase), phase);
  const isAccount = record.ref.entity === 'Account';
  return {
    id: record.ref.id,
    entity: record.ref.entity,
    ownerId: record.ownerId,
    fields: record.fields,
    createdAt: record.createdAt,
    inheritedAt: bundle.inheritedAt,
    status: bundle.status,
    closedAt: bundle.closedAt,
    phase,
    reached,
    phaseSince: bundle.stageSince ?? steps?.at(-1)?.at ?? null,
    steps,
    pushes: bundle.pushes,
    lastPushAt: lastPushOf(bundle),
    activities: bundle.activities,
    contactRoles: bundle.contactRoles,
    contacts: isAccount ? (account?.contacts ?? null) : null,
    use:
      isAccount && account && account.openDeals !== null
        ? { openDeals: account.openDeals, lastActivityOn: account.lastActivityOn, lastWonOn: account.lastWonOn }
        : null,
    elsewhere: around?.elsewhere ?? null,
    activity: activityOf(bundle),
  };
}
