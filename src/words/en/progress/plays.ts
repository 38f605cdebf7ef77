import type { Message } from '../../message';

/** Words of "How you won it". */
export const plays = {
  'plays.title': 'How you won it',
  'plays.why':
    'Colleagues learn most from how a deal was won. Choose one of yours: you see the text first and may change it. Nothing is shared before you say so.',
  'plays.look': 'Look at my won deals',
  'plays.none': 'No deal won in 13 weeks yet. The next one will stand here.',
  'plays.noFeed': 'This CRM has no feed that you may write to, so there is nowhere to share it.',
  'plays.deal': 'Deal',
  'plays.place': 'Shown in',
  'plays.own': 'My own feed',
  'plays.text': 'What colleagues will read',
  'plays.hint': 'Without customer, contacts and money.',
  'plays.agree': 'I want colleagues to read this text.',
  'plays.share': 'Share',
  'plays.shared': 'Shared. Thank you for showing the way.',
  'plays.days': { by: 'days', zero: 'Won on the day it was entered.', one: 'Won in 1 day.', other: 'Won in {days:number} days.' },
  'plays.contacts': { by: 'count', one: '1 contact had a part in it.', other: '{count:number} contacts had a part in it.' },
  'plays.step': 'Day {day:number}, {phase}: {done}',
  'plays.stepQuiet': 'Day {day:number}, {phase}',
  'plays.phase.qualify': 'qualify',
  'plays.phase.develop': 'develop',
  'plays.phase.propose': 'propose',
  'plays.phase.close': 'close',
  'plays.phase.before': 'begin',
  'plays.done.call': { by: 'count', one: '1 call', other: '{count:number} calls' },
  'plays.done.meeting': { by: 'count', one: '1 meeting', other: '{count:number} meetings' },
  'plays.done.email': { by: 'count', one: '1 e-mail', other: '{count:number} e-mails' },
  'plays.done.note': { by: 'count', one: '1 note', other: '{count:number} notes' },
  'plays.done.task': { by: 'count', one: '1 task', other: '{count:number} tasks' },
} as const satisfies Readonly<Record<string, Message>>;
