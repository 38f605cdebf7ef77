import { refOf } from './panelMessages';

/**
 * The record of a place on a page: the one that a record page gives, else, in places without a record of their own such as the
 * utility bar, the one of the page that is open. `fields` names the one field that every change of the record touches.
 */
export function shownRecord({ recordId, objectApiName }, page) {
  const shown = recordId ? { recordId, objectApiName } : page?.type === 'standard__recordPage' ? page.attributes : {};
  const ref = refOf(shown.objectApiName, shown.recordId);
  return { ref, fields: ref ? [`${shown.objectApiName}.LastModifiedDate`] : undefined };
}
