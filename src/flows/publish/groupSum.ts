import type { Counters } from '../../model/sheet';
import { CounterSum } from '../../scoring/figures/counterSum';
import type { Tally } from '../../scoring/tally';
import { TallySum } from './tallySum';

/** What one person adds to a group. */
export interface PersonPart {
  readonly personId: string;
  readonly tally: Tally | null;
  readonly counters: Counters;
  /** By `rule|reason|phase`: how many answers. */
  readonly barriers: Readonly<Record<string, number>>;
}

/** A group of people added up, in place. */
export class GroupSum {
  readonly tally = new TallySum();
  readonly members: string[] = [];
  readonly counters = new CounterSum();
  /** By counter: how many people have it above 0. */
  readonly reach = new Map<string, number>();
  /** By `rule|reason|phase`: answers, and who gave them. */
  readonly barriers = new Map<string, { answers: number; readonly people: Set<string> }>();

  add({ personId, tally, counters, barriers }: PersonPart): void {
    this.members.push(personId);
    if (tally !== null) this.tally.add(tally);
    this.counters.addAll(counters);
    for (const key of Object.keys(counters)) this.reach.set(key, (this.reach.get(key) ?? 0) + 1);
    for (const [key, answers] of Object.entries(barriers)) this.addBarrier(key, answers, [personId]);
  }

  /** A whole other group, nobody of which is in this one. */
  addGroup(other: GroupSum): void {
    this.members.push(...other.members);
    this.tally.add(other.tally.total());
    this.counters.addAll(other.counters.counters());
    for (const [key, people] of other.reach) this.reach.set(key, (this.reach.get(key) ?? 0) + people);
    for (const [key, { answers, people }] of other.barriers) this.addBarrier(key, answers, people);
  }

  private addBarrier(key: string, answers: number, people: Iterable<string>): void {
    const kept = this.barriers.get(key) ?? { answers: 0, people: new Set<string>() };
    kept.answers += answers;
    for (const person of people) kept.people.add(person);
    this.barriers.set(key, kept);
  }
}
