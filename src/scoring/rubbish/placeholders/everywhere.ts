import type { PlaceholderWords } from './words';

/** What people type in every language. */
export const everywhere: PlaceholderWords = {
  empty:
    'test testing tests tbd tbc tba todo null nil undefined unknown dummy foo foobar lorem ipsum blah bla blabla wip idem dito ditto xx xxx xyz asdf qwerty nope fake nada none testtest test1 test2 test123',
  filler: 'the a 1 2 3 12 123 1234 x entry text data field name mail email e web www com dolor sit amet',
  whole:
    'n a|na|n d|nd|n v t|t b d|t b c|t b a|n n|nn|ok|okay|abc|abc123|abc 123|x|x x|hello world|acme test|acme|john doe|jane doe|noemail|nomail|noname|no name|user|admin|example|lol|haha|hihi|etc|asap|cf|wtf|idk|нет|неизвестно|не знаю|тест|なし|テスト|不明|未定|无|测试|待定|foo bar|misc|bilinmiyor|ukendt|okand|saknas|ukjent|tuntematon|neznamy|nincs|necunoscut',
};
