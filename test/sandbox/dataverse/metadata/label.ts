import { guidFromName } from '../guid';

const ENGLISH = 1033;

/** A label as the metadata API writes it: every language, and the reader's own. */
export function label(text: string, owner: string): unknown {
  const localized = {
    Label: text,
    LanguageCode: ENGLISH,
    IsManaged: true,
    MetadataId: guidFromName(`label:${owner}:${text}`),
    HasChanged: null,
  };
  return { LocalizedLabels: [localized], UserLocalizedLabel: localized };
}

/** A setting that a solution may lock. */
export function managed(value: unknown, property: string, canBeChanged = true): unknown {
  return { Value: value, CanBeChanged: canBeChanged, ManagedPropertyLogicalName: property };
}
