import type writeXlsxFile from 'write-excel-file/node';

type Feature = NonNullable<NonNullable<Parameters<typeof writeXlsxFile>[1]>['features']>[number];

/** A sheet as the parts of a workbook need it: its name and how far its cells reach. */
export interface SheetExtent {
  readonly name: string;
  readonly columns: number;
  /** With the row of headings. */
  readonly rows: number;
}

/** A, B, … Z, AA: what a column is called. */
function letters(column: number): string {
  const before = Math.floor((column - 1) / 26);
  return (before === 0 ? '' : letters(before)) + String.fromCharCode(65 + ((column - 1) % 26));
}

const firstPart = '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>';
const lastPart =
  '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>' +
  '<pageSetup orientation="landscape" fitToWidth="1" fitToHeight="0"/>' +
  '<headerFooter><oddFooter>&amp;L&amp;A&amp;RPage &amp;P of &amp;N</oddFooter></headerFooter>';

/**
 * What the library has no option for: a filter on the headings, and pages that lie across, are as wide as the table, repeat the
 * headings and are numbered. The order of the parts is the one ECMA-376 part 1, 18.3.1.99 asks for.
 */
export function asOnPaper(sheets: readonly SheetExtent[]): Feature {
  const names = sheets.flatMap(({ name, columns, rows }, at) => {
    const sheet = `'${name.replaceAll("'", "''")}'`;
    return [
      `<definedName name="_xlnm._FilterDatabase" localSheetId="${at}" hidden="1">${sheet}!$A$1:$${letters(columns)}$${rows}</definedName>`,
      `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">${sheet}!$1:$1</definedName>`,
    ];
  });
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml, _options, { sheetIndex }) => {
            const { columns = 1, rows = 1 } = sheets[sheetIndex] ?? {};
            const filter = `<autoFilter ref="A1:${letters(columns)}${rows}"/>`;
            return xml
              .replace(/<worksheet[^>]*>/, (start) => start + firstPart)
              .replace('</worksheet>', () => `${filter}${lastPart}</worksheet>`);
          },
        },
        'xl/workbook.xml': {
          transform: (xml) =>
            xml.replace('<definedNames/>', () => `<definedNames>${names.join('')}</definedNames>`),
        },
      },
    },
  };
}
