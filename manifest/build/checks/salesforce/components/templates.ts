import { tagsOf } from '../markup';
import { namesOf, type Pack, textOf } from '../pack';
import { remoteAddresses } from '../remote';
import { type Bundle, mainScript } from './bundle';

function camel(name: string): string {
  return name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

/** What is wrong with a template: components and members that are not there, sentences that no label holds. */
export function ofTemplate(pack: Pack, bundle: Bundle, file: string): string[] {
  const text = textOf(pack, file);
  const script = mainScript(pack, bundle);
  const tags = tagsOf(text);
  const items = new Set(
    tags.flatMap(({ attributes }) =>
      Object.entries(attributes).flatMap(([name, value]) =>
        /^(?:for:item|for:index|iterator:\w+)$/.test(name) ? [value, name.split(':')[1] ?? ''] : [],
      ),
    ),
  );
  const found = tags
    .filter(({ name }) => name.startsWith('c-') && !namesOf(pack, 'LightningComponentBundle').has(camel(name.slice(2))))
    .map(({ name, line }) => `line ${line}: there is no component ${name}`);
  const bare = text.replace(/<!--[\s\S]*?-->/g, '');
  for (const [, member = ''] of bare.matchAll(/\{\s*(\w+)[\w.[\]]*\s*\}/g)) {
    if (!items.has(member) && !new RegExp(String.raw`\b${member}\b`).test(script)) found.push(`the script has no ${member}`);
  }
  for (const [, sentence = ''] of bare.matchAll(/>([^<{]*[A-Za-z]{2}[^<{]*)</g)) {
    found.push(`"${sentence.trim().slice(0, 30)}" must be a label`);
  }
  return [...found, ...remoteAddresses(text)];
}
