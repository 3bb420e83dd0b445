import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cellText, type SourceTable } from '../../shared/import/source-table';
import { lookedUp } from './looked-up';

const cell = fc.constantFrom('', ' ', 'a', ' a ', 'b', 1, '1');
const cells = fc.array(fc.array(cell, { maxLength: 3 }), { maxLength: 12 });

test('each line is found by its number, and equal texts of a column are counted over the whole file', () => {
  fc.assert(
    fc.property(cells, (all) => {
      const rows = all.map((each, at) => ({ line: at * 2 + 3, cells: each }));
      const table: Pick<SourceTable, 'rows'> = { rows };
      const { cellsOf, occurrencesOf } = lookedUp(table);
      for (const row of rows) {
        expect(cellsOf(row.line)).toBe(row.cells);
        for (const column of [0, 1, 2]) {
          const text = (each: (typeof rows)[number]) => cellText(each.cells[column] ?? '').trim();
          expect(occurrencesOf(column, text(row))).toBe(
            rows.filter((each) => text(each) === text(row)).length,
          );
        }
      }
      expect(cellsOf(2)).toEqual([]);
      expect(occurrencesOf(0, 'no such text')).toBe(0);
    }),
  );
});
