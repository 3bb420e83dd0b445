import { readFileSync, writeFileSync } from 'node:fs';
import { Socket } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { onPostgres } from '../../scripts/on-postgres.mjs';
import type { Cluster } from '../../scripts/postgres-cluster.mjs';
import { linesFrom, partsOf } from '../../shared/register/journal-line';
import { officeScript, personScript } from '../office/office-script';
import { connectOffice } from '../office/pg-server';
import { clockFrom } from '../register/clock';
import { createCliTestBench } from '../test-support/cli-test-bench';
import { inNewYork } from '../test-support/in-new-york';

let rig: ReturnType<typeof createCliTestBench>;
beforeEach(() => {
  rig = createCliTestBench({ clock: inNewYork(clockFrom('2019-11-26T15:00:00Z')) });
});
afterEach(() => rig.remove());

test('office-sql prints the script, and the lines for a person', async () => {
  const { code, out, err } = await rig.run('export-docket office-sql');
  expect([code, err]).toEqual([0, '']);
  expect(out).toBe(officeScript);
  const person = await rig.run('export-docket office-sql --person "Ann Example" --login ann --may read');
  expect(person.out).toContain(`values ('ann', 'Ann Example', 'read')`);
});

test.each([
  ['--person Ann', '--login'],
  ['--person Ann --login ann --may administer', '--may'],
  ['--person Ann --login "ann; drop" --may read', 'small letters'],
  ['--person "" --login ann --may read', 'name'],
])('office-sql %s says what is missing', async (line, words) => {
  const { code, out, err } = await rig.run(`export-docket office-sql ${line}`);
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain(words);
});

test.each(['0', '65536', '5432x'])('office does not take the port %s', async (port) => {
  const ended = await rig.run(`export-docket office status --host a --database b --login c --port ${port}`);
  expect(ended).toMatchObject({ code: 2, err: expect.stringContaining('--port') });
});

onPostgres('office status with a real PostgreSQL', (server) => {
  let cluster: Cluster;
  beforeAll(async () => {
    cluster = server();
    cluster.sql('create database office');
    cluster.sql(officeScript, { database: 'office' });
    cluster.sql(personScript({ login: 'ann', person: 'Ann', may: 'write' }, 'secret'), {
      database: 'office',
    });
  });

  /** To where sockets of this process were asked to connect. */
  const reached: unknown[][] = [];
  const status = async (password = 'secret', more = '') => {
    writeFileSync(join(rig.cwd, 'ca.crt'), cluster.authority);
    const connecting = vi.spyOn(Socket.prototype, 'connect');
    try {
      return await rig.run(
        `export-docket office status --host localhost --port ${cluster.port} --database office --login ann --authority ca.crt ${more}`,
        `${password}\n`,
      );
    } finally {
      reached.push(...connecting.mock.calls);
      connecting.mockRestore();
    }
  };

  test('says how the register there stands, and reaches this one server only', async () => {
    expect(await status()).toMatchObject({
      code: 0,
      out: expect.stringContaining('No register was put there yet'),
    });
    await rig.run(
      'export-docket execute --by Ann',
      '{"do":"open-license","applicationNumber":"Z123456","agency":"BIS"}',
    );
    const connected = await connectOffice({
      ...{ host: 'localhost', port: cluster.port, database: 'office', login: 'ann', password: 'secret' },
      authority: cluster.authority,
    });
    if (!connected.ok) throw new Error(connected.messageKey);
    const journal = readFileSync(join(rig.cwd, 'register', 'journal.txt'), 'utf8');
    const [header = '', ...entries] = [...linesFrom(journal)].map(({ line }) => line);
    const last = partsOf(entries.at(-1) ?? '');
    const created = await connected.value.create(partsOf(header).json, {
      seq: entries.length,
      hash: last.hash,
    });
    expect(created.ok).toBe(true);
    expect((await status()).out).toContain('lacks entries');
    const put = await connected.value.putLines(
      { seq: 0, hash: partsOf(header).hash },
      entries.map((line) => ({ json: partsOf(line).json, command: null })),
    );
    expect(put).toEqual({ ok: true, value: { seq: entries.length, hash: last.hash } });
    await connected.value.close();
    const { code, out } = await status('secret', '--json');
    expect([code, JSON.parse(out)]).toEqual([
      0,
      {
        ok: true,
        ...{ host: 'localhost', port: cluster.port, database: 'office', login: 'ann', may: 'write' },
        register: expect.any(String),
        entries: entries.length,
        head: last.hash,
        compared: 'same',
      },
    ]);
    expect(reached.length).toBeGreaterThan(2);
    for (const to of reached) expect(to).toEqual([cluster.port, 'localhost']);
  });

  test('another register, and a wrong password, are told with exit code 1', async () => {
    await rig.run(
      'export-docket execute --by Ann',
      '{"do":"open-license","applicationNumber":"Z1","agency":"BIS"}',
    );
    expect(await status()).toMatchObject({ code: 1, out: expect.stringContaining('another register') });
    const wrong = await status('wrong', '--json');
    expect(wrong.code).toBe(1);
    expect(JSON.parse(wrong.out)).toMatchObject({
      ok: false,
      code: 'not-permitted',
      say: 'office-login-refused',
    });
    expect(wrong.err).toContain('refuses the login ann');
  });
});
