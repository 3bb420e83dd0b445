import { cpSync, existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { onPostgres } from '../../scripts/on-postgres.mjs';
import type { Cluster } from '../../scripts/postgres-cluster.mjs';
import { formatInstant } from '../../shared/base/dates';
import { clockFrom } from '../register/clock';
import { createCliTestBench } from '../test-support/cli-test-bench';
import { inNewYork } from '../test-support/in-new-york';
import {
  journalOf,
  type OfficeRig,
  type OfficeTestBench,
  officeTestBench,
} from '../test-support/office-cli-bench';
import { firstLineOf, linesOf } from './cli-input';

const open = (applicationNumber: string) => ({ do: 'open-license', agency: 'BIS', applicationNumber });
const company = (name: string) => ({ do: 'add-counterparty', name });
const answers = (out: string) =>
  out
    .trim()
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Readonly<Record<string, unknown>>);

test.each([
  [['sec', 'ret\r\n{"a":1}\n', '{"b":2}'], 'secret', ['{"a":1}', '{"b":2}']],
  [['\n{"a":1}'], '', ['{"a":1}']],
  [['x'.repeat(20), '\n{"a":1}'], '', ['{"a":1}']],
  [['secret'], 'secret', []],
  [[], '', []],
])('the first line of %j is the password, and what follows are commands', async (chunks, text, lines) => {
  const first = await firstLineOf(
    (async function* () {
      for (const chunk of chunks) yield Buffer.from(chunk);
    })(),
    10,
  );
  const rest: (string | undefined)[] = [];
  for await (const line of linesOf(first.rest)) rest.push(line.text);
  expect([first.text, rest]).toEqual([text, lines]);
});

describe('execute and verify without an office', () => {
  let rig: OfficeRig;
  beforeEach(() => {
    rig = createCliTestBench({ clock: inNewYork(clockFrom('2019-11-26T15:00:00Z')) });
  });
  afterEach(() => rig.remove());

  test.each([
    ['execute --offline --host a', 'do not go together'],
    ['execute --host a --database b', '--login'],
    ['execute --login a', '--host'],
    ['verify --office', '--host'],
    ['verify --host a --database b --login c', '--office'],
    ['verify --chain', '--office'],
  ])('%s is a usage error', async (line, words) => {
    expect(await rig.run(`export-docket ${line}`)).toMatchObject({
      ...{ code: 2, out: '' },
      err: expect.stringContaining(words),
    });
  });

  test('an office that is named for a register which is not shared changes nothing', async () => {
    const ended = await rig.run(
      'export-docket execute --host a --database b --login c',
      `secret\n${JSON.stringify(company('A'))}`,
    );
    expect(ended).toMatchObject({ code: 1, out: '', err: expect.stringContaining('not shared') });
    expect(existsSync(join(rig.cwd, 'register'))).toBe(false);
    expect(await rig.run('export-docket execute --offline', JSON.stringify(company('A')))).toMatchObject({
      ...{ code: 0, err: '' },
    });
  });
});

