/** A Salesforce External Client App (or Connected App) for the JWT bearer flow. */
export interface ConnectedApp {
  /** The consumer key. */
  readonly clientId: string;
  /** Its digital signature: an X.509 certificate or a public key, in PEM. */
  readonly certificate: string;
  /** "Admin approved users are pre-authorized": the usernames that its permission sets and profiles reach. */
  readonly preauthorised: readonly string[];
}

/** An application registered in Microsoft Entra, with the Dataverse application user that stands for it. */
export interface EntraApp {
  readonly tenant: string;
  readonly clientId: string;
  /** X.509 certificate or public key, in PEM. */
  readonly certificate?: string;
  readonly secret?: string;
  /** Username of the application user; absent = nobody made one in the environment. */
  readonly username?: string;
}

/** Who may sign in without a person: nobody, unless registered. */
export interface RegisteredApps {
  readonly salesforce?: readonly ConnectedApp[];
  readonly entra?: readonly EntraApp[];
}

/** Applications from a JSON text. @throws Error a sentence for what is no such list */
export function readApps(text: string): RegisteredApps {
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    throw new Error('The file given with --apps is not JSON.');
  }
  const { salesforce = [], entra = [] } = (read ?? {}) as { salesforce?: unknown; entra?: unknown };
  const holds = (list: unknown, ...names: readonly string[]) =>
    Array.isArray(list) && list.every((app) => names.every((name) => typeof app?.[name] === 'string'));
  const lists = Array.isArray(salesforce) && salesforce.every((app) => Array.isArray(app?.preauthorised));
  if (!lists || !holds(salesforce, 'clientId', 'certificate') || !holds(entra, 'tenant', 'clientId'))
    throw new Error(
      'The file given with --apps needs lists "salesforce" (clientId, certificate, preauthorised) and "entra" (tenant, clientId).',
    );
  return { salesforce: salesforce as ConnectedApp[], entra: entra as EntraApp[] };
}
