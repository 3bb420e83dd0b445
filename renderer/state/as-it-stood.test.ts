import { describe, expect, test } from 'vitest';
import { day } from '../../shared/base/dates';
import { inWords } from '../../shared/base/message-text';
import type { News, Opened } from '../../shared/calls/contract';
import { usualColumns } from '../../shared/calls/preferences';
import { dayRefusal } from '../../shared/register/as-of';
import type { Entry } from '../../shared/register/events';
import { registerAsItStood } from './as-it-stood';
import { createRegisterStore } from './register-store';

function entry(seq: number, at: string): Entry {
  return {
    v: 1,
    seq,
    at,
    zone: 'UTC',
    by: 'Ann Example',
    via: 'window',
    events: [
      { type: 'counterparty-added', v: 1, id: `c${seq}`, fields: { name: `Company ${seq}` } as never },
    ],
  };
}

const line = (made: Entry) => `${'a'.repeat(64)}\t${JSON.stringify(made)}\n`;
const journalOf = (...entries: readonly Entry[]) =>
  [`${'0'.repeat(64)}\t{"format":"export-docket"}\n`, ...entries.map(line)].join('');

// Half past four in the morning UTC is still the evening before in Washington.
const journal = journalOf(
  entry(1, '2019-11-25T15:00:00.000Z'),
  entry(2, '2019-11-26T04:30:00.000Z'),
  entry(3, '2019-11-26T05:30:00.000Z'),
  entry(4, '2019-12-02T15:00:00.000Z'),
);

describe('the register as it stood', () => {
  test.each([
    ['2019-11-24', 0],
    ['2019-11-25', 2],
    ['2019-11-26', 3],
    ['2019-12-01', 3],
    ['2019-12-02', 4],
    ['1900-01-01', 0],
    ['2199-12-31', 4],
  ])('at the end of %s, by the agency’s clock', (on, seq) => {
    const past = registerAsItStood(journal, { on: day(on) });
    expect(past.asItStood).toEqual({ on, seq, isWholeDay: true });
    expect(past.register.counterparties.size).toBe(seq);
  });

  test('after an entry, with the agency’s day of it', () => {
    const { asItStood, register } = registerAsItStood(journal, { seq: 2 });
    expect(asItStood).toEqual({ on: '2019-11-25', seq: 2, isWholeDay: false });
    expect([...register.counterparties.keys()]).toEqual(['c1', 'c2']);
    expect(() => registerAsItStood(journal, { seq: 9 })).toThrow('no entry');
  });

  test('the order of the journal counts, whatever a clock said meanwhile', () => {
    const wrong = journalOf(
      entry(1, '2019-11-25T15:00:00.000Z'),
      entry(2, '2030-01-01T15:00:00.000Z'),
      entry(3, '2019-11-26T15:00:00.000Z'),
    );
    expect(registerAsItStood(wrong, { on: day('2019-11-26') }).asItStood.seq).toBe(3);
    expect(registerAsItStood(wrong, { on: day('2019-11-25') }).asItStood.seq).toBe(1);
  });
});

describe('a window that looks back', () => {
  const moment = {
    at: '2019-12-02T15:00:00.000Z',
    today: day('2019-12-02'),
    localToday: day('2019-12-02'),
    zone: 'UTC',
    isTestClock: false,
    doubtSince: null,
  };
  const opened: Opened = {
    journal,
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
  const news: News = { lines: '', moment, access: { mode: 'open' }, showDeadlineId: null, menu: null };

  async function ready() {
    let tell: (news: News) => void = () => undefined;
    const store = createRegisterStore({
      openRegister: async () => ({ ok: true, value: opened }),
      readFolded: () => Promise.reject(new Error('asked for')),
      readFoldedNow: () => {
        throw new Error('asked for');
      },
      onNews: (take) => {
        tell = take;
        return () => undefined;
      },
    });
    store.start();
    await expect.poll(() => store.state().is).toBe('ready');
    const shown = () => {
      const state = store.state();
      if (state.is !== 'ready') throw new Error(state.is);
      return state.opened;
    };
    return { store, shown, tell: (more: Partial<News>) => tell({ ...news, ...more }) };
  }

  test('shows that day, takes no change, keeps the present meanwhile, and comes back to it', async () => {
    const { store, shown, tell } = await ready();
    expect(await store.lookBack({ on: day('2019-11-25') })).toBeNull();
    const then = shown();
    expect(then.register.seq).toBe(2);
    expect(then.moment.today).toBe('2019-11-25');
    expect(then.access).toMatchObject({ mode: 'read-only', why: { messageKey: 'as-it-stood' } });
    tell({ lines: line(entry(5, '2019-12-02T16:00:00.000Z')) });
    expect(shown().register.seq).toBe(2);
    expect(shown().asItStood).toBe(then.asItStood);
    store.comeBack();
    expect(shown()).toMatchObject({
      register: { seq: 5 },
      asItStood: null,
      access: { mode: 'open' },
      moment,
    });
  });

  test('a day still to come is refused and shows nothing else', async () => {
    const { store, shown } = await ready();
    expect(await store.lookBack({ on: day('2019-12-03') })).toMatchObject({
      messageKey: 'day-to-come',
      field: 'on',
    });
    expect(shown().asItStood).toBeNull();
  });

  test('a day before the register began is refused with the sentence of the command line', async () => {
    const { store, shown } = await ready();
    const refused = await store.lookBack({ on: day('2019-11-24') });
    expect(refused).toEqual(dayRefusal(journal, day('2019-11-24'), moment.today, 'on'));
    expect(refused && inWords(refused)).toBe(
      'The register began on Mon Nov 25, 2019; on Sun Nov 24, 2019 there was none. Choose a later day.',
    );
    expect(shown().asItStood).toBeNull();
  });

  test('a clicked notice brings the window back to today', async () => {
    const { store, shown, tell } = await ready();
    await store.lookBack({ seq: 1 });
    tell({ showDeadlineId: 'd1' });
    expect(shown().asItStood).toBeNull();
  });

  test('entries made meanwhile are told one by one, those it opened with are not', async () => {
    const { store, tell } = await ready();
    const heard: number[] = [];
    store.onEntry(({ seq }) => heard.push(seq));
    tell({ lines: line(entry(5, '2019-12-02T16:00:00.000Z')) + line(entry(6, '2019-12-02T16:01:00.000Z')) });
    expect(heard).toEqual([5, 6]);
  });
});
