import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { test } from './harness';

// A license is used up from its opening balance to its last piece, by the real command line.

let folder: string;
test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'export-docket-use-'));
});
test.afterEach(() => rmSync(folder, { recursive: true, force: true }));

function cli(args: readonly string[], input = '') {
  const place = ['--register', join(folder, 'register'), '--clock', '2026-11-27T15:00:00Z'];
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/cli.mjs', ...args, ...place], {
    cwd: join(import.meta.dirname, '..'),
    encoding: 'utf8',
    input,
  });
  return { code: status, out: stdout, err: stderr };
}

const execute = (...commands: readonly object[]) =>
  cli(['execute'], commands.map((each) => `${JSON.stringify(each)}\n`).join(''))
    .out.trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as { readonly ok: boolean; readonly message?: string });
const json = (...args: readonly string[]) => JSON.parse(cli([...args, '--json']).out);

const draws = (quantity: string) => [{ license: 'D1200001', item: '1', quantity, unitPrice: '1000' }];

const party = { role: 'ultimate-consignee', name: 'Example Optics GmbH', country: 'DE' };

/** A license of which half is used, and a shipment planned to somebody who is not on it. */
function begin(): void {
  const opened = execute(
    {
      do: 'open-license',
      applicationNumber: 'Z200001',
      licenseNumber: 'D1200001',
      expiresOn: '2026-12-31',
      destination: 'DE',
      total: { currency: 'USD', minor: 10_000_000 },
      parties: [party],
      items: [{ line: '1', eccn: '3A001.b.4', description: 'Power amplifier', quantity: '100', unit: 'EA' }],
      conditions: [
        {
          number: '2',
          text: 'Report each shipment.',
          report: { how: { every: 'shipment', days: 30 }, firstOn: null },
        },
      ],
    },
    {
      do: 'open-balance',
      license: 'D1200001',
      quantity: '50',
      value: '50000',
      on: '2026-10-31',
      source: 'AES',
    },
    {
      do: 'open-shipment',
      reference: 'S-1',
      plannedOn: '2026-12-01',
      destination: 'DE',
      parties: [{ ...party, name: 'Somebody Else GmbH' }],
      draws: draws('25'),
    },
  );
  expect(opened.map(({ ok }) => ok)).toEqual([true, true, true]);
}

test('what goes to somebody who is not on the license fails its checks, and is not reserved', () => {
  test.slow();
  begin();
  expect(cli(['check', 'S-1'])).toMatchObject({
    code: 1,
    out: expect.stringContaining('Somebody Else GmbH is not on the license.'),
  });
  const [refused] = execute({ do: 'reserve', shipment: 'S-1' });
  expect(refused).toMatchObject({ ok: false, message: expect.stringContaining('Parties as on the license') });
});

test('a license from its opening balance to its last piece, checked, filed, departed and reconciled', () => {
  test.slow();
  begin();
  execute({ do: 'change-shipment', shipment: 'S-1', parties: [party] });
  expect(cli(['check', 'S-1']).code).toBe(0);
  const went = execute(
    { do: 'reserve', shipment: 'S-1' },
    { do: 'file-eei', shipment: 'S-1', filedOn: '2026-11-26', itn: 'X20261126000001' },
    { do: 'depart', shipment: 'S-1', departedOn: '2026-11-27', mode: 'air' },
    { do: 'depart', shipment: 'S-1', departedOn: '2026-11-27' },
  );
  // A field that a command does not take is refused, and the next line goes on.
  expect(went.map(({ ok }) => ok)).toEqual([true, true, false, true]);
  expect(json('balance', 'D1200001')).toMatchObject({
    departedValue: '75000.00',
    lines: [{ departed: '75', left: '25' }],
  });
  expect(json('docket')).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ due: '2026-12-27', title: 'Report under condition 2: shipment S-1' }),
    ]),
  );

  // Two at once want the last 25: the second is told.
  const both = execute(
    { do: 'reserve', reference: 'S-2', draws: draws('15') },
    { do: 'reserve', reference: 'S-3', draws: draws('15') },
  );
  expect(both).toMatchObject([
    { ok: true },
    { ok: false, message: expect.stringContaining('5 EA more than the 25 EA left') },
  ]);

  // Booked before, left after midnight of the last day.
  const late = execute({ do: 'change-shipment', shipment: 'S-2', plannedOn: '2027-01-02' });
  expect(late).toMatchObject([{ ok: true }]);
  expect(cli(['check', 'S-2'])).toMatchObject({ code: 1, out: expect.stringContaining('758.4(b)') });

  writeFileSync(
    join(folder, 'aes.csv'),
    'ITN,Line Number,Date of Export,License Number,ECCN,Value,Quantity 1,UOM\nX20261126000001,1,11/27/2026,D1200001,3A001.b.4,"$25,000",25,NO\nX20261127000009,1,11/27/2026,D1200001,3A001.b.4,900,1,NO\n',
  );
  expect(json('reconcile', join(folder, 'aes.csv'))).toMatchObject([
    { class: 'equal', shipment: 'S-1' },
    { class: 'aes-only', itn: 'X20261127000009' },
  ]);
});
