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

test('pages and the pages of headings are read back in order, whatever a heading says', () => {
  const pdf = pdfOf([
    '<</Type /Catalog\n/Pages 2 0 R\n/Outlines 6 0 R>>',
    '<</Type /Pages\n/Count 3\n/Kids [3 0 R 4 0 R]>>',
    '<</Type /Pages\n/Count 2\n/Kids [9 0 R 5 0 R]>>',
    '<</Type /Page\n/Contents 10 0 R>>',
    '<</Type /Page>>',
    '<</Type /Outlines\n/First 7 0 R\n/Last 8 0 R>>',
    String.raw`<</Title (A \) /Next 99 0 R /First 99 0 R)` +
      '\n/Dest [9 0 R /XYZ 0 1 0]\n/First 10 0 R\n/Next 8 0 R>>',
    '<</Title <FEFF>\n/Dest [4 0 R /XYZ 0 1 0]>>',
    '<</Type /Page>>',
    '<</Title (Below A)\n/Dest [5 0 R /XYZ 0 1 0]>>',
  ]);
  expect(layoutOf(pdf)).toEqual({ pages: 3, headings: [1, 2, 3] });
});

test('a document without headings has pages only', () => {
  const pdf = pdfOf([
    '<</Type /Catalog\n/Pages 2 0 R>>',
    '<</Type /Pages\n/Kids [3 0 R]>>',
    '<</Type /Page>>',
  ]);
  expect(layoutOf(pdf)).toEqual({ pages: 1, headings: [] });
});
