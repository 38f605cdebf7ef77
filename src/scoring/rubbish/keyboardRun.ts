/** Rows of the usual keyboards (US, German, French, Spanish, Portuguese), in plain letters. */
const ROWS = [
  '1234567890',
  'qwertyuiop',
  'qwertzuiop',
  'azertyuiop',
  'asdfghjkl',
  'asdfghjklo',
  'asdfghjkln',
  'asdfghjklc',
  'qsdfghjklm',
  'zxcvbnm',
  'yxcvbnm',
  'wxcvbn',
];

/** Two keys side by side: 1 to the right, -1 to the left. */
const steps = new Map<string, 1 | -1>();
for (const row of ROWS) {
  for (let index = 1; index < row.length; index += 1) {
    steps.set(`${row[index - 1]}${row[index]}`, 1);
    steps.set(`${row[index]}${row[index - 1]}`, -1);
  }
}

/** Letters only that stand in a row of the alphabet: `abcd`, `wxyz`. */
function isAlphabet(token: string): boolean {
  for (let index = 1; index < token.length; index += 1) {
    if (token.charCodeAt(index) !== token.charCodeAt(index - 1) + 1) return false;
  }
  return true;
}

/** Keys in a row, three and more at a time in one direction, with nothing left over: `asdf`, `qwertz`, `asdfjkl`, `dfgdfg`. */
function isKeys(token: string): boolean {
  let run = 1;
  let direction = 0;
  for (let index = 1; index <= token.length; index += 1) {
    const step = index < token.length ? (steps.get(token.slice(index - 1, index + 1)) ?? 0) : 0;
    if (step !== 0 && (direction === 0 || step === direction)) {
      direction = step;
      run += 1;
    } else if (run < 3) return false;
    else {
      run = 1;
      direction = 0;
    }
  }
  return true;
}

/**
 * Is this plain word a walk over the keyboard or the alphabet? From four letters on: shorter ones are words and names.
 * @example isKeyboardRun('qsdfgh') // true; isKeyboardRun('power') // false
 */
export function isKeyboardRun(token: string): boolean {
  if (token.length < 4 || token.length > 60) return false;
  return isKeys(token) || isAlphabet(token);
}

/** The only walks of three keys that are no words or names. */
const THREE_KEYS = /^(asd|qwe|zxc|yxc)$/;

/**
 * Letters hit at random: six and more without any vowel, or the first three keys of a row. Abbreviations in capitals are left alone by
 * the caller.
 * @example isMash('sdfkjhs') // true; isMash('asd') // true; isMash('krystl') // false
 */
export function isMash(token: string): boolean {
  if (token.length === 3) return THREE_KEYS.test(token);
  return token.length >= 6 && token.length <= 60 && /^[bcdfghjklmnpqrstvwxz]+$/.test(token);
}
