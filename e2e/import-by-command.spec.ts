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

test('every question of the window has an option, and rows that cannot be taken in may stay out', () => {
  const file = join(folder, 'customers.csv');
  cli(['execute'], '{"do":"add-counterparty","name":"Acme Example","country":"DE"}\n');
  writeFileSync(
    file,
    'Kunde,Street,City,Country,Website\nAcme Example,Rue 1,Paris,Francia,N/A\nBeta Example,Main 2,Linz,Österreich,b.example\nBeta Example,Main 3,Linz,AT,\nGamma Example,,,Narnia,\n',
  );
  const asked = ['import', file, '--as', 'counterparties'];
  const doubtful = cli(asked);
  expect(doubtful.code).toBe(1);
  expect(doubtful.out).toContain('the same company moved, or another company?');
  expect(doubtful.out.trim().split('\n').at(-1)).toBe(
    'Nothing was imported: correct the rows named above, or take in the others with --skip-refused.',
  );
  expect(doubtful.err).toContain('--empty "N/A"');
  const taken = cli([
    ...asked,
    '--empty',
    'N/A',
    '--on-country',
    'change',
    '--on-twice',
    'first',
    '--skip-refused',
    '--json',
  ]);
  expect(taken.code).toBe(1);
  const answer = JSON.parse(taken.out) as {
    imported: boolean;
    counts: Record<string, number>;
    rows: { line: number; verdict: string; changes: unknown[]; why: { message: string }[] }[];
  };
  expect(answer).toMatchObject({ imported: true, counts: { new: 1, changed: 1, refused: 1, 'left-out': 1 } });
  expect(answer.rows[0]?.changes).toContainEqual({ label: 'Country', was: 'Germany', now: 'France' });
  expect(answer.rows[3]?.why[0]?.message).toBe('Country: "Narnia" is not a known country.');
  expect(taken.err).toContain('1 row stayed out');
  expect(cli([...asked, '--empty', 'N/A', '--on-twice', 'first', '--skip-refused']).out).toContain('Same 2');
});

test('a column is named by hand, and a misspelled one is refused with what was meant', () => {
  const file = join(folder, 'permits.csv');
  writeFileSync(file, 'permit id code,ends,Buyer name\nD1,2027-05-31,Acme\n');
  const asked = ['import', file, '--as', 'licenses'];
  const misspelled = cli([...asked, '--map', 'permit id code=licenseNumbr']);
  expect(misspelled.code).toBe(2);
  expect(misspelled.err).toContain('Did you mean "licenseNumber"?');
  expect(cli([...asked, '--map', 'permit id=licenseNumber']).err).toContain(
    'Its headings: permit id code, ends',
  );
  expect(
    cli([...asked, '--map', 'permit id code=licenseNumber', '--map', 'ends=license number']).err,
  ).toContain('given twice');
  const maps = [
    '--map',
    'permit id code=licenseNumber',
    '--map',
    'ends=Printed expiry',
    '--map',
    'Buyer name=',
  ];
  const done = cli([...asked, ...maps]);
  expect(done.code).toBe(0);
  expect(done.out).toContain('due Mon May 31, 2027');
  expect(done.out.trim().split('\n').at(-1)).toBe('Imported as entry 1: 1 new, 0 changed.');
  writeFileSync(file, 'permit id code,ends,Buyer name\nD1,2026-12-31,Acme\n');
  const dry = cli([...asked, ...maps, '--dry-run']);
  expect(dry.out).toContain('Printed expiry: Mon May 31, 2027 → Thu Dec 31, 2026');
  expect(dry.out).toContain('due Mon May 31, 2027 → Thu Dec 31, 2026');
  expect(dry.out).toContain('Nothing was imported (dry run): 0 new, 1 changed.');
});

test('the mapping that was kept for these headings is used, and goes by its name', () => {
  const file = join(folder, 'list.csv');
  writeFileSync(file, 'Wer,Wo\nAcme Example,Germany\n');
  const mapping = {
    table: 'counterparties',
    headers: ['Wer', 'Wo'],
    name: 'Our list',
    columns: [
      { column: 0, field: 'name', dates: null, decimal: null },
      { column: 1, field: 'country', dates: null, decimal: null },
    ],
  };
  const first = { do: 'add-counterparty', name: 'First Example', country: 'US' };
  const batch = {
    do: 'import-batch',
    file: 'x.csv',
    sha256: 'ab'.repeat(32),
    table: 'counterparties',
    mapping,
    rows: [first],
  };
  expect(cli(['execute'], `${JSON.stringify(batch)}\n`).code).toBe(0);
  const used = cli(['import', file, '--as', 'counterparties']);
  expect(used.code).toBe(0);
  expect(used.err).toMatch(/Read with the mapping "Our list" used on /);
  writeFileSync(file, 'Wo,Extra,Wer\nFrance,x,Beta Example\n');
  expect(cli(['import', file, '--mapping', 'our list']).out).toContain('New 1');
  expect(cli(['import', file, '--mapping', 'theirs']).err).toContain('Its names: Our list.');
});

test('a list of due dates comes in, whether or not anybody reads the answer', () => {
  const file = join(folder, 'due.csv');
  writeFileSync(file, 'What,Due date\nRenew the registration,2027-03-01\nFile the report,2027-01-29\n');
  const args = [
    'scripts/cli.mjs',
    'import',
    file,
    '--as',
    'deadlines',
    '--register',
    join(folder, 'register'),
  ];
  spawnSync('sh', ['-c', '"$0" "$@" | head -c 1', process.execPath, ...args], {
    cwd: join(import.meta.dirname, '..'),
  });
  const docket = cli(['docket']);
  expect(docket.out).toContain('Renew the registration');
  expect(docket.out).toContain('File the report');
});
