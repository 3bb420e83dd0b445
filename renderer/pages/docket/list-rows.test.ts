import { expect, test } from 'vitest';
import { day } from '../../../shared/base/dates';
import { docketEntries } from '../../../shared/docket/docket-entries';
import { docketRows } from '../../../shared/docket/rows';
import { createScene } from '../../../shared/testing/scene';
import { allToggled } from '../../parts/list-selection';
import {
  allCollapsed,
  allExpanded,
  type EntryRow,
  type Expansion,
  isExpanded,
  listRowsOf,
  withEntry,
  withRange,
} from './list-rows';

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

const said = (expansion: Expansion) =>
  listRowsOf(entries(), expansion).map((listRow) =>
    listRow.kind === 'group'
      ? `${listRow.group} ${listRow.count}`
      : `${listRow.place} ${listRow.row.licenseName}`.trim(),
  );

test('a letter is one listRow until it is expanded; then its dates stand below it', () => {
  expect(said(allCollapsed)).toEqual([
    'this-week 1',
    'alone',
    'next-30-days 2',
    'collapsed Z000001',
    'collapsed Z000002',
  ]);
  const key = entries()[1]?.key ?? '';
  expect(said(withEntry(allCollapsed, key, true))).toEqual([
    ...['this-week 1', 'alone', 'next-30-days 2'],
    ...['expanded Z000001', 'inside Z000001', 'inside Z000001', 'collapsed Z000002'],
  ]);
  expect(said(allExpanded)).toHaveLength(9);
});

test('one entry is collapsed and expanded, whatever the others are', () => {
  for (const expansion of [allCollapsed, allExpanded]) {
    for (const expanded of [true, false, true]) {
      const now = withEntry(expansion, 'letter a', expanded);
      expect(isExpanded(now, 'letter a')).toBe(expanded);
      expect(isExpanded(now, 'letter b')).toBe(expansion.all);
      expect(isExpanded(withEntry(now, 'letter a', !expanded), 'letter a')).toBe(!expanded);
    }
  }
});

test('a collapsed entry is marked with all its dates, and a range marks what stands between', () => {
  const rows = listRowsOf(entries(), allCollapsed).filter(
    (listRow): listRow is EntryRow => listRow.kind === 'row',
  );
  const [alone, first, second] = rows;
  if (alone === undefined || first === undefined || second === undefined) throw new Error('too few rows');
  const marked = allToggled(new Set(), first.deadlineIds);
  expect(marked.size).toBe(3);
  expect(allToggled(marked, first.deadlineIds).size).toBe(0);
  expect(allToggled(new Set([first.id]), first.deadlineIds)).toEqual(marked);
  expect(withRange(new Set(), rows, second.id, alone.id).size).toBe(7);
  expect(withRange(new Set(), rows, alone.id, first.id).size).toBe(4);
  expect(withRange(new Set(), rows, 'gone', second.id).size).toBe(3);
});
