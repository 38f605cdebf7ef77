import { account } from './account';
import { accountHistory } from './accountHistory';
import { activity } from './activity';
import { contact } from './contact';
import { collaborationGroup, collaborationGroupMember, feedItem } from './feed';
import { fieldHistory } from './fieldHistory';
import {
  columnPermission,
  columnProfile,
  fieldPermission,
  teamColumnProfile,
  teamMembership,
  userColumnProfile,
} from './fieldSecurity';
import { lead } from './lead';
import { opportunity } from './opportunity';
import { connectionRole, contactRole, opportunityClose, opportunityCompetitor, stageHistory } from './opportunityParts';
import { currency, organization, recordType } from './organization';
import { permissionSet, permissionSetAssignment, securityRole, securityRoleAssignment, solution } from './permissions';
import { businessUnit, profile, role, team } from './places';
import { campaign, competitor, note, serviceCase } from './service';
import { opportunityStage, processStage, salesProcess } from './stages';
import type { Concept } from './types';
import { user } from './user';

/** What the platforms bring by themselves; what packages add, the store has. */
export const concepts: readonly Concept[] = [
  organization,
  currency,
  recordType,
  businessUnit,
  role,
  profile,
  team,
  user,
  account,
  contact,
  lead,
  campaign,
  competitor,
  opportunityStage,
  processStage,
  connectionRole,
  opportunity,
  contactRole,
  stageHistory,
  fieldHistory,
  accountHistory,
  salesProcess,
  opportunityClose,
  opportunityCompetitor,
  activity,
  note,
  serviceCase,
  permissionSet,
  permissionSetAssignment,
  securityRole,
  securityRoleAssignment,
  solution,
  collaborationGroup,
  collaborationGroupMember,
  feedItem,
  fieldPermission,
  columnProfile,
  columnPermission,
  userColumnProfile,
  teamColumnProfile,
  teamMembership,
];
