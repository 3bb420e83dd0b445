import { expect, test } from 'vitest';
import { inWords } from '../../shared/base/message-text';
import type { Entry } from '../../shared/register/events';
import { createArrivals } from './arrivals';
import { changedMeanwhile } from './changed-meanwhile';

const entry = (seq: number, by: string, change: object): Entry =>
  ({
    v: 1,
    seq,
    at: '2026-11-28T15:00:00Z',
    zone: 'UTC',
    by,
    via: 'window',
    events: [{ type: 'counterparty-changed', v: 1, id: 'c1', changes: change }],
  }) as unknown as Entry;
const name = (was: string, now: string) => ({ name: { was, now } });
const command = { do: 'change-counterparty', counterparty: 'c1', name: 'Mine' } as const;
const mine = entry(9, 'Ann', name('Theirs', 'Mine')).events;
const said = (came: readonly Entry[]) => changedMeanwhile(command, mine, came, 'Ann').map(inWords);

test('a field that somebody else has changed since is named, with who', () => {
  expect(said([entry(5, 'Bob', name('Old', 'Theirs'))])).toEqual([
    'Bob has changed this since you opened it: Name. What you save would take the place of that.',
  ]);
});

test('another field, an entry of one’s own and another record are no reason to ask', () => {
  expect(said([entry(5, 'Bob', { country: { was: '', now: 'DE' } })])).toEqual([]);
  expect(said([entry(5, 'Ann', name('Old', 'Theirs'))])).toEqual([]);
  const other = { ...command, counterparty: 'c2' };
  expect(changedMeanwhile(other, mine, [entry(5, 'Bob', name('Old', 'Theirs'))], 'Ann')).toEqual([]);
});

test('an entry arrives once, however often the register is read, and what was there before never', () => {
  const arrivals = createArrivals();
  const old = entry(3, 'Bob', {});
  const first = entry(4, 'Bob', {});
  arrivals.take(old);
  arrivals.begin(3);
  const opened = arrivals.mark();
  for (const each of [old, first]) arrivals.take(each);
  const later = arrivals.mark();
  for (const each of [old, first, entry(5, 'Bob', {})]) arrivals.take(each);
  expect(arrivals.since(opened).map(({ seq }) => seq)).toEqual([4, 5]);
  expect(arrivals.since(later).map(({ seq }) => seq)).toEqual([5]);
});
