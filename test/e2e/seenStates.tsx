/** States of "What is seen of me". */
import { OwnCard } from '../../src/components/progress/OwnCard';
import { SeenOfMeCard } from '../../src/components/progress/SeenOfMeCard';
import type { SeenOfMe, SeenRow } from '../../src/model/seenOfMe';
import type { OwnState } from './ownState';

const NOW = '2026-11-22T09:30:00.000Z';
const days = { for: 'days', days: 730 } as const;
const reader = (who: SeenRow['reader'], what: SeenRow['what'], more: Partial<SeenRow> = {}): SeenRow => ({
  reader: who,
  name: null,
  size: null,
  what,
  kept: days,
  tables: [],
  ...more,
});
const seen: SeenOfMe = {
  mode: 'team',
  legalBasis: 'Works agreement of 1 May 2026',
  rows: [
    reader('you', ['everything', 'drafts']),
    reader('manager', ['groups'], { name: 'Katrin Oduya' }),
    reader('cohort', ['board'], { size: 12 }),
    reader('owner', ['groups', 'feedback']),
    reader('publisher', ['recordsAndAnswers'], { name: 'Foothold Publisher', kept: { for: 'notKept' } }),
    reader('crmRights', ['records'], { kept: { for: 'crm' } }),
  ],
  retentionDays: 730,
  keysDays: 30,
  looks: [],
  keepsLooks: true,
};
const look = (at: string) => ({
  viewerId: 'm',
  viewerName: 'Katrin Oduya',
  at,
  week: '2026-11-09',
  purpose: 'oneToOne' as const,
  part: 'figures' as const,
});

function seenState(name: string, change: Partial<SeenOfMe>): OwnState {
  const agreed = [{ kind: 'ranking', active: true, text: 'Show me my place.', at: '2026-11-02T08:00:00.000Z' }] as const;
  return {
    name: `seen: ${name}`,
    draw: () => (
      <OwnCard title="What is seen of me">
        <SeenOfMeCard seen={{ ...seen, ...change }} agreed={agreed} now={NOW} />
      </OwnCard>
    ),
  };
}

export const seenStates: readonly OwnState[] = [
  seenState('team mode', {}),
  seenState('individual mode, looked at', {
    mode: 'individual',
    looks: ['2026-11-20', '2026-11-13', '2026-11-06', '2026-10-30', '2026-10-23', '2026-10-16'].map((day) =>
      look(`${day}T08:00:00.000Z`),
    ),
  }),
  seenState('looks not read, by somebody unseen', { looks: null }),
  seenState('nothing stored', {
    keepsLooks: false,
    legalBasis: null,
    rows: seen.rows
      .filter((each) => each.reader === 'you' || each.reader === 'crmRights')
      .map((each) => (each.reader === 'you' ? { ...each, kept: { for: 'nothing' } } : each)),
  }),
];
