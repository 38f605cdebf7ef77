import type { Finding } from '../../finding';
import type { Pack } from '../pack';
import { jsforceShapes } from './jsforceShapes';
import type { Shapes } from './shapes';
import { validate } from './validate';

const XMLNS = 'http://soap.sforce.com/2006/04/metadata';

/** Every file of metadata against a schema: root tag, namespace, tags and kinds of values. */
export function validateParts(pack: Pack, shapes: Shapes): Finding[] {
  return pack.parts.flatMap(({ file, type, root }) => {
    if (root.name !== type) return [{ file, message: `its root is ${root.name}, where ${type} is expected` }];
    const messages = validate(shapes, type, root);
    if (root.attributes.xmlns !== XMLNS) messages.unshift(`its root must carry xmlns="${XMLNS}"`);
    return messages.map((message) => ({ file, message }));
  });
}

/** Check `schema`: the schema that jsforce carries. */
export function schema(pack: Pack): Finding[] {
  return validateParts(pack, jsforceShapes);
}
