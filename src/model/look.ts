import type { IsoDate } from './dates';

/** What a manager opens a person's figures for: chosen before anything is shown, and told to the person. */
export const LOOK_PURPOSES = ['oneToOne', 'help', 'plan', 'review'] as const;
export type LookPurpose = (typeof LOOK_PURPOSES)[number];

/** What was opened of a person: figures on the page, the sheet for a one-to-one, or a file. */
export const LOOK_PARTS = ['figures', 'oneToOne', 'export'] as const;
export type LookPart = (typeof LOOK_PARTS)[number];

/** A look at a person's figures, as it is written down for that person before anything is shown. */
export interface LookDraft {
  readonly personId: string;
  /** Monday of the week that was looked at. */
  readonly week: IsoDate;
  readonly purpose: LookPurpose;
  readonly part: LookPart;
}

/**
 * The text of a look's row.
 * @example lookText({ …, purpose: 'help', part: 'figures' }) // '{"format":1,"purpose":"help","part":"figures"}'
 */
export function lookText({ purpose, part }: Pick<LookDraft, 'purpose' | 'part'>): string {
  return JSON.stringify({ format: 1, purpose, part });
}

/** Reads it again; a text of another making has neither purpose nor part. */
export function readLookText(text: string | null): { readonly purpose: LookPurpose | null; readonly part: LookPart | null } {
  let parsed: unknown = null;
  try {
    parsed = JSON.parse(text ?? 'null');
  } catch {
    return { purpose: null, part: null };
  }
  const { purpose, part } = typeof parsed === 'object' && parsed !== null ? (parsed as Record<string, unknown>) : {};
  return {
    purpose: LOOK_PURPOSES.find((each) => each === purpose) ?? null,
    part: LOOK_PARTS.find((each) => each === part) ?? null,
  };
}
