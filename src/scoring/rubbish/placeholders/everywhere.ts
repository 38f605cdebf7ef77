import type { PlaceholderWords } from './words';

/** What people type in every language. */
export const everywhere: PlaceholderWords = {
  empty:
    'test testing tests tbd tbc tba todo null nil undefined unknown dummy foo foobar lorem ipsum blah bla blabla blablabla wip idem dito ditto xx xxx xyz asdf qwerty nope fake nada none',
  filler: 'test bla the a 1 2 3 12 123 1234 x xx entry text data field name mail email e web www com',
  whole:
    'n a|na|n d|nd|n v t|t b d|t b c|t b a|n n|nn|ok|okay|abc|abcd|abcde|abc123|abc 123|x|xx|x x|xyz|foo bar|foo bar baz|hello world|lorem ipsum dolor sit amet|lorem ipsum dolor|acme test|acme|john doe|jane doe|noemail|nomail|noname|no name|user|admin|sample|example|mail mail|email email|kkk|lol|haha|hahaha|hihi|jajaja|etc|asap|cf|wtf|idk',
};
