import { type IsoDate, isIsoDate } from '../base/dates';
import { parseDecimal } from '../base/decimal';

/** One line of an export report of AES, as texts; empty where the report has no such column or nothing in it. */
export interface AesLine {
  /** The line of the file. */
  readonly row: number;
  readonly itn: string;
  readonly srn: string;
  readonly line: string;
  readonly action: string;
  readonly exportOn: IsoDate | null;
  readonly country: string;
  readonly consignee: string;
  readonly licenseCode: string;
  readonly license: string;
  readonly eccn: string;
  readonly value: string | null;
  readonly licenseValue: string | null;
  readonly quantity: string | null;
  readonly unit: string;
}

export type AesField = Exclude<keyof AesLine, 'row'>;

/**
 * The headings by which each element of a filing goes in reports, by its element name in 15 CFR 30.6. The texts of ACE's own
 * reports differ between its versions: a column is found by any of these, or named by hand.
 */
export const aesHeadings: Readonly<Record<AesField, readonly string[]>> = {
  itn: ['ITN', 'Internal Transaction Number', 'AES ITN', 'ITN Number'],
  srn: ['SRN', 'Shipment Reference Number', 'Shipment Ref Number', 'Shipment Reference'],
  line: ['Line Number', 'Line', 'Line No', 'Commodity Line', 'Commodity Line Number'],
  action: ['Action', 'Action Code', 'Filing Action', 'Shipment Filing Action', 'Status'],
  exportOn: [
    'Date of Export',
    'Export Date',
    'Estimated Departure Date',
    'Departure Date',
    'Est Export Date',
  ],
  country: [
    'Country of Ultimate Destination',
    'Ultimate Destination Country',
    'Country of Destination',
    'Destination Country',
    'Country',
  ],
  consignee: ['Ultimate Consignee', 'Ultimate Consignee Name', 'Consignee Name', 'Consignee'],
  licenseCode: [
    'License Code',
    'License Type Code',
    'License Type',
    'License Exemption Code',
    'License Code / License Exemption Code',
  ],
  license: ['License Number', 'License No', 'Export License Number', 'License Number / Exception', 'License'],
  eccn: ['ECCN', 'Export Control Classification Number'],
  value: ['Value', 'Commodity Value', 'Value of Goods', 'Value USD', 'Value (US$)', 'Shipment Value'],
  licenseValue: ['License Value', 'License Value Amount', 'License Value USD'],
  quantity: ['Quantity 1', 'Quantity', 'First Quantity', 'Qty 1', 'Quantity 1 Amount'],
  unit: [
    'UOM',
    'Quantity 1 UOM',
    'Unit of Measure',
    'UOM 1',
    'First UOM',
    'Unit',
    'Quantity 1 Unit of Measure',
  ],
};

export const aesFields = Object.keys(aesHeadings) as readonly AesField[];

/** What each element is called for people: its first heading. */
export const aesFieldName = (field: AesField): string => aesHeadings[field][0] ?? field;

/** One heading named by hand, as `HEADING=FIELD`; null where the text is none. */
export function namedHeading(text: string): { readonly field: AesField; readonly heading: string } | null {
  const at = text.lastIndexOf('=');
  const field = aesFields.find((each) => each === text.slice(at + 1).trim());
  const heading = text.slice(0, Math.max(0, at)).trim();
  return field === undefined || heading === '' ? null : { field, heading };
}

/** Headings named by hand by their elements; of two for one element the later. */
export function namedHeadings(texts: readonly string[]): Readonly<Partial<Record<AesField, string>>> {
  const named: Partial<Record<AesField, string>> = {};
  for (const text of texts) {
    const found = namedHeading(text);
    if (found !== null) named[found.field] = found.heading;
  }
  return named;
}

/** Whether enough columns are known to compare a report at all. */
export const isAesReport = (columns: ReadonlyMap<AesField, number>): boolean =>
  columns.has('itn') || columns.has('srn') || columns.has('license');

const plain = (heading: string): string => heading.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** The column of each element, counted from 0: by hand (`named`), else by its heading. */
export function aesColumns(
  headers: readonly string[],
  named: Readonly<Partial<Record<AesField, string>>> = {},
): ReadonlyMap<AesField, number> {
  const found = new Map<AesField, number>();
  for (const [field, headings] of Object.entries(aesHeadings) as [AesField, readonly string[]][]) {
    const own = named[field];
    const wanted = own === undefined ? headings : [own];
    for (const heading of wanted) {
      const at = headers.findIndex((header) => plain(header) === plain(heading));
      if (at === -1 || [...found.values()].includes(at)) continue;
      found.set(field, at);
      break;
    }
  }
  return found;
}

/** A day as US reports write it: `2026-11-05`, `20261105`, `11/05/2026`, each with a time or without; null for any other. */
export function aesDay(text: string): IsoDate | null {
  const [first = ''] = text.trim().split(/[ T]/);
  const us = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(first);
  const written =
    us === null
      ? first.replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3')
      : `${us[3]}-${us[1]?.padStart(2, '0')}-${us[2]?.padStart(2, '0')}`;
  return isIsoDate(written) ? written : null;
}

function amount(text: string): string | null {
  const digits = text.replace(/[$,\s]/g, '');
  return digits !== '' && parseDecimal(digits) !== undefined ? digits : null;
}

/** The rows of a report as lines; cells are texts in the order of the headings. */
export function aesLines(
  rows: readonly { readonly line: number; readonly cells: readonly string[] }[],
  columns: ReadonlyMap<AesField, number>,
): readonly AesLine[] {
  return rows.map(({ line: row, cells }) => {
    const of = (field: AesField): string => {
      const at = columns.get(field);
      return at === undefined ? '' : (cells[at] ?? '').trim();
    };
    return {
      row,
      itn: of('itn').toUpperCase(),
      srn: of('srn'),
      line: of('line').replace(/^0+(?=\d)/, ''),
      action: of('action'),
      exportOn: aesDay(of('exportOn')),
      country: of('country'),
      consignee: of('consignee'),
      licenseCode: of('licenseCode').toUpperCase(),
      license: of('license').toUpperCase(),
      eccn: of('eccn'),
      value: amount(of('value')),
      licenseValue: amount(of('licenseValue')),
      quantity: amount(of('quantity')),
      unit: of('unit'),
    };
  });
}

const isCancel = (action: string): boolean => /^(x|cancel|cancell?ed|delete|deleted|d)$/i.test(action.trim());

/** What stands of a report: a later row of the same ITN and line takes the place of the earlier, a cancellation takes all of its ITN. */
export function standingLines(lines: readonly AesLine[]): readonly AesLine[] {
  const standing = new Map<string, AesLine>();
  for (const line of lines) {
    if (isCancel(line.action)) {
      for (const [key, each] of standing) {
        const isSame = line.itn === '' ? each.srn === line.srn && line.srn !== '' : each.itn === line.itn;
        if (isSame) standing.delete(key);
      }
      continue;
    }
    const number = line.itn || line.srn;
    standing.set(number === '' ? `row ${line.row}` : `${number} ${line.line || '1'}`, line);
  }
  return [...standing.values()];
}
