import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { onPostgres } from '../../scripts/on-postgres.mjs';
import type { Cluster } from '../../scripts/postgres-cluster.mjs';
import { inWords } from '../../shared/base/message-text';
import type { Result } from '../../shared/base/result';
import type { ChainHead } from '../../shared/register/journal-line';
import { hashLine, headerJson } from '../journal/chain';
import { cases } from '../test-support/cases';
import type { OfficePlace } from './office-place';
import { officeScript, personScript } from './office-script';
import type { OfficeServer } from './office-server';
import { connectOffice } from './pg-server';

const people = [
  { login: 'ann', person: "Ann O'Neil", may: 'write' },
  { login: 'bob', person: 'Bob Example', may: 'write' },
  { login: 'rita', person: 'Rita Reader', may: 'read' },
] as const;
const registerId = randomUUID();
const header = headerJson(registerId, '2026-11-28T10:00:00.000Z');
const first: ChainHead = { seq: 0, hash: hashLine('', header) };

function gotten<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(inWords(result));
  return result.value;
}
const refusalOf = (result: Result<unknown>) => (result.ok ? 'done' : result.messageKey);

/** An entry as a computer writes it, now. */
function entry(seq: number, by: string | null, more: object = {}): string {
  return JSON.stringify({
    v: 1,
    seq,
    at: new Date().toISOString(),
    zone: 'UTC',
    by,
    via: 'window',
    events: [],
    ...more,
  });
}

