import { runInNewContext } from 'node:vm';
import { FORM_SCRIPT, webResourcePath } from '../../dynamics/webResources';
import { check } from './check';
import { sectionOf, textIn, treeOf } from './solutionParts';
import { textOf, walk } from './tree';

export const REGISTRATION = 'form/registration.xml';
const GUID = /^\{[0-9a-f-]{36}\}$/;

/** Runs the script as a form does, in a frame without anything, and looks for the function that its handler calls. */
function defines(code: string, name: string): boolean {
  try {
    const frame = { window: {}, crypto: { randomUUID: () => 'id' } };
    return runInNewContext(`${code};typeof ${name}`, frame, { timeout: 1_000 }) === 'function';
  } catch {
    return false;
  }
}

/** What a form's registration names is there: library, function, and the execution context without which nothing works. */
export const formScript = check('form script registration', (files) => {
  const root = treeOf(files, REGISTRATION);
  const elements = root === null ? [] : walk(root);
  const libraries = elements.filter(({ name }) => name === 'Library').map(({ attributes }) => attributes.name ?? '');
  const handlers = elements.filter(({ name }) => name === 'Handler').map(({ attributes }) => attributes);
  const ids = elements.flatMap(({ attributes }) => attributes.handlerUniqueId ?? attributes.libraryUniqueId ?? []);
  const names = sectionOf(files, 'WebResources').map((each) => textOf(each, 'Name'));
  const events = elements.filter(({ name }) => name === 'event').map(({ attributes }) => attributes.name);
  const code = textIn(files, webResourcePath(FORM_SCRIPT));
  return [
    ...(names.includes(FORM_SCRIPT) ? [] : [`${FORM_SCRIPT} is not in the solution`]),
    ...(handlers.length === 1 && events.join() === 'onload' ? [] : ['the registration is not one handler of onload']),
    ...libraries.filter((name) => !names.includes(name)).map((name) => `the library ${name} is not in the solution`),
    ...handlers.flatMap((handler) => [
      ...(libraries.includes(handler.libraryName ?? '')
        ? []
        : [`the handler's library ${handler.libraryName} is not registered`]),
      ...(defines(code, handler.functionName ?? '') ? [] : [`${FORM_SCRIPT} has no function ${handler.functionName}`]),
      ...(handler.enabled === 'true' ? [] : ['the handler is not enabled']),
      ...(handler.passExecutionContext === 'true' ? [] : ['the handler does not pass the execution context']),
    ]),
    ...ids.filter((id) => !GUID.test(id)).map((id) => `${id} is no id`),
    ...(/\baddOnSave\b|\bsetNotification\b|preventDefault\(\)/.test(code)
      ? [`${FORM_SCRIPT} could keep a form from being saved`]
      : []),
  ];
});
