import { expect, test } from 'vitest';
import { addedRow, isBlankRow, unkeyed, withoutBlankRows } from './added-rows';

const row = { key: 'new-1', line: '3', eccn: '' };

test('a row that was added and left as it began is blank, and no other', () => {
  expect(isBlankRow(addedRow(row))).toBe(true);
  expect(isBlankRow({ ...addedRow(row), eccn: '5A002' })).toBe(false);
  expect(isBlankRow({ ...addedRow(row), line: '4' })).toBe(false);
  expect(isBlankRow({ ...addedRow(row), eccn: ' ' })).toBe(false);
  expect(isBlankRow({ ...addedRow({ ...row, eccn: '5A002' }), eccn: '5A002' })).toBe(true);
  // Of the record: it says nothing, and it stays.
  expect(isBlankRow({ key: 'id', line: '', eccn: '' })).toBe(false);
});

test('a draft loses its blank rows and nothing else', () => {
  const typed = { ...addedRow(row), eccn: 'EAR99' };
  const draft = { name: '', otherNames: ['', 'A'], items: [addedRow(row), typed], on: null };
  expect(withoutBlankRows(draft)).toEqual({ ...draft, items: [typed] });
});

test('a row is given without its key and without what it began with', () => {
  expect(unkeyed(addedRow(row))).toEqual({ line: '3', eccn: '' });
});
