import fs from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { clockFrom } from '../register/clock';
import { createCliTestBench } from '../test-support/cli-test-bench';
import { inNewYork } from '../test-support/in-new-york';

let rig: ReturnType<typeof createCliTestBench>;
beforeEach(() => {
  rig = createCliTestBench({ clock: inNewYork(clockFrom('2026-11-27T15:00:00Z')) });
});
afterEach(() => rig.remove());

const license =
  '{"do":"open-license","licenseNumber":"D1200001","expiresOn":"2027-12-31","total":{"currency":"USD","minor":10000000},"items":[{"line":"1","eccn":"3A001","description":"Amplifier","quantity":"100","unit":"EA"},{"line":"2","eccn":"3A002","description":"Analyzer","quantity":"50","unit":"EA"}]}\n';
const write = (name: string, text: string) => fs.writeFileSync(path.join(rig.cwd, name), text);
const json = async (line: string) => JSON.parse((await rig.run(`export-docket ${line} --json`)).out);
const lefts = async () =>
  (await json('balance D1200001')).lines.map((line: { readonly left: string }) => line.left);

const shipments = [
  'Shipment,Departed,License,Item,Quantity,Unit,Unit price,Value,Currency,Invoice,Destination',
  'S-1,2026-11-05,D1200001,1,10,EA,1000,,USD,I-1,Germany',
  'S-1,2026-11-05,D1200001,2,5,EA,,1234.56,USD,I-1,Germany',
  'S-2,2026-11-10,D1200001,1,2.5,EA,1000,,USD,I-2,Germany',
].join('\n');

test('shipments come in from a list, rows of one number as one shipment, and go out as they came', async () => {
  await rig.run('export-docket execute', license);
  write('shipments.csv', shipments);
  const preview = await rig.run('export-docket import shipments.csv --as shipments --dry-run');
  expect(preview).toMatchObject({ code: 0 });
  expect(await lefts()).toEqual(['100', '50']);
  expect(await rig.run('export-docket import shipments.csv --as shipments')).toMatchObject({ code: 0 });
  expect(await lefts()).toEqual(['87.5', '45']);
  expect((await json('balance D1200001')).departedValue).toBe('13734.56');
  await rig.run('export-docket export --as csv --table shipments --out out.csv');
  const out = fs.readFileSync(path.join(rig.cwd, 'out.csv'), 'utf8');
  expect(out.split(/\r?\n/).filter(Boolean)).toHaveLength(4);
  expect(out).toContain('S-1,2026-11-05,D1200001,2');
  // The same list again changes nothing, nor does what went out.
  expect(await json('import out.csv --as shipments')).toMatchObject({ counts: { same: 3 }, imported: false });
  await rig.run('export-docket execute', '{"do":"undo"}\n');
  expect(await lefts()).toEqual(['100', '50']);
  await rig.run('export-docket import out.csv --as shipments');
  expect(await lefts()).toEqual(['87.5', '45']);
});

test('a shipment with one bad row is refused whole, in words, and nothing of it comes in', async () => {
  await rig.run('export-docket execute', license);
  write('bad.csv', shipments.replace('2,5,EA', '2,5,KG'));
  const end = await rig.run('export-docket import bad.csv --as shipments --skip-refused');
  expect(`${end.out}${end.err}`).toContain('Nothing is converted: enter the quantity in EA.');
  expect(await lefts()).toEqual(['97.5', '50']);
});

test('opening balances come in from an old spreadsheet, once', async () => {
  await rig.run('export-docket execute', license);
  write(
    'old.csv',
    'License,Item,Quantity used,Value used,As of\nD1200001,1,30,30000,2026-06-30\nD1200001,2,4,400,2026-06-30\n',
  );
  expect(await rig.run('export-docket import old.csv --as opening-balances')).toMatchObject({ code: 0 });
  expect(await lefts()).toEqual(['70', '46']);
  expect(await json('import old.csv --as opening-balances')).toMatchObject({
    counts: { same: 2 },
    imported: false,
  });
  await rig.run('export-docket export --as csv --table opening-balances --out out.csv');
  expect(fs.readFileSync(path.join(rig.cwd, 'out.csv'), 'utf8')).toContain(
    'D1200001,2,4,400,2026-06-30,Imported list',
  );
});

test('the workbook of all tables holds shipments and opening balances, each on a sheet that comes in again', async () => {
  await rig.run('export-docket execute', license);
  write('shipments.csv', shipments);
  await rig.run('export-docket import shipments.csv --as shipments');
  write('old.csv', 'License,Item,Quantity used,Value used,As of\nD1200001,1,30,30000,2026-06-30\n');
  await rig.run('export-docket import old.csv --as opening-balances');
  // One license with two items, three lines of shipments, one opening balance.
  expect((await json('export --as xlsx --table all --out all.xlsx')).rows).toBe(1 + 2 + 3 + 1);
  expect(await json('import all.xlsx --sheet Shipments --as shipments')).toMatchObject({
    counts: { same: 3 },
  });
  await rig.run('export-docket execute', '{"do":"undo"}\n{"do":"undo"}\n');
  expect(await lefts()).toEqual(['100', '50']);
  await rig.run('export-docket import all.xlsx --sheet Shipments --as shipments');
  await rig.run('export-docket import all.xlsx --sheet "Opening balances" --as opening-balances');
  expect(await lefts()).toEqual(['57.5', '45']);
});
