import type { HeavyCheck } from '../../kinds';
import { analyser } from './analyser';
import { apexSyntax } from './apexSyntax';
import { componentLint } from './componentLint';
import { componentTests } from './componentTests';
import { conversion } from './conversion';
import { currentSchema } from './currentSchema';
import type { HeavyPackCheck } from './heavyCheck';

/** The checks that need the checkers of `manifest/package.json`. */
export const HEAVY: Readonly<Record<HeavyCheck, HeavyPackCheck>> = {
  conversion,
  currentSchema,
  apexSyntax,
  componentLint,
  componentTests,
  analyser,
};
