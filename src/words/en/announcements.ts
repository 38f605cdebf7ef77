import type { Message } from '../message';

/** What screen readers hear, one message a change. */
export const announcements = {
  'announce.saved': 'Saved. {ring:number} percent, {toGo:number} to go. Undo available.',
  'announce.savedNoUndo': 'Saved. {ring:number} percent, {toGo:number} to go.',
  'announce.savedPlain': 'Saved.',
  'announce.logged': 'Logged.',
  'announce.undone': 'Undone. The record is as it was.',
  'announce.undoRefused': 'The record has moved on since, so it was left as it is.',
  'announce.refused': 'Not taken. The reason stands at the field.',
  'announce.notSaved': 'Not saved yet. What you typed is kept.',
  'announce.conflict': 'Someone changed this too. Choose mine or theirs.',
  'announce.answered': 'Thanks. Noted.',
  'announce.ready': '{ring:number} percent, {toGo:number} to go.',
  'announce.changed': 'The record has changed. {ring:number} percent, {toGo:number} to go.',
  'announce.failed': 'The record could not be read.',
} as const satisfies Readonly<Record<string, Message>>;
