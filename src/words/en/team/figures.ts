import type { Message } from '../../message';

/** Small words that all figures of the team tab share. */
export const figures = {
  'figure.percent': '{share:number} %',
  'figure.aOfB': '{part:number} of {whole:number}',
  'figure.of': 'of {whole:number}',
  'figure.pair': '{name} {value}',
  'figure.total': 'All',
  'figure.share': 'Share',
  'figure.count': 'Count',
  'figure.unknown': 'not known yet',
  'figure.notEnough': 'Not enough yet',
} as const satisfies Readonly<Record<string, Message>>;
