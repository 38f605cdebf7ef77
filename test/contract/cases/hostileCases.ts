import { describe, expect, it } from 'vitest';
import { CrmError } from '../../../src/model/crmError';
import type { World } from '../contractWorld';
import { keyOf, started } from './started';

/** Text that people, or attackers, put into a CRM (reliability.md). */
export const HOSTILE_TEXT: readonly (readonly [string, string])[] = [
  ['an image with a handler', '<img src=x onerror=alert(1)>'],
  ['the end of a script', '</script><script>alert(1)</script>'],
  ['a javascript URL', 'javascript:alert(1)'],
  ['a template', '{{7*7}}'],
  ['a query with an escaped quote', "x\\' OR Id != null"],
  ['a name with an apostrophe', "O'Brien"],
  ['a trailing backslash', 'ends with \\'],
  ['wildcards', '%_'],
  ['XML signs', '&<>"'],
  ['doubled quotes', "''"],
  ['a formula', '=HYPERLINK("http://x.example")'],
  ['a formula after a no-break space', 'x\u00a0=cmd'],
  ['a formula on the second line', 'safe\n=cmd'],
  ['a right-to-left override', 'abc\u202edef'],
  ['Arabic and Hebrew', 'مرحبا שלום'],
  ['an emoji family', '👨‍👩‍👧‍👦'],
  ['zero width only', 'a\u200b\u200bb'],
  ['a composed letter', 'é'],
  ['a decomposed letter', 'e\u0301'],
  ['the word null', 'null'],
  ['a prototype', '__proto__'],
  ['a dotted I', 'İstanbul ıi'],
  ['a batch boundary', '--batch_1--\nHTTP/1.1 200 OK'],
];

/** Text that a CRM may refuse, but must not change or choke on. */
const UNSTORABLE: readonly (readonly [string, string])[] = [
  ['a lone surrogate', 'a\ud800b'],
  ['a NUL', 'a\u0000b'],
  ['a hundred thousand characters', 'x'.repeat(100_000)],
];

/** Nothing that is typed is changed, executed or lost. */
export function hostileCases(world: World): void {
  describe('hostile text', () => {
    it('comes back unchanged from a field', async () => {
      const port = await started(world());
      const field = world().ids.longText;
      let { version } = await port.readFields(world().ids.deal, [field]);
      for (const [name, text] of HOSTILE_TEXT) {
        const after = await port.update({ ref: world().ids.deal, changes: { [field]: text }, version });
        expect(after.fields[field], name).toBe(text);
        version = after.version;
      }
    });

    it('comes back unchanged from the subject of a task', async () => {
      const port = await started(world());
      const line = HOSTILE_TEXT.filter(([, text]) => !text.includes('\n'));
      for (const [index, [, subject]] of line.entries()) {
        const draft = {
          kind: 'task' as const,
          about: world().ids.deal,
          who: null,
          subject,
          description: null,
          done: false,
          dueOn: '2026-12-01',
          startsAt: null,
          minutes: null,
        };
        await port.createActivity(draft, keyOf(100 + index));
      }
      const { activities } = await port.readRecord({ ref: world().ids.deal, fields: ['name'] });
      const subjects = activities?.map((activity) => activity.subject);
      for (const [name, text] of line) expect(subjects, name).toContain(text);
    });

    it.each(UNSTORABLE)('is stored unchanged or refused with a CrmError: %s', async (_name, text) => {
      const port = await started(world());
      const field = world().ids.longText;
      const before = await port.readFields(world().ids.deal, [field]);
      try {
        const after = await port.update({ ref: world().ids.deal, changes: { [field]: text }, version: before.version });
        expect(after.fields[field]).toBe(text);
      } catch (error) {
        expect(error).toBeInstanceOf(CrmError);
        expect((error as CrmError).kind).toBe('invalid');
        expect((await port.readFields(world().ids.deal, [field])).fields[field]).toBe(before.fields[field]);
      }
    });
  });
}
