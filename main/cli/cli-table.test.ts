import { expect, test } from 'vitest';
import { table } from './cli-table';

test('columns stand under their headings, wide characters counted as two', () => {
  expect(
    table(
      ['DUE', 'WHO', 'WHAT'],
      [
        ['2019-12-11', '北浜', 'reply'],
        ['2020-01-05', 'Kita', 'watch'],
      ],
    ),
  ).toBe(['DUE         WHO   WHAT', '2019-12-11  北浜  reply', '2020-01-05  Kita  watch', ''].join('\n'));
});

test('what is too long ends in an ellipsis, and no name turns its row around', () => {
  const text = table(['A', 'B'], [['x'.repeat(100), '\u202Eevil\u202C']]);
  expect(text).toContain(`${'x'.repeat(43)}…`);
  expect(text).not.toMatch(/[\u202a-\u202e]/);
});
