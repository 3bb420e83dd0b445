import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { type Cluster, noPostgres, startPostgres } from '../scripts/postgres-cluster.mjs';

// The administrator sets up a real PostgreSQL with what the program prints; the program, as built, then looks at it.

type Ended = { readonly code: number | null; readonly out: string; readonly err: string };

let folder: string;
let cluster: Cluster | undefined;

test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'export-docket-office-'));
});
test.afterEach(() => {
  cluster?.remove();
  cluster = undefined;
  rmSync(folder, { recursive: true, force: true });
});

function cli(args: readonly string[], input = ''): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(
      process.execPath,
      ['scripts/cli.mjs', ...args, '--register', join(folder, 'register')],
      { cwd: join(import.meta.dirname, '..') },
    );
    let out = '';
    let err = '';
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      out += chunk;
    });
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      err += chunk;
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, out, err }));
    child.stdin.end(input);
  });
}

test('a database is set up with the printed script, a person is added, and the program reaches it over TLS', async () => {
  test.skip(noPostgres() !== '', `not possible here: ${noPostgres()}`);
  cluster = await startPostgres();
  cluster.sql('create role admin createrole login; create database office owner admin');
  const asAdmin = { database: 'office', role: 'admin' };
  const script = await cli(['office-sql']);
  expect(script).toMatchObject({ code: 0, err: '' });
  cluster.sql(script.out, asAdmin);
  const person = await cli(['office-sql', '--person', "Ann O'Neil", '--login', 'ann', '--may', 'read']);
  cluster.sql(person.out, asAdmin);
  const password = /First password: (\S+)/.exec(person.out)?.[1] ?? '';
  expect(password).not.toBe('');

  const authority = join(folder, 'ca.crt');
  writeFileSync(authority, cluster.authority);
  const other = join(folder, 'other.crt');
  writeFileSync(other, cluster.otherAuthority);
  const port = `${cluster.port}`;
  const status = (file: string, ...more: readonly string[]) =>
    cli(
      [
        'office',
        'status',
        ...['--host', 'localhost', '--port', port, '--database', 'office', '--login', 'ann'],
        ...['--authority', file, ...more],
      ],
      `${password}\n`,
    );
  expect(await status(authority)).toMatchObject({
    code: 0,
    out: 'ann reaches office on localhost. No register was put there yet.\n',
  });
  const unknown = await status(other, '--json');
  expect(unknown.code).toBe(1);
  expect(JSON.parse(unknown.out)).toMatchObject({ ok: false, say: 'office-unknown-ca' });
  cluster.stop('immediate');
  const gone = await status(authority);
  expect(gone).toMatchObject({ code: 1, out: '' });
  expect(gone.err).toContain(`nothing listens on port ${port}`);
});
