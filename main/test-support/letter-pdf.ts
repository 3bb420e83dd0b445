/** What a made PDF holds besides its lines. */
export interface PdfExtras {
  /** Entries of its catalog: a script to be run on opening, a form. */
  readonly catalog?: string;
  /** Entries of its trailer: an encryption. */
  readonly trailer?: string;
  /** Further objects, numbered from 1000000. */
  readonly objects?: readonly string[];
  /** Its pages, by their numbers among the objects, in place of those with the lines. */
  readonly kids?: string;
}

const escaped = (text: string): string => text.replace(/[\\()]/g, (sign) => `\\${sign}`);

/** A PDF with these lines on each page, in a font of letters of one width that it does not hold. For tests. */
export function letterPdf(
  pages: readonly (readonly string[])[],
  { catalog = '', trailer = '', objects = [], kids: named }: PdfExtras = {},
): Uint8Array {
  const bodies = new Map<number, string>();
  bodies.set(1, `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`);
  bodies.set(3, '<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>');
  const kids = pages.map((lines, index) => {
    const [page, content] = [10 + index * 2, 11 + index * 2];
    const drawn = lines.map((line) => `(${escaped(line)}) Tj T*`).join('\n');
    const stream = `BT /F1 10 Tf 12 TL 60 740 Td\n${drawn}\nET`;
    bodies.set(
      page,
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F1 3 0 R >> >> /Contents ${content} 0 R >>`,
    );
    bodies.set(content, `<< /Length ${Buffer.byteLength(stream, 'latin1')} >>\nstream\n${stream}\nendstream`);
    return `${page} 0 R`;
  });
  bodies.set(2, `<< /Type /Pages /Count ${pages.length} /Kids [${named ?? kids.join(' ')}] >>`);
  for (const [index, object] of objects.entries()) bodies.set(1_000_000 + index, object);
  let file = '%PDF-1.4\n';
  const places = new Map<number, number>();
  for (const [number, body] of bodies) {
    places.set(number, file.length);
    file += `${number} 0 obj\n${body}\nendobj\n`;
  }
  const start = file.length;
  file += 'xref\n0 1\n0000000000 65535 f \n';
  for (const [number, place] of places) file += `${number} 1\n${String(place).padStart(10, '0')} 00000 n \n`;
  file += `trailer\n<< /Size ${Math.max(...bodies.keys()) + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`;
  return new Uint8Array(Buffer.from(file, 'latin1'));
}

/** The lines of a short intent to deny about Z123456, printed on November 21, 2019. */
export const exampleLetter: readonly string[] = [
  'UNITED STATES DEPARTMENT OF COMMERCE',
  'Bureau of Industry and Security',
  '',
  'Date: November 21, 2019',
  'Application Control Number: Z123456',
  '',
  'Subject: Notice of Intent to Deny',
  '',
  'Dear Exporter:',
  '',
  'BIS intends to deny your application Z123456 under 15 CFR 744.11(b). The reasons are:',
  '',
  '  1. The end use could not be verified.',
  '',
  '  2. The consignee declined two visits.',
  '',
  'Your response must be received by this office no later than December 11, 2019.',
  '',
  'If you have questions, please contact Jane Doe at (202) 555-0123.',
];
