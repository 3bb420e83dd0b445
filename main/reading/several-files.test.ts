import { expect, test } from 'vitest';
import type { ReadingProgress } from '../../shared/reading/reading-progress';
import { exampleLetter, letterPdf } from '../test-support/letter-pdf';
import { scanFile } from '../test-support/scan-files';
import { pdfDrawing } from './picture/pdf-drawing';
import { readLetterFiles } from './read-letter-bytes';
import { type ReadLetter, readLetterFrom } from './read-letter-file';

// The pages of one letter, each scanned to a file of its own.

/** Reads in this process. */
const here: ReadLetter = (files) => readLetterFiles(files);

const split = exampleLetter.indexOf('  2. The consignee declined two visits.');
const first = { name: 'Scan 1.pdf', bytes: letterPdf([exampleLetter.slice(0, split)]) };
const second = { name: 'Scan 2.pdf', bytes: letterPdf([exampleLetter.slice(split)]) };

test('files are read as the pages of one letter, in their order, each place in its file', async () => {
  const heard: ReadingProgress[] = [];
  const read = await readLetterFiles([first, second], (progress) => heard.push(progress));
  if (!read.ok) throw new Error(read.messageKey);
  const { reading, pageCounts, notRead, text } = read.value;
  expect([pageCounts, notRead, text.pages.length]).toEqual([[1, 1], [], 2]);
  expect(reading.datedOn).toMatchObject({
    value: '2019-11-21',
    candidates: [{ place: { file: 1, page: 1 } }],
  });
  // What stands in the second file alone, and a list that goes on in it.
  expect(reading.replyByOn).toMatchObject({
    value: '2019-12-11',
    candidates: [{ place: { file: 2, page: 1 } }],
  });
  expect(reading.reasons.map(({ text: words, place }) => [words, place.file])).toEqual([
    ['The end use could not be verified.', 1],
    ['The consignee declined two visits.', 2],
  ]);
  expect(heard.map(({ file, files }) => [file, files])).toEqual([
    [1, 2],
    [2, 2],
  ]);
});

test('pages of a file with several are counted within it; one file alone names none', async () => {
  const both = { name: 'Both.pdf', bytes: letterPdf([['A cover sheet'], exampleLetter.slice(0, split)]) };
  const read = await readLetterFiles([both, second]);
  expect(read.ok && read.value.reading.applicationNumber?.candidates[0]?.place).toMatchObject({
    file: 1,
    page: 2,
  });
  expect(read.ok && read.value.reading.replyByOn?.candidates[0]?.place).toMatchObject({ file: 2, page: 1 });
  const alone = await readLetterFiles([second]);
  expect(alone.ok && alone.value.reading.replyByOn?.candidates[0]?.place.file).toBeUndefined();
});

test('what cannot be read as a page is told, and the others are read', async () => {
  const white = { width: 60, height: 40, data: new Uint8Array(2400).fill(255), perInch: { x: 200, y: 200 } };
  const given = [
    { name: 'note.txt', bytes: new TextEncoder().encode('a note') },
    first,
    { name: 'Back.png', bytes: scanFile('png', [white]) },
    { name: 'Torn.pdf', bytes: new TextEncoder().encode('%PDF-1.7 torn') },
    second,
  ];
  const read = await readLetterFrom(here, given);
  if (!read.ok) throw new Error(read.messageKey);
  const { reading, notRead, files } = read.value;
  expect(notRead.map(({ messageKey, params }) => [messageKey, params.name])).toEqual([
    ['reading-not-pdf', 'note.txt'],
    ['reading-no-text', 'Back.png'],
    ['reading-damaged', 'Torn.pdf'],
  ]);
  expect(files.map(({ name, pages }) => [name, pages])).toEqual([
    ['Scan 1.pdf', 1],
    ['Back.png', 1],
    ['Torn.pdf', 0],
    ['Scan 2.pdf', 1],
  ]);
  const at = (reading.replyByOn?.candidates[0]?.place.file ?? 0) - 1;
  expect(files[at]?.name).toBe('Scan 2.pdf');
});

test('where none can be read, why the first cannot; the limits hold for all together', async () => {
  const note = (name: string) => ({ name, bytes: new TextEncoder().encode('a note') });
  expect(await readLetterFrom(here, [note('a.txt'), note('b.txt')])).toMatchObject({
    messageKey: 'reading-not-pdf',
    params: { name: 'a.txt' },
  });
  const many = { name: 'Many.pdf', bytes: letterPdf(Array.from({ length: 120 }, () => exampleLetter)) };
  expect(await readLetterFiles([many, { ...many, name: 'More.pdf' }])).toMatchObject({
    messageKey: 'reading-too-many-pages',
    params: { name: 'More.pdf', count: 240, limit: 200 },
  });
  const large = { name: 'Large.pdf', bytes: new Uint8Array(30_000_000) };
  large.bytes.set(new TextEncoder().encode('%PDF-1.7'));
  expect(await readLetterFrom(here, [large, { ...large, name: 'Larger.pdf' }])).toMatchObject({
    messageKey: 'reading-too-large',
    params: { name: 'Larger.pdf' },
  });
});

test('every page of a TIFF is read, and what stands on its second is placed there', async () => {
  const drawing = await pdfDrawing(letterPdf([exampleLetter.slice(0, split), exampleLetter.slice(split)]));
  const pages = [1, 2].map((page) => ({ ...drawing.draw(page, 200), perInch: { x: 200, y: 200 } }));
  drawing.close();
  const read = await readLetterFiles([{ name: 'Fax.tif', bytes: scanFile('tiff', pages) }]);
  if (!read.ok) throw new Error(read.messageKey);
  expect(read.value.reading.replyByOn).toMatchObject({
    value: '2019-12-11',
    candidates: [{ place: { page: 2 } }],
  });
  expect(read.value.reading.applicationNumber?.candidates[0]?.place.page).toBe(1);
});
