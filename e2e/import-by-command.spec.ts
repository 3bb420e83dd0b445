import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { test } from './harness';

// A file of rows, read by a script or a scheduler without a window.

let folder: string;
test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'export-docket-import-'));
});
test.afterEach(() => rmSync(folder, { recursive: true, force: true }));

function cli(args: readonly string[], input = '') {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['scripts/cli.mjs', ...args, '--register', join(folder, 'register')],
    { cwd: join(import.meta.dirname, '..'), encoding: 'utf8', input },
  );
  return { code: status, out: stdout, err: stderr };
}

test('a file is told row by row, imported as one entry, found the same the second time, and undone as one', () => {
  const file = join(folder, 'customers.csv');
  writeFileSync(
    file,
    Buffer.from('Name;Country\r\nMüller, Söhne GmbH;Germany\r\nSociété Générale;FR\r\n', 'latin1'),
  );
  cli(['execute'], '{"do":"add-counterparty","name":"Already here"}\n');
  const asked = ['import', file, '--as', 'counterparties'];

  const dry = cli([...asked, '--dry-run']);
  expect(dry.code).toBe(0);
  expect(dry.out).toContain('New 2, Changed 0, Same 0');
  expect(cli(asked).code).toBe(0);
  expect(cli(asked).out).toContain('New 0, Changed 0, Same 2');

  const changed = cli(
    ['execute'],
    '{"do":"change-counterparty","counterparty":"Müller, Söhne GmbH","website":"x.example"}\n{"do":"undo"}\n{"do":"undo","entry":2}\n',
  );
  expect(changed.code).toBe(0);
  expect(cli([...asked, '--dry-run']).out).toContain('New 2, Changed 0, Same 0');

  writeFileSync(file, 'Name,Country\nAcme,DE\n"Beta,FR\nGamma,IT\n');
  const broken = cli(asked);
  expect(broken.code).toBe(1);
  expect(broken.err).toContain('On line 3 a quotation mark opens and never closes');
  writeFileSync(file, 'Name,Country\nAcme,DE\nBeta,Narnia\n');
  const refused = cli(asked);
  expect(refused.code).toBe(1);
  expect(refused.out).toContain('Line 3: Country: "Narnia" is not a known country.');
  expect(
    cli(['execute'], '{"do":"change-counterparty","counterparty":"Acme","website":"x"}\n').out,
  ).toContain('no-such-counterparty');
});
