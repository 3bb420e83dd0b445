import { expect, test } from 'vitest';
import { layoutOf } from './pdf-layout';

/** Objects as Chromium writes them, with the table that finds them. */
function pdfOf(objects: readonly string[]): Uint8Array {
  let text = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const start = text.length;
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`;
  text += `trailer\n<</Size ${objects.length + 1}\n/Root 1 0 R>>\nstartxref\n${start}\n%%EOF`;
  return Buffer.from(text, 'latin1');
}

test('pages are counted in order, and each mark is read back on the first page where it stands', () => {
  const link = (place: string) =>
    `<</Type /Annot\n/Subtype /Link\n/A <</Type /Action\n/S /URI\n/URI (${place})>>>>`;
  const pdf = pdfOf([
    '<</Type /Catalog\n/Pages 2 0 R>>',
    '<</Type /Pages\n/Count 3\n/Kids [3 0 R 4 0 R]>>',
    '<</Type /Pages\n/Count 2\n/Kids [9 0 R 5 0 R]>>',
    '<</Type /Page\n/Annots [6 0 R 7 0 R]\n/Contents 10 0 R>>',
    '<</Type /Page\n/Annots [11 0 R 8 0 R]>>',
    link('mark:10'),
    link('mark:2'),
    link('mark:1'),
    '<</Type /Page\n/Annots [12 0 R]>>',
    '<</Length 0>>',
    link('https://example.com/mark:3'),
    link('mark:1'),
  ]);
  expect(layoutOf(pdf)).toEqual({ pages: 3, headings: [1, 3, 3] });
});

test('a document without marks has pages only', () => {
  const pdf = pdfOf([
    '<</Type /Catalog\n/Pages 2 0 R>>',
    '<</Type /Pages\n/Kids [3 0 R]>>',
    '<</Type /Page>>',
  ]);
  expect(layoutOf(pdf)).toEqual({ pages: 1, headings: [] });
});
