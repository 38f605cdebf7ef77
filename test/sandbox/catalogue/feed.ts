import { options, values, withDefault } from './choices';
import { define, dv, field, many, readOnly, sf } from './define';
import { systemFields } from './systemFields';

const EVERYONE = { salesforce: 'read', hierarchy: true, dataverse: 'global' } as const;
const ADMIN_ONLY = { create: ['admin'], edit: ['admin'], delete: ['admin'] } as const;

/** A group of people in Chatter. Those that are here are public: everybody reads them, members write to them. */
export const collaborationGroup = define({
  name: 'collaborationGroup',
  table: 'collaboration_groups',
  sharing: EVERYONE,
  rights: ADMIN_ONLY,
  fields: [
    ...systemFields({ idLabel: 'Group ID' }),
    field('name', 'text', sf('Name', 'string', 'Name', { length: 40, nillable: false, nameField: true, unique: true }), null),
    field(
      'type',
      'text',
      sf('CollaborationType', 'picklist', 'Access Type', {
        length: 40,
        picklist: withDefault(values('Public', 'Private', 'Unlisted'), 'Public'),
      }),
      null,
    ),
    field('description', 'text', sf('Description', 'textarea', 'Description', { length: 1000 }), null),
  ],
  sobject: {
    name: 'CollaborationGroup',
    keyPrefix: '0F9',
    label: 'Group',
    labelPlural: 'Groups',
    children: [
      { relationshipName: 'GroupMembers', childSObject: 'CollaborationGroupMember', field: 'CollaborationGroupId' },
      { relationshipName: 'Feeds', childSObject: 'FeedItem', field: 'ParentId' },
    ],
  },
});

/** Who belongs to a Chatter group. */
export const collaborationGroupMember = define({
  name: 'collaborationGroupMember',
  table: 'collaboration_group_members',
  uniqueTogether: ['group_id', 'member_id'],
  sharing: EVERYONE,
  rights: ADMIN_ONLY,
  fields: [
    ...systemFields({ idLabel: 'Group Member ID', ownerless: true }),
    field(
      'group_id',
      'reference',
      sf('CollaborationGroupId', 'reference', 'Group ID', {
        length: 18,
        nillable: false,
        updateable: false,
        referenceTo: ['CollaborationGroup'],
        relationshipName: 'CollaborationGroup',
      }),
      null,
      { to: ['collaborationGroup'] },
    ),
    field(
      'member_id',
      'reference',
      sf('MemberId', 'reference', 'Member ID', {
        length: 18,
        nillable: false,
        updateable: false,
        referenceTo: ['User'],
        relationshipName: 'Member',
      }),
      null,
      { to: ['user'] },
    ),
  ],
  sobject: {
    name: 'CollaborationGroupMember',
    keyPrefix: '0FB',
    label: 'Group Member',
    labelPlural: 'Group Members',
    children: [],
  },
});

const WALLS = ['systemuser', 'account', 'contact', 'lead', 'opportunity', 'incident'];

/**
 * What somebody wrote on a wall: Salesforce's FeedItem (object reference, FeedItem), Dataverse's post (table reference, Post).
 * Whoever may read what it is about reads it. Texts are written once and not changed here.
 */
export const feedItem = define({
  name: 'feedItem',
  table: 'feed_items',
  sharing: { salesforce: 'parent', parents: ['parent_id'], hierarchy: true, dataverse: 'parent', madeByReaders: true },
  rights: { edit: ['admin'], delete: ['admin'] },
  fields: [
    ...systemFields({ primaryId: 'postid', idLabel: 'Feed Item ID', ownerless: true }),
    field(
      'parent_id',
      'reference',
      sf('ParentId', 'reference', 'Parent ID', {
        length: 18,
        nillable: false,
        updateable: false,
        referenceTo: ['Account', 'Case', 'CollaborationGroup', 'Contact', 'Lead', 'Opportunity', 'User'],
        relationshipName: 'Parent',
      }),
      dv('regardingobjectid', 'Lookup', 'Regarding', {
        required: 'SystemRequired',
        updateable: false,
        ...many('regardingobjectid', WALLS),
      }),
      { to: ['user', 'collaborationGroup', 'account', 'contact', 'lead', 'opportunity', 'case'] },
    ),
    field(
      'body',
      'text',
      sf('Body', 'textarea', 'Body', { length: 10000, nillable: false }),
      dv('text', 'String', 'Text', { maxLength: 1000, required: 'SystemRequired', updateable: false }),
    ),
    field(
      'type',
      'text',
      sf('Type', 'picklist', 'Feed Item Type', {
        length: 40,
        updateable: false,
        restricted: true,
        picklist: withDefault(values('TextPost', 'LinkPost', 'ContentPost'), 'TextPost'),
      }),
      null,
    ),
    field('is_rich_text', 'boolean', sf('IsRichText', 'boolean', 'Is Rich Text', { defaultedOnCreate: true, ...readOnly }), null),
    field(
      'source',
      'integer',
      null,
      dv('source', 'Picklist', 'Source', {
        updateable: false,
        options: options({ 1: 'Auto Post', 2: 'Manual Post', 3: 'ActionHub Post' }),
      }),
    ),
  ],
  sobject: { name: 'FeedItem', keyPrefix: '0D5', label: 'Feed Item', labelPlural: 'Feed Items', children: [] },
  entity: {
    name: 'post',
    set: 'posts',
    primaryId: 'postid',
    primaryName: 'text',
    label: 'Post',
    labelPlural: 'Posts',
    ownership: 'OrgOwned',
    collections: [],
  },
});
