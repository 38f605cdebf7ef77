import type { Chance } from './chance';

/** What people type so that a form lets go, in the company's languages. */
export const PLACEHOLDERS = [
  'asdf',
  'k.A.',
  'xxx',
  'sin datos',
  'brak',
  'n/a',
  'unbekannt',
  'nvt',
  'à compléter',
  'tbd',
  'keine Angabe',
  'nie dotyczy',
  '...',
  'qwertz',
  'da definire',
] as const;

export const PLACEHOLDER_AMOUNTS = [1, 99999, 1, 0.01, 99999] as const;
export const PLACEHOLDER_PHONES = ['000000', '12345', '+49 000 0000000', '1111111'] as const;
export const PLACEHOLDER_MAILS = ['asdf@asdf.de', 'test@test.de', 'xxx@xxx.com', 'noreply@mailinator.com', 'a@a.a'] as const;

/** The note that is pasted again and again, with the same words each time. */
export const PASTED_NOTE = 'Spoke to the customer, all good, will follow up.';

/** True names that a careless check would call rubbish: they must never be flagged. */
export const TRUE_NAMES = {
  people: [
    ['Christopher', 'Null'],
    ['Rachel', 'Test'],
    ['Yu', 'Na'],
    ['Malik', 'X'],
    ['Jo', 'O'],
    ['Anna', 'Nobody'],
    ['Li', 'Xx'],
    ['Otto', 'Muster'],
    ['Bao', 'Ng'],
    ['Eva', 'Fake'],
    ['Sam', 'Blank'],
    ['Ida', 'Unknown'],
  ],
  companies: ['3M', '1&1', 'XXXLutz', 'K+S', 'O2', 'E.ON', 'Q8', 'AAA Auto', 'X-FAB', '4C Medical', 'N26', 'Test-Fuchs'],
} as const satisfies { people: readonly (readonly [string, string])[]; companies: readonly string[] };

/** A fact as somebody of this habit writes it: the truth, nothing, or a placeholder. */
export function written(chance: Chance, habit: { blank: number; rubbish: number }, truth: string): string | null {
  if (chance.hit(habit.blank)) return null;
  return chance.hit(habit.rubbish) ? chance.pick(PLACEHOLDERS) : truth;
}
