import type { PlanDeps } from '../accounts';
import { cast } from '../cast';
import type { Person } from '../model';
import { allDone } from './allDone';
import { beforeMeeting } from './beforeMeeting';
import { harbourRefit } from './harbourRefit';
import { merge, type Part } from './parts';

/** The story of the demo, exact to the day; it takes no part in chance. */
export function planSpotlight(deps: PlanDeps, people: readonly Person[]): Part {
  const who = (username: string): Person => {
    const person = people.find((one) => one.username === username);
    if (!person) throw new Error(`nobody is called ${username}`);
    return person;
  };
  const lena = who(cast.average.username);
  const service = who(cast.service.username);
  const lead = who(cast.leadHamburg.username);
  const colleague = people.find((one) => one.team === 'hamburg' && one.active && !isCast(one)) ?? lead;
  return merge([harbourRefit(deps, lena, { service, lead, colleague }), beforeMeeting(deps, lena), allDone(deps, lena)]);
}

function isCast(person: Person): boolean {
  return Object.values(cast).some((member) => member.username === person.username);
}
