import { expect, test } from 'vitest';
import { day } from '../../../shared/base/dates';
import { docketEntries } from '../../../shared/docket/docket-entries';
import { docketRows } from '../../../shared/docket/rows';
import { createScene } from '../../../shared/testing/scene';
import {
  allFolded,
  allUnfolded,
  type Folding,
  isUnfolded,
  linesOf,
  type RowLine,
  toggled,
  withEntry,
  withRange,
} from './docket-lines';

const today = day('2019-11-25');

function entries() {
  const { register, perform } = createScene(today);
  for (const applicationNumber of ['Z000001', 'Z000002']) {
    perform({ do: 'open-license', applicationNumber });
    perform({
      ...{ do: 'log-letter', kind: 'intent-to-deny', license: applicationNumber },
      datedOn: day('2019-11-21'),
    });
  }
  perform({ do: 'add-deadline', title: 'Annual report', dueOn: day('2019-11-29') });
  return docketEntries(register, docketRows(register, today));
}

const said = (folding: Folding) =>
  linesOf(entries(), folding).map((line) =>
    line.kind === 'group' ? `${line.group} ${line.count}` : `${line.place} ${line.row.licenseName}`.trim(),
  );

test('a letter is one line until it is unfolded; then its dates stand below it', () => {
  expect(said(allFolded)).toEqual([
    'this-week 1',
    'alone',
    'next-30-days 2',
    'folded Z000001',
    'folded Z000002',
  ]);
  const key = entries()[1]?.key ?? '';
  expect(said(withEntry(allFolded, key, true))).toEqual([
    ...['this-week 1', 'alone', 'next-30-days 2'],
    ...['unfolded Z000001', 'inside Z000001', 'inside Z000001', 'folded Z000002'],
  ]);
  expect(said(allUnfolded)).toHaveLength(9);
});

test('one entry is folded and unfolded, whatever the others are', () => {
  for (const folding of [allFolded, allUnfolded]) {
    for (const unfolded of [true, false, true]) {
      const now = withEntry(folding, 'letter a', unfolded);
      expect(isUnfolded(now, 'letter a')).toBe(unfolded);
      expect(isUnfolded(now, 'letter b')).toBe(folding.all);
      expect(isUnfolded(withEntry(now, 'letter a', !unfolded), 'letter a')).toBe(!unfolded);
    }
  }
});

test('a folded entry is marked with all its dates, and a range marks what stands between', () => {
  const rows = linesOf(entries(), allFolded).filter((line): line is RowLine => line.kind === 'row');
  const [alone, first, second] = rows;
  if (alone === undefined || first === undefined || second === undefined) throw new Error('too few rows');
  const marked = toggled(new Set(), first.deadlineIds);
  expect(marked.size).toBe(3);
  expect(toggled(marked, first.deadlineIds).size).toBe(0);
  expect(toggled(new Set([first.id]), first.deadlineIds)).toEqual(marked);
  expect(withRange(new Set(), rows, second.id, alone.id).size).toBe(7);
  expect(withRange(new Set(), rows, alone.id, first.id).size).toBe(4);
  expect(withRange(new Set(), rows, 'gone', second.id).size).toBe(3);
});