onPostgres('commands that wait for the office, on a real PostgreSQL', (server) => {
  let cluster: Cluster;
  let bench: OfficeTestBench;
  beforeAll(async () => {
    cluster = server();
    bench = officeTestBench(cluster);
  });
  afterEach(() => bench.end());
  let ann: OfficeRig;
  let bob: OfficeRig;
  beforeEach(async () => {
    bench.begin();
    ({ ann, bob } = bench);
    await bench.execute(ann, [open('Z1')]);
    await bench.office(ann, 'share');
    await bench.office(bob, 'join');
  });

  test('an answer comes once the office has the entry; without an office or --offline nothing is entered', async () => {
    const before = journalOf(ann);
    const unnamed = await ann.run('export-docket execute --by Ann', JSON.stringify(company('A')));
    expect(unnamed).toMatchObject({ code: 1, out: '', err: expect.stringContaining('--offline') });
    expect(journalOf(ann)).toBe(before);

    const ended = await bench.executeThere(ann, [company('A'), { do: 'nothing' }, open('Z1'), company('B')]);
    expect(ended.code).toBe(1);
    expect(answers(ended.out)).toMatchObject([
      {
        line: 1,
        ok: true,
        do: 'add-counterparty',
        seq: 2,
        office: 'taken',
        officeCommand: expect.any(String),
      },
      { line: 2, ok: false, say: 'unknown-command' },
      { line: 3, ok: false, say: 'number-taken' },
      { line: 4, ok: true, seq: 3, office: 'taken' },
    ]);
    expect(ended.err).toBe('The password of ann is read from standard input.\n');
    expect(bench.onServer()).toBe(journalOf(ann));
    expect(bench.onServer()).toContain('"name":"B"');
  });

  test('others are read first: an entry has the number that the office gave it, and what cannot stand any more is answered so', async () => {
    await bench.executeThere(ann, [company('A'), open('Z2')]);
    const waiting = await bench.execute(bob, [company('Waiting')]);
    expect(answers(waiting.out)).toMatchObject([{ ok: true, seq: 2, office: 'waiting' }]);
    const ended = await bench.executeThere(bob, [open('Z2'), open('Z3')]);
    expect(answers(ended.out)).toMatchObject([
      { line: 1, ok: false, say: 'number-taken' },
      { line: 2, ok: true, seq: 5, office: 'taken' },
    ]);
    expect(journalOf(bob)).toBe(bench.onServer());
    expect(await bench.placed(ann, 'verify --office --json')).toMatchObject({ code: 1 });
  });

  test('history says when an entry was made that the office took later', async () => {
    const now = new Date().toISOString();
    const typedAt = new Date(Date.parse(now) - 1_800_000).toISOString();
    const earlier = createCliTestBench({
      copyOf: { cwd: bob.cwd, settings: bob.settings },
      clock: inNewYork(clockFrom(typedAt)),
    });
    try {
      const entered = await bench.execute(earlier, [company('Early'), company('Second')]);
      expect(entered.code).toBe(0);
      rmSync(join(ann.cwd, 'register'), { recursive: true });
      cpSync(join(earlier.cwd, 'register'), join(ann.cwd, 'register'), { recursive: true });
    } finally {
      earlier.remove();
    }
    await bench.execute(ann, [company('Late')]);
    expect(await bench.inJson(ann, 'sync')).toMatchObject({ exit: 0, sent: 3 });
    const told = JSON.parse((await ann.run('export-docket history --json')).out) as readonly {
      readonly at: string;
      readonly zone: string;
      readonly enteredAt: string | null;
    }[];
    const isTyped = (at: string) => at >= typedAt && at < now;
    expect(told.map(({ enteredAt }) => enteredAt && isTyped(enteredAt))).toEqual([null, true, true, null]);
    expect(told.slice(0, 3).filter(({ at }) => at < now)).toEqual([]);
    const { out } = await ann.run('export-docket history --date-style iso');
    expect(out.match(/\(entered .*\)/g)).toHaveLength(2);
    expect(out).toContain(formatInstant(told[1]?.enteredAt ?? '', told[1]?.zone ?? ''));
  });

  test('a file of commands, with the answers in another; the password is all of standard input', async () => {
    const many = Array.from({ length: 40 }, (_, n) => JSON.stringify(company(`Company ${n}`)));
    writeFileSync(join(ann.cwd, 'commands.jsonl'), many.join('\n'));
    const ended = await bench.placed(ann, 'execute --by Ann --in commands.jsonl --quiet');
    expect([ended.code, ended.err]).toEqual([0, '']);
    const told = answers(ended.out);
    expect(told.map(({ seq }) => seq)).toEqual(many.map((_, n) => n + 2));
    expect(new Set(told.map(({ office: is }) => is))).toEqual(new Set(['taken']));
    expect(bench.onServer()).toBe(journalOf(ann));
  });

  test('an entry in another name than that of the login is answered as refused, and kept until it is dropped', async () => {
    const ended = await bench.placed(ann, 'execute --by Robin', `${JSON.stringify(company('A'))}\n`);
    const [answer] = answers(ended.out);
    expect([ended.code, answer]).toMatchObject([
      1,
      { ok: false, code: 'invalid', say: 'office-other-author', office: 'refused' },
    ]);
    expect(await bench.inJson(ann, `drop ${String(answer?.officeCommand)}`)).toMatchObject({
      exit: 0,
      refused: 0,
    });
  });

  test('where the office cannot be used every line is refused with the reason, and nothing is entered', async () => {
    const before = journalOf(ann);
    const commands = [company('A'), company('B')].map((each) => `${JSON.stringify(each)}\n`).join('');
    bench.sql("update export_docket.member set may = 'read' where login = 'ann'");
    for (const [password, words] of [
      ['wrong', 'refuses the login'],
      ['secret of ann', 'may read the register of the office, but not change it'],
    ] as const) {
      const ended = await bench.placed(ann, 'execute --by Ann', commands, password);
      expect(ended).toMatchObject({ code: 1, err: expect.stringContaining(words) });
      expect(answers(ended.out)).toMatchObject([
        { line: 1, ok: false, code: 'not-permitted' },
        { line: 2, ok: false, code: 'not-permitted' },
      ]);
    }
    expect(journalOf(ann)).toBe(before);
    expect(await bench.placed(ann, 'verify --office --json')).toMatchObject({ code: 0 });
  });

  test('import, list-add and screen --save wait for the office too, or are told to; else they enter nothing', async () => {
    writeFileSync(join(ann.cwd, 'customers.csv'), 'Name,Country\nImported Co.,DE\n');
    writeFileSync(join(ann.cwd, 'own.csv'), 'Name\nNobody in particular\n');
    const lines = [
      'import customers.csv --as counterparties --by Ann',
      'list-add own.csv --own-list "Did not pay" --by Ann',
      'screen --all --save --by Ann',
    ];
    bench.sql("update export_docket.member set may = 'read' where login = 'ann'");
    for (const line of lines) {
      const before = journalOf(ann);
      const unsaid = await ann.run(`export-docket ${line}`);
      expect(unsaid).toMatchObject({ code: 1, err: expect.stringContaining('--offline') });
      const reader = await bench.placed(ann, line);
      expect(reader).toMatchObject({ code: 1, err: expect.stringContaining('but not change it') });
      expect(await bench.inJson(ann, 'status')).toMatchObject({ waiting: 0, refused: 0 });
      expect(journalOf(ann)).toBe(before);
      bench.sql("update export_docket.member set may = 'write' where login = 'ann'");
      const taken = await bench.placed(ann, line);
      expect(taken.code).toBe(0);
      expect(taken.err).not.toContain('not in the office');
      expect(journalOf(ann)).toBe(bench.onServer());
      expect(journalOf(ann)).not.toBe(before);
      bench.sql("update export_docket.member set may = 'read' where login = 'ann'");
    }
    const offline = await ann.run('export-docket screen --all --save --by Ann --offline');
    expect(offline).toMatchObject({ code: 0, err: expect.stringContaining('office sync') });
  });

  test('a server that stops in between: that entry waits and is said so, the next are refused, and all is sent later', async () => {
    let answered = 0;
    // Stopped by whoever reads the first answer.
    const stopping = createCliTestBench({
      copyOf: { cwd: ann.cwd, settings: ann.settings },
      clock: inNewYork(clockFrom(new Date().toISOString())),
      write: async (text) => {
        out += String(text);
        answered += 1;
        if (answered === 1) cluster.stop('immediate');
      },
    });
    let out = '';
    try {
      const ended = await bench.placed(
        stopping,
        'execute --by Ann',
        [company('A'), company('B'), company('C')].map((each) => `${JSON.stringify(each)}\n`).join(''),
        'secret of ann',
      );
      expect(ended.code).toBe(1);
      expect(answers(out)).toMatchObject([
        { ok: true, office: 'taken' },
        { ok: true, office: 'waiting' },
        { ok: false, code: 'unreachable' },
      ]);
      expect(ended.err).toContain("1 entry of this computer is not in the office's register yet");
      cluster.start();
      expect(await bench.placed(stopping, 'office sync')).toMatchObject({ code: 0 });
      expect(journalOf(stopping)).toBe(bench.onServer());
      expect(bench.onServer()).toContain('"name":"B"');
      expect(bench.onServer()).not.toContain('"name":"C"');
    } finally {
      cluster.start();
      stopping.remove();
    }
  });

  test('verify --office says in step, behind, ahead and forked, and which line is the first that differs', async () => {
    const verified = async (rig: OfficeRig, more = '') => {
      const { code, out } = await bench.placed(rig, `verify --office --json ${more}`);
      const { ok, office: found } = JSON.parse(out) as { ok: boolean; office: object };
      return { exit: code, ok, ...found };
    };
    for (const more of ['', '--chain'])
      expect(await verified(ann, more)).toMatchObject({
        ...{ exit: 0, ok: true, compared: 'same', entries: 1, wholeChain: more !== '', waiting: 0 },
      });
    await bench.executeThere(ann, [company('A'), company('B')]);
    expect(await verified(bob, '--chain')).toMatchObject({
      exit: 1,
      ok: false,
      compared: 'newer',
      entries: 3,
    });
    expect((await bench.placed(bob, 'verify --office')).out).toContain(
      'Behind the office: it has 2 entries more.',
    );
    const restoreTo = (seq: number) =>
      bench.sql(`set session_replication_role = replica; set search_path = export_docket; delete from line where seq > ${seq};
             update register set (seq, hash) = (select seq, hash from line order by seq desc limit 1)`);
    restoreTo(2);
    expect(await verified(ann)).toMatchObject({ exit: 1, compared: 'older', entries: 2 });
    expect((await bench.placed(ann, 'verify --office --chain')).out).toContain('put-back');
    const before = journalOf(ann);
    await bench.executeThere(bob, [company('Other')]);
    expect(await verified(ann)).toMatchObject({ exit: 3, ok: false, compared: 'forked' });
    expect(await verified(ann, '--chain')).toMatchObject({ exit: 3, compared: 'forked', differsFrom: 3 });
    expect((await bench.placed(ann, 'verify --office --chain')).out).toContain('another from line 3 on');

    // Forked: nothing is put back, and both are kept.
    const there = bench.onServer();
    expect(await bench.inJson(ann, 'put-back')).toMatchObject({ exit: 1, say: 'office-forked' });
    expect(await bench.placed(ann, 'execute --by Ann', JSON.stringify(company('C')))).toMatchObject({
      code: 1,
    });
    expect([journalOf(ann), bench.onServer()]).toEqual([before, there]);

    // A line that was altered on the server under a hash that was left: only the whole chain tells.
    bench.sql(
      `set session_replication_role = replica; update export_docket.line set json = replace(json, 'BIS', 'DDTC') where seq = 1`,
    );
    expect(await verified(bob)).toMatchObject({ exit: 0, compared: 'same' });
    expect(await verified(bob, '--chain')).toMatchObject({ exit: 3, compared: 'forked', differsFrom: 1 });
    expect(await bench.placed(bob, 'verify --office', '', 'wrong')).toMatchObject({
      ...{ code: 1, out: expect.stringContaining('refuses the login') },
    });
  });

  test('a server that was restored from an older backup gets back what it lacks by put-back, once that is allowed', async () => {
    await bench.executeThere(ann, [company('A')]);
    expect(await bench.inJson(ann, 'put-back')).toMatchObject({ exit: 1, say: 'office-not-behind' });
    bench.sql(`set session_replication_role = replica; set search_path = export_docket; delete from line where seq > 1;
           update register set (seq, hash) = (select seq, hash from line)`);
    const before = journalOf(ann);
    expect(await bench.inJson(ann, 'put-back')).toMatchObject({ exit: 1, say: 'office-may-not-put-back' });
    bench.sql(
      "update export_docket.member set may_put_back_until = now() + interval '1 hour' where login = 'ann'",
    );
    expect(await bench.inJson(ann, 'put-back')).toMatchObject({ exit: 0, ok: true, entries: 2, sent: 0 });
    expect([journalOf(ann), bench.onServer()]).toEqual([before, before]);
    expect(await bench.placed(ann, 'verify --office --chain')).toMatchObject({ code: 0 });
  });
});
