import { expect, test } from 'vitest';
import { exhibitName } from './response-folder';

test.each([
  [1, 'Test report', 'a.pdf', 2, '01 Exhibit 1 - Test report.pdf'],
  [12, 'Report.pdf', 'x.PDF', 120, '012 Exhibit 12 - Report.PDF'],
  [3, '../../etc/passwd', 'passwd', 3, '03 Exhibit 3 - ..-..-etc-passwd'],
  [4, 'CON: "what?" <b>', 'x.tar.gz', 4, '04 Exhibit 4 - CON- -what- -b-.gz'],
  [5, '输出许可 報告', 'y.docx', 5, '05 Exhibit 5 - 输出许可 報告.docx'],
  [6, 'ends with dots...', 'z', 6, '06 Exhibit 6 - ends with dots'],
])('exhibit %i, "%s", becomes a name every disk takes', (number, title, file, of, name) => {
  expect(exhibitName(number, title, file, of)).toBe(name);
});

test('a title of any length leaves room for its ending', () => {
  const name = exhibitName(1, 'x'.repeat(5_000), 'a.pdf', 1);
  expect(name.length).toBeLessThan(110);
  expect(name.endsWith('.pdf')).toBe(true);
});
