import { isDisposable } from '../../src/scoring/rubbish/disposable';
import { isRubbishEmail } from '../../src/scoring/rubbish/isRubbishEmail';
import { isRubbishPhone } from '../../src/scoring/rubbish/isRubbishPhone';
import { isRubbishText } from '../../src/scoring/rubbish/isRubbishText';
import { isRubbishWebsite } from '../../src/scoring/rubbish/isRubbishWebsite';
import { isPlaceholderNumber } from '../../src/scoring/signals/realNumber';
import type { Workbench } from './database';

/*
 * The one thing that is shared with the product: which texts are placeholders (words of thirteen languages, keys at random). It
 * is taken over as a table of verdicts on the very texts of the company; what is made of them is worked out here.
 */

const PASS = 1;
const POOR = 3;
const RUBBISH = 4;

const judged = (isRubbish: boolean, parses: boolean) => (isRubbish ? RUBBISH : parses ? PASS : POOR);

const EMAIL = /^[^\s@,;<>()"]+@[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)*\.[\p{L}]{2,}$/u;
const WEBSITE = /^(https?:\/\/)?[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)*\.[\p{L}]{2,}([/?#:].*)?$/iu;

/** 6 to 15 digits (E.164), with what people write around them. */
function isPhone(text: string): boolean {
  const digits = text.replace(/\D/g, '').length;
  return /^[+\d\s().\-–/]+$/.test(text) && digits >= 6 && digits <= 15;
}

const letters = (text: string) => (text.match(/\p{L}/gu) ?? []).length;

/** Country names in English, German, French, Polish and their codes: the languages of the companies that are looked at. */
function countryNames(): ReadonlySet<string> {
  const names = new Set(['uk', 'usa', 'korea']);
  const alphabet = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  for (const language of ['en', 'de', 'fr', 'pl', 'es', 'it']) {
    const regions = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
    for (const code of alphabet.flatMap((a) => alphabet.map((b) => a + b))) {
      const name = regions.of(code);
      if (name) names.add(name.toLowerCase()).add(code.toLowerCase());
    }
  }
  return names;
}

interface Kind {
  readonly table: string;
  readonly from: string;
  readonly judge: (text: string) => number;
}

/** `…_verdict (value, code, letters)`: 1 pass, 3 poor, 4 rubbish, of every text that a rule looks at. */
export function fillVerdicts(bench: Workbench): void {
  const countries = countryNames();
  const kinds: readonly Kind[] = [
    {
      table: 'text_verdict',
      from: 'SELECT next_step AS value FROM opportunities UNION SELECT description FROM activities',
      judge: (text) => judged(isRubbishText(text, 'text'), true),
    },
    {
      table: 'title_verdict',
      from: 'SELECT DISTINCT title AS value FROM contacts',
      judge: (text) => judged(isRubbishText(text, 'title'), true),
    },
    {
      table: 'company_verdict',
      from: 'SELECT DISTINCT company AS value FROM leads',
      judge: (text) => judged(isRubbishText(text, 'company'), true),
    },
    {
      table: 'email_verdict',
      from: 'SELECT email AS value FROM contacts UNION SELECT email FROM leads',
      judge: (text) => judged(isRubbishEmail(text, isDisposable), EMAIL.test(text.trim())),
    },
    {
      table: 'phone_verdict',
      from: 'SELECT phone AS value FROM contacts UNION SELECT mobile_phone FROM contacts UNION SELECT phone FROM leads UNION SELECT phone FROM accounts',
      judge: (text) => judged(isRubbishPhone(text), isPhone(text.trim())),
    },
    {
      table: 'website_verdict',
      from: 'SELECT DISTINCT website AS value FROM accounts',
      judge: (text) => judged(isRubbishWebsite(text), WEBSITE.test(text.trim())),
    },
    {
      table: 'country_verdict',
      from: 'SELECT DISTINCT billing_country AS value FROM accounts',
      judge: (text) => judged(isRubbishText(text, 'text'), countries.has(text.trim().toLowerCase())),
    },
  ];
  for (const { table, from, judge } of kinds) {
    bench.run(`CREATE TABLE ${table} (value PRIMARY KEY, code, letters)`);
    const texts = bench.all<{ value: string }>(`SELECT value FROM (${from}) WHERE trim(value) <> ''`);
    bench.insert(
      table,
      texts.map(({ value }) => ({ value, code: judge(value), letters: letters(value) })),
    );
  }
  bench.run('CREATE TABLE placeholder_amount (value PRIMARY KEY)');
  const amounts = bench.all<{ value: number }>('SELECT DISTINCT amount AS value FROM opportunities WHERE amount IS NOT NULL');
  bench.insert(
    'placeholder_amount',
    amounts.filter(({ value }) => isPlaceholderNumber(value)),
  );
  fillAccountNames(bench);
  fillPlainTexts(bench);
}

/** `plain_text (value, plain)`: texts are the same when their letters and digits are, large or small. */
function fillPlainTexts(bench: Workbench): void {
  bench.run('CREATE TABLE plain_text (value PRIMARY KEY, plain)');
  const texts = bench.all<{ value: string }>(
    'SELECT value FROM (SELECT subject AS value FROM activities UNION SELECT description FROM activities) WHERE value IS NOT NULL',
  );
  const plain = (text: string) => (text.normalize('NFKC').match(/[\p{L}\p{M}\p{N}]/gu) ?? []).join('').toLowerCase();
  bench.insert(
    'plain_text',
    texts.map(({ value }) => ({ value, plain: plain(value) })),
  );
}

/** Legal forms that do not tell who a company is. */
const FORMS = new Set(
  'ab ag aps as asa bv co company corp corporation gmbh inc kg kgaa limited llc llp ltd nv oy oyj plc sa sarl sas se sl spa srl ug und and'.split(
    ' ',
  ),
);

/** What twins are told by (rules.md): the normalised name, and the web domain. */
function fillAccountNames(bench: Workbench): void {
  bench.run('CREATE TABLE account_name (id PRIMARY KEY, plain, domain)');
  const accounts = bench.all<{ id: string; name: string; website: string | null }>('SELECT id, name, website FROM accounts');
  const plain = (name: string) =>
    name
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/\./g, '')
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word !== '' && !FORMS.has(word))
      .join(' ');
  const domain = (website: string | null) =>
    (website ?? '')
      .trim()
      .toLowerCase()
      .replace(/^https?:\/\//, '')
      .replace(/^www\./, '')
      .split(/[/:?#]/)[0];
  bench.insert(
    'account_name',
    accounts.map(({ id, name, website }) => ({ id, plain: plain(name), domain: domain(website) || null })),
  );
  bench.run('CREATE INDEX account_name_plain ON account_name (plain)');
  bench.run('CREATE INDEX account_name_domain ON account_name (domain)');
}
