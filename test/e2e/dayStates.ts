import type { DayItem, DayList, DayView } from '../../src/model/day';
import type { PanelState } from '../../src/model/panel';
import { HOSTILE, READY } from './panelStateParts';

const NOW = READY.place.now;
const ACTIVITY = (id: string) => ({ entity: 'Activity', id }) as const;

function list(items: readonly DayItem[], change: Partial<DayList> = {}): DayList {
  return { items, count: items.length, exact: true, ...change };
}

const PEOPLE: readonly DayItem[] = [
  {
    ref: { entity: 'Contact', id: '003A' },
    name: 'Marta Lindqvist',
    about: 'Send the crane drawings',
    why: 'promised',
    on: '2026-11-17',
    at: null,
  },
  {
    ref: { entity: 'Contact', id: '003B' },
    name: 'Jonas Feddersen',
    about: 'Nordkai Werft',
    why: 'silent',
    on: '2026-08-15',
    at: null,
  },
  { ref: { entity: 'Account', id: '001C' }, name: 'Kestrel Logistics', about: null, why: 'unheard', on: null, at: null },
];
const TODAY: readonly DayItem[] = [
  { ref: ACTIVITY('00U1'), name: 'Trade fair', about: null, why: 'meeting', on: '2026-11-17', at: null },
  {
    ref: ACTIVITY('00U2'),
    name: 'Decision round',
    about: 'Harbour refit',
    why: 'meeting',
    on: '2026-11-17',
    at: '2026-11-17T13:00:00.000Z',
  },
];
const FOLLOW_UPS: readonly DayItem[] = [
  { ref: ACTIVITY('00T1'), name: 'Send the crane drawings', about: 'Harbour refit', why: 'dueToday', on: '2026-11-17', at: null },
  { ref: ACTIVITY('00T2'), name: 'Ask for the dock plan', about: 'Dry dock 3', why: 'due', on: '2026-11-12', at: null },
  { ref: ACTIVITY('00T3'), name: null, about: 'Kestrel fleet', why: 'due', on: '2026-11-10', at: null },
  { ref: ACTIVITY('00T4'), name: 'Ring about the invoice', about: null, why: 'due', on: '2026-11-03', at: null },
  { ref: ACTIVITY('00T5'), name: 'Check the spare parts list', about: 'Harbour refit', why: 'due', on: '2026-10-30', at: null },
];
const NOTES: readonly DayItem[] = [
  {
    ref: ACTIVITY('00U3'),
    name: 'Site visit, dock 3',
    about: 'Dry dock 3',
    why: 'noNote',
    on: '2026-11-16',
    at: '2026-11-16T09:00:00.000Z',
  },
];

const FULL: DayView = {
  status: 'ready',
  open: true,
  day: {
    lists: { people: list(PEOPLE), today: list(TODAY), followUps: list(FOLLOW_UPS, { count: 12 }), notes: list(NOTES) },
    readAt: NOW,
  },
};
const NONE: DayView = {
  status: 'ready',
  open: true,
  day: { lists: { people: list([]), today: list([]), followUps: list([]), notes: list([]) }, readAt: NOW },
};
const PART: DayView = {
  status: 'unavailable',
  open: true,
  day: {
    lists: { people: null, today: list(TODAY), followUps: list(FOLLOW_UPS, { count: 50, exact: false }), notes: null },
    readAt: '2026-11-17T08:10:00.000Z',
  },
};
const LOUD: DayView = {
  status: 'ready',
  open: true,
  day: {
    lists: {
      people: list(PEOPLE.map((one) => ({ ...one, name: HOSTILE, about: HOSTILE.repeat(4) }))),
      // A record may have lost its name: its link must keep one.
      today: list(TODAY.map((one) => ({ ...one, name: '' }))),
      followUps: list(
        FOLLOW_UPS.map((one) => ({ ...one, name: HOSTILE.repeat(5) })),
        { count: 50, exact: false },
      ),
      notes: list(NOTES),
    },
    readAt: NOW,
  },
};

/** The panel with "My day" in each of its shapes. */
const DAYS: Readonly<Record<string, DayView>> = {
  'my day, folded': { ...FULL, open: false },
  'my day, open': FULL,
  'my day, clear': NONE,
  'my day, reading': { status: 'reading', day: null, open: true },
  'my day, in part and of this morning': PART,
  'my day, not read': { status: 'unavailable', day: null, open: true },
  'my day, hostile text': LOUD,
};

export const dayStates: Readonly<Record<string, Partial<PanelState>>> = Object.fromEntries(
  Object.entries(DAYS).map(([name, day]) => [name, { day }]),
);
