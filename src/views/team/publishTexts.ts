import type { PublishReport } from '../../flows/publish/publish';
import { MOST_PEOPLE, MOST_RECORDS } from '../../model/browserLimits';
import type { EntityName } from '../../model/record';
import type { Schema } from '../../model/schema';
import type { Progress } from '../../ports/publish';
import type { Refusal } from '../../stores/team/publishing';
import type { Words } from '../../words/createWords';

/** How far the run is, with its counts. */
export function progressText(words: Words, progress: Progress | null): string {
  if (progress === null) return words.say('team.publish.begin');
  const { done, total, what } = progress;
  const of = what === 'owners' ? 'owners' : 'read';
  return total === null ? words.say(`team.publish.${of}`, { done }) : words.say(`team.publish.${of}Of`, { done, total });
}

/** Why nothing was published, and whom to ask. */
export function refusedText(
  words: Words,
  { because, details }: { readonly because: Refusal; readonly details: readonly string[] },
  schema: Schema,
): { readonly title: string; readonly body: string } {
  const { product } = words;
  // Of a reader of parts, the details name entities: told in the CRM's own words.
  const list = details.map((each) => schema.entities[each as EntityName]?.labelPlural ?? each).join(', ');
  const more = { product, list, until: details[0] ?? '', people: MOST_PEOPLE, records: MOST_RECORDS };
  return { title: words.say(`team.publish.${because}`), body: words.say(`team.publish.${because}.body`, more) };
}

/** What a run did, in sentences: people and rows first, then what was held back, and what was not taken. */
export function reportText(words: Words, report: PublishReport, groupSize: number): readonly string[] {
  const { people, records, rows, boards, frozen, errors } = report;
  const rightsUnread = errors.some(({ code }) => code === 'RIGHTS_UNREAD');
  const kinds = Object.values(rows);
  const sum = (of: 'created' | 'changed' | 'refused') => kinds.reduce((total, kind) => total + kind[of], 0);
  const held = Object.values(boards.suppressed).reduce((total, n) => total + n, 0);
  const refused = sum('refused');
  const sheets = rows.groupSheet;
  return [
    words.say('team.publish.people', { people, records }),
    words.say('team.publish.rows', { written: sum('created') + sum('changed') }),
    ...(frozen ? [words.say('team.publish.frozen')] : []),
    ...(!frozen && !sheets ? [words.say('team.publish.noSheet', { size: groupSize })] : []),
    ...(held > 0 ? [words.say('team.publish.boards', { boards: held })] : []),
    ...(rightsUnread ? [words.say('team.publish.rightsUnread', { product: words.product })] : []),
    ...(refused > 0 ? [words.say('team.publish.refused', { rows: refused, product: words.product })] : []),
  ];
}
