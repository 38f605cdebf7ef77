import type { CrmName, Programme } from '../model/programme';
import type { EntityName } from '../model/record';
import type { Phase } from '../model/rule';
import { accountRules } from './rules/accountRules';
import { activityRules } from './rules/activityRules';
import { contactRules } from './rules/contactRules';
import { leadRules } from './rules/leadRules';
import { opportunityRules } from './rules/opportunityRules';

/** Standard stage names of Salesforce; Dataverse's `salesstage` option numbers and its process stage categories. */
const PHASES_BY_STAGE: Readonly<Record<CrmName, Readonly<Record<string, Phase>>>> = {
  salesforce: {
    Prospecting: 'qualify',
    Qualification: 'qualify',
    'Needs Analysis': 'develop',
    'Value Proposition': 'develop',
    'Id. Decision Makers': 'develop',
    'Perception Analysis': 'develop',
    'Proposal/Price Quote': 'propose',
    'Negotiation/Review': 'close',
  },
  dynamics: {
    '0': 'qualify',
    '1': 'develop',
    '2': 'propose',
    '3': 'close',
    Qualify: 'qualify',
    Develop: 'develop',
    Propose: 'propose',
    Close: 'close',
  },
};

const OWNED: Readonly<Partial<Record<EntityName, number>>> = { Opportunity: 60, Account: 15, Contact: 10, Lead: 15 };

/**
 * The programme that runs from the first minute, without any setup: rules.md and decisions 4 and 5. Everything in it is
 * data that its owner may change.
 * @example compile(defaultProgramme('salesforce'), schema)
 */
export function defaultProgramme(crm: CrmName): Programme {
  return {
    format: 1,
    formula: 1,
    rules: [...opportunityRules(crm), ...accountRules, ...contactRules, ...leadRules, ...activityRules(crm)],
    phases: PHASES_BY_STAGE[crm],
    measureWeights: { completeness: 30, currency: 25, timeliness: 15, substance: 15, process: 15 },
    entityWeights: {
      completeness: OWNED,
      currency: OWNED,
      timeliness: { Opportunity: 40, Activity: 40, Lead: 20 },
      substance: { Activity: 100 },
      process: OWNED,
    },
    decisionMakerRoles: ['Decision Maker', 'Economic Decision Maker'],
    shrinkage: 20,
    gate: 10,
    groupSize: 5,
    privateDays: 60,
    neutralShare: 0.25,
    newGraceDays: 2,
    inheritedGraceDays: 30,
    ageOutDays: 90,
    dailyCap: 12,
    holidays: [],
    medians: { phaseDays: { qualify: 30, develop: 30, propose: 30, close: 30 }, cycleDays: 120 },
    privacyMode: 'team',
    retentionDays: 730,
    nudgesOn: true,
    owner: null,
    startedOn: null,
  };
}
