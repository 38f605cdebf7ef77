import type { Table } from '../../../model/table';
import type { Readiness } from '../../../scoring/team/readiness';
import type { Words } from '../../../words/createWords';

/**
 * The file for a review: a line for each won deal, with its purpose, the reason it was asked for, and empty places for the person's
 * comment and a sign-off (D26, B14).
 */
export function readinessTable(words: Words, { people }: Readiness, reason: string): Table {
  const columns = ['person', 'deal', 'state', 'reasons', 'comment', 'signed', 'purpose', 'reasonColumn'] as const;
  return {
    name: 'readiness-for-review',
    columns: columns.map((key) => ({ key, label: words.say(`ready.${key}`) })),
    rows: people.flatMap(({ person, name, deals }) =>
      deals.map((deal) => ({
        key: `${person} ${deal.id}`,
        cells: [
          name,
          deal.name,
          words.say(`ready.state.${deal.state}`),
          deal.reasons.map((rule) => words.ruleLabel(rule)).join('; '),
          null,
          null,
          words.say('ready.purposeText'),
          reason,
        ],
      })),
    ),
  };
}
