import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { expect, it } from 'vitest';
import { isDisposable } from '../../../src/scoring/rubbish/disposable';
import { isThrowAway } from '../../../src/scoring/rubbish/domains/isThrowAway';
import { isRubbishEmail } from '../../../src/scoring/rubbish/isRubbishEmail';
import { isRubbishText, type TextKind } from '../../../src/scoring/rubbish/isRubbishText';
import { describeShared, sharedPath } from '../../fixtures/shared';

/** Rows of a shared list; the Portuguese one is not UTF-8. */
function column(file: string, name: string): readonly string[] {
  const path = sharedPath(file);
  if (path === null) throw new Error(`${file} is missing`);
  const text = readFileSync(path, file.includes('surnames_pt') ? 'latin1' : 'utf8').replace(/^\uFEFF/, '');
  const { data } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
  return data.map((row) => row[name]?.trim() ?? '').filter((value) => value !== '');
}

const NAMES = 'must_not_flag';

const LISTS: readonly (readonly [string, readonly string[], TextKind])[] = sharedPath(NAMES)
  ? [
      ['forenames of the world', column(`${NAMES}/common-forenames-by-country.csv`, 'Localized Name'), 'person'],
      ['surnames of the world', column(`${NAMES}/common-surnames-by-country.csv`, 'Localized Name'), 'person'],
      ['romanised surnames', column(`${NAMES}/common-surnames-by-country.csv`, 'Romanized Name'), 'person'],
      ['German surnames', column(`${NAMES}/surnames_de.csv`, 'surname'), 'person'],
      ['French surnames', column(`${NAMES}/surnames_fr.csv`, 'surname'), 'person'],
      ['Israeli surnames', column(`${NAMES}/surnames_il.csv`, 'surname'), 'person'],
      ['Portuguese surnames', column(`${NAMES}/surnames_pt.csv`, 'surname'), 'person'],
      ['surnames of the United States', column(`${NAMES}/surnames_us.csv`, 'surname'), 'person'],
      ['companies of the S&P 500', column(`${NAMES}/sp500_companies.csv`, 'Security'), 'company'],
    ]
  : [];

function report(name: string, whole: readonly string[], flagged: readonly string[]): number {
  const share = flagged.length / whole.length;
  console.info(
    `${name}: ${flagged.length} of ${whole.length} flagged (${(share * 100).toFixed(2)} %) ${flagged.slice(0, 12).join(', ')}`,
  );
  return share;
}

describeShared('what must not be flagged', () => {
  it.each(LISTS)('%s: at most 0.5 % even where nothing else is known of the record', (name, names, kind) => {
    expect(names.length).toBeGreaterThan(100);
    expect(
      report(
        name,
        names,
        names.filter((text) => isRubbishText(text, kind)),
      ),
    ).toBeLessThanOrEqual(0.005);
  });

  it.each(LISTS)('%s: none where the rest of the record is sound', (_, names, kind) => {
    expect(names.filter((text) => isRubbishText(text, kind, true))).toEqual([]);
  });

  it('junk-looking real surnames (Null, Test, Na, X): none where the rest is sound', () => {
    const names = column(`${NAMES}/junk_looking_real_surnames.csv`, 'surname');
    expect(names.length).toBeGreaterThan(50);
    expect(names.filter((text) => isRubbishText(text, 'person', true))).toEqual([]);
    report(
      'junk-looking surnames, nothing else known',
      names,
      names.filter((text) => isRubbishText(text, 'person')),
    );
  });

  it('free-mail domains with a real local part: at most 0.5 %', () => {
    const domains = column('junk_detection/free_email_domains.csv', 'domain');
    const people = ['ana.lima', 'j.smith', 'mueller-schmidt', 'kowalska.anna', 'li', 'null.peter', 'test.anna'];
    const addresses = domains.flatMap((domain, index) => `${people[index % people.length]}@${domain}`);
    expect(
      report(
        'free-mail addresses',
        addresses,
        addresses.filter((address) => isRubbishEmail(address, isThrowAway)),
      ),
    ).toBeLessThanOrEqual(0.005);
  });

  it('knows the public list of throw-away domains, and the names alone say a part of it', () => {
    const domains = column('junk_detection/disposable_email_domains.csv', 'domain');
    const rubbish = (isListed?: typeof isThrowAway) => domains.filter((domain) => isRubbishEmail(`ana.lima@${domain}`, isListed));
    expect(report('throw-away domains, by their names alone', domains, rubbish())).toBeGreaterThan(0.05);
    expect(report('throw-away domains, by the list', domains, rubbish(isThrowAway))).toBeGreaterThan(0.99);
  });

  it('takes no free-mail provider for a throw-away service, and no company of the S&P 500', () => {
    const providers = column('junk_detection/free_email_domains.csv', 'domain');
    const companies = column(`${NAMES}/sp500_companies.csv`, 'Security').flatMap((name) => {
      const plain = name.toLowerCase().replace(/[^a-z0-9]/g, '');
      return ['com', 'de', 'co.uk', 'net', 'io'].map((top) => `${plain}.${top}`);
    });
    // Those whose own name says it (jetable.de, disposable.com) are counted above.
    const listed = [...providers, ...companies].filter((domain) => isThrowAway(domain) && !isDisposable(domain));
    expect(listed).toEqual([]);
  });
});
