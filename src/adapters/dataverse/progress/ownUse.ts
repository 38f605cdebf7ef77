import type { Instant } from '../../../model/dates';
import type { ActivityKind } from '../../../model/record';
import type { OwnUse } from '../../../ports/ownWork';
import type { Client, Part } from '../client';
import { PREFIX } from '../columns';
import { array, object, string } from '../json';
import { mapActivity } from '../mapActivity';
import { mapResponses } from '../mapResponse';
import type { Row } from '../mapValue';
import { type Condition, listPath } from '../odata';
import { isQuickLogId } from '../quickLogId';
import { OWN } from './shapes';

/** More own rows in 28 days than this count as this many. */
const MOST = 500;
const MOST_DEALS = 5;

function rowsOf(part: Part | undefined): readonly Row[] | null {
  return part?.ok ? array(object(part.json).value).map(object) : null;
}

/** The reads of own use, as one batch. */
function paths(userId: string, instant: Instant) {
  const who = (attribute: string): Condition => ({ attribute, op: 'eq', value: { guid: userId } });
  const since = (attribute: string): Condition => ({ attribute, op: 'ge', value: { instant } });
  const made = (attribute: string) => ({ where: [who(attribute), since('createdon')], top: MOST });
  const lesson: Condition = { attribute: `${PREFIX}_rule`, contains: 'lesson:' };
  return {
    activities: listPath(OWN.activity, { select: [...OWN.activity.attributes.keys()], ...made('ownerid') }),
    notes: listPath(OWN.note, { select: ['annotationid'], ...made('ownerid') }),
    responses: listPath(OWN.response, {
      select: [...OWN.response.attributes.keys()].filter((name) => name !== 'ownerid'),
      where: [who('ownerid'), { any: [since(`${PREFIX}_at`), lesson] }],
      top: 2 * MOST,
    }),
    contacts: listPath(OWN.contact, { select: ['contactid'], ...made('createdby') }),
    leads: listPath(OWN.lead, { select: ['leadid'], ...made('createdby') }),
    deals: listPath(OWN.deal, {
      select: ['opportunityid', 'name'],
      where: [who('ownerid'), { attribute: 'statecode', op: 'eq', value: { number: 0 } }],
      orderBy: { attribute: 'modifiedon', descending: true },
      top: MOST_DEALS,
    }),
  };
}

/** How the person worked lately, in one batch. */
export async function readOwnUse(client: Client, personId: string, since: Instant, signal?: AbortSignal): Promise<OwnUse> {
  const { parts } = await client.reads(paths(personId, since), signal);
  const own = rowsOf(parts.activities);
  const notes = rowsOf(parts.notes) ?? [];
  const counts: Partial<Record<ActivityKind, number>> = { note: notes.length };
  const ids = [...(own ?? []).map(({ activityid }) => activityid), ...notes.map(({ annotationid }) => annotationid)];
  for (const row of own ?? []) {
    const kind = mapActivity(row, new Map(), 'UTC')?.kind;
    if (kind) counts[kind] = (counts[kind] ?? 0) + 1;
  }
  return {
    activities: own && counts,
    quickLogged: own && ids.filter((id) => isQuickLogId(string(id) ?? '')).length,
    responses: parts.responses?.ok ? mapResponses(parts.responses.json) : null,
    contacts: rowsOf(parts.contacts)?.length ?? null,
    leads: rowsOf(parts.leads)?.length ?? null,
    deals: (rowsOf(parts.deals) ?? []).map((row) => ({
      ref: { entity: 'Opportunity' as const, id: string(row.opportunityid) ?? '' },
      name: string(row.name) ?? '',
    })),
  };
}
