import { dirname, join } from 'node:path';
import type { Finding } from '../../finding';
import { checkerPath } from '../../installCheckers';
import type { Pack } from '../pack';
import { validateParts } from '../schema/schema';
import type { Shapes } from '../schema/shapes';
import { wsdlShapes } from '../schema/wsdlShapes';

let shapes: Shapes | null = null;

/** Check `currentSchema`: the schema of the current API version, with its enumerated values. */
export function currentSchema(pack: Pack): Finding[] {
  shapes ??= wsdlShapes(join(dirname(checkerPath('@salesforce/types/metadata')), 'metadata.d.ts'));
  return validateParts(pack, shapes);
}
