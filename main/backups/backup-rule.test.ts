import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, daysBetween, day as isoDay } from '../../shared/base/dates';
import { defaultKeepRule } from '../../shared/calls/backup-shapes';
import { type Keepable, whichToKeep } from './backup-rule';

const start = isoDay('2026-01-01');
const runs = process.env.FULL === '1' ? 2_000 : 150;

function at(day: number, hour = 9): string {
  return `${addDays(start, day)}T${String(hour).padStart(2, '0')}:00:00.000Z`;
}

/** Backups of one growing register, made on these days; `holds` as the program writes it. */
function growing(days: readonly number[]): readonly Keepable[] {
  return days.map((day, index) => backup(index, at(day), { seq: index + 1, records: index + 1 }));
}

function backup(index: number, madeAt: string, more: Partial<Keepable> = {}): Keepable {
  const holds: readonly string[] = Array.from({ length: index }, (_, earlier) => `h${earlier}`);
  return { name: `${madeAt} ${index}`, madeAt, seq: 1, hash: `h${index}`, records: 1, holds, ...more };
}

function keptDays(backups: readonly Keepable[], now: string, rule = defaultKeepRule): readonly string[] {
  const kept = whichToKeep(backups, now, rule);
  return backups.filter(({ name }) => kept.has(name)).map(({ madeAt }) => madeAt.slice(0, 10));
}

describe('the rule: all of 7 days, one a week for 8 weeks, one a month for ever', () => {
  const daily = growing(Array.from({ length: 200 }, (_, index) => index));

  test('a year half gone by', () => {
    // 2026-07-19 is a Sunday.
    expect(keptDays(daily, at(199))).toEqual([
      '2026-01-31',
      '2026-02-28',
      '2026-03-31',
      '2026-04-30',
      '2026-05-31',
      '2026-06-07',
      '2026-06-14',
      '2026-06-21',
      '2026-06-28',
      '2026-06-30',
      '2026-07-05',
      '2026-07-12',
      '2026-07-13',
      '2026-07-14',
      '2026-07-15',
      '2026-07-16',
      '2026-07-17',
      '2026-07-18',
      '2026-07-19',
    ]);
  });

  test('adjusted', () => {
    expect(keptDays(daily, at(199), { days: 2, weeks: 0, months: 3 })).toEqual([
      '2026-05-31',
      '2026-06-30',
      '2026-07-18',
      '2026-07-19',
    ]);
    // Whatever the rule, the newest stays.
    expect(keptDays(daily, at(199), { days: 0, weeks: 0, months: 0 })).toEqual(['2026-07-19']);
  });

  test('nothing to keep, and a clock set back', () => {
    expect(whichToKeep([], at(0)).size).toBe(0);
    expect(keptDays(daily, at(-365))).toHaveLength(200);
  });
});

describe('a fuller backup is never given up for an emptier or shorter one', () => {
  test('an emptied register of the same chain', () => {
    const fuller = backup(0, at(0), { seq: 900, records: 300 });
    const emptied = [1, 2, 3].map((n) => backup(n, at(n), { seq: 900 + n * 300, records: 0 }));
    expect(keptDays([fuller, ...emptied], at(300))).toEqual(['2026-01-01', '2026-01-04']);
  });

  test('a new register in the place of the old: every backup of the old one stays', () => {
    const old = growing([0, 1, 2]);
    const fresh = backup(3, at(3), { seq: 5_000, records: 5_000, holds: [] });
    expect(keptDays([...old, fresh], at(300))).toHaveLength(4);
  });
});

const history = fc.array(
  fc.record({
    days: fc.integer({ min: 0, max: 40 }),
    hour: fc.integer({ min: 0, max: 23 }),
    entries: fc.integer({ min: 0, max: 5 }),
    records: fc.integer({ min: 0, max: 4 }),
    isRestored: fc.boolean(),
  }),
  { minLength: 1, maxLength: 60 },
);

type Step = { days: number; hour: number; entries: number; records: number; isRestored: boolean };

/** A register's life: it grows, its records come and go, and now and then it goes on from an empty one. */
function life(steps: readonly Step[]): readonly Keepable[] {
  let day = 0;
  let seq = 1;
  let holds: readonly string[] = [];
  return steps.map((step, index) => {
    day += step.days;
    const isBranch = step.isRestored && step.entries === 0;
    seq = isBranch ? 1 : seq + step.entries;
    const made = backup(index, at(day, step.hour), {
      seq,
      records: step.records,
      holds: isBranch ? [] : holds,
    });
    holds = [...made.holds, made.hash];
    return made;
  });
}

test('property: nothing is removed that a kept one does not hold with as many entries and records', () => {
  fc.assert(
    fc.property(history, fc.integer({ min: 0, max: 4_000 }), (steps, later) => {
      const backups = life(steps);
      const kept = whichToKeep(backups, at(later));
      const keptOnes = backups.filter(({ name }) => kept.has(name));
      for (const removed of backups.filter(({ name }) => !kept.has(name))) {
        const holder = keptOnes.find(
          (other) =>
            (other.hash === removed.hash || other.holds.includes(removed.hash)) &&
            other.seq >= removed.seq &&
            other.records >= removed.records,
        );
        if (!holder) expect.fail(`${removed.name} is held by none of ${[...kept].join(', ')}`);
        // Seven days are kept whole.
        expect(daysBetween(isoDay(removed.madeAt.slice(0, 10)), addDays(start, later))).toBeGreaterThan(6);
      }
      const fullest = Math.max(...backups.map(({ records }) => records));
      expect(Math.max(...keptOnes.map(({ records }) => records))).toBe(fullest);
    }),
    { numRuns: runs },
  );
});

test('property: asking again at once removes nothing more', () => {
  fc.assert(
    fc.property(history, (steps) => {
      const backups = life(steps);
      const now = backups.at(-1)?.madeAt ?? at(0);
      const kept = whichToKeep(backups, now);
      const again = whichToKeep(
        backups.filter(({ name }) => kept.has(name)),
        now,
      );
      expect([...again].sort()).toEqual([...kept].sort());
    }),
    { numRuns: runs },
  );
});

test('property: pruned at every backup for years, each month that had a backup still has one', () => {
  fc.assert(
    fc.property(history, (steps) => {
      let present: readonly Keepable[] = [];
      const all = life(steps.map((step) => ({ ...step, isRestored: false })));
      for (const made of all) {
        present = [...present, made];
        const kept = whichToKeep(present, made.madeAt);
        present = present.filter(({ name }) => kept.has(name));
        expect(kept.has(made.name)).toBe(true);
      }
      const months = (list: readonly Keepable[]) => new Set(list.map(({ madeAt }) => madeAt.slice(0, 7)));
      expect(months(present)).toEqual(months(all));
    }),
    { numRuns: runs },
  );
});
