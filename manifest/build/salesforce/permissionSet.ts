import type { Area } from '../areas';
import type { Column, Right, Role, Table } from '../tables/types';
import { APP, FRAME_CLASS, fieldName, objectName, placeName, roleName } from './names';
import { metadataXml, type XmlTree } from './xml';

const DESCRIPTIONS: Readonly<Record<Role, string>> = {
  rep: 'For everybody who works with Foothold, managers and the programme owner as well: the panel, own answers, own figures. Assign this set first.',
  manager: 'For people who lead a team, on top of Foothold Rep: group figures, decisions on reasons, a request to publish.',
  owner: 'For the owner of the programme, on top of Foothold Rep: new versions of the programme, feedback, decisions on reasons.',
  publisher:
    'For the service user that publishes, alone: writes snapshots, sheets and boards, and deletes what is past its time. Never for somebody who is ranked.',
};

/**
 * A right as Salesforce states it. Create and edit need read, delete needs edit, and deleting the rows of others is Modify All,
 * which needs all of them.
 */
function objectPermission(table: Table, right: Right): XmlTree {
  const allDelete = Boolean(right.all && right.delete);
  return {
    allowCreate: Boolean(right.create),
    allowDelete: Boolean(right.delete),
    allowEdit: Boolean(right.edit || right.delete),
    allowRead: true,
    modifyAllRecords: allDelete,
    object: objectName(table),
    viewAllRecords: Boolean(right.all),
  };
}

/**
 * A field's right. A row that may be deleted but not changed keeps its fields read-only: that is what holds back the edit right
 * which deleting drags along. Required fields carry no right of their own, the platform refuses one: so a key (and the row's
 * name) is all that a publisher could change in what it may only delete.
 */
function fieldPermission(table: Table, column: Column, right: Right): XmlTree {
  return {
    editable: Boolean(right.create || right.edit),
    field: `${objectName(table)}.${fieldName(column)}`,
    readable: true,
  };
}

function byKey(key: string) {
  return (a: XmlTree, b: XmlTree) => (String(a[key]) < String(b[key]) ? -1 : 1);
}

/** The permission set of a role: what the definition states, and nothing else. */
export function permissionSet(role: Role, tables: readonly Table[], areas: readonly Area[]): string {
  const held = tables.flatMap((table) => (table.rights[role] ? [{ table, right: table.rights[role] }] : []));
  const open = areas.filter(({ roles }) => roles.includes(role));
  const tabs = open.filter(({ navigation }) => navigation);
  return metadataXml('PermissionSet', {
    applicationVisibilities: tabs.length > 0 ? { application: APP, visible: true } : undefined,
    classAccesses: open.length > 0 ? { apexClass: FRAME_CLASS, enabled: true } : undefined,
    description: DESCRIPTIONS[role],
    fieldPermissions: held
      .flatMap(({ table, right }) =>
        table.columns.filter(({ required }) => !required).map((column) => fieldPermission(table, column, right)),
      )
      .sort(byKey('field')),
    hasActivationRequired: false,
    label: `Foothold ${roleName(role)}`,
    objectPermissions: held.map(({ table, right }) => objectPermission(table, right)).sort(byKey('object')),
    pageAccesses: open.map(({ name }) => ({ apexPage: name, enabled: true })),
    tabSettings: tabs.map((area) => ({ tab: placeName(area), visibility: 'Visible' })),
    // The panel and the publisher read and write through the REST API, as the person. A deployment of the source gives this right;
    // a managed package leaves user permissions out when it is installed, so the guide has an administrator give it.
    userPermissions: { enabled: true, name: 'ApiEnabled' },
  });
}
