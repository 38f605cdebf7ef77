import { CrmError } from '../../../model/crmError';

function cut(): CrmError {
  return new CrmError('network', 'the result was cut', { code: 'TRUNCATED', retryable: true });
}

/**
 * Rows of a CSV text (RFC 4180): quotes are doubled, line breaks and commas may stand between quotes.
 * @throws CrmError `network` where the text ends within quotes or without a line break: it was cut
 * @example [...readCsv('"Id","Name"\n"1","a ""b"""\n')] // [['Id', 'Name'], ['1', 'a "b"']]
 */
export function* readCsv(text: string): Generator<readonly string[]> {
  let at = 0;
  let row: string[] = [];
  while (at < text.length) {
    let value: string;
    if (text[at] === '"') {
      let end = text.indexOf('"', at + 1);
      while (end >= 0 && text[end + 1] === '"') end = text.indexOf('"', end + 2);
      if (end < 0) throw cut();
      value = text.slice(at + 1, end);
      if (value.includes('"')) value = value.replaceAll('""', '"');
      at = end + 1;
    } else {
      let end = at;
      while (end < text.length && text[end] !== ',' && text[end] !== '\n') end += 1;
      value = text.slice(at, end).replace(/\r$/, '');
      at = end;
    }
    row.push(value);
    if (text[at] === '\r') at += 1;
    if (text[at] === ',') {
      at += 1;
      if (at === text.length) throw cut();
      if (text[at] === '\n') row.push('');
      else continue;
    }
    if (text[at] !== '\n') throw cut();
    at += 1;
    yield row;
    row = [];
  }
}
