import { describe, expect, test } from 'vitest';
import { day } from '../../shared/base/dates';
import type { Moment } from '../../shared/base/moment';
import { messageOf } from '../../shared/base/result';
import type { News, Opened } from '../../shared/calls/contract';
import { usualColumns } from '../../shared/calls/preferences';
import { partsOfRegister } from '../../shared/register/folded-register';
import { foldText } from '../../shared/register/journal-text';
import { leftText } from './left-page';
import { createRegisterStore, type StoreCalls } from './register-store';
import { workedOutBefore, workOutAll } from './worked-out-before';

const moment: Moment = {
  at: '2019-11-25T15:00:00Z',
  today: day('2019-11-25'),
  localToday: day('2019-11-25'),
  zone: 'America/New_York',
  isTestClock: false,
  doubtSince: null,
};
const head = `${'0'.repeat(64)}\t{"format":"export-docket"}\n`;

/** A journal line as main writes it; the hash is not looked at here. */
function entry(seq: number, name: string, version = 1): string {
  const fields = { name, otherNames: [], roles: [], country: '' };
  const json = {
    v: version,
    seq,
    at: '2019-11-25T15:00:00Z',
    zone: 'America/New_York',
    by: 'Ann Example',
    via: 'window',
    events: [{ type: 'counterparty-added', v: 1, id: `c${seq}`, fields }],
  };
  return `${'a'.repeat(64)}\t${JSON.stringify(json)}\n`;
}

/** A folded copy of a register whose counterparties come later, and their text. */
function withoutCounterparties(register: Parameters<typeof partsOfRegister>[0]) {
  const { rest, records } = partsOfRegister(register);
  const text = records.find(({ kind }) => kind === 'counterparties')?.text ?? '';
  const folded = {
    of: 'copy',
    rest,
    records: records.map((each) => ({
      ...each,
      apart: [],
      text: each.kind === 'counterparties' ? null : each.text,
    })),
  };
  return { folded, text };
}

function opened(journal: string, folded?: Opened['folded']): Opened {
  return {
    journal,
    ...(folded && { folded }),
    folder: '/somewhere',
    isSample: false,
    isFirstStart: false,
    moment,
    preferences: {
      person: 'Ann Example',
      theme: 'system',
      paper: 'letter',
      dates: 'us',
      printer: '',
      columns: usualColumns,
    },
    access: { mode: 'open' },
    notices: [],
    reminding: { away: null, unshown: null },
    backups: null,
  };
}

function news(lines: string, more: Partial<News> = {}): News {
  return { lines, moment, access: { mode: 'open' }, showDeadlineId: null, menu: null, ...more };
}

/** Calls that are not made. */
const noRecords: Pick<StoreCalls, 'readFolded' | 'readFoldedNow'> = {
  readFolded: () => Promise.reject(new Error('asked for')),
  readFoldedNow: () => {
    throw new Error('asked for while the page waits');
  },
};

/** A store with main's side in the test's hand. */
function testBench(records = noRecords) {
  const answers: ((opened: Opened) => void)[] = [];
  let listener: (news: News) => void = () => undefined;
  const store = createRegisterStore({
    ...records,
    openRegister: () => new Promise((resolve) => answers.push((value) => resolve({ ok: true, value }))),
    onNews: (take) => {
      listener = take;
      return () => undefined;
    },
  });
  store.start();
  const names = () => {
    const state = store.state();
    return state.is === 'ready'
      ? [...state.opened.register.counterparties.values()].map(({ name }) => name)
      : null;
  };
  const open = async (journal: string, folded?: Opened['folded'], more: Partial<Opened> = {}) => {
    answers.shift()?.({ ...opened(journal, folded), ...more });
    await Promise.resolve();
    await Promise.resolve();
  };
  return { store, open, tell: (each: News) => listener(each), names };
}

