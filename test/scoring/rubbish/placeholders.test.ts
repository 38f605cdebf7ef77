import { describe, expect, it } from 'vitest';
import { isFlagged, labels } from './labelled';

const all = labels();
const languages = [...new Set(all.map(({ language }) => language))].sort();

const share = (part: number, whole: number) => (whole === 0 ? 0 : part / whole);

describe('labelled placeholders', () => {
  it.each(languages)('has at least 50 of them in %s', (language) => {
    expect(all.filter((label) => label.language === language).length).toBeGreaterThanOrEqual(50);
  });

  it('knows at least 98 % of the judged half, and of the other', () => {
    const rows = [true, false].map((judged) => {
      const half = all.filter((label) => label.judged === judged);
      const missed = half.filter(({ kind, text }) => !isFlagged(kind, text));
      const half98 = share(half.length - missed.length, half.length);
      const named = judged
        ? ''
        : `; missed: ${missed.map(({ language, kind, text }) => `${language} ${kind} ${text}`).join(', ')}`;
      console.info(
        `${judged ? 'judged half' : 'other half'}: ${half.length - missed.length} of ${half.length} flagged (${(half98 * 100).toFixed(1)} %)${named}`,
      );
      return half98;
    });
    expect(Math.min(...rows)).toBeGreaterThanOrEqual(0.98);
  });

  it.each(languages)('knows at least 95 % of each language by itself: %s', (language) => {
    const own = all.filter((label) => label.language === language);
    expect(share(own.filter(({ kind, text }) => isFlagged(kind, text)).length, own.length)).toBeGreaterThanOrEqual(0.95);
  });
});

/** Typed by people in a hurry; none of these stood in the labels. */
const TIRED: Readonly<Record<string, readonly string[]>> = {
  'puts it off': [
    'update later',
    'will update',
    'no update yet',
    'needs update',
    'will check',
    'check later',
    'not yet',
    'kommt noch',
  ],
  'says that it is missing': [
    'missing',
    'info missing',
    'unclear',
    'dunno',
    'fehlt noch',
    'chais pas',
    'nie pamiętam',
    'geen zin',
  ],
  'sends the reader elsewhere': ['see email', 'see attachment', 'siehe Mail', 'siehe Anhang', 'wie besprochen', 'ask me'],
  'says that nothing happened': [
    'no news',
    'no change',
    'nothing new',
    'nichts neues',
    'sin novedad',
    'nic nowego',
    'nada nuevo',
  ],
  'wants to be deleted': ['please delete', 'bitte löschen', 'test bitte löschen', 'delete'],
  'is another test': ['test1', 'test123', 'testtest', 'тест', 'テスト', '测试'],
  'is said twice': ['n/a n/a', 'na na', 'same same'],
  'runs over three keys': ['asd', 'qwe', 'zxc', 'asd asd'],
  'is empty in other languages': [
    'bilinmiyor',
    'okänd',
    'ukendt',
    'tuntematon',
    'neznámý',
    'nincs',
    'нет',
    'неизвестно',
    '不明',
    '未定',
    'なし',
    '无',
  ],
};

describe('what is typed in a hurry', () => {
  it.each(Object.entries(TIRED))('%s', (_, texts) => {
    expect(texts.filter((text) => !isFlagged('text', text))).toEqual([]);
  });

  it.each([
    [
      'text',
      [
        'ASD',
        'price update sent',
        'Update of the offer on Monday',
        'no change of price',
        'siehe Angebot 4711',
        'see contract 12',
      ],
    ],
    ['title', ['Tester', 'ASD', 'Head of Testing', 'Kontaktmanager']],
    ['company', ['Bar None', 'The News', 'NA-KD', 'Mini Mini', 'Foo Fighters', 'ASD', 'Neue Presse']],
    ['person', ['Herr Weiss', 'Herr Klar', 'Anna Тест', 'Lala Kunde', 'Su Su', 'Mai Mai']],
  ] as const)('is not what a real %s says', (kind, texts) => {
    expect(texts.filter((text) => isFlagged(kind, text))).toEqual([]);
  });
});
