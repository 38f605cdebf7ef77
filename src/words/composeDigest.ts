import type { ComposedDigest, Digest, DigestOwn, DigestTeam } from '../model/digest';
import type { PrivacyMode } from '../model/programme';
import type { Words } from './createWords';
import { escapeHtml } from './escapeHtml';

/** One line: what, how much, and how that compares. */
interface Line {
  readonly label: string;
  readonly value: string;
  readonly note: string;
}

/** A part of a digest: what it is about, and its lines. */
export interface DigestPart {
  readonly title: string;
  readonly meta: string;
  readonly lines: readonly Line[];
}

function changeWords(words: Words, change: number | null): string {
  if (change === null) return '';
  if (change === 0) return words.say('digest.same');
  return words.say(change > 0 ? 'digest.up' : 'digest.down', { points: Math.abs(change) });
}

function countWords(words: Words, change: number | null): string {
  if (change === null) return '';
  if (change === 0) return words.say('digest.same');
  return words.say(change > 0 ? 'digest.more' : 'digest.fewer', { count: Math.abs(change) });
}

function ownPart(words: Words, own: DigestOwn): DigestPart {
  const { score, change, measures, openFindings } = own;
  const value = score === null ? words.say('digest.notEnough') : words.number(score);
  return {
    title: words.say('digest.you'),
    meta: words.say('digest.onlyYou'),
    lines: [
      { label: words.say('digest.score'), value, note: changeWords(words, change) },
      ...measures.map((each) => ({
        label: words.say(`measure.${each.measure}`),
        value: words.say('digest.of100', { value: each.value }),
        note: changeWords(words, each.change),
      })),
      ...(openFindings === null ? [] : [{ label: words.say('digest.open'), value: words.number(openFindings), note: '' }]),
    ],
  };
}

function teamPart(words: Words, team: DigestTeam): DigestPart {
  const { name, people, score, scoreChange, gaps, open, gapsChange, activities } = team;
  const number = (label: string, count: number): Line => ({ label, value: words.number(count), note: '' });
  return {
    title: words.say('digest.group', { name, people }),
    meta: '',
    lines: [
      ...(score === null
        ? []
        : [{ label: words.say('digest.groupScore'), value: words.number(score), note: changeWords(words, scoreChange) }]),
      { label: words.say('digest.gaps'), value: words.say('digest.ofOpen', { gaps, open }), note: countWords(words, gapsChange) },
      ...(activities === null
        ? []
        : [
            number(words.say('digest.activities'), activities.all),
            number(words.say('digest.substance'), activities.substance),
            number(words.say('digest.made'), activities.made),
          ]),
    ],
  };
}

/** The parts of a digest, as they stand in both forms of it. */
export function digestParts({ own, teams }: Digest, words: Words): readonly DigestPart[] {
  return [...(own ? [ownPart(words, own)] : []), ...teams.map((team) => teamPart(words, team))];
}

function subjectOf(words: Words, { own, number: week }: Digest): string {
  if (own === null) return words.say('digest.subjectTeams', { week });
  if (own.change !== null && own.change > 0) return words.say('digest.subjectUp', { week, points: own.change });
  return own.score === null
    ? words.say('digest.subject', { week })
    : words.say('digest.subjectScore', { week, score: own.score });
}

function textOf(heading: string, parts: readonly DigestPart[], link: readonly [string, string], foot: readonly string[]): string {
  const blocks = parts.map(({ title, meta, lines }) =>
    [
      title,
      ...(meta === '' ? [] : [meta]),
      ...lines.map(({ label, value, note }) => `  ${label}: ${value}${note && ` (${note})`}`),
    ].join('\n'),
  );
  return `${[heading, ...blocks, `${link[0]}: ${link[1]}`, foot.join('\n')].join('\n\n')}\n`;
}

/** Plain HTML: a table a part, nothing that is loaded from anywhere, every text escaped. */
function htmlOf(heading: string, parts: readonly DigestPart[], link: readonly [string, string], foot: readonly string[]): string {
  const row = ({ label, value, note }: Line) =>
    `<tr><td>${escapeHtml(label)}</td><td align="right"><b>${escapeHtml(value)}</b></td><td>${escapeHtml(note)}</td></tr>`;
  const block = ({ title, meta, lines }: DigestPart) =>
    `<h2>${escapeHtml(title)}</h2>${meta && `<p>${escapeHtml(meta)}</p>`}<table cellpadding="4">${lines.map(row).join('')}</table>`;
  return [
    `<p>${escapeHtml(heading)}</p>`,
    ...parts.map(block),
    `<p><a href="${escapeHtml(link[1])}">${escapeHtml(link[0])}</a></p>`,
    ...foot.map((line) => `<p><small>${escapeHtml(line)}</small></p>`),
  ].join('\n');
}

/**
 * A digest in words of the catalogue, as plain text and as HTML. The same digest gives the same bytes, whenever it is made.
 * @param page address of My progress in the CRM
 */
export function composeDigest(digest: Digest, words: Words, mode: PrivacyMode, page: string): ComposedDigest {
  const { week, until } = digest;
  const parts = digestParts(digest, words);
  const heading = words.say('digest.span', { from: week, to: until });
  const link = [words.say('digest.fixList'), page] as const;
  const foot = [words.say('digest.why'), words.say(`digest.privacy.${mode}`), words.say('digest.stop')];
  return {
    subject: subjectOf(words, digest),
    text: textOf(heading, parts, link, foot),
    html: htmlOf(heading, parts, link, foot),
  };
}
