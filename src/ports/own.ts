import type { HistoryPort } from './history';
import type { OwnWorkPort } from './ownWork';
import type { StandingPort } from './standing';

/** What My progress reads beside own records: own rows, boards, and what came of own work. `personId` is always the signed-in person. */
export interface OwnPort extends StandingPort, OwnWorkPort, HistoryPort {}
