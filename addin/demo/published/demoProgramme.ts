import { addDays } from '../../../src/flows/localDay';
import type { IsoDate } from '../../../src/model/dates';
import type { CrmName, Programme } from '../../../src/model/programme';
import { defaultProgramme } from '../../../src/programme/defaultProgramme';

const OWNER = 'Beate Lohmann';

/** The default programme with what a company agrees on for itself: praise of who wants it, goals, tests of success. */
export function demoProgramme(crm: CrmName, today: IsoDate): Programme {
  const by = addDays(today, 120);
  return {
    ...defaultProgramme(crm),
    owner: OWNER,
    awards: { top: 3 },
    goals: [
      { id: 'adopted', name: 'People in full adoption', measure: 'adopted', baseline: 30, target: 75, by, owner: OWNER },
      { id: 'gaps', name: 'Open deals with a gap', measure: 'gaps', baseline: 75, target: 40, by, owner: OWNER },
      { id: 'unusable', name: 'Unusable records', measure: 'unusable', baseline: 20, target: 5, by, owner: OWNER },
    ],
    successTests: [
      {
        id: 'score',
        kind: 'adoption',
        text: 'The score of the company is 75 or more',
        measure: 'score',
        atLeast: 75,
        due: today,
      },
      {
        id: 'money',
        kind: 'value',
        text: 'At most a third of the forecast money has a gap',
        measure: 'gapMoney',
        atMost: 33,
        due: by,
      },
    ],
  };
}
