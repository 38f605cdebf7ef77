import { localDay } from '../../flows/localDay';
import type { Session } from '../../flows/startSession';
import { type BarrierDecision, standingDecisions } from '../../model/barrier';
import type { LookPart, LookPurpose } from '../../model/look';
import type { TeamData } from '../../model/teamData';
import type { TeamNote } from '../../model/teamNote';
import type { FilledCounts, PraiseDraft, PraisePlace } from '../../ports/team';
import type { Habit } from '../../programme/cadence';
import type { TeamDeps } from './teamDeps';

/** What sections of the team tab may do. Each rejects with `CrmError` where the CRM did not take it; then nothing has changed. */
export interface TeamActions {
  /** Decides about a barrier: what stands is shown anew at once. */
  decide(decision: Omit<BarrierDecision, 'at'>): Promise<void>;
  note(note: Omit<TeamNote, 'at'>): Promise<void>;
  /** Writes the look down. Nothing of the person may be shown before it resolves, and nothing where it rejects. */
  look(personId: string, purpose: LookPurpose, part: LookPart): Promise<void>;
  requestPublish(): Promise<void>;
  praisePlaces(): Promise<readonly PraisePlace[]>;
  /** `key` is made once per preview: sent again it is the same post, where the CRM can tell. */
  praise(draft: PraiseDraft, key: string, unit: string): Promise<void>;
  /** Writes down that the shown unit held its weekly review. */
  reviewed(text: string): Promise<void>;
  /** Writes down that a one-to-one was held in the shown unit: never with whom. */
  talked(text: string): Promise<void>;
  /** Counts of filled fields, made by the CRM now. */
  filled(): Promise<FilledCounts>;
}

export interface TeamActionDeps {
  readonly deps: TeamDeps;
  readonly session: Session;
  readonly data: () => TeamData | null;
  readonly change: (more: Partial<TeamData>) => void;
}

/** Fields whose filling is counted, in the order of the picture; what this CRM lacks, or may not count, is left out. */
const COUNTED = ['amount', 'closeDate', 'nextStep', 'source', 'primaryContact', 'decisionMaker', 'description'];

export function createTeamActions({ deps, session, data, change }: TeamActionDeps): TeamActions {
  const { team, clock } = deps;
  const { person, schema } = session.start;
  const note: TeamActions['note'] = async (draft) => {
    const whole = { ...draft, at: clock.now() };
    await team.note(whole, `${draft.kind}:${draft.about}|${clock.uuid()}`);
    change({ notes: [whole, ...(data()?.notes ?? [])] });
  };
  const held = (about: Habit, text: string) => note({ kind: 'decision', about, unit: data()?.unit.id ?? '', text });
  return {
    async decide(decision) {
      const whole = { ...decision, at: clock.now() };
      await team.decide(whole, `${decision.ruleId}|${decision.reason}|${decision.phase ?? ''}|${clock.uuid()}`);
      change({ decisions: standingDecisions([whole, ...(data()?.decisions ?? [])]) });
    },
    note,
    async look(personId, purpose, part) {
      const known = data();
      const week = known?.peopleWeek ?? known?.now.week ?? localDay(clock.now(), person.zone);
      await team.look({ personId, viewerId: person.id, week, purpose, part, at: clock.now() });
    },
    requestPublish: () => team.requestPublish({ askerId: person.id, what: 'now', at: clock.now() }),
    praisePlaces: () => team.praisePlaces(person.id),
    async praise(draft, key, unit) {
      await team.praise(draft, key);
      // The thanks stand; that they were said is only counted beside them.
      await note({ kind: 'decision', about: 'praise' satisfies Habit, unit, text: draft.text }).catch(() => undefined);
    },
    reviewed: (text) => held('weeklyReview', text),
    talked: (text) => held('oneToOne', text),
    filled() {
      const fields = schema.entities.Opportunity?.fields ?? {};
      const counted = COUNTED.filter((name) => Object.hasOwn(fields, name) && fields[name]?.countable === true);
      return team.filled({ fields: counted, today: localDay(clock.now(), person.zone) });
    },
  };
}
