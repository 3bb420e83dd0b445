import { describe, expect, test } from 'vitest';
import { createScene } from '../testing/scene';
import { entriesStart, linesFrom, partsOf } from './journal-line';
import { entriesIn, entryAt, entryHeadIn, foldText, readLines, withoutHeader } from './journal-text';

const scene = createScene();
for (const name of ['Łódź', 'Harbor']) scene.perform({ do: 'add-counterparty', name });
const header = `${'0'.repeat(64)}\t{"format":"export-docket-journal"}\n`;
const lines = scene.entries.map((entry) => `${String(entry.seq).repeat(64)}\t${JSON.stringify(entry)}\n`);
const journal = header + lines.join('');

test('a line is taken apart at its first tab, and all of it is JSON where there is none', () => {
  expect(partsOf('ab\t{"a":"\t"}')).toEqual({ hash: 'ab', json: '{"a":"\t"}' });
  expect(partsOf('{}')).toEqual({ hash: '', json: '{}' });
  expect(partsOf('')).toEqual({ hash: '', json: '' });
});

test.each([
  ['', []],
  ['a', ['a']],
  ['a\n', ['a']],
  ['a\n\nb', ['a', '', 'b']],
])('the lines of %j', (text, found) => {
  const read = [...linesFrom(text)];
  expect(read.map(({ line }) => line)).toEqual(found);
  expect(read.at(-1)?.end ?? 0).toBe(text.length);
});

describe('a journal', () => {
  test('has its entries behind line 0, each found by its number', () => {
    expect(entriesIn(withoutHeader(journal))).toEqual(scene.entries);
    expect(readLines(withoutHeader(journal)).map(({ hash }) => hash[0])).toEqual(['1', '2']);
    expect([0, 1, 2, 3].map((seq) => entryAt(journal, seq)?.seq)).toEqual([undefined, 1, 2, undefined]);
  });

  test('shows how an entry begins without reading the rest, unless it was written otherwise', () => {
    for (const [index, line] of lines.entries()) {
      const { seq, at, zone, by } = scene.entries[index] ?? {};
      expect(entryHeadIn(line)).toEqual({ seq, at, zone, by });
      expect(entryHeadIn(line.replace('"v":1,', '"v":1, '))).toBeNull();
    }
    const named = (lines[0] ?? '').replace(/"by":(null|"[^"]*")/, '"by":"Ana \\"A\\" Łódź"');
    expect(entryHeadIn(named)?.by).toBe('Ana "A" Łódź');
    expect([header, ''].map(entryHeadIn)).toEqual([null, null]);
  });

  test('without an entry has none', () => {
    expect([entriesStart(''), entriesStart(header)]).toEqual([0, header.length]);
    expect(entriesIn(withoutHeader(header))).toEqual([]);
    expect(foldText('').head.seq).toBe(-1);
  });

  test('folds to the register that made it; a last line that has no end is not folded', () => {
    expect(foldText(journal)).toMatchObject({ text: journal, head: { seq: 2, hash: '2'.repeat(64) } });
    expect(foldText(journal).register.counterparties).toEqual(scene.register.counterparties);
    expect(foldText(journal.slice(0, -1)).register.seq).toBe(1);
  });
});
