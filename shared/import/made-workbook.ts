/** A workbook made of its own XML, for tests of what no program that writes workbooks will write. */
export interface MadeSheet {
  readonly name: string;
  readonly state?: 'hidden' | 'veryHidden';
  /** What stands inside `sheetData`. */
  readonly rows: string;
}

const types = 'http://schemas.openxmlformats.org';
const main = `xmlns="${types}/spreadsheetml/2006/main"`;
const office = `${types}/officeDocument/2006/relationships`;
const xml = (text: string) => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${text}`;

function checksum(bytes: Uint8Array): number {
  let sum = 0xffff_ffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb8_8320 : 0);
  }
  return (sum ^ 0xffff_ffff) >>> 0;
}

/** Numbers of two (`2`) or four (`4`) bytes, the lowest first. */
function packed(...numbers: readonly (readonly [2 | 4, number])[]): readonly number[] {
  return numbers.flatMap(([size, number]) =>
    Array.from({ length: size }, (_, at) => Math.floor(number / 256 ** at) % 256),
  );
}

// Other letters are written as entities in XML.
const asciiOf = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

/** A zip of these parts, ASCII all of them, nothing compressed. */
export function madeZip(parts: Readonly<Record<string, string>>): Uint8Array<ArrayBuffer> {
  const out: number[] = [];
  const entries: number[] = [];
  const put = (to: number[], bytes: Iterable<number>) => {
    for (const byte of bytes) to.push(byte);
  };
  for (const [name, text] of Object.entries(parts)) {
    const [called, held] = [asciiOf(name), asciiOf(text)];
    const at = out.length;
    // Version, flags, method, time, date, checksum, both sizes, length of the name, and of nothing more.
    const facts = packed(
      [2, 20],
      [2, 0],
      [2, 0],
      [4, 0],
      [4, checksum(held)],
      [4, held.length],
      [4, held.length],
    );
    const lengths = packed([2, called.length], [2, 0]);
    put(out, [0x50, 0x4b, 3, 4, ...facts, ...lengths, ...called]);
    put(out, held);
    put(entries, [0x50, 0x4b, 1, 2, ...packed([2, 20]), ...facts, ...lengths]);
    put(entries, [...packed([2, 0], [2, 0], [2, 0], [4, 0], [4, at]), ...called]);
  }
  const count = Object.keys(parts).length;
  const end = packed([2, 0], [2, 0], [2, count], [2, count], [4, entries.length], [4, out.length], [2, 0]);
  put(out, entries);
  put(out, [0x50, 0x4b, 5, 6, ...end]);
  return Uint8Array.from(out);
}

/** A workbook with these sheets; style 1 shows a date, 2 a date with its time. `properties`: of the workbook, as written in it. */
export function madeWorkbook(sheets: readonly MadeSheet[], properties = ''): Uint8Array<ArrayBuffer> {
  const each = (made: (sheet: MadeSheet, number: number) => string) =>
    sheets.map((sheet, index) => made(sheet, index + 1)).join('');
  return madeZip({
    '[Content_Types].xml': xml(
      `<Types xmlns="${types}/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    ),
    'xl/workbook.xml': xml(
      `<workbook ${main} xmlns:r="${office}"><workbookPr ${properties}/><sheets>${each(
        ({ name, state }, number) =>
          `<sheet name="${name}" sheetId="${number}"${state === undefined ? '' : ` state="${state}"`} r:id="rId${number}"/>`,
      )}</sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': xml(
      `<Relationships xmlns="${types}/package/2006/relationships">${each(
        (_, number) =>
          `<Relationship Id="rId${number}" Type="${office}/worksheet" Target="worksheets/sheet${number}.xml"/>`,
      )}<Relationship Id="rIdS" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    ),
    'xl/styles.xml': xml(
      `<styleSheet ${main}><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/><xf numFmtId="22" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    ),
    ...Object.fromEntries(
      sheets.map(({ rows }, index) => [
        `xl/worksheets/sheet${index + 1}.xml`,
        xml(`<worksheet ${main}><sheetData>${rows}</sheetData></worksheet>`),
      ]),
    ),
  });
}

/** A row of texts and cells that are XML already. */
export function madeRow(number: number, ...cells: readonly string[]): string {
  const made = cells.map((cell, column) => {
    const at = `${String.fromCharCode(65 + column)}${number}`;
    if (cell.startsWith('<c')) return cell.replace('<c', `<c r="${at}"`);
    return cell === '' ? '' : `<c r="${at}" t="inlineStr"><is><t>${cell}</t></is></c>`;
  });
  return `<row r="${number}">${made.join('')}</row>`;
}
