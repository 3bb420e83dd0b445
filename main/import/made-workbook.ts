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

/** A zip of these parts, nothing compressed. */
export function madeZip(parts: Readonly<Record<string, string>>): Buffer {
  const locals: Buffer[] = [];
  const entries: Buffer[] = [];
  let at = 0;
  for (const [name, text] of Object.entries(parts)) {
    const [called, held] = [Buffer.from(name), Buffer.from(text)];
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt32LE(checksum(held), 10);
    facts.writeUInt32LE(held.length, 14);
    facts.writeUInt32LE(held.length, 18);
    facts.writeUInt16LE(called.length, 22);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(at, 10);
    locals.push(Buffer.from('PK\x03\x04', 'latin1'), facts, called, held);
    entries.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), facts, rest, called);
    at += 30 + called.length + held.length;
  }
  const directory = Buffer.concat(entries);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 0, 'latin1');
  const count = Object.keys(parts).length;
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...locals, directory, end]);
}

/** A workbook with these sheets; style 1 shows a date, 2 a date with its time. `properties`: of the workbook, as written in it. */
export function madeWorkbook(sheets: readonly MadeSheet[], properties = ''): Buffer {
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
