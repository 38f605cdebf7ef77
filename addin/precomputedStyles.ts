import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { shorthands, tokens, typographyStyles } from '@fluentui/react-components';
import { type CSSRulesByBucket, type GriffelResetStyle, resolveResetStyleRules } from '@griffel/core';
import { type Plugin, transformWithOxc } from 'vite';

/** What a style file may take from Fluent. */
const KNOWN = { shorthands, tokens, typographyStyles };

const IMPORT = /^import \{([^}]+)\} from '@fluentui\/react-components';$/m;
/** `mergeClasses` among what a component takes from Fluent. */
const MERGE = /^import \{( [^}]*)?\bmergeClasses,?([^}]*)\} from '@fluentui\/react-components';$/m;

const SHEET = 'virtual:plain-sheet';

/**
 * Adopted sheets come after all others, so that a class of ours wins over one of Fluent's on the same element. The texts of a chunk
 * become one sheet when all of it has run, which is before anything of it is drawn.
 */
const SHEET_CODE = `
let texts = '';
export function addSheet(css) {
  if (texts === '') queueMicrotask(adopt);
  texts += css;
}
function adopt() {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(texts);
  texts = '';
  document.adoptedStyleSheets.push(sheet);
}
export function mergeClasses(...classes) {
  return classes.filter(Boolean).join(' ');
}
`;

type Slots = Record<string, GriffelResetStyle>;

/** The rules of one slot under a short name of its own: the plain ones, and those that stand inside an at-rule. */
function plainRules(slot: GriffelResetStyle, name: string): readonly [string, string] {
  const [long, mirrored, rules] = resolveResetStyleRules(slot);
  // A rule is its text, or its text with what Griffel keeps beside it; those of the mirrored class are left out.
  const texts = (list: CSSRulesByBucket[keyof CSSRulesByBucket] = []) =>
    list.map((rule) => (typeof rule === 'string' ? rule : rule[0])).filter((rule) => !mirrored || !rule.includes(mirrored));
  const [plain, inside] = Array.isArray(rules) ? [texts(rules), []] : [texts(rules.r), texts(rules.s)];
  const frames = /^@keyframes (\w+)/;
  const used = plain.filter((rule) => !frames.test(rule)).join('');
  const kept = plain.filter((rule) => used.includes(frames.exec(rule)?.[1] ?? '') && !rule.includes(':-moz-'));
  const short = (list: readonly string[]) => list.join('').replaceAll(long, name);
  return [short(kept), short(inside)];
}

/** All slots of a `makeStyles` as their class names and one text of CSS. */
function plainSheet(slots: Slots, prefix: string): { readonly names: Readonly<Record<string, string>>; readonly css: string } {
  const names = Object.fromEntries(Object.keys(slots).map((slot, index) => [slot, `${prefix}${index.toString(36)}`]));
  const rules = Object.entries(slots).map(([slot, style]) => plainRules(style, names[slot] ?? ''));
  const css = [...rules.map(([plain]) => plain), ...rules.map(([, inside]) => inside)].join('').replaceAll(';}', '}');
  return { names, css };
}

/**
 * Computes the style files (`*.styles.ts`) while building: plain CSS with one short class a slot, a third of the weight of
 * Griffel's atomic rules, and no compiler in the browser. What stands later wins, as in `mergeClasses`: slots that are
 * merged stand in their file in the order of the merge. A style file imports from Fluent only. The tokens that the styles
 * ask for are added to `ownTokens`.
 */
export function precomputedStyles(ownTokens = new Set<string>()): Plugin {
  const prefixes = new Map<string, string>();
  return {
    name: 'precomputed-styles',
    enforce: 'pre',
    resolveId: (id) => (id === SHEET ? `\0${SHEET}` : null),
    load: (id) => (id === `\0${SHEET}` ? SHEET_CODE : null),
    async transform(code, id) {
      if (id.endsWith('.tsx') && MERGE.test(code)) {
        const rest = (_all: string, before = '', after = '') => `import {${before}${after}} from '@fluentui/react-components';`;
        return { code: `${code.replace(MERGE, rest)}\nimport { mergeClasses } from '${SHEET}';\n`, map: null };
      }
      if (!id.endsWith('.styles.ts')) return null;
      const names =
        IMPORT.exec(code)?.[1]
          ?.split(',')
          .map((name) => name.trim()) ?? [];
      const plain = (await transformWithOxc(code, id)).code;
      const body = plain
        .replace(/^import [^;]+ from ["']@fluentui\/react-components["'];$/m, '')
        .replace(/^export const /gm, 'exported.');
      const exported: Record<string, unknown> = {};
      const known: Record<string, unknown> = { ...KNOWN, makeStyles: (slots: Slots) => slots };
      const unknown = names.find((name) => !(name in known));
      if (unknown || /^(import|export) /m.test(body))
        this.error(`${id} has more than styles: ${unknown ?? 'an import or export'}`);
      new Function('exported', ...names, body)(exported, ...names.map((name) => known[name]));
      const lines = Object.entries(exported).map(([name, slots], index) => {
        const digest = createHash('sha256')
          .update(`${basename(id)} ${index}`)
          .digest('hex');
        const prefix = `f${Number.parseInt(digest.slice(0, 12), 16).toString(36).slice(-3)}`;
        if ((prefixes.get(prefix) ?? id) !== id) this.error(`${id} has the class prefix of ${prefixes.get(prefix)}`);
        prefixes.set(prefix, id);
        const sheet = plainSheet(slots as Slots, prefix);
        for (const [, token] of sheet.css.matchAll(/var\(--(\w+)/g)) if (token) ownTokens.add(token);
        return `const all${index} = ${JSON.stringify(sheet.names)};\naddSheet(${JSON.stringify(sheet.css)});\nexport const ${name} = () => all${index};`;
      });
      return { code: `import { addSheet } from '${SHEET}';\n${lines.join('\n')}\n`, map: null, moduleSideEffects: true };
    },
  };
}
