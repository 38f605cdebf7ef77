/** What a CRM's own pages need, in one shape for both looks. It is scenery: Foothold itself never uses it. */
export interface PageField {
  readonly name: string;
  readonly label: string;
  readonly type: 'text' | 'longText' | 'picklist' | 'date' | 'dateTime' | 'number' | 'money' | 'boolean' | 'reference' | 'multi';
  /** Several choices are joined by `;`. */
  readonly value: string | number | boolean | null;
  /** As the page shows it. */
  readonly display: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly editable: boolean;
}

export interface PageRecord {
  readonly table: string;
  readonly id: string;
  readonly title: string;
  readonly fields: readonly PageField[];
  /** Names of the highlighted fields under the title. */
  readonly highlights: readonly string[];
  /** Stages in order with the present one; empty where the table has none. */
  readonly path: readonly { readonly label: string; readonly state: 'done' | 'current' | 'ahead' }[];
  readonly timeline: readonly PageActivity[];
  /** People with a part in it; `null` where the table has no such list. */
  readonly roles: readonly PageRole[] | null;
}

/** A row of the timeline. */
export interface PageActivity {
  readonly id: string;
  readonly subject: string;
  readonly detail: string;
  /** Still to be done: it can be marked complete. */
  readonly open: boolean;
}

/** What a person writes down by the CRM's own means. */
export interface PageNewActivity {
  readonly kind: 'call' | 'task' | 'note';
  readonly subject: string;
  readonly description: string;
  /** `2026-12-04`; `null` = none given. */
  readonly dueOn: string | null;
}

/** A row that a lookup offers. */
export interface PageChoice {
  readonly id: string;
  readonly name: string;
}

export interface PageRole {
  readonly id: string;
  readonly name: string;
  readonly role: string;
}

export interface PageRow {
  readonly id: string;
  readonly cells: readonly string[];
}

export interface PageList {
  readonly columns: readonly string[];
  readonly rows: readonly PageRow[];
}

/** A table that the navigation shows. */
export interface PageTable {
  readonly name: string;
  readonly label: string;
}

export interface PageClient {
  readonly tables: readonly PageTable[];
  me(): Promise<{ readonly id: string; readonly name: string }>;
  /** Own rows first: what a person opens in the morning. */
  list(table: string, search: string): Promise<PageList>;
  record(table: string, id: string): Promise<PageRecord>;
  /** Rejects with the CRM's own sentence. */
  save(table: string, id: string, changes: Readonly<Record<string, string | number | boolean | null>>): Promise<void>;
  /** Rows that a lookup field offers: the latest, or those whose name contains the text. */
  choices(table: string, field: string, text: string): Promise<readonly PageChoice[]>;
  /** Writes an activity down on the record. */
  log(table: string, id: string, activity: PageNewActivity): Promise<void>;
  /** Marks an open activity as done. */
  complete(activity: PageActivity): Promise<void>;
  /** Contacts who could have a part in the deal, and the parts that there are. */
  roleChoices(id: string): Promise<{ readonly contacts: readonly PageChoice[]; readonly roles: readonly PageChoice[] }>;
  addRole(id: string, contactId: string, roleId: string): Promise<void>;
}

/** The signed-in session ended: the page shows its sign-in again. */
export class SignedOut extends Error {
  override readonly name = 'SignedOut';
}

/** Reads JSON; a refusal becomes the CRM's own sentence, a 401 `SignedOut`. */
export async function readJson(response: Response): Promise<unknown> {
  if (response.status === 401) throw new SignedOut('The session ended.');
  const body: unknown = response.status === 204 ? null : await response.json();
  if (response.ok) return body;
  const first = Array.isArray(body) ? body[0] : (body as { error?: unknown } | null)?.error;
  throw new Error(String((first as { message?: unknown } | undefined)?.message ?? `The CRM answered ${response.status}.`));
}

/** Sends a create or a change; rejects with the CRM's own sentence. */
export async function sendJson(
  method: 'POST' | 'PATCH',
  address: string,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<void> {
  await readJson(
    await fetch(address, { method, headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) }),
  );
}
