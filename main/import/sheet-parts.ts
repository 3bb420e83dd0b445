import { unpacked, type ZipPart, zipParts } from './zip-parts';

/** A sheet of a workbook by its own list of sheets. */
export interface SheetPart {
  readonly name: string;
  readonly isHidden: boolean;
  readonly part: ZipPart;
}

/** What a workbook says of itself before its cells are read. */
export interface WorkbookParts {
  readonly sheets: readonly SheetPart[];
  /** Its days are counted from 1904, and whether that is said by a word, which some readers miss. */
  readonly is1904: boolean;
  readonly isSaidInWords: boolean;
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function plain(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return entities[name] ?? whole;
    const code = Number.parseInt(decimal ?? hex, decimal === undefined ? 16 : 10);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** The attributes of one tag, without the prefixes of their names. */
export function attributesOf(tag: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...tag.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map(([, name = '', one, other]) => [
      name.replace(/^.*:/, ''),
      plain(one ?? other ?? ''),
    ]),
  );
}

function tagsOf(xml: string, name: string): readonly Readonly<Record<string, string>>[] {
  return [...xml.matchAll(new RegExp(`<(?:[\\w.-]+:)?${name}\\s([^>]*)>`, 'g'))].map(([, tag = '']) =>
    attributesOf(tag),
  );
}

/** The sheets of a workbook in its own order; null when it is no workbook that can be followed. */
export function workbookParts(bytes: Uint8Array): WorkbookParts | null {
  const parts = zipParts(bytes);
  if (parts === null) return null;
  const textOf = (name: string) => {
    const part = parts.find((each) => each.name === name);
    return part === undefined ? null : (unpacked(bytes, part)?.toString('utf8') ?? null);
  };
  const workbook = textOf('xl/workbook.xml');
  const relations = textOf('xl/_rels/workbook.xml.rels');
  if (workbook === null || relations === null) return null;
  const targets = new Map(
    tagsOf(relations, 'Relationship')
      .filter(({ Type = '' }) => Type.endsWith('/worksheet'))
      .map(({ Id = '', Target = '' }) => [Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`]),
  );
  const sheets = tagsOf(workbook, 'sheet').flatMap((sheet) => {
    const target = targets.get(sheet.id ?? '');
    const part = parts.find((each) => each.name === target);
    if (part === undefined) return [];
    return [{ name: sheet.name ?? '', isHidden: /hidden/i.test(sheet.state ?? ''), part }];
  });
  const said = tagsOf(workbook, 'workbookPr')[0]?.date1904 ?? '';
  return { sheets, is1904: said === '1' || said === 'true', isSaidInWords: said === 'true' };
}
