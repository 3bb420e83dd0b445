import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { test } from './office-people';
import { type Ended, endOf } from './running-program';

// The administrator sets up a real PostgreSQL with what the program prints; the program, as built, then looks at it.

let folder: string;

test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'export-docket-office-'));
});
test.afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function cli(args: readonly string[], input = '', register = 'register'): Promise<Ended> {
  const child = spawn(process.execPath, ['scripts/cli.mjs', ...args, '--register', join(folder, register)], {
    cwd: join(import.meta.dirname, '..'),
  });
  return endOf(child, input);
}

test('a database is set up with the printed script, a person is added, and the program reaches it over TLS', async ({
  cluster,
}) => {
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

test('the program as built puts a register there, takes part on a second computer, and brings both in step', async ({
  cluster,
}) => {
  cluster.sql('create database office');
  cluster.sql((await cli(['office-sql'])).out, { database: 'office' });
  const person = await cli(['office-sql', '--person', 'Ann', '--login', 'ann', '--may', 'write']);
  cluster.sql(person.out, { database: 'office' });
  const password = /First password: (\S+)/.exec(person.out)?.[1] ?? '';
  const authority = join(folder, 'ca.crt');
  writeFileSync(authority, cluster.authority);
  const place = [
    '--host',
    'localhost',
    '--port',
    `${cluster.port}`,
    '--database',
    'office',
    '--login',
    'ann',
  ];
  const office = async (act: string, register: string) => {
    const ended = await cli(
      ['office', act, ...place, '--authority', authority, '--json'],
      `${password}\n`,
      register,
    );
    return { exit: ended.code, ...(JSON.parse(ended.out) as object) };
  };
  const enter = (name: string, register: string) =>
    cli(['execute', '--offline', '--by', 'Ann'], JSON.stringify({ do: 'add-counterparty', name }), register);
  const journal = (register: string) => readFileSync(join(folder, register, 'journal.txt'), 'utf8');

  expect(await enter('First', 'desk')).toMatchObject({ code: 0, err: '' });
  expect(await office('share', 'desk')).toMatchObject({ exit: 0, ok: true, entries: 1 });
  expect(await office('join', 'laptop')).toMatchObject({ exit: 0, read: 1 });
  expect((await enter('Second', 'laptop')).err).toContain("not in the office's register yet");
  expect(await office('sync', 'laptop')).toMatchObject({ exit: 0, sent: 1, waiting: 0 });
  expect(await office('sync', 'desk')).toMatchObject({ exit: 0, read: 1, entries: 2 });
  expect(journal('desk')).toBe(journal('laptop'));
});
