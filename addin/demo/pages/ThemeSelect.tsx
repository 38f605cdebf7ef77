import type { ThemeName } from '../../../src/ports/host';

const THEMES: Readonly<Record<ThemeName, string>> = { light: 'Light', dark: 'Dark', highContrast: 'High contrast' };

/** The look that the page hands to the panel, as a CRM's own setting would. */
export function ThemeSelect({ theme, onChange }: { readonly theme: ThemeName; onChange(theme: ThemeName): void }) {
  return (
    <label>
      Panel theme{' '}
      <select value={theme} onChange={(event) => onChange(event.target.value as ThemeName)}>
        {Object.entries(THEMES).map(([name, label]) => (
          <option key={name} value={name}>
            {label}
          </option>
        ))}
      </select>
    </label>
  );
}
