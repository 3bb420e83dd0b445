import { expect, test } from 'vitest';
import { draftFor, likelyTable, withField } from './import-draft';

const file = (headers: readonly string[]) => ({
  name: 'list.csv',
  form: { kind: 'csv' as const, encoding: 'utf-8', delimiter: ',' as const, candidates: [] },
  headers: [...headers],
  headingsLine: 1,
  top: [],
  totals: [],
  chosen: { headings: null, totals: null },
  told: [],
  first: [],
  rows: 0,
  doubts: [],
  placeholders: [],
});

test('the headings say what the rows are', () => {
  expect(likelyTable(['Name', 'Country', 'Website'])).toBe('counterparties');
  expect(likelyTable(['License record', 'Line', 'ECCN', 'Quantity'])).toBe('items');
  expect(likelyTable(['License records', 'Kind', 'Date printed on it'])).toBe('letters');
});

test('a mapping that was used before is used again, and a field fills from one column only', () => {
  const headers = ['Firma', 'Wo'];
  const columns = [
    { column: 0, field: null, dates: null, decimal: null },
    { column: 1, field: 'name', dates: null, decimal: null },
  ];
  const draft = draftFor(file(headers), [{ table: 'counterparties', headers, columns }], null);
  expect(draft.isRemembered).toBe(true);
  expect(draft.mapping.columns).toEqual(columns);
  const moved = withField(draft, 0, 'name');
  expect(moved.mapping.columns.map(({ field }) => field)).toEqual(['name', null]);
});
