import powerApps from '@microsoft/eslint-plugin-power-apps';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** Biome formats and lints; eslint adds what only its plug-ins know: hooks, accessibility, Power Apps, and globals kept at one edge. */
export default tseslint.config(
  // Lightning components have decorators and rules of their own: the package checks read them.
  { ignores: ['dist/**', 'node_modules/**', 'coverage/**', 'manifest/salesforce/**'] },
  { files: ['**/*.{ts,tsx}'], languageOptions: { parser: tseslint.parser } },
  {
    files: ['src/**/*.tsx', 'addin/**/*.tsx'],
    plugins: { 'react-hooks': reactHooks, 'jsx-a11y': jsxA11y },
    rules: { ...reactHooks.configs.recommended.rules, ...jsxA11y.flatConfigs.recommended.rules },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    ignores: ['src/adapters/browser/**'],
    rules: {
      'no-restricted-globals': [
        'error',
        'window',
        'document',
        'localStorage',
        'sessionStorage',
        'Xrm',
        'sforce',
        'fetch',
        'navigator',
        'location',
        'crypto',
      ],
    },
  },
  {
    files: ['src/**/*.{ts,tsx}', 'addin/{salesforce,dynamics}/**/*.{ts,tsx}'],
    plugins: { '@microsoft/power-apps': powerApps },
    rules: powerApps.configs?.paCheckerHosted?.rules ?? {},
  },
);
