import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from './folders.mjs';
import { pageWith } from './measure/performance-page.mjs';

const head = '| what | Export Docket | beside | its figure | ratio | goal | first measured | on |';
const wide = '| --- | --- | --- | --- | --- | --- | --- | --- |';
const about = { machine: 'Export Docket 9.9.9, a machine', on: '2030-01-02' };
const row = (what: string, ours: number) => ({
  ...{ what, ours, beside: '', goal: '≤ 5 s', theirs: null },
  say: (value: number) => `${value} s`,
});

const others = `## Other figures

| what | first | last |
| --- | --- | --- |
| Memory | 1 | 2 |

| a | b | c | d | e | f | g | h |
${wide}
| Start | 2 | 3 | 4 | 5 | 6 | 7 | 8 |
`;
const page = `# Measured

Last run: an older machine.

| process | ms |
| --- | --- |
| first | 12 |

${head}
${wide}
| Start | 1 s | – | – | – | ≤ 5 s | 9 s | 2020-01-01 |
| Search | 2 s | – | – | – | ≤ 5 s | 8 s | 2020-01-01 |

${others}`;

describe('the page of figures', () => {
  it('takes in what was measured, and keeps what was first measured and the rows of other days', () => {
    const text = pageWith(page, [row('Start', 3), row('Import', 4)], about);
    expect(text.split('\n')).toEqual(
      expect.arrayContaining([
        'Last run: Export Docket 9.9.9, a machine.',
        '| Start | 3 s | – | – | – | ≤ 5 s | 9 s | 2030-01-02 |',
        '| Search | 2 s | – | – | – | ≤ 5 s | 8 s | 2020-01-01 |',
        '| Import | 4 s | – | – | – | ≤ 5 s | 4 s | 2030-01-02 |',
      ]),
    );
  });

  it('leaves every other table as it is, also one with as many columns', () => {
    const text = pageWith(page, [row('Start', 3)], about);
    expect(text.endsWith(others)).toBe(true);
    expect(text).toContain('| process | ms |\n| --- | --- |\n| first | 12 |\n');
  });

  it('says a small part of what stands beside with three decimals', () => {
    const beside = { ...row('Start', 3), beside: 'a library', theirs: 600 };
    expect(pageWith(page, [beside], about)).toContain(
      '| Start | 3 s | a library | 600 s | 0.005 × | ≤ 5 s |',
    );
    expect(pageWith(page, [{ ...beside, theirs: 2 }], about)).toContain('| 2 s | 1.5 × |');
  });

  it('changes nothing but its own table and its line in the page as it is kept', () => {
    const kept = readFileSync(join(root, 'docs', 'performance.md'), 'utf8');
    const lines = new Set(kept.split('\n'));
    const text = pageWith(kept, [row('A figure', 1)], about);
    const [added, gone] = [
      text.split('\n').filter((line) => !lines.has(line)),
      kept.split('\n').filter((line) => !text.split('\n').includes(line)),
    ];
    expect(added).toEqual([
      `Last run: ${about.machine}.`,
      `| A figure | 1 s | – | – | – | ≤ 5 s | 1 s | ${about.on} |`,
    ]);
    expect(gone).toEqual([expect.stringMatching(/^Last run: /)]);
  });
});
