import type { Store } from '../sandbox/store/types';
import { type Answer, applyAnswers } from './answers';
import type { Workbench } from './database';
import { dynamicsFacts } from './dynamicsFacts';
import { fillRules } from './rules';
import { salesforceFacts } from './salesforceFacts';
import { tally } from './tallies';
import { judge } from './verdicts';
import { createWorkbench, type Moment } from './workbench';

interface Company extends Moment {
  readonly store: Pick<Store, 'all'>;
  readonly publisherId: string;
  readonly crm: 'salesforce' | 'dynamics';
  readonly answers?: readonly Answer[];
}

const FACTS = { salesforce: salesforceFacts, dynamics: dynamicsFacts } as const;

/** All figures of a company at one moment, as tables. */
export function recompute({ store, publisherId, crm, answers = [], ...moment }: Company): Workbench {
  const bench = createWorkbench(store, moment);
  bench.run('CREATE TABLE publisher (id)');
  bench.insert('publisher', [{ id: publisherId }]);
  fillRules(bench, crm);
  for (const sql of FACTS[crm]) bench.run(sql);
  judge(bench);
  applyAnswers(bench, answers);
  tally(bench);
  return bench;
}
