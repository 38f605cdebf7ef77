import type { Session } from '../flows/startSession';
import type { SeenView } from '../model/seen';

/**
 * "What is seen of me" (B20), from the programme and what this org really has: what is stored, and who can read it.
 * Nothing here is a fixed text: a stricter mode or missing objects change the page.
 */
export function seenView(session: Session): SeenView {
  const { privacyMode: mode, retentionDays, legalBasis = null } = session.programme;
  const stored = session.start.capabilities.responses;
  const sheets = mode === 'individual';
  const readers: SeenView['readers'] = [
    { what: 'drafts', who: ['me'], stored: true },
    { what: 'day', who: ['me'], stored: true },
    { what: 'responses', who: ['me', 'publisher'], stored },
    { what: 'snapshot', who: ['me', 'publisher'], stored: session.start.capabilities.snapshots ?? stored },
    { what: 'sheet', who: sheets ? ['manager', 'publisher'] : [], stored: sheets },
    { what: 'board', who: mode === 'worksCouncil' ? [] : ['everyone'], stored: mode !== 'worksCouncil' },
    { what: 'records', who: ['crmRights'], stored: true },
  ];
  return { mode, retentionDays, legalBasis, readers };
}