onPostgres('an office on a real PostgreSQL', (server) => {
  let cluster: Cluster;
  let at: (login: string, change?: Partial<OfficePlace>) => OfficePlace;
  const open: OfficeServer[] = [];
  const connect = async (login: string): Promise<OfficeServer> => {
    const server = gotten(await connectOffice(at(login)));
    open.push(server);
    return server;
  };
  const told = (text: string, role?: string): string => {
    try {
      return cluster.sql(text, { database: 'office', ...(role === undefined ? {} : { role }) });
    } catch (error) {
      return String((error as { readonly stderr?: unknown }).stderr);
    }
  };
  const stored = () =>
    told(
      'select seq, hash, md5(json), login from export_docket.line order by seq; select seq, hash from export_docket.register',
    );

  beforeAll(async () => {
    cluster = server();
    cluster.sql('create role admin createrole login; create database office owner admin');
    for (let time = 0; time < 2; time += 1) cluster.sql(officeScript, { database: 'office', role: 'admin' });
    for (const each of people)
      cluster.sql(personScript(each, `secret of ${each.login}`), { database: 'office', role: 'admin' });
    at = (login, change = {}) => ({
      host: 'localhost',
      port: cluster.port,
      database: 'office',
      login,
      password: `secret of ${login}`,
      authority: cluster.authority,
      ...change,
    });
  });
  afterAll(async () => {
    for (const each of open) await each.close();
  });

  test('the script run again changes nothing', () => {
    const shape = () =>
      told(`select oid::regclass, relacl from pg_class where relnamespace = 'export_docket'::regnamespace order by 1;
          select oid::regprocedure, proacl, md5(prosrc) from pg_proc where pronamespace = 'export_docket'::regnamespace order by 1;
          select tgrelid::regclass, tgname from pg_trigger order by 1, 2; select * from export_docket.member order by 1`);
    const before = shape();
    expect(before).toContain("ann|Ann O'Neil|write");
    cluster.sql(officeScript, { database: 'office', role: 'admin' });
    expect(shape()).toBe(before);
  });

  test('an empty office says so, and takes one register only', async () => {
    const ann = await connect('ann');
    expect(refusalOf(await ann.head())).toBe('office-empty');
    expect(refusalOf(await ann.append(first, entry(1, "Ann O'Neil"), randomUUID()))).toBe('office-empty');
    const lines = [entry(1, 'Somebody Earlier'), entry(2, null)];
    const last = lines.reduce((before, json) => hashLine(before, json), first.hash);
    expect(gotten(await ann.create(header, { seq: 2, hash: last }))).toEqual(first);
    const bob = await connect('bob');
    expect(refusalOf(await bob.append(first, entry(1, 'Bob Example'), randomUUID()))).toBe(
      'office-being-put',
    );
    expect(refusalOf(await bob.putLines(first, [{ json: entry(1, 'x'), command: null }]))).toBe(
      'office-may-not-put-back',
    );
    const other = headerJson(randomUUID(), '2026-11-28T10:00:00.000Z');
    expect(refusalOf(await bob.create(other, { seq: 0, hash: hashLine('', other) }))).toBe(
      'office-other-register',
    );
    const wrong = [lines[0] ?? '', entry(2, 'another')].map((json) => ({ json, command: null }));
    expect(refusalOf(await ann.putLines(first, wrong))).toBe('office-not-following');
    expect(
      gotten(
        await ann.putLines(
          first,
          lines.map((json) => ({ json, command: null })),
        ),
      ),
    ).toEqual({ seq: 2, hash: last });
    expect(gotten(await bob.head())).toEqual({ registerId, header, seq: 2, hash: last, may: 'write' });
    expect(
      refusalOf(await ann.putLines({ seq: 2, hash: last }, [{ json: entry(3, 'x'), command: null }])),
    ).toBe('office-may-not-put-back');
  });

  test('two writers at once leave no gap, and both read the same chain', async () => {
    const count = cases(60, 1000);
    const start = gotten(await (await connect('ann')).head());
    const write = async (login: string, person: string) => {
      const server = await connect(login);
      let head: ChainHead = gotten(await server.head());
      for (let n = 0; n < count; n += 1) {
        const command = randomUUID();
        for (;;) {
          const json = entry(head.seq + 1, person, { n });
          const { outcome, seq, hash } = gotten(await server.append(head, json, command));
          head = { seq, hash };
          if (outcome === 'done') break;
          expect(outcome).toBe('behind');
        }
      }
    };
    await Promise.all([write('ann', "Ann O'Neil"), write('bob', 'Bob Example')]);
    const rita = await connect('rita');
    let head: ChainHead = start;
    for (;;) {
      const lines = gotten(await rita.linesAfter(head.seq, 500));
      for (const line of lines) {
        expect(line).toMatchObject({ seq: head.seq + 1, hash: hashLine(head.hash, line.json) });
        head = line;
      }
      if (lines.length === 0) break;
    }
    expect(head.seq).toBe(start.seq + 2 * count);
    expect(gotten(await rita.head())).toMatchObject({ seq: head.seq, hash: head.hash, may: 'read' });
  });

  test('a command asked twice is recognized, a wrong clock is told', async () => {
    const ann = await connect('ann');
    const head = gotten(await ann.head());
    const command = randomUUID();
    const json = entry(head.seq + 1, "Ann O'Neil");
    const done = gotten(await ann.append(head, json, command));
    expect(done).toEqual({ outcome: 'done', seq: head.seq + 1, hash: hashLine(head.hash, json) });
    expect(gotten(await ann.append(head, json, command))).toEqual({ ...done, outcome: 'known' });
    expect(gotten(await ann.known([randomUUID(), command]))).toEqual(
      new Map([[command, { seq: done.seq, hash: done.hash }]]),
    );
    const before = stored();
    for (const minutes of [-11, 11]) {
      const late = entry(done.seq + 1, "Ann O'Neil", {
        at: new Date(Date.now() + minutes * 60_000).toISOString(),
      });
      expect(gotten(await ann.append(done, late, randomUUID()))).toMatchObject({ outcome: 'clock' });
    }
    expect(stored()).toBe(before);
  });

  test('what may not be is refused, told, and changes nothing', async () => {
    const [ann, rita] = [await connect('ann'), await connect('rita')];
    const head = gotten(await ann.head());
    const before = stored();
    const asAnn = (json: string, after: ChainHead = head) => ann.append(after, json, randomUUID());
    const number = head.seq + 1;
    expect(refusalOf(await rita.append(head, entry(number, 'Rita Reader'), randomUUID()))).toBe(
      'office-read-only',
    );
    const inBobsName = await asAnn(entry(number, 'Bob Example'));
    expect(inBobsName).toMatchObject({
      code: 'invalid',
      messageKey: 'office-other-author',
      params: { person: "Ann O'Neil" },
    });
    expect(refusalOf(await asAnn(entry(number, null)))).toBe('office-other-author');
    expect(refusalOf(await asAnn(entry(number + 1, "Ann O'Neil")))).toBe('office-line-refused');
    const moved = { seq: head.seq, hash: 'f'.repeat(64) };
    expect(gotten(await asAnn(entry(number, "Ann O'Neil"), moved))).toMatchObject({
      outcome: 'behind',
      seq: head.seq,
      hash: head.hash,
    });
    const hostile = [
      'x'.repeat(10_000_000),
      entry(number, "Ann O'Neil", { text: 'x'.repeat(70_000_000) }),
      JSON.stringify(JSON.parse(entry(number, "Ann O'Neil")), null, 1),
      `${entry(number, "Ann O'Neil")}\r`,
      '[]',
      'null',
      '',
      '['.repeat(200_000),
      entry(number, "Ann O'Neil", { at: 'yesterday-ish' }),
      entry(number, "Ann O'Neil", { text: '\u0000' }),
      `{"seq":${number}}`,
      `{"seq":${number},"seq":${number + 1},"by":"Ann O'Neil","at":"${new Date().toISOString()}"}`,
    ];
    for (const json of hostile)
      expect(await asAnn(json)).toMatchObject({
        ok: false,
        code: 'invalid',
      });
    expect(stored()).toBe(before);
    expect(gotten(await ann.head())).toMatchObject({ seq: head.seq });
  });

  test.each([
    [
      'ann',
      "insert into export_docket.line (seq, hash, json, login, put_back) values (99999, repeat('a', 64), '{}', 'ann', false)",
    ],
    ['ann', 'select * from export_docket.line'],
    ['ann', "update export_docket.register set hash = repeat('a', 64)"],
    ['ann', "update export_docket.member set may = 'write'"],
    ['rita', "select export_docket.put_piece(repeat('a', 64), 0, 'x')"],
    ['rita', 'select export_docket.caller(false)'],
    ['ann', 'set role export_docket_owner'],
    ['export_docket_owner', "update export_docket.line set json = '{}'"],
    ['export_docket_owner', 'delete from export_docket.line'],
    ['export_docket_owner', 'truncate export_docket.line'],
    [
      'export_docket_owner',
      'truncate export_docket.register, export_docket.line, export_docket.piece, export_docket.file',
    ],
    ['export_docket_owner', 'delete from export_docket.register'],
    ['export_docket_owner', 'update export_docket.register set seq = seq - 1'],
    ['export_docket_owner', "update export_docket.register set seq = seq + 2, hash = repeat('a', 64)"],
    [
      'export_docket_owner',
      "insert into export_docket.line (seq, hash, json, login, put_back) values (99999, repeat('a', 64), '{}', 'ann', false)",
    ],
  ])('%s: %s is refused', (role, statement) => {
    const before = stored();
    expect(told(statement, role)).toMatch(/ERROR: .*(permission denied|refused|only|may)/);
    expect(stored()).toBe(before);
  });

  test('files go in pieces and come back whole; pieces of another file are refused', async () => {
    const [ann, rita] = [await connect('ann'), await connect('rita')];
    const pieces = [Buffer.alloc(1024 * 1024, 7), Buffer.from('the rest')];
    const { createHash } = await import('node:crypto');
    const file = createHash('sha256').update(Buffer.concat(pieces)).digest('hex');
    const bad = 'b'.repeat(64);
    for (const [place, bytes] of pieces.entries()) {
      expect(await ann.putPiece(file, place, bytes)).toEqual({ ok: true, value: undefined });
      expect((await ann.putPiece(bad, place, bytes)).ok).toBe(true);
    }
    expect(gotten(await rita.holds([file]))).toEqual(new Set());
    expect(refusalOf(await ann.finishFile(bad, 2))).toBe('office-piece-refused');
    expect(refusalOf(await ann.finishFile(file, 1))).toBe('office-piece-refused');
    gotten(await ann.finishFile(file, 2));
    expect(gotten(await rita.holds([file, bad]))).toEqual(new Set([file]));
    for (const [place, bytes] of pieces.entries()) {
      const back = gotten(await rita.getPiece(file, place));
      expect([back.pieces, Buffer.compare(back.bytes, bytes)]).toEqual([2, 0]);
    }
    expect(refusalOf(await rita.getPiece(bad, 0))).toBe('office-file-missing');
    expect(refusalOf(await rita.putPiece(file, 0, pieces[1] ?? Buffer.of()))).toBe('office-read-only');
    expect(refusalOf(await ann.putPiece('../etc', 0, Buffer.from('x')))).toBe('office-piece-refused');
    const empty = createHash('sha256').digest('hex');
    gotten(await ann.putPiece(empty, 0, Buffer.of()));
    gotten(await ann.finishFile(empty, 1));
    expect(gotten(await rita.getPiece(empty, 0))).toEqual({ bytes: new Uint8Array(), pieces: 1 });
    // A finished file stays as it is, also for whoever put it there.
    gotten(await ann.putPiece(file, 0, Buffer.from('changed')));
    expect(Buffer.compare(gotten(await ann.getPiece(file, 0)).bytes, pieces[0] ?? Buffer.of())).toBe(0);
  });

  test('says in words what is wrong with the way to it', async () => {
    const tried = async (change: Partial<OfficePlace>) => refusalOf(await connectOffice(at('ann', change)));
    expect(await tried({ host: 'no-such-host.invalid' })).toBe('office-host-not-found');
    expect(await tried({ port: 1 })).toBe('office-port-refused');
    expect(await tried({ authority: cluster.otherAuthority })).toBe('office-unknown-ca');
    expect(await tried({ host: '127.0.0.1' })).toBe('office-other-name');
    expect(await tried({ password: 'wrong' })).toBe('office-login-refused');
    expect(await tried({ password: null })).toBe('office-login-refused');
    expect(await tried({ login: 'nobody_here' })).toBe('office-login-refused');
    expect(await tried({ database: 'nowhere' })).toBe('office-no-database');
    expect(await tried({ database: 'postgres' })).toBe('office-not-set-up');
    const { authority: _, ...plain } = at('ann');
    expect(refusalOf(await connectOffice(plain))).toBe('office-needs-tls');
  });

  test('a login that is no member, a password that would be shown, a certificate instead of one', async () => {
    cluster.sql(
      "create role stranger login password 'secret of stranger'; create role weak_login login password 'secret of weak_login'; create role cert_ann login",
    );
    expect(refusalOf(await connectOffice(at('stranger')))).toBe('office-not-member');
    expect(refusalOf(await connectOffice(at('weak_login')))).toBe('office-weak-login');
    cluster.sql(
      "grant export_docket_member to cert_ann, stranger; insert into export_docket.member values ('cert_ann', 'Cert Ann', 'write')",
      { database: 'office' },
    );
    const halfway = await connect('stranger');
    expect(refusalOf(await halfway.head())).toBe('office-not-member');
    const pem = (name: string) => readFileSync(join(cluster.folder, name), 'utf8');
    const certificate = { certificate: pem('person.crt'), key: pem('person.key') };
    const byCertificate = gotten(await connectOffice(at('cert_ann', { password: null, certificate })));
    open.push(byCertificate);
    expect(gotten(await byCertificate.head()).may).toBe('write');
  });

  test('news reaches who listens; a server stopped hard is told, and nothing is lost', async () => {
    const [ann, bob] = [await connect('ann'), await connect('bob')];
    const heard: (ChainHead | undefined)[] = [];
    let wake = (): void => undefined;
    const until = (holds: () => boolean) =>
      new Promise<void>((resolve) => {
        wake = () => holds() && resolve();
        wake();
      });
    bob.onNews((news) => {
      heard.push(news);
      wake();
    });
    const append = async (): Promise<ChainHead> => {
      const { seq, hash } = gotten(await ann.head());
      const next = await ann.append({ seq, hash }, entry(seq + 1, "Ann O'Neil"), randomUUID());
      return { seq: gotten(next).seq, hash: gotten(next).hash };
    };
    // The listening connection opens by itself, before or after this line: it is told in either case.
    const first = await append();
    await until(() => heard.some((news) => news?.hash === first.hash));
    const head = await append();
    await until(() => heard.some((news) => news?.hash === head.hash));
    told("notify export_docket, 'nonsense'");
    const before = stored();
    cluster.stop('immediate');
    await until(() => heard.includes(undefined));
    expect(await bob.head()).toMatchObject({ ok: false, code: 'unreachable' });
    expect(await connectOffice(at('bob'))).toMatchObject({ ok: false, messageKey: 'office-port-refused' });
    cluster.start();
    expect(stored()).toBe(before);
    const again = await connect('bob');
    expect(gotten(await again.head())).toMatchObject(head);
    expect(heard.every((news) => news === undefined || news.seq <= head.seq)).toBe(true);
  });

  test('two writers, and the server stopped hard twice under them: nothing lost, doubled or left out', async () => {
    const count = cases(40, 600);
    const stops = new Set([Math.floor(count / 2), Math.floor(count * 1.3)]);
    const acknowledged = new Map<string, ChainHead>();
    const start = gotten(await (await connect('ann')).head());
    /** A new connection, with the head, and the place of the command if it stands already. */
    const reconnect = async (login: string, command: string) => {
      for (;;) {
        const connected = await connectOffice(at(login));
        if (connected.ok) {
          const server = connected.value;
          open.push(server);
          const [head, known] = [await server.head(), await server.known([command])];
          if (head.ok && known.ok) return { server, head: head.value, stands: known.value.get(command) };
        } else expect(connected.code).toBe('unreachable');
      }
    };
    const write = async (login: string, person: string) => {
      let server: OfficeServer | undefined;
      let head: ChainHead = start;
      for (let n = 0; n < count; n += 1) {
        const command = randomUUID();
        for (let stands: ChainHead | undefined; stands === undefined; ) {
          if (server === undefined) {
            ({ server, head, stands } = await reconnect(login, command));
            if (stands !== undefined) acknowledged.set(command, stands);
          } else {
            const answer = await server.append(head, entry(head.seq + 1, person, { n }), command);
            if (answer.ok) {
              const { outcome, seq, hash } = answer.value;
              head = { seq, hash };
              if (outcome === 'done') stands = head;
              if (outcome === 'done') acknowledged.set(command, head);
            } else {
              expect(answer.code).toBe('unreachable');
              server = undefined;
            }
          }
        }
        if (stops.delete(acknowledged.size)) {
          cluster.stop('immediate');
          cluster.start();
        }
      }
    };
    await Promise.all([write('ann', "Ann O'Neil"), write('bob', 'Bob Example')]);
    expect(stops.size).toBe(0);
    expect(acknowledged.size).toBe(2 * count);
    const rita = await connect('rita');
    const lines: {
      readonly seq: number;
      readonly hash: string;
      readonly json: string;
      readonly command: string | null;
    }[] = [];
    for (let last: ChainHead = start; ; last = lines.at(-1) ?? last) {
      const more = gotten(await rita.linesAfter(last.seq, 500));
      if (more.length === 0) break;
      lines.push(...more);
    }
    expect(lines.map(({ command, seq, hash }) => [command, { seq, hash }])).toEqual(
      [...acknowledged].sort(([, one], [, other]) => one.seq - other.seq),
    );
    let before: ChainHead = start;
    for (const line of lines) {
      expect(line).toMatchObject({ seq: before.seq + 1, hash: hashLine(before.hash, line.json) });
      before = line;
    }
  });

  test('lines are put back only by whom the administrator allowed it', async () => {
    const bob = await connect('bob');
    const head = gotten(await bob.head());
    const lines = [{ json: entry(head.seq + 1, "Ann O'Neil"), command: randomUUID() }];
    expect(refusalOf(await bob.putLines(head, lines))).toBe('office-may-not-put-back');
    cluster.sql(
      "update export_docket.member set may_put_back_until = now() + interval '1 hour' where login = 'bob'",
      { database: 'office', role: 'admin' },
    );
    const now = gotten(await bob.putLines(head, lines));
    expect(now).toEqual({ seq: head.seq + 1, hash: hashLine(head.hash, lines[0]?.json ?? '') });
    expect(told(`select login, put_back from export_docket.line where seq = ${now.seq}`)).toBe('bob|t\n');
  });

  describe('a server that does not answer as it should', () => {
    const hostile = (text: string) => cluster.sql(text, { database: 'hostile' });
    const replaced = (head: string, body: string) =>
      `create or replace function export_docket.${head} language sql security definer as $$ ${body} $$`;
    const entryText = `{"seq":1,"by":"x"}`;
    const hash = hashLine(first.hash, entryText);
    const lines =
      'lines_after(after_seq bigint, most int, out seq bigint, out hash text, out json text, out command uuid, out stored_at text) returns setof record';
    const line = (seq: number, itsHash: string, json: string, at = `'2026-11-28T10:00:00.000Z'`) =>
      `select ${seq}::bigint, '${itsHash}', '${json}', null::uuid, ${at}`;
    beforeAll(() => {
      cluster.sql('create database hostile');
      hostile(officeScript);
      hostile("insert into export_docket.member values ('ann', 'Ann', 'write')");
    });

    test.each([
      ['a line break in a line', line(1, hash, '{"seq":1,\n"by":"x"}')],
      ['no hash', line(1, 'x', entryText)],
      ['a gap', line(2, hash, entryText)],
      ['a line that does not follow', `${line(1, hash, entryText)} union all ${line(2, hash, entryText)}`],
      ['no time', line(1, hash, entryText, `'soon'`)],
      [
        'more than was asked for',
        `${line(1, hash, entryText)} union all ${line(2, hashLine(hash, entryText), entryText)}`,
      ],
    ])('%s: nothing is taken', async (_what, body) => {
      hostile(replaced(lines, body));
      const server = gotten(await connectOffice(at('ann', { database: 'hostile' })));
      const most = body.includes(hashLine(hash, entryText)) ? 1 : 2;
      expect(await server.linesAfter(0, most)).toMatchObject({
        ok: false,
        code: 'unexpected',
        messageKey: 'office-answer',
      });
      await server.close();
    });

    test('a wrong hash for what was appended, a head that is none, another version', async () => {
      hostile(
        `${replaced('append(after_seq bigint, after_hash text, entry text, cmd uuid, out outcome text, out at_seq bigint, out at_hash text)', "select 'done', 1::bigint, repeat('0', 64)")};
          ${replaced('head(out id uuid, out header text, out seq bigint, out hash text, out may text) returns setof record', "select gen_random_uuid(), E'two\\nlines', 0::bigint, repeat('0', 64), 'write'")}`,
      );
      const server = gotten(await connectOffice(at('ann', { database: 'hostile' })));
      expect(refusalOf(await server.append(first, entry(1, 'Ann'), randomUUID()))).toBe('office-answer');
      expect(refusalOf(await server.head())).toBe('office-answer');
      await server.close();
      hostile(replaced('office_version() returns int', 'select 2'));
      expect(await connectOffice(at('ann', { database: 'hostile' }))).toMatchObject({
        ok: false,
        code: 'newer',
        params: { found: 2, wanted: 1 },
      });
    });
  });

  test('a dump is restored as the document says, by an administrator who is no superuser', async () => {
    const dump = join(cluster.folder, 'office.dump');
    cluster.tool('pg_dump', '-Fc', '-f', dump, 'office');
    cluster.sql('create database restored owner admin');
    const asAdmin = { database: 'restored', role: 'admin' };
    cluster.sql(officeScript, asAdmin);
    cluster.tool(
      'pg_restore',
      '--clean',
      '--if-exists',
      '--single-transaction',
      '--role=admin',
      '-d',
      'restored',
      dump,
    );
    cluster.sql(officeScript, asAdmin);
    const ann = await connect('ann');
    const there = gotten(await connectOffice(at('ann', { database: 'restored' })));
    open.push(there);
    const head = gotten(await ann.head());
    expect(gotten(await there.head())).toEqual(head);
    const json = entry(head.seq + 1, "Ann O'Neil");
    expect(gotten(await there.append(head, json, randomUUID()))).toMatchObject({ outcome: 'done' });
    expect(() => cluster.sql('delete from export_docket.line', { database: 'restored' })).toThrow(
      /is refused/,
    );
  });

  test('no TLS, an expired certificate', async () => {
    cluster.set({
      ssl_cert_file: join(cluster.folder, 'expired.crt'),
      ssl_key_file: join(cluster.folder, 'expired.key'),
    });
    expect(refusalOf(await connectOffice(at('ann')))).toBe('office-expired');
    cluster.set({ ssl: 'off' });
    expect(refusalOf(await connectOffice(at('ann')))).toBe('office-no-tls');
  });
});
