import { describe, expect, test } from 'vitest';
import type { Entry } from '../../shared/register/events';
import { headOf, journalLines, merged } from './journal-lines';

function entry(seq: number, name: string): Entry {
  return {
    v: 1,
    seq,
    at: '2019-11-25T15:00:00.000Z',
    zone: 'UTC',
    by: 'Dana Reyes',
    via: 'cli',
    events: [{ type: 'counterparty-added', v: 1, id: `id-${seq}`, fields: { name } as never }],
  };
}

const line = (seq: number, json: string) => `${String(seq).repeat(4)}\t${json}\n`;

describe('lines of the journal', () => {
  const text = line(1, JSON.stringify(entry(1, 'Łódź'))) + line(2, JSON.stringify(entry(2, 'Harbor')));

  test('carry hash and entry, and the last of them is the head', () => {
    expect(journalLines(text).map(({ hash, entry: each }) => [hash, each?.seq])).toEqual([
      ['1111', 1],
      ['2222', 2],
    ]);
    expect(headOf(text)).toEqual({ seq: 2, hash: '2222' });
    expect(headOf('')).toEqual({ seq: 0, hash: '' });
  });

  test('of a later program are kept as lines without an entry', () => {
    expect(journalLines(line(1, '{"v":2}'))).toEqual([{ hash: '1111', entry: null }]);
  });

  test('two stretches become one, newest first, each entry once', () => {
    const [one, two, three] = [entry(1, 'a'), entry(2, 'b'), entry(3, 'c')];
    expect(merged([two, one], [three, two]).map(({ seq }) => seq)).toEqual([3, 2, 1]);
  });
});
