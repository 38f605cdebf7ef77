import type { CrmRecord, EntityName } from '../../model/record';
import type { Response } from '../../model/response';
import type { ClockPort } from '../../ports/clock';
import type { ActivityDraft, ContactDraft, Created, FieldWrite, RoleDraft } from '../../ports/crm';
import type { DayRequest } from '../../ports/day';
import type { Client } from './client';
import { createActivity, createContact, createRole } from './create';
import { readAround } from './readAround';
import { readDay } from './readDay';
import { readDecisions } from './readDecisions';
import { readOwn } from './readOwn';
import { remove } from './remove';
import { saveResponse } from './saveResponse';
import { search } from './search';
import type { Session } from './session';
import { update } from './update';

/** A page of own records, as it was asked for. */
interface OwnRequest {
  readonly entity: EntityName;
  readonly fields: readonly string[];
  readonly cursor: string | null;
}

/** Everything that no first paint needs: a chunk of its own, loaded when the first of them is called. */
export function createLaterCalls(client: Client, clock: ClockPort) {
  return {
    update: (session: Session, write: FieldWrite, signal?: AbortSignal) => update(client, session, write, signal),
    search: (session: Session, entity: EntityName, text: string, signal?: AbortSignal) =>
      search(client, session, entity, text, signal),
    readAround: (session: Session, record: CrmRecord, signal?: AbortSignal) =>
      readAround(client, session, record, clock.now(), signal),
    readDecisions: (signal?: AbortSignal) => readDecisions(client, signal),
    readOwn: (session: Session, request: OwnRequest, signal?: AbortSignal) => {
      const more = { now: clock.now(), withWeek: request.cursor === null, followed: request.entity === 'Activity' };
      return readOwn(client, session, { ...request, ...more }, signal);
    },
    readDay: (session: Session, request: DayRequest, signal?: AbortSignal) =>
      readDay(client, session, request, clock.now(), signal),
    createActivity: (session: Session, draft: ActivityDraft, key: string, signal?: AbortSignal) =>
      createActivity(client, session, draft, key, clock.now(), signal),
    createContact: (_session: Session, draft: ContactDraft, key: string, signal?: AbortSignal) =>
      createContact(client, draft, key, signal),
    createRole: (session: Session, draft: RoleDraft, key: string, signal?: AbortSignal) =>
      createRole(client, session, draft, key, signal),
    remove: (_session: Session, made: Created['ref'], signal?: AbortSignal) => remove(client, made, signal),
    saveResponse: (session: Session, response: Response, signal?: AbortSignal) =>
      saveResponse(client, session.userId, response, signal),
  };
}
