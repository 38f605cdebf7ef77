import { describe, expect, it } from 'vitest';
import { CrmError } from '../../../src/model/crmError';
import type { DigestPort } from '../../../src/ports/digest';
import { CLOSED, digestWorld, NAMES, scoreOf } from './digestWorld';

/** Lets the mails of some readers fail, as often as told. */
function failing(error: CrmError, times = 1, until = (_reader: string) => true) {
  let left = times;
  return (port: DigestPort): DigestPort => ({
    ...port,
    async send(mail, signal) {
      if (left > 0 && until(mail.readerId)) {
        left -= 1;
        throw error;
      }
      return port.send(mail, signal);
    },
  });
}

describe('the weekly digest', () => {
  it('D39 tells each reader the own row and groups, and no figure of a colleague', async () => {
    const world = digestWorld();
    expect(await world.run()).toMatchObject({ readers: 10, sent: 9, withoutAddress: 1, refused: 0, unknown: 0 });
    expect(world.published.mails.map(({ readerId }) => readerId)).not.toContain('ida');
    for (const name of NAMES) {
      const { subject, body } = world.mailTo(name);
      const own = String(scoreOf(name) / 100);
      expect(subject).toBe('Your week 46: up 2');
      expect(body).toContain(`<b>${own}</b>`);
      for (const other of NAMES.filter((each) => each !== name)) {
        expect(body).not.toContain(`<b>${scoreOf(other) / 100}</b>`);
        expect(body).not.toContain(other === 'Dan' ? 'Dan Person' : other);
      }
    }
  });

  it('a group that is too small is not in it: its people get the next larger one', async () => {
    const world = digestWorld();
    await world.run({ format: 'text' });
    expect(world.mailTo('Ada').body).toContain('Harbour, 6 people');
    expect(world.mailTo('Gil').body).not.toMatch(/quay/i);
    expect(world.mailTo('Gil').body).toContain('Nordkai, 6 people');
    // The groups below are for who leads them: nobody else compares with them.
    expect(world.mailTo('Gil').body).not.toContain('Harbour');
  });

  it('a leader gets the groups below, in the own form of dates, and no person', async () => {
    const world = digestWorld();
    await world.run({ format: 'text' });
    const { subject, body } = world.mailTo('Mia');
    expect(subject).toBe('Week 46: your teams');
    expect(body).toContain('North, 6 people');
    expect(body).toContain('Harbour, 6 people\n  Score: 71');
    for (const name of NAMES) expect(body).not.toContain(name);
    expect(body).not.toMatch(/Pier|Your score/);
  });

  it('D38 says the week in plain words: own figures, and of the group activities, substance, records', async () => {
    const world = digestWorld();
    await world.run({ format: 'text' });
    expect(world.mailTo('Ada').body).toBe(
      [
        'Mon 9 Nov 2026 to Sun 15 Nov 2026',
        '',
        'You',
        'Only you get this part.',
        '  Your score: 61 (up 2)',
        '  Filled in: 80 of 100 (up 2)',
        '  Things you could fix: 7',
        '',
        'Harbour, 6 people',
        '  Score: 77 (up 1)',
        '  Open deals with something missing: 9 of 60 (5 fewer)',
        '  Activities: 90',
        '  of them with an outcome worth reading: 42',
        '  New records: 9',
        '',
        'My fix list: /progress#fix',
        '',
        'You get this once a week because your organisation keeps its records with Foothold.',
        'Nobody else sees your own figures. Groups stand here from five people on.',
        'To get no more of these: My progress, What is seen of me, Weekly mail.',
        '',
      ].join('\n'),
    );
  });

  it('D18 the same period gives the same bytes, whenever and however often it is made', async () => {
    const [one, two] = [digestWorld(), digestWorld()];
    await one.run();
    two.clock.move(2 * 86_400_000);
    await two.run();
    expect(two.published.mails).toEqual(one.published.mails);
    expect(two.published.mails).toHaveLength(9);
  });

  it.each(['individual', 'team', 'worksCouncil'] as const)('works in %s mode, and says who sees what', async (mode) => {
    const world = digestWorld({ mode });
    expect(await world.run()).toMatchObject({ mode, sent: 9 });
    expect(world.mailTo('Ada').body).toContain(
      { individual: 'Your manager sees', team: 'Nobody else sees your own figures.', worksCouncil: 'nobody is ranked' }[mode],
    );
    expect(world.mailTo('Ada').body).not.toMatch(/rank(?!ed)|place \d|\d(st|nd|rd|th)/);
  });

  it('HTML carries every text as text, and nothing that is loaded from anywhere', async () => {
    const world = digestWorld({ harbour: '<img src=x onerror="alert(1)"> & Söhne' });
    await world.run();
    const { body } = world.mailTo('Ada');
    expect(body).toContain('&lt;img src=x onerror=&quot;alert(1)&quot;&gt; &amp; Söhne, 6 people');
    expect(body).not.toMatch(/<(img|script|style|link|iframe|object|svg)|url\(|src="|background=/i);
  });
});

describe('once a reader and period', () => {
  it('waits until the week is published as a whole: own rows of it are there before its groups', async () => {
    const world = digestWorld();
    const closed = [...world.published.rows].filter(([, row]) => row.kind === 'run');
    for (const [key] of closed) world.published.rows.delete(key);
    expect(await world.run()).toMatchObject({ nothing: true, sent: 0 });
    expect(world.published.mails).toEqual([]);
    for (const [key, row] of closed) world.published.rows.set(key, row);
    expect(await world.run()).toMatchObject({ nothing: false, sent: 9 });
  });

  it('a second run sends none', async () => {
    const world = digestWorld();
    await world.run();
    expect(await world.run()).toMatchObject({ sent: 0, before: 9 });
    expect(world.published.mails).toHaveLength(9);
    expect(await world.run({ week: '2026-11-27' })).toMatchObject({ week: '2026-11-16', nothing: true });
  });

  it('a crash after the claim is said, and never sent twice', async () => {
    const lost = new CrmError('network', 'dropped', { ambiguous: true });
    const world = digestWorld({ wrap: failing(lost, 1, (reader) => reader === 'ben') });
    expect(await world.run()).toMatchObject({ sent: 8, unknown: 1 });
    expect(await world.run()).toMatchObject({ sent: 0, before: 8, unknown: 1 });
    expect(world.published.mails.some(({ readerId }) => readerId === 'ben')).toBe(false);
  });

  it('the answer to a claim got lost: it is looked for, and the mail goes out once', async () => {
    let lost = true;
    const world = digestWorld({
      wrap: (port) => ({
        ...port,
        async claim(reader, week, kind, signal) {
          const made = await port.claim(reader, week, kind, signal);
          if (!lost) return made;
          lost = false;
          throw new CrmError('network', 'dropped', { ambiguous: true });
        },
      }),
    });
    expect(await world.run()).toMatchObject({ sent: 9 });
    expect(new Set(world.published.mails.map(({ readerId }) => readerId)).size).toBe(9);
  });

  it('a mail that the CRM refuses is given back and tried by the next run', async () => {
    const world = digestWorld({ wrap: failing(new CrmError('invalid', 'no'), 1, (reader) => reader === 'ben') });
    expect(await world.run()).toMatchObject({ sent: 8, refused: 1 });
    expect(await world.run()).toMatchObject({ sent: 1, before: 8 });
  });

  it('the day’s mails are used up: the rest waits for the next run', async () => {
    const world = digestWorld({ wrap: failing(new CrmError('throttled', 'limit'), 1, (reader) => reader === 'cleo') });
    expect(await world.run()).toMatchObject({ sent: 2, waiting: 7 });
    expect(await world.run()).toMatchObject({ sent: 7, before: 2 });
  });

  it('a CRM that refuses one after the other is not asked for everybody', async () => {
    const world = digestWorld({ wrap: failing(new CrmError('invalid', 'no'), 99) });
    expect(await world.run()).toMatchObject({ sent: 0, refused: 5, waiting: 4 });
    expect(world.published.claims.size).toBe(0);
  });

  it('a dry run claims and sends nothing, and says how many it would be', async () => {
    const world = digestWorld();
    expect(await world.run({ dryRun: true })).toMatchObject({ week: CLOSED, readers: 10, sent: 0, waiting: 9 });
    expect([world.published.claims.size, world.published.mails.length, world.published.leases.size]).toEqual([0, 0, 0]);
  });

  it('two runs at the same time: one sends, the other is told to wait', async () => {
    const world = digestWorld();
    const [one, two] = await Promise.allSettled([world.run(), world.run()]);
    expect([one.status, two.status].sort()).toEqual(['fulfilled', 'rejected']);
    expect(world.published.mails).toHaveLength(9);
  });
});

describe('who wants none', () => {
  it('gets none; a withdrawal counts whoever made it, and nobody is signed on by somebody else', async () => {
    const world = digestWorld();
    const off = { what: 'digest', active: false, at: '2026-11-01T00:00:00.000Z' };
    const later = { what: 'digest', active: true, at: '2026-11-10T00:00:00.000Z' };
    world.published.optIns.push(
      { ...off, personId: 'ada', byOneself: true },
      { ...off, personId: 'ben', byOneself: false },
      { ...later, personId: 'ben', byOneself: false },
      { ...off, personId: 'cleo', byOneself: true },
      { ...later, personId: 'cleo', byOneself: true },
      { ...off, what: 'names', personId: 'dan', byOneself: true },
    );
    expect(await world.run()).toMatchObject({ sent: 7, unsubscribed: 2 });
    expect(world.published.mails.some(({ readerId }) => ['ada', 'ben'].includes(readerId))).toBe(false);
    expect(world.mailTo('Cleo').subject).toBe('Your week 46: up 2');
  });
});
