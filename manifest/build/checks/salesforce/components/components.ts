import type { Finding } from '../../finding';
import { filesOf, type Pack, partsOf, textOf } from '../pack';
import { remoteAddresses } from '../remote';
import { bundlesOf } from './bundle';
import { ofDescription } from './description';
import { ofScript } from './scripts';
import { ofTemplate } from './templates';

/** Check `components`: places, properties, imports, messages and addresses of the Lightning components. */
export function components(pack: Pack): Finding[] {
  const descriptions = partsOf(pack, 'LightningComponentBundle');
  const found = bundlesOf(pack).flatMap((bundle) => {
    const description = descriptions.find(({ name }) => name === bundle.name);
    const at = (file: string, messages: readonly string[]): Finding[] => messages.map((message) => ({ file, message }));
    return [
      ...(description ? at(description.file, ofDescription(pack, bundle, description.root)) : []),
      ...bundle.scripts.flatMap((file) => at(file, ofScript(pack, bundle, file))),
      ...bundle.templates.flatMap((file) => at(file, ofTemplate(pack, bundle, file))),
      ...bundle.styles.flatMap((file) => at(file, remoteAddresses(textOf(pack, file)))),
    ];
  });
  const icons = filesOf(pack, 'component icon').flatMap(({ file }) => {
    const text = textOf(pack, file);
    const messages = remoteAddresses(text);
    if (!/<svg\b/.test(text)) messages.push('is no SVG picture');
    if (/<script\b|\son\w+=/i.test(text)) messages.push('holds script');
    return messages.map((message) => ({ file, message }));
  });
  return [...found, ...icons];
}
