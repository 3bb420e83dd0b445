import { describe, expect, test } from 'vitest';
import { type HistoryFilter, wholeHistory } from '../../shared/history/filter';
import { createScene } from '../../shared/testing/scene';
import { journalOf } from '../test-support/scene-journal';
import { historyPage, stretch } from './history-page';

const scene = createScene();
scene.perform({ do: 'add-counterparty', name: 'First Co.' });
for (let n = 2; n <= stretch + 10; n += 1) {
  scene.perform({ do: 'change-settings', company: `Name ${n}` });
}
const text = journalOf(scene);
const seqs = (lines: string) =>
  lines
    .split('\n')
    .filter(Boolean)
    .map((line) => Number(line.slice(0, 64)));

function page(beforeSeq: number | null, limit: number, filter?: Partial<HistoryFilter>) {
  const ask = { beforeSeq, limit, ...(filter ? { filter: { ...wholeHistory, ...filter } } : {}) };
  const { lines, ...rest } = historyPage(text, scene.register, ask);
  return { seqs: seqs(lines), ...rest };
}

describe('without a filter', () => {
  test('the newest, those before an entry, and none before the first', () => {
    const last = stretch + 10;
    expect(page(null, 2)).toEqual({ seqs: [last - 1, last], hasMore: true, reachedSeq: last - 1 });
    expect(page(4, 500)).toEqual({ seqs: [1, 2, 3], hasMore: false, reachedSeq: 1 });
    expect(page(1, 5)).toEqual({ seqs: [], hasMore: false, reachedSeq: 1 });
  });
});

describe('with a filter', () => {
  test('a stretch that held nothing says how far it went, and the next one finds it', () => {
    const first = page(null, 5, { kind: 'counterparties' });
    expect(first).toEqual({ seqs: [], hasMore: true, reachedSeq: 11 });
    expect(page(first.reachedSeq, 5, { kind: 'counterparties' })).toEqual({
      seqs: [1],
      hasMore: false,
      reachedSeq: 1,
    });
  });

  test('it stops when it has enough, and goes on exactly there', () => {
    const found = page(20, 3, { kind: 'settings' });
    expect(found).toEqual({ seqs: [17, 18, 19], hasMore: true, reachedSeq: 17 });
    expect(page(found.reachedSeq, 100, { kind: 'settings' }).seqs.at(-1)).toBe(16);
  });

  test('nothing before a record was made is looked at', () => {
    const other = createScene();
    for (const name of ['A', 'B', 'C']) other.perform({ do: 'add-counterparty', name });
    const record = { kind: 'counterparty', id: 'id-3' } as const;
    const filter = { ...wholeHistory, record };
    const answer = historyPage(journalOf(other), other.register, { beforeSeq: null, limit: 5, filter });
    expect({ ...answer, lines: seqs(answer.lines) }).toEqual({ lines: [3], hasMore: false, reachedSeq: 3 });
  });

  test('a head decides what the whole entry would decide', () => {
    const before = page(null, 500, { toOn: '2019-11-24' as never });
    expect(before.seqs).toEqual([]);
    expect(page(10, 500, { by: 'Test' }).seqs).toHaveLength(9);
    expect(page(10, 500, { by: 'test' }).seqs).toEqual([]);
  });
});
