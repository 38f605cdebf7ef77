import { actionLog, look, optIn, response } from './answers';
import { barrierDecision, digestClaim, programme, publishRequest, publishRun } from './programme';
import { board, groupSheet, snapshot, teamSheet } from './published';
import type { Table } from './types';
import { feedback, pollAnswer, vote } from './voices';

/** Every table of the product, in the order in which both packages name them. */
export const TABLES: readonly Table[] = [
  response,
  actionLog,
  snapshot,
  programme,
  board,
  teamSheet,
  groupSheet,
  barrierDecision,
  optIn,
  look,
  feedback,
  vote,
  pollAnswer,
  publishRequest,
  publishRun,
  digestClaim,
];
