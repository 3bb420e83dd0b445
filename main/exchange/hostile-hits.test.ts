import readXlsxFile from 'read-excel-file/node';
import { expect, test } from 'vitest';
import { hitDecisionsTable } from '../../shared/exchange/screening-tables';
import type { ListedParty } from '../../shared/records/hit-decision';
import { createScene } from '../../shared/testing/scene';
import { partsOf } from '../test-support/read-zip';
import { workbook } from './workbook';

const listed: ListedParty = {
  ...{ name: "=cmd|' /C calc'!A0 <b>Meadow</b> \u202eskroW\u202c", programs: '@SUM(A1)', citation: '-1+1' },
  aliases: Array.from({ length: 95 }, (_, at) => `=HYPERLINK("http://example.invalid/${at}")`),
  addresses: [`+1 ${'verylongname '.repeat(760)}`.trim()],
  ...{ countries: [], startOn: null, licenseRequirement: '=1+2', licensePolicy: '<img src=x>', remarks: '' },
};

test('a workbook of decisions about hostile entries holds no formula, and a second reader finds every text the same', async () => {
  const scene = createScene();
  scene.perform({ do: 'add-counterparty', name: 'Meadow Works' });
  scene.perform({
    ...{ do: 'decide-hit', counterparty: 'Meadow Works', source: 'A list', entry: '=1', listed },
    ...{ answer: 'not-the-same', reason: '=1+1', decidedBy: 'Robin' },
  });
  const table = hitDecisionsTable(scene.register);
  const made = await workbook([table]);
  if (!made.ok) throw new Error(made.messageKey);
  const parts = await partsOf(made.value);
  const sheets = Object.entries(parts).filter(([name]) => name.startsWith('xl/worksheets/'));
  expect(sheets.length).toBeGreaterThan(0);
  for (const [, xml] of sheets) expect(xml).not.toMatch(/<f[ >/]|t="str"/);
  // Nothing in it leads out of the file either.
  expect(Object.keys(parts).filter((name) => /external|hyperlink|vba|macro/i.test(name))).toEqual([]);
  const [sheet] = await readXlsxFile(Buffer.from(made.value));
  const [headings = [], row = []] = sheet?.data ?? [];
  const at = (heading: string) => row[headings.indexOf(heading)];
  expect(at('Listed name')).toBe(listed.name);
  expect(at('Entry')).toBe('=1');
  expect(at('Reason')).toBe('=1+1');
  expect(at('Other names on the list then')).toBe(listed.aliases.join('\n'));
  expect(at('Addresses on the list then')).toBe(listed.addresses[0]);
  expect(at('Programs')).toBe('@SUM(A1)');
  expect(at('License requirement')).toBe('=1+2');
});
