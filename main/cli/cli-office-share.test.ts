import { cpSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { onPostgres } from '../../scripts/on-postgres.mjs';
import type { Cluster } from '../../scripts/postgres-cluster.mjs';
import { createCliTestBench } from '../test-support/cli-test-bench';
import {
  journalOf,
  type OfficeRig,
  type OfficeTestBench,
  officeTestBench,
} from '../test-support/office-cli-bench';

const open = (applicationNumber: string) => ({ do: 'open-license', agency: 'BIS', applicationNumber });
const company = (name: string) => ({ do: 'add-counterparty', name });

/** Every file below a folder with what is in it. */
function filesBelow(folder: string): Readonly<Record<string, string>> {
  const names = existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : [];
  const files = names.filter((name) => statSync(join(folder, name)).isFile()).sort();
  return Object.fromEntries(files.map((name) => [name, readFileSync(join(folder, name), 'base64')]));
}

describe('office without a server', () => {
  let rig: OfficeRig;
  beforeEach(() => {
    rig = createCliTestBench();
  });
  afterEach(() => rig.remove());

  test.each([
    ['sync', '--host'],
    ['share --host a --database b', '--login'],
    ['drop', 'ID'],
    ['leave 1', 'ID'],
    ['merge', 'share, join'],
  ])('office %s says what is missing', async (line, words) => {
    const ended = await rig.run(`export-docket office ${line}`);
    expect(ended).toMatchObject({ code: 2, out: '', err: expect.stringContaining(words) });
  });

  test.each(['sync --host a --database b --login c', 'drop 1', 'leave'])(
    'office %s of a register that is not shared changes nothing, and makes none',
    async (line) => {
      const ended = await rig.run(`export-docket office ${line}`, 'secret\n');
      expect(ended).toMatchObject({ code: 1, err: expect.stringContaining('not shared with an office') });
      expect(filesBelow(rig.cwd)).toEqual({});
    },
  );
});

onPostgres('a register shared by two people on a real PostgreSQL', (server) => {
  let cluster: Cluster;
  let bench: OfficeTestBench;
  beforeAll(async () => {
    cluster = server();
    bench = officeTestBench(cluster);
  });
  afterEach(() => bench.end());
  let ann: OfficeRig;
  let bob: OfficeRig;
  beforeEach(() => {
    bench.begin();
    ({ ann, bob } = bench);
  });
  const attached = async (rig: OfficeRig, name: string, contents: string | Uint8Array): Promise<object> => {
    writeFileSync(join(rig.cwd, name), contents);
    return JSON.parse((await rig.run(`export-docket attach ${name}`)).out) as object;
  };
  test('Ann shares, Bob joins, both enter without the office and sync: one is refused and kept, the bytes are the same', async () => {
    const files = [
      await attached(ann, 'letter.pdf', Buffer.alloc(1_500_000, '%PDF-1.4 ')),
      await attached(ann, 'empty.txt', ''),
    ];
    const letter = {
      do: 'log-letter',
      license: 'Z1',
      kind: 'intent-to-deny',
      datedOn: '2026-11-02',
      files,
    };
    expect(await bench.execute(ann, [open('Z1'), letter])).toMatchObject({ code: 0, err: '' });
    const before = journalOf(ann);

    expect(await bench.office(ann, 'share')).toMatchObject({
      code: 0,
      out: expect.stringContaining('shared with the office from now on'),
    });
    expect(journalOf(ann)).toBe(before);
    expect(bench.onServer()).toBe(before);
    expect(await bench.office(ann, 'share')).toMatchObject({
      code: 1,
      err: expect.stringContaining('shared with an office already'),
    });

    expect(await bench.inJson(bob, 'join')).toMatchObject({
      exit: 0,
      ok: true,
      read: 2,
      fetched: 2,
      lacking: 0,
    });
    expect(journalOf(bob)).toBe(before);
    const kept = (rig: OfficeRig) => filesBelow(join(rig.cwd, 'register', 'files'));
    expect(Object.keys(kept(bob))).toHaveLength(2);
    expect(kept(bob)).toEqual(kept(ann));
    expect((await bob.run('export-docket verify')).code).toBe(0);

    const anns = await bench.execute(ann, [open('Z9')]);
    expect(anns.err).toContain("1 entry of this computer is not in the office's register yet");
    expect(anns.err).toContain('office sync');
    expect(JSON.parse(anns.out)).toMatchObject({ ok: true, seq: 3, officeCommand: expect.any(String) });
    const bobs = await bench.execute(bob, [open('Z9'), company('Bob’s')]);
    expect(bobs).toMatchObject({ code: 0, err: expect.stringContaining('2 entries of this computer are') });
    for (const rig of [ann, bob]) expect(journalOf(rig)).toBe(before);
    expect(await bench.inJson(bob, 'status')).toMatchObject({
      exit: 0,
      compared: 'same',
      waiting: 2,
      refused: 0,
    });

    expect((await bench.office(bob, 'status')).out).toContain('2 entries of this computer are not in');

    expect(await bench.inJson(ann, 'sync')).toMatchObject({
      exit: 0,
      ok: true,
      read: 0,
      sent: 1,
      waiting: 0,
    });
    const synced = await bench.inJson(bob, 'sync');
    expect(synced).toMatchObject({
      ...{ exit: 1, ok: false, read: 1, sent: 1, waiting: 0, refused: 1 },
      refusals: [{ by: 'Bob', command: open('Z9'), code: 'already-exists', say: 'number-taken' }],
    });
    const [refusal] = synced.refusals as readonly { readonly id: string; readonly message: string }[];
    expect(refusal?.message).toContain('Z9');
    const again = await bench.office(bob, 'sync');
    expect(again).toMatchObject({ code: 1, out: expect.stringContaining(refusal?.message ?? 'none') });
    expect(again.out).toContain(JSON.stringify(open('Z9')));

    expect(await bench.inJson(ann, 'sync')).toMatchObject({ exit: 0, read: 1, sent: 0 });
    expect(journalOf(ann)).toBe(journalOf(bob));
    expect(journalOf(ann)).toBe(bench.onServer());
    expect(journalOf(ann).startsWith(before)).toBe(true);

    expect(await bench.office(bob, 'leave')).toMatchObject({
      code: 1,
      err: expect.stringContaining('1 refused entry'),
    });
    expect((await bench.office(bob, 'drop 00000000-0000-4000-8000-000000000000')).code).toBe(1);
    expect(await bench.inJson(bob, `drop ${refusal?.id}`)).toMatchObject({ exit: 0, refused: 0 });
    expect(await bench.office(bob, 'sync')).toMatchObject({
      code: 0,
      out: expect.stringContaining('4 entries'),
    });
    expect((await bench.office(bob, 'leave')).code).toBe(0);
    const alone = await bench.execute(bob, [company('Alone')]);
    expect([alone.code, alone.err, JSON.parse(alone.out).officeCommand]).toEqual([0, '', undefined]);
    expect(journalOf(bob).startsWith(bench.onServer())).toBe(true);
    expect(await bench.office(bob, 'sync')).toMatchObject({
      code: 1,
      err: expect.stringContaining('not shared'),
    });
  });

  test('a wrong password and a server that does not answer are said, and change nothing', async () => {
    await bench.execute(ann, [open('Z1')]);
    const nobody = filesBelow(ann.cwd);
    const refused = { code: 1, out: '', err: expect.stringContaining('refuses the login') };
    expect(await bench.office(ann, 'share', 'wrong')).toMatchObject(refused);
    expect(await bench.office(bob, 'join', 'wrong')).toMatchObject(refused);
    expect(filesBelow(ann.cwd)).toEqual(nobody);
    expect(existsSync(join(bob.cwd, 'register'))).toBe(false);
    expect(await bench.office(bob, 'join')).toMatchObject({
      code: 1,
      err: expect.stringContaining('No register'),
    });
    expect(await bench.office(bob, 'share')).toMatchObject({
      code: 1,
      err: expect.stringContaining('no register'),
    });
    expect(existsSync(join(bob.cwd, 'register'))).toBe(false);

    expect((await bench.office(ann, 'share')).code).toBe(0);
    await bench.execute(ann, [open('Z2')]);
    const waiting = filesBelow(ann.cwd);
    expect(await bench.office(ann, 'sync', 'wrong')).toMatchObject(refused);
    cluster.stop('fast');
    try {
      const ended = await bench.office(ann, 'sync');
      expect(ended).toMatchObject({ code: 1, out: '', err: expect.stringContaining('nothing listens') });
      expect(ended.err).toContain("1 entry of this computer is not in the office's register yet");
      expect(await bench.inJson(ann, 'sync')).toMatchObject({
        ...{ exit: 1, ok: false, say: 'office-port-refused', waiting: 1, refused: 0, entries: 1 },
      });
      expect(filesBelow(ann.cwd)).toEqual(waiting);
    } finally {
      cluster.start();
    }
    expect(await bench.inJson(ann, 'sync')).toMatchObject({ exit: 0, sent: 1 });
    expect(journalOf(ann)).toBe(bench.onServer());
  });

  test('an entry in a name that is not that of the login is refused and kept, and holds up nothing', async () => {
    await bench.execute(ann, [open('Z1')]);
    await bench.office(ann, 'share');
    await bench.office(bob, 'join');
    await bench.execute(bob, [company('A')], 'Robin');
    await bench.execute(bob, [company('B')]);
    const synced = await bench.inJson(bob, 'sync');
    expect(synced).toMatchObject({
      ...{ exit: 1, sent: 1, waiting: 0 },
      refusals: [{ by: 'Robin', command: company('A'), say: 'office-other-author' }],
    });
    expect(bench.onServer()).toContain('"name":"B"');
    expect(bench.onServer()).not.toContain('Robin');
    expect(journalOf(bob)).toBe(bench.onServer());
  });

  test('a server that was restored from an older backup is said, and gets back what it lacks once that is allowed', async () => {
    await bench.execute(ann, [open('Z1')]);
    await bench.office(ann, 'share');
    await bench.execute(ann, [open('Z2')]);
    await bench.office(ann, 'sync');
    const before = journalOf(ann);
    bench.sql(
      `set session_replication_role = replica; set search_path = export_docket; delete from line where seq > 1;
         update register set (seq, hash) = (select seq, hash from line)`,
    );
    await bench.execute(ann, [open('Z3')]);
    expect(await bench.office(ann, 'sync')).toMatchObject({
      code: 1,
      err: expect.stringMatching(/restored from an older backup.*\nTo put them back: .*office put-back\n/),
    });
    expect(await bench.inJson(ann, 'share')).toMatchObject({ exit: 1, say: 'office-may-not-put-back' });
    expect(journalOf(ann)).toBe(before);
    bench.sql(
      `update export_docket.member set may_put_back_until = now() + interval '1 hour' where login = 'ann'`,
    );
    expect(await bench.inJson(ann, 'share')).toMatchObject({ exit: 0, ok: true, sent: 1, entries: 3 });
    expect(journalOf(ann).startsWith(before)).toBe(true);
    expect(journalOf(ann)).toBe(bench.onServer());
  });

  test('a copy of the register takes part, unless it went on by itself: then nothing is shared or changed', async () => {
    await bench.execute(ann, [open('Z1')]);
    for (const name of ['same', 'longer', 'other'])
      cpSync(join(ann.cwd, 'register'), join(bob.cwd, name), { recursive: true });
    await bench.execute(ann, [open('Z2')]);
    await bench.office(ann, 'share');
    const own = (name: string, line: string, input: string) =>
      bob.run(`export-docket ${line} --offline --register ${name} --by Bob`, input);
    await own('other', 'execute', JSON.stringify(company('Other')));
    cpSync(join(ann.cwd, 'register', 'journal.txt'), join(bob.cwd, 'longer', 'journal.txt'));
    cpSync(join(ann.cwd, 'register', 'checkpoint.json'), join(bob.cwd, 'longer', 'checkpoint.json'));
    await own('longer', 'execute', JSON.stringify(company('Longer')));
    for (const [name, words] of [
      ['other', 'not the one that is here'],
      ['longer', 'only when the administrator has allowed it'],
    ]) {
      const before = filesBelow(join(bob.cwd, name ?? ''));
      expect(await bench.office(bob, `share --register ${name}`)).toMatchObject({
        code: 1,
        err: expect.stringContaining(words ?? ''),
      });
      expect(filesBelow(join(bob.cwd, name ?? ''))).toEqual(before);
    }
    expect(journalOf(ann)).toBe(bench.onServer());
    expect(await bench.office(bob, 'share --register same')).toMatchObject({ code: 0 });
    expect(readFileSync(join(bob.cwd, 'same', 'journal.txt'), 'utf8')).toBe(bench.onServer());
  });
});
