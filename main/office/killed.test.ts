import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { builtScript, inMain } from '../../scripts/built-script.mjs';
import { journalIn, laptopFolder, sharedBeginning, sharedRegister } from '../test-support/laptop';
import { runLaptop } from '../test-support/office-bench';
import { type ReferenceOffice, referenceOffice } from '../test-support/reference-office';

// A laptop that is killed while it enters, appends and takes over, again and again, while somebody else goes on.

const kills = process.env.FULL === undefined ? 5 : 20;

/** Enters one company after the other, notes each that was confirmed, and publishes meanwhile. The office is with the parent. */
const program = `
import { appendFileSync } from 'node:fs';
import { runLaptop } from ${inMain('test-support/office-bench.ts')};
const [folder, confirmed, name] = process.argv.slice(2);
let asked = 0;
const open = new Map();
process.on('message', ({ id, answer }) => { open.get(id)(answer); open.delete(id); });
const ask = (call) => (...args) => new Promise((resolve) => {
  asked += 1;
  open.set(asked, resolve);
  process.send({ id: asked, call, args });
});
const known = ask('known');
const server = {
  head: ask('head'), append: ask('append'), takeTurn: ask('takeTurn'), endTurn: ask('endTurn'), linesAfter: ask('linesAfter'), onNews: () => () => undefined,
  known: async (ids) => { const answer = await known(ids); return answer.ok ? { ok: true, value: new Map(answer.value) } : answer; },
  close: async () => undefined,
};
const laptop = runLaptop(folder, () => new Date().toISOString(), () => server);
for (let n = 0; ; n += 1) {
  const ran = laptop.store.run({ do: 'add-counterparty', name: name + ' ' + n }, { by: 'Ann', via: 'cli' });
  if (!ran.ok) throw new Error(JSON.stringify(ran));
  appendFileSync(confirmed, ran.value.officeCommand + '\\n');
  if (n % 3 === 0) await laptop.publisher.settled(ran.value.officeCommand);
}
`;

const lengthOf = (file: string): number => statSync(file).size;

let root: string;
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'export-docket-killed-'));
});
afterEach(() => rmSync(root, { recursive: true }));

/** Answers what the child asks of the office. */
function serve(child: ChildProcess, office: ReferenceOffice): void {
  const server = office.connect();
  const calls = {
    head: server.head,
    append: server.append,
    takeTurn: server.takeTurn,
    endTurn: server.endTurn,
    linesAfter: server.linesAfter,
    known: server.known,
  } as unknown as Record<string, (...args: unknown[]) => Promise<{ ok: boolean; value: unknown }>>;
  child.on('message', (asked: { id: number; call: string; args: unknown[] }) => {
    office.now = new Date().toISOString();
    void calls[asked.call]?.(...asked.args).then((answer) => {
      const value = answer.value instanceof Map ? [...answer.value] : answer.value;
      // An answer to a child that was killed meanwhile reaches nobody: that is what is tried here, and no error.
      if (child.connected) child.send({ id: asked.id, answer: { ...answer, value } }, () => undefined);
    });
  });
}

test('killed again and again in the middle: nothing is lost or doubled, and the bytes are the same everywhere', async () => {
  const writer = await builtScript(root, program);
  const now = () => new Date().toISOString();
  const office = referenceOffice(sharedRegister, sharedBeginning, now());
  const folders = ['ann', 'bob'].map((name) => path.join(root, name));
  for (const folder of folders) laptopFolder(folder);
  const [annFolder = '', bobFolder = ''] = folders;
  const confirmed = path.join(root, 'confirmed.txt');
  writeFileSync(confirmed, '');
  const bob = runLaptop(bobFolder, now, office.connect);
  const bobs: string[] = [];
  for (let kill = 0; kill < kills; kill += 1) {
    const child = fork(writer, [annFolder, confirmed, `Ann ${kill}`], { stdio: 'inherit' });
    const ended = once(child, 'exit');
    serve(child, office);
    const enough = lengthOf(confirmed) + 37 * (6 + (kill % 5) * 3);
    for (let seen = 0; lengthOf(confirmed) < enough && child.exitCode === null; ) {
      // Once for each of hers: whoever is nearer to the office would else always be faster.
      if (lengthOf(confirmed) > seen) {
        seen = lengthOf(confirmed);
        const ran = bob.store.run(
          { do: 'add-counterparty', name: `Bob ${bobs.length}` },
          { by: 'Bob', via: 'cli' },
        );
        if (ran.ok) bobs.push(ran.value.officeCommand ?? '');
        await bob.publisher.wake();
      }
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
    child.kill('SIGKILL');
    expect(await ended).toEqual([null, 'SIGKILL']);
  }
  const ann = runLaptop(annFolder, now, office.connect);
  office.now = now();
  for (const laptop of [ann, bob, ann]) await laptop.publisher.wake();
  expect(ann.office).toMatchObject({ waiting: 0, refused: [] });
  const anns = readFileSync(confirmed, 'utf8')
    .split('\n')
    .filter((id) => id !== '');
  const stored = office.lines.map(({ command }) => command ?? '');
  expect(new Set(stored).size).toBe(stored.length);
  // A command may have been kept and killed before it was noted here; none that was noted is missing.
  expect([...anns, ...bobs].filter((id) => !stored.includes(id))).toEqual([]);
  expect(stored.length - anns.length - bobs.length).toBeLessThanOrEqual(kills);
  expect(journalIn(annFolder)).toBe(journalIn(bobFolder));
  expect(journalIn(annFolder)).toBe(
    sharedBeginning + office.lines.map(({ hash, json }) => `${hash}\t${json}\n`).join(''),
  );
  await ann.close();
  await bob.close();
}, 300_000);
