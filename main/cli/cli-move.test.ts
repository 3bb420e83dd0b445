import fs from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createCliTestBench } from '../test-support/cli-test-bench';
import { smallDisk } from '../test-support/small-disk';

type Bench = ReturnType<typeof createCliTestBench>;
let old: Bench;
let young: Bench;
beforeEach(async () => {
  [old, young] = [createCliTestBench(), createCliTestBench()];
  await old.run('export-docket execute', '{"do":"add-counterparty","name":"Example Trading Ltd."}\n');
});
afterEach(() => {
  for (const bench of [old, young]) bench.remove();
});

const copyOf = (bench: Bench) =>
  path.join(bench.cwd, fs.readdirSync(bench.cwd).find((name) => name.startsWith('Export Docket')) ?? 'none');
const add = (bench: Bench, name: string) =>
  bench.run('export-docket execute', `${JSON.stringify({ do: 'add-counterparty', name })}\n`);

test('a register goes out, can only be read here, and is taken in there with its backups', async () => {
  await old.run('export-docket backup --to backups --new');
  const out = await old.run('export-docket move out . --json');
  expect(JSON.parse(out.out)).toMatchObject({ ok: true, written: copyOf(old), backups: 2, warnings: [] });
  expect((await add(old, 'Later')).out).toContain('moved-away');
  expect((await old.run('export-docket move state')).out).toContain('Here it can only be read.');
  const look = await young.run(`export-docket move in "${copyOf(old)}"`);
  expect(look).toMatchObject({ code: 0 });
  expect(look.out).toMatch(/^Copied on .*, with 2 backups\. All of it was read and is whole\.\n/);
  expect(look.out).toContain('With --yes it is taken in.');
  expect((await young.run('export-docket counterparties')).code).toBe(1);
  const taken = await young.run(`export-docket move in "${copyOf(old)}" --yes --json`);
  expect(taken, taken.err).toMatchObject({ code: 0 });
  expect(JSON.parse(taken.out)).toMatchObject({ ok: true, restored: true, backups: 2, entriesGained: 1 });
  expect((await young.run('export-docket counterparties')).out).toContain('Example Trading Ltd.');
  expect((await young.run('export-docket verify')).out).toContain('The register is whole.');
  expect(JSON.parse((await young.run('export-docket backups --json')).out)).toHaveLength(2);
  expect((await add(young, 'Later')).code).toBe(0);
  const third = await young.run(`export-docket move in "${copyOf(old)}"`);
  expect(third.err).toContain('The copy is older than the register here');
  expect((await old.run('export-docket move confirm --json')).out).toContain(
    '"confirmedAt": "2019-11-26T15:0',
  );
  expect((await old.run('export-docket move back')).err).toContain('The move was confirmed');
});

test('a copy on a drive that can only be read is taken in with a warning', async ({ skip }) => {
  const drive = smallDisk(path.join(old.cwd, 'drive'), 1024);
  if (typeof drive === 'string') return skip(drive);
  try {
    await old.run('export-docket move out drive');
    drive.makeReadOnly();
    const [copy = ''] = fs.readdirSync(drive.folder);
    const look = await young.run(`export-docket move in "${path.join(drive.folder, copy)}"`);
    expect(look.out).toContain('whole.\nThe USB drive can only be read, so the copy on it is not marked');
    const taken = await young.run(`export-docket move in "${path.join(drive.folder, copy)}" --yes --json`);
    expect(JSON.parse(taken.out)).toMatchObject({ ok: true, restored: true, canBeMarked: false });
  } finally {
    drive.unmount();
  }
});

test('what went out can be taken back; what cannot be done is a sentence', async () => {
  expect((await old.run('export-docket move back')).err).toContain('This register was not moved');
  expect((await young.run('export-docket move state')).code).toBe(1);
  expect((await young.run('export-docket move out .')).err).toContain('There is nothing to move');
  expect((await old.run('export-docket move in .')).err).toContain('holds no register from another computer');
  expect((await old.run('export-docket move out')).err).toContain('move out needs FOLDER.');
  expect((await old.run('export-docket move back .')).err).toContain('move back takes no folder.');
  expect((await old.run('export-docket move out . --yes')).err).toContain('--yes goes with move in only.');
  await old.run('export-docket move out .');
  expect((await young.run(`export-docket move in "${copyOf(old)}"`)).out).toMatch(
    /^Copied on .*, with 1 backup\. /,
  );
  expect((await old.run(`export-docket move in "${copyOf(old)}"`)).err).toContain('take it back');
  expect((await old.run('export-docket move back')).out).toContain('it can be changed here');
  expect((await add(old, 'Later')).code).toBe(0);
});

test('a copy for support opens as a register, without the names', async () => {
  const made = await old.run('export-docket support --out . --json');
  expect(JSON.parse(made.out)).toMatchObject({ ok: true, what: 'support', written: copyOf(old), entries: 1 });
  const copy = `--register "${path.join(copyOf(old), 'register')}"`;
  expect((await old.run(`export-docket verify ${copy}`)).out).toContain('The register is whole.');
  const listed = await old.run(`export-docket counterparties ${copy}`);
  expect(listed.out).not.toMatch(/Example|Trading/);
  expect((await old.run('export-docket support --out -')).err).toContain('support makes a folder');
});
