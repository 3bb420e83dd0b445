import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect } from '@playwright/test';
import { exampleUpdate, releaseSigner, writeSigned } from '../scripts/release-signer.mjs';
import { test } from './harness';
import { answersIn, runProgram, startProgram } from './running-program';

const runs = process.env.FULL === '1' ? 20 : 3;
const commandsPerRun = 300;

let folder: string;
let register: string;
test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'export-docket-killed-'));
  register = join(folder, 'register');
});
test.afterEach(() => rmSync(folder, { recursive: true, force: true }));

const place = (): readonly string[] => ['--register', register, '--user-data', join(folder, 'user')];

/** The journal's entries, each checked against the one before by the rule of docs/data.md and nothing else. */
function entriesInOrder(): readonly { readonly seq: number; readonly name: string }[] {
  const lines = readFileSync(join(register, 'journal.txt'), 'utf8').split('\n');
  expect(lines.pop()).toBe('');
  const hashes = lines.map((line) => line.slice(0, 64));
  const texts = lines.map((line) => line.slice(65));
  // One question for the whole file: a step of the report for each of its thousands of lines takes minutes.
  expect(texts.map((json, seq) => sha256(`${hashes[seq - 1] ?? ''}${json}`))).toEqual(hashes);
  return texts.slice(1).map((json) => {
    const entry = JSON.parse(json) as { seq: number; events: { fields: { name: string } }[] };
    return { seq: entry.seq, name: entry.events[0]?.fields.name ?? '' };
  });
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

test(`killed at a random moment during ${commandsPerRun} rapid commands, again and again: every confirmed one is there`, async () => {
  test.setTimeout(600_000);
  const confirmed: string[] = [];
  let cutOff = 0;
  for (let run = 0; run < runs; run++) {
    const program = startProgram(['execute', '--by', 'Robin Test', ...place()]);
    const names = Array.from({ length: commandsPerRun }, (_, n) => `Company ${run}-${n}`);
    program.send(...names.map((name) => ({ do: 'add-counterparty', name })));
    await program.answered(1 + Math.floor(Math.random() * (commandsPerRun - 50)));
    // Not a wait for something: the moment itself is what is tried.
    await wait(Math.random() * 5);
    program.child.kill('SIGKILL');
    const ended = await program.ended;
    const answers = answersIn(ended);
    expect(answers.every(({ ok }) => ok)).toBe(true);
    if (answers.length < commandsPerRun) cutOff += 1;

    const stored = entriesInOrder();
    const before = confirmed.length;
    // One more may have reached the disk before it could be confirmed, never two, and never another.
    expect([before + answers.length, before + answers.length + 1]).toContain(stored.length);
    confirmed.push(...names.slice(0, stored.length - before));
    expect(stored.map(({ name }) => name)).toEqual(confirmed);
    expect(stored.map(({ seq }) => seq)).toEqual(confirmed.map((_, index) => index + 1));
    const verified = await runProgram(['verify', ...place()]);
    expect(verified, verified.out + verified.err).toMatchObject({ code: 0 });
  }
  expect(cutOff).toBeGreaterThan(0);
  // The last killed program's lock is taken over, and what it left is swept away.
  const after = await runProgram(
    ['execute', '--by', 'Robin Test', ...place()],
    [{ do: 'add-counterparty', name: 'Last' }],
  );
  expect(answersIn(after)).toMatchObject([{ ok: true, seq: confirmed.length + 1 }]);
  expect(existsSync(join(register, 'lock.json'))).toBe(false);
});

test('killed while it starts: what is there is a register or nothing', async () => {
  const moments = process.env.FULL === '1' ? 20 : 3;
  for (let n = 0; n < moments; n++) {
    rmSync(register, { recursive: true, force: true });
    const program = startProgram(['execute', '--by', 'Robin Test', ...place()]);
    program.send({ do: 'add-counterparty', name: 'First' });
    await wait(80 + Math.random() * 200);
    program.child.kill('SIGKILL');
    const answered = answersIn(await program.ended).length;
    const stored = existsSync(join(register, 'journal.txt')) ? entriesInOrder().length : 0;
    expect([answered, answered + 1]).toContain(stored);
    const next = await runProgram(
      ['execute', '--by', 'Robin Test', ...place()],
      [{ do: 'add-counterparty', name: 'Second' }],
    );
    expect(answersIn(next)).toMatchObject([{ ok: true, seq: stored + 1 }]);
  }
});

test('killed while a list comes in: it is there whole or not at all, and what was there before is used', async () => {
  test.setTimeout(600_000);
  const moments = process.env.FULL === '1' ? 8 : 4;
  const first = join(folder, 'first.csv');
  writeFileSync(first, 'Name\nLakeside Timber Ltd.\n');
  expect(await runProgram(['list-add', first, '--by', 'Robin Test', ...place()])).toMatchObject({ code: 0 });
  for (let n = 0; n < moments; n++) {
    const next = join(folder, 'next.csv');
    const names = Array.from({ length: 20_000 }, (_, at) => `Company ${n} Number ${at}`);
    writeFileSync(next, `Name\nLakeside Timber Ltd.\n${names.join('\n')}\n`);
    const before = readFileSync(join(register, 'journal.txt'), 'utf8');
    const program = startProgram(['list-add', next, '--by', 'Robin Test', ...place()]);
    await wait(100 + Math.random() * 1_500);
    program.child.kill('SIGKILL');
    await program.ended;
    const after = readFileSync(join(register, 'journal.txt'), 'utf8');
    expect(after.startsWith(before)).toBe(true);
    const verified = await runProgram(['verify', ...place()]);
    expect(verified, verified.out + verified.err).toMatchObject({ code: 0 });
    const found = await runProgram(['screen', 'Lakeside Timber', '--json', ...place()]);
    expect(JSON.parse(found.out)).toMatchObject({ hits: [{ name: 'Lakeside Timber Ltd.' }] });
    const added = await runProgram(['list-add', next, '--by', 'Robin Test', ...place()]);
    expect(added, added.err).toMatchObject({ code: 0 });
  }
});

test('killed while it backs up before an upgrade: register and earlier backups are whole, and the next attempt makes one', async () => {
  test.setTimeout(600_000);
  const moments = process.env.FULL === '1' ? 50 : 5;
  // A file that takes its time to be read back, so that a moment falls within the backup.
  const scan = join(folder, 'scan.txt');
  writeFileSync(scan, Buffer.alloc(40_000_000, 'a letter '));
  const attached = await runProgram(['attach', scan, ...place()]);
  expect(attached.code, attached.err).toBe(0);
  const attachment = JSON.parse(attached.out) as object;
  const filled = await runProgram(
    ['execute', '--by', 'Robin Test', ...place()],
    [
      { do: 'open-license', applicationNumber: 'Z123456' },
      {
        ...{ do: 'log-letter', license: 'Z123456', kind: 'other', datedOn: '2019-11-20' },
        ...{ noDeadlineBecause: 'for information', files: [attachment] },
      },
    ],
  );
  expect(
    answersIn(filled).every(({ ok }) => ok),
    filled.out,
  ).toBe(true);
  expect(await runProgram(['backup', ...place()])).toMatchObject({ code: 0 });
  const stick = join(folder, 'stick');
  mkdirSync(stick);
  const packed = Buffer.alloc(1_000, 'a package');
  writeFileSync(join(stick, 'export-docket_9.8.7_amd64.deb'), packed);
  const signer = releaseSigner();
  const update = writeSigned(stick, 'update.json', JSON.stringify(exampleUpdate(packed)), signer);
  const journal = readFileSync(join(register, 'journal.txt'), 'utf8');
  const asked = ['check-update', update, '--yes', '--trust-key', signer.key, ...place()];
  const backupsIn = async () => {
    const listed = await runProgram(['backups', '--json', ...place()]);
    return (JSON.parse(listed.out) as { readonly name: string; readonly seq: number }[]) ?? [];
  };
  let cutOff = 0;
  for (let n = 0; n < moments; n++) {
    const before = readdirSync(join(folder, 'user', 'backups'), { recursive: true }).length;
    const program = startProgram(asked);
    await program.said('A backup is made');
    // Not a wait for something: the moment itself is what is tried.
    await wait(Math.random() * 150);
    program.child.kill('SIGKILL');
    await program.ended;
    expect(readFileSync(join(register, 'journal.txt'), 'utf8')).toBe(journal);
    const after = readdirSync(join(folder, 'user', 'backups'), { recursive: true }).length;
    // A whole backup is a journal and its note.
    if (after !== before + 2) cutOff += 1;
  }
  expect(cutOff).toBeGreaterThan(0);
  const verified = await runProgram(['verify', ...place()]);
  expect(verified, verified.out + verified.err).toMatchObject({ code: 0 });
  // Whatever is listed as a backup can be restored; what was cut off is not listed.
  for (const { name, seq } of await backupsIn()) {
    expect(seq).toBe(2);
    const plan = await runProgram(['restore', name, '--dry-run', ...place()]);
    expect(plan, plan.out + plan.err).toMatchObject({ code: 0 });
  }
  const count = (await backupsIn()).length;
  expect(await runProgram(['backup', ...place()])).toMatchObject({ code: 0 });
  expect(await backupsIn()).toHaveLength(count + 1);
});
