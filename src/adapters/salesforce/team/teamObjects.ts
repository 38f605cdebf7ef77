import { own } from '../objects';
import { platformObject } from '../readDescribe';

/** The objects that the team tab reads; the same few fields in every org. */
export const USER = platformObject('User', {
  Id: 'id',
  Name: 'string',
  UserRoleId: 'reference',
  ManagerId: 'reference',
  IsActive: 'boolean',
});

export const ROLE = platformObject('UserRole', { Id: 'id', Name: 'string', ParentRoleId: 'reference' });

export const GROUP_SHEET = platformObject(own('GroupSheet'), {
  [own('Key')]: 'string',
  [own('Unit')]: 'string',
  [own('Week')]: 'date',
  [own('People')]: 'double',
  [own('Text')]: 'textarea',
});

export const TEAM_SHEET = platformObject(own('TeamSheet'), {
  OwnerId: 'reference',
  [own('Week')]: 'date',
  [own('Page')]: 'double',
  [own('Text')]: 'textarea',
});

export const DECISION = platformObject(own('BarrierDecision'), {
  [own('Rule')]: 'string',
  [own('Reason')]: 'string',
  [own('Phase')]: 'string',
  [own('Decision')]: 'string',
  [own('Text')]: 'textarea',
  [own('At')]: 'datetime',
  CreatedDate: 'datetime',
});

export const GROUP_MEMBER = platformObject('CollaborationGroupMember', {
  CollaborationGroupId: 'CollaborationGroup:reference',
  MemberId: 'reference',
});