describe('the store', () => {
  test('folds the opened journal without its first line, then each piece of news', async () => {
    const { store, open, tell, names } = testBench();
    expect(store.state()).toEqual({ is: 'loading' });
    await open(head + entry(1, 'One'));
    expect(names()).toEqual(['One']);
    const before = store.state();
    tell(news(entry(2, 'Two')));
    expect(names()).toEqual(['One', 'Two']);
    expect(store.state()).not.toBe(before);
  });

  test('what was told and put away is not told again by the page that takes the place of one let go', async () => {
    const first = messageOf('without-zone', { entries: '1 entry was' });
    const second = messageOf('without-zone', { entries: '2 entries were' });
    const away = { fromAt: '2019-11-20T10:00:00Z', toAt: '2019-11-25T10:00:00Z', why: 'off' as const };
    const told = { notices: [first, second], reminding: { away, unshown: null } };
    const begin = async (more: Partial<Opened>) => {
      const bench = testBench();
      await bench.open(head, undefined, { ...told, ...more });
      const shown = () => {
        const state = bench.store.state();
        if (state.is !== 'ready') throw new Error(state.is);
        return state.opened;
      };
      return { ...bench, shown };
    };
    const one = await begin({});
    const notice = one.shown().notices[0];
    if (notice === undefined) throw new Error('no notice');
    one.store.dismissNotice(notice);
    one.store.dismissAway();
    const left = leftText({
      history: { past: [], now: { page: 'law', ruleId: null }, ahead: [] },
      states: [['licenses-query', 'D1']],
      putAway: one.store.putAway(),
    });
    // The deadlines of it were looked at meanwhile.
    const two = await begin({ left, reminding: { away: { ...away, lines: [] }, unshown: null } });
    expect(two.shown()).toMatchObject({ notices: [second], reminding: { away: null } });
    expect(two.store.left()).toMatchObject({ states: [['licenses-query', 'D1']] });
    // Another absence since then is told.
    const later = { ...away, toAt: '2019-11-27T10:00:00Z' };
    const three = await begin({ left, reminding: { away: later, unshown: null } });
    expect(three.shown().reminding.away).toEqual(later);
    // A page that nobody let go tells everything.
    expect((await begin({})).shown()).toMatchObject(told);
  });

  test('with each entry the register is another object over the same maps, without one it stays', async () => {
    const { store, open, tell } = testBench();
    await open(head + entry(1, 'One'));
    const register = () => {
      const state = store.state();
      if (state.is !== 'ready') throw new Error(state.is);
      return state.opened.register;
    };
    const seen = [register()];
    for (const seq of [2, 3, 4]) {
      tell(news(entry(seq, `Name ${seq}`)));
      seen.push(register());
      expect(register()).toMatchObject({ seq, counterparties: { size: seq } });
      expect(register().counterparties).toBe(seen[0]?.counterparties);
    }
    expect(new Set(seen).size).toBe(4);
    const last = register();
    tell(news(''));
    tell(news(entry(4, 'Name 4')));
    tell(news(entry(6, 'Before its turn')));
    store.setMoment({ ...moment, at: '2019-11-26T15:00:00Z' });
    expect(register()).toBe(last);
    tell(news(entry(5, 'Five')));
    expect(register()).not.toBe(last);
    expect(register().seq).toBe(6);
  });

  test('where others of the office were faster the register is read anew, and what others entered is known', async () => {
    const { store, open, tell, names } = testBench();
    await open(head + entry(1, 'One') + entry(2, 'Mine'));
    const mark = store.arrivals.mark();
    tell(news('', { isReplaced: true }));
    // It comes while the register is read.
    tell(news(entry(4, 'Four')));
    expect(names()).toEqual(['One', 'Mine']);
    await open(
      head + entry(1, 'One') + entry(2, 'Theirs').replace('15:00:00Z', '15:00:09Z') + entry(3, 'Mine'),
    );
    expect(names()).toEqual(['One', 'Theirs', 'Mine', 'Four']);
    expect(store.arrivals.since(mark).map(({ seq }) => seq)).toContain(4);
  });

  test('notices that this computer has shown, and how it stands with the office, are taken in with the news', async () => {
    const { store, open, tell } = testBench();
    await open(head + entry(1, 'One'));
    const office = { is: 'waiting', waiting: 1, refused: 0, may: 'write', since: null, why: null } as const;
    tell(news('', { office, shownHere: [{ at: '2019-11-25T15:00:00Z', reminders: ['a reminder'] }] }));
    const state = store.state();
    if (state.is !== 'ready') throw new Error(state.is);
    expect(state.opened.office).toEqual(office);
    expect(state.opened.register.shownReminders.get('a reminder')).toMatchObject({ acknowledgedAt: null });
    tell(news('', { office: { ...office, is: 'off' } }));
    expect(store.state()).toMatchObject({ opened: { office: undefined } });
  });

  test('how far a letter is read changes nothing of the register, and an entry that comes with it does', async () => {
    const { store, open, tell, names } = testBench();
    await open(head + entry(1, 'One'));
    const before = store.state();
    const reading = { letter: 'a', file: 1, files: 1, page: 1, of: 1, part: 0.5, isPicture: true };
    tell(news('', { reading, moment: { ...moment, at: '2019-11-25T15:00:01Z' } }));
    expect(store.state()).toBe(before);
    tell(news(entry(2, 'Two'), { reading }));
    expect(names()).toEqual(['One', 'Two']);
  });

  test('news that came before the opening, or that the opening already held, is folded once', async () => {
    const { open, tell, names } = testBench();
    tell(news(entry(2, 'Two')));
    tell(news(entry(3, 'Three')));
    await open(head + entry(1, 'One') + entry(2, 'Two'));
    expect(names()).toEqual(['One', 'Two', 'Three']);
  });

  test('a register may come as its folded copy with the lines behind that', async () => {
    const { register } = foldText(head + entry(1, 'One') + entry(2, 'Two'));
    const { rest, records } = partsOfRegister(register);
    const { open, tell, names } = testBench();
    await open(head + entry(3, 'Three'), {
      of: 'copy',
      rest,
      records: records.map(({ text, ...more }) => ({ ...more, apart: [], text })),
    });
    tell(news(entry(3, 'Three') + entry(4, 'Four')));
    expect(names()).toEqual(['One', 'Two', 'Three', 'Four']);
  });

  test('what was worked out before holds for the register that was opened and its day, not after an entry or on another day', async () => {
    const names = workedOutBefore('test: names', ({ register }) => register.counterparties.size);
    const nothing = workedOutBefore('test: nothing', () => 'worked out');
    const { open, store, tell } = testBench();
    const values = { 'test: names': 12, 'test: nothing': null };
    const workedOut = JSON.stringify({ today: moment.today, values, records: [] });
    await open(head + entry(1, 'One'), undefined, { workedOut });
    const seen = () => {
      const state = store.state();
      if (state.is !== 'ready') throw new Error(state.is);
      return [names(state.opened), nothing(state.opened)];
    };
    expect(seen()).toEqual([12, null]);
    store.setMoment({ ...moment, at: '2019-11-25T16:00:00Z' });
    expect(seen()).toEqual([12, null]);
    store.setMoment({ ...moment, today: day('2019-11-26') });
    expect(seen()).toEqual([1, 'worked out']);
    store.setMoment(moment);
    tell(news(entry(2, 'Two')));
    expect(seen()).toEqual([2, 'worked out']);
    const state = store.state();
    expect(state.is === 'ready' && workOutAll(state.opened)).toBe(
      JSON.stringify({
        today: moment.today,
        values: { 'test: names': 2, 'test: nothing': 'worked out' },
        records: [],
      }),
    );
  });

  test('records that come with what was worked out are there before the others, and all are there once one of those is asked for', async () => {
    const { register } = foldText(head + entry(1, 'One') + entry(2, 'Two'));
    const { folded, text } = withoutCounterparties(register);
    const [one, two] = [...register.counterparties.values()];
    const drawn = { counterparties: one === undefined ? [] : [one] };
    const workedOut = JSON.stringify({ today: moment.today, values: {}, records: [drawn] });
    for (const behind of ['', entry(3, 'Three')]) {
      const asked: string[] = [];
      const { open, store, names } = testBench({
        readFolded: async () => ({ ok: true, value: { text } }),
        readFoldedNow: ({ kind }) => {
          asked.push(kind);
          return { ok: true, value: { text } };
        },
      });
      await open(head + behind, folded, { workedOut });
      const state = store.state();
      if (state.is !== 'ready') throw new Error(state.is);
      const { counterparties } = state.opened.register;
      // An entry behind the copy asks for all of them.
      expect(asked).toEqual(behind === '' ? [] : ['counterparties']);
      expect(counterparties.get(one?.id ?? '')).toEqual(one);
      expect(asked).toEqual(behind === '' ? [] : ['counterparties']);
      expect(counterparties.get(two?.id ?? '')).toEqual(two);
      expect(asked).toEqual(['counterparties']);
      expect(names()).toEqual(behind === '' ? ['One', 'Two'] : ['One', 'Two', 'Three']);
    }
  });

  test('records that were left out are there when one is asked for, fetched before or not, and news are folded onto them', async () => {
    const { register } = foldText(head + entry(1, 'One') + entry(2, 'Two'));
    const { folded, text } = withoutCounterparties(register);
    for (const isFetched of [true, false]) {
      const asked: string[] = [];
      const { open, tell, names, store } = testBench({
        readFolded: async ({ of, kind }) => {
          asked.push(`${of} ${kind} ahead`);
          return { ok: true, value: { text } };
        },
        readFoldedNow: ({ of, kind }) => {
          asked.push(`${of} ${kind} now`);
          return { ok: true, value: { text } };
        },
      });
      await open(head, folded);
      if (isFetched) await store.fetchRest();
      tell(news(entry(3, 'Three')));
      expect(names()).toEqual(['One', 'Two', 'Three']);
      await store.fetchRest();
      expect(names()).toEqual(['One', 'Two', 'Three']);
      expect(asked).toEqual([isFetched ? 'copy counterparties ahead' : 'copy counterparties now']);
    }
  });

  test('an entry that comes before its turn waits for the one before it', async () => {
    const { open, tell, names } = testBench();
    await open(head + entry(1, 'One'));
    tell(news(entry(3, 'Three')));
    expect(names()).toEqual(['One']);
    tell(news(entry(2, 'Two')));
    expect(names()).toEqual(['One', 'Two', 'Three']);
  });

  test('a long entry is taken in as a whole, and what comes meanwhile is taken in behind it', async () => {
    const bench = testBench();
    await bench.open(head + entry(1, 'First'));
    const before = bench.store.state();
    const rows = Array.from({ length: 2_000 }, (_, n) => ({
      ...{ type: 'counterparty-added', v: 1, id: `row-${n}` },
      fields: { name: `Row ${n}`, otherNames: [], roles: [], country: '' },
    }));
    const [hash, json = ''] = entry(2, 'Second').split('\t');
    bench.tell(news(`${hash}\t${JSON.stringify({ ...JSON.parse(json), events: rows })}\n`));
    bench.tell(news(entry(3, 'Third')));
    // Nothing is drawn from a part of it: the register that is shown is the same object until all of it is there.
    expect(bench.store.state()).toBe(before);
    await bench.store.reached(3);
    expect(bench.names()).toHaveLength(2_002);
    expect(bench.names()?.at(-1)).toBe('Third');
    const state = bench.store.state();
    expect(state.is === 'ready' && state.opened.register.seq).toBe(3);
  });

  test('a long entry that contradicts itself is said, not worked on with', async () => {
    const bench = testBench();
    await bench.open(head + entry(1, 'First'));
    const changes = { name: { was: 'x'.repeat(1_000), now: 'y'.repeat(1_000) } };
    const rows = Array.from({ length: 200 }, () => ({
      ...{ type: 'counterparty-changed', v: 1, id: 'never made', changes },
    }));
    const [hash, json = ''] = entry(2, 'Second').split('\t');
    bench.tell(news(`${hash}\t${JSON.stringify({ ...JSON.parse(json), events: rows })}\n`));
    await new Promise<void>((resolve) => bench.store.subscribe(resolve));
    expect(bench.store.state().is).toBe('failed');
  });

  test('a form waits until what main saved is on the screen', async () => {
    const { store, open, tell } = testBench();
    await open(head);
    let isReached = false;
    const reached = store.reached(1).then(() => {
      isReached = true;
    });
    await Promise.resolve();
    expect(isReached).toBe(false);
    tell(news(entry(1, 'One')));
    await reached;
    expect(isReached).toBe(true);
    await store.reached(1);
  });
});

describe('what the store cannot fold, and what it passes on', () => {
  test('an entry of a newer program stops the folding and makes the window read-only', async () => {
    const { store, open, tell, names } = testBench();
    await open(head + entry(1, 'One'));
    tell(news(entry(2, 'Two', 2)));
    expect(names()).toEqual(['One']);
    expect(store.state()).toMatchObject({
      opened: { access: { mode: 'read-only', why: { code: 'newer', messageKey: 'newer-register' } } },
    });
  });

  test('an unreadable line is said by its number, line 0 being the head', async () => {
    const { store, open, names } = testBench();
    await open(`${head}${entry(1, 'One')}aaaa\t{"v":1,\n`);
    expect(names()).toEqual(['One']);
    expect(store.state()).toMatchObject({
      opened: { access: { mode: 'read-only', why: { messageKey: 'damaged-line', params: { line: 2 } } } },
    });
  });

  test('a journal that contradicts itself is said, not worked on with', async () => {
    const [hash = '', json = ''] = entry(2, 'Two').trimEnd().split('\t');
    const events = [{ type: 'counterparty-changed', v: 1, id: 'never made', changes: {} }];
    const orphan = `${hash}\t${JSON.stringify({ ...(JSON.parse(json) as object), events })}\n`;
    const bench = testBench();
    await bench.open(head + entry(1, 'One'));
    bench.tell(news(orphan));
    expect(bench.store.state()).toMatchObject({ is: 'failed', refusal: { code: 'unexpected' } });
    const opening = testBench();
    await opening.open(head + entry(1, 'One') + orphan);
    await Promise.resolve();
    expect(opening.store.state()).toMatchObject({ is: 'failed', refusal: { code: 'unexpected' } });
  });

  test('keeps a clicked notice until somebody can follow it, and only the once', async () => {
    const { store, open, tell } = testBench();
    await open(head);
    tell(news('', { showDeadlineId: 'd1' }));
    const first: unknown[] = [];
    const second: unknown[] = [];
    store.onNavigationRequest((request) => first.push(request));
    store.onNavigationRequest((request) => second.push(request));
    expect(first).toEqual([{ showDeadlineId: 'd1', menu: null }]);
    expect(second).toEqual([]);
  });

  test('passes on what main wishes to show, and says a refused opening', async () => {
    const { store, open, tell } = testBench();
    const wishes: unknown[] = [];
    store.onNavigationRequest((request) => wishes.push(request));
    await open(head);
    tell(news('', { showDeadlineId: 'd1' }));
    tell(news('', { menu: 'log-letter' }));
    tell(news(''));
    expect(wishes).toEqual([
      { showDeadlineId: 'd1', menu: null },
      { showDeadlineId: null, menu: 'log-letter' },
    ]);
    const broken = createRegisterStore({
      ...noRecords,
      openRegister: () => Promise.reject(new Error('the wall fell')),
      onNews: () => () => undefined,
    });
    const failed = new Promise<void>((resolve) => broken.subscribe(resolve));
    broken.start();
    await failed;
    expect(broken.state()).toMatchObject({ is: 'failed', refusal: { code: 'unexpected' } });
  });
});
