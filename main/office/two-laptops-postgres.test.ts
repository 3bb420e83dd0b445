import { type ChildProcess, fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { builtScript, inMain } from '../../scripts/built-script.mjs';
import { onPostgres } from '../../scripts/on-postgres.mjs';
import type { Cluster } from '../../scripts/postgres-cluster.mjs';
import { inWords } from '../../shared/base/message-text';
import type { Result } from '../../shared/base/result';
import type { ChainHead } from '../../shared/register/journal-line';
import { realFileSystem as fs } from '../disk/file-system';
import { realClock } from '../register/clock';
import type { RegisterStore } from '../register/register-store';
import { inNewYork } from '../test-support/in-new-york';
import { journalIn, openLaptop } from '../test-support/laptop';
import { officeScript, personScript } from './office-script';
import type { OfficeServer } from './office-server';
import { connectOffice } from './pg-server';
import { joinOffice, shareRegister } from './share-register';
import { syncOnce } from './sync-once';

// Two laptops and a real PostgreSQL: one is killed while it enters and appends, or is away for a day.

const isFull = process.env.FULL !== undefined;
const kills = isFull ? 20 : 4;
const [typed, taken] = isFull ? [200, 20] : [50, 5];
const license = (licenseNumber: string) => ({ do: 'open-license', agency: 'BIS', licenseNumber });

function gotten<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(inWords(result));
  return result.value;
}

/**
 * Enters one company after the other, notes each that was confirmed, and publishes meanwhile. It waits and goes on when it is told to; at the
 * end it brings all there.
 */
const program = `
import { appendFileSync } from 'node:fs';
import { realFileSystem } from ${inMain('disk/file-system.ts')};
import { startPublisher } from ${inMain('office/publisher.ts')};
import { connectOffice } from ${inMain('office/pg-server.ts')};
import { realClock } from ${inMain('register/clock.ts')};
import { inNewYork } from ${inMain('test-support/in-new-york.ts')};
import { openLaptop } from ${inMain('test-support/laptop.ts')};
const [folder, confirmed, by, place, what] = process.argv.slice(2);
let said = what === 'send' ? 'end' : 'go on';
let heard = () => {};
process.on('message', (word) => { said = word; heard(); });
const docket = openLaptop(folder, inNewYork(realClock));
const { office, registerId } = docket;
if (office === undefined) throw new Error(docket.refusal?.messageKey);
const publisher = startPublisher({
  office, registerId, place: { fs: realFileSystem, folder },
  connect: () => connectOffice(JSON.parse(place)),
  now: realClock.now,
  after: (milliseconds, call) => { const timer = setTimeout(call, Math.min(milliseconds, 200)); return () => clearTimeout(timer); },
  report: (message, error) => { console.error(message, error); process.exit(1); },
});
process.send('ready');
for (let n = 0; said !== 'end'; n += 1) {
  const ran = docket.run({ do: 'add-counterparty', name: by + ' ' + process.pid + ' ' + n }, { by, via: 'cli' });
  if (!ran.ok) throw new Error(JSON.stringify(ran));
  appendFileSync(confirmed, ran.value.officeCommand + '\\n');
  if (n % 3 === 0) await publisher.settled(ran.value.officeCommand);
  // Not without a pause: every line is followed by both and compared at the end.
  await new Promise((resolve) => setTimeout(resolve, 4));
  while (said === 'wait') await new Promise((resolve) => { heard = resolve; });
}
while (publisher.state().is !== 'in-step' || office.waiting > 0) await publisher.wake();
await publisher.stop();
docket.close();
process.exit(0);
`;

/** An entry of somebody without events, as it would follow a head now. */
const emptyEntry = ({ seq }: ChainHead, by: string): string => {
  const at = new Date().toISOString();
  return JSON.stringify({ v: 1, seq: seq + 1, at, zone: 'UTC', by, via: 'cli', events: [] });
};

onPostgres('two laptops and a real PostgreSQL', (server) => {
  let cluster: Cluster;
  let root: string;
  let offices = 0;
  const database = () => `office${offices}`;
  const people = ['ann', 'bob'] as const;
  const placeOf = (login: string) => ({
    ...{ host: 'localhost', port: cluster.port, database: database(), login },
    ...{ password: `secret of ${login}`, authority: cluster.authority },
  });
  const folderOf = (login: string) => path.join(root, login);
  beforeAll(async () => {
    cluster = server();
    cluster.sql('create database first');
    const persons = people.map((login) =>
      personScript({ login, person: login, may: 'write' }, `secret of ${login}`),
    );
    cluster.sql([officeScript, ...persons].join('\n'), { database: 'first' });
  });
  beforeEach(async () => {
    offices += 1;
    root = mkdtempSync(path.join(tmpdir(), 'export-docket-two-laptops-'));
    // A copy of the first, which is set up: a quarter of the time of setting up another.
    cluster.sql(`create database ${database()} template first strategy file_copy`);
    const own = openLaptop(folderOf('ann'), inNewYork(realClock));
    gotten(own.run(license('D0'), { by: 'ann', via: 'cli' }));
    const server = gotten(await connectOffice(placeOf('ann')));
    gotten(await shareRegister(fs, own, server));
    gotten(await joinOffice(fs, folderOf('bob'), server));
    await server.close();
    own.close();
  });
  afterEach(() => rmSync(root, { recursive: true }));

  const onServer = () =>
    cluster.sql(
      `select encode(sha256(convert_to(header, 'UTF8')), 'hex') || E'\\t' || header from export_docket.register;
         select hash || E'\\t' || json from export_docket.line order by seq`,
      { database: database() },
    );
  const commandsThere = () =>
    cluster
      .sql('select command from export_docket.line where command is not null order by seq', {
        database: database(),
      })
      .split('\n')
      .filter((id) => id !== '');

  test('killed again and again in mid-append, and the server stopped hard twice: nothing is lost or doubled, the bytes are the same', async () => {
    const script = await builtScript(root, program);
    const noted = (login: string) => path.join(root, `confirmed-${login}.txt`);
    const confirmed = (login: string) =>
      readFileSync(noted(login), 'utf8')
        .split('\n')
        .filter((id) => id.length === 36);
    const start = async (login: string, what: 'enter' | 'send' = 'enter'): Promise<ChildProcess> => {
      const child = fork(
        script,
        [folderOf(login), noted(login), login, JSON.stringify(placeOf(login)), what],
        {
          stdio: 'inherit',
        },
      );
      const [said] = (await once(child, 'message')) as [unknown];
      expect(said).toBe('ready');
      return child;
    };
    const ended = async (child: ChildProcess): Promise<unknown[]> => {
      const end = once(child, 'exit');
      child.send('end');
      return end;
    };
    for (const login of people) writeFileSync(noted(login), '');
    const bob = await start('bob');
    for (let kill = 0; kill < kills; kill += 1) {
      // What Bob enters while Ann's program only starts meets nothing, and both would have to follow it.
      bob.send('wait');
      const ann = await start('ann');
      bob.send('go on');
      const enough = confirmed('ann').length + 5 + (kill % 5) * 4;
      while (confirmed('ann').length < enough) await new Promise((resolve) => setTimeout(resolve, 5));
      if (kill === Math.floor(kills / 3) || kill === Math.floor((2 * kills) / 3)) {
        cluster.stop('immediate');
        cluster.start();
      }
      const end = once(ann, 'exit');
      ann.kill('SIGKILL');
      expect(await end).toEqual([null, 'SIGKILL']);
    }
    expect(await ended(bob)).toEqual([0, null]);
    expect(await ended(await start('ann', 'send'))).toEqual([0, null]);
    expect(await ended(await start('bob', 'send'))).toEqual([0, null]);

    const stored = commandsThere();
    const all = [...confirmed('ann'), ...confirmed('bob')];
    expect(new Set(stored).size).toBe(stored.length);
    expect(all.filter((id) => !stored.includes(id))).toEqual([]);
    // A command may have been kept, and its process killed before it was noted.
    expect(stored.length - all.length).toBeLessThanOrEqual(kills);
    expect(journalIn(folderOf('ann'))).toBe(onServer());
    expect(journalIn(folderOf('bob'))).toBe(onServer());
    const numbers = cluster.sql('select seq from export_docket.line order by seq', {
      database: database(),
    });
    expect(numbers.trim().split('\n').map(Number)).toEqual(
      Array.from({ length: stored.length + 1 }, (_, n) => n + 1),
    );
  }, 600_000);

  test('on a slow line, with another who appends as fast as the server takes it: a turn, and the entry stands', async () => {
    const bob = gotten(await connectOffice(placeOf('bob')));
    let head: ChainHead = gotten(await bob.head());
    let isDone = false;
    let bobs = 0;
    const asFastAsItGoes = async (): Promise<void> => {
      while (!isDone) {
        const { outcome, ...now } = gotten(await bob.append(head, emptyEntry(head, 'bob'), randomUUID()));
        head = now;
        if (outcome === 'done') bobs += 1;
      }
    };
    const near = gotten(await connectOffice(placeOf('ann')));
    let tries = 0;
    /** Bob has the time for five lines between what Ann reads and what she appends, unless it is her turn. */
    const far: OfficeServer = {
      ...near,
      append: async (...line) => {
        tries += 1;
        const enough = bobs + 5;
        if (tries < 3) while (bobs < enough) await new Promise((resolve) => setImmediate(resolve));
        else await new Promise((resolve) => setTimeout(resolve, 50));
        return near.append(...line);
      },
    };
    const ann = openLaptop(folderOf('ann'), inNewYork(realClock));
    gotten(ann.run(license('D1'), { by: 'ann', via: 'cli' }));
    const racing = asFastAsItGoes();
    if (ann.office === undefined) throw new Error('not shared');
    const synced = await syncOnce(ann, ann.office, far, fs);
    isDone = true;
    await racing;
    expect(synced).toEqual({ ok: true, value: 'same' });
    expect(tries).toBe(3);
    await near.close();
    await bob.close();
    ann.close();
  });

  test('whoever falls silent in its turn loses it, and nobody is held up for long', async () => {
    const [ann, bob] = [
      gotten(await connectOffice(placeOf('ann'))),
      gotten(await connectOffice(placeOf('bob'))),
    ];
    const head = gotten(await bob.head());
    expect(await ann.takeTurn()).toMatchObject({ ok: true });
    expect(gotten(await bob.append(head, emptyEntry(head, 'bob'), randomUUID()))).toMatchObject({
      outcome: 'done',
    });
    expect(await ann.head()).toMatchObject({ ok: false, code: 'unreachable' });
    expect(await bob.takeTurn()).toMatchObject({ ok: true });
    expect(await bob.endTurn()).toMatchObject({ ok: true });
    await ann.close();
    await bob.close();
  }, 30_000);

  test('a day offline, while the other took some of the same numbers: those are refused in words, the rest stands, the bytes are the same', async () => {
    let now = new Date(Date.now() - 86_400_000).toISOString();
    const clock = { now: () => now, zone: () => 'America/New_York', isTest: true };
    const sync = async (store: RegisterStore, login: string): Promise<void> => {
      const server = gotten(await connectOffice(placeOf(login)));
      if (store.office === undefined) throw new Error('not shared');
      expect(await syncOnce(store, store.office, server, fs)).toEqual({ ok: true, value: 'same' });
      await server.close();
    };
    const ann = openLaptop(folderOf('ann'), clock);
    ann.acceptClock();
    const day = now.slice(0, 10);
    for (let n = 1; n <= typed; n += 1) gotten(ann.run(license(`D${n}`), { by: 'ann', via: 'cli' }));
    const bob = openLaptop(folderOf('bob'), inNewYork(realClock));
    await sync(bob, 'bob');
    const step = typed / taken;
    const same = Array.from({ length: taken }, (_, n) => `D${(n + 1) * step}`);
    for (const number of same) gotten(bob.run(license(number), { by: 'bob', via: 'cli' }));
    await sync(bob, 'bob');

    now = new Date().toISOString();
    await sync(ann, 'ann');
    expect(ann.office?.waiting).toBe(0);
    const refused = ann.office?.refused ?? [];
    expect(refused.map(({ command }) => command)).toEqual(same.map(license));
    expect(new Set(refused.map(({ refusal: { messageKey } }) => messageKey))).toEqual(
      new Set(['number-taken']),
    );
    for (const [n, { refusal }] of refused.entries()) expect(inWords(refusal)).toContain(same[n]);
    const stands = ann.text.split('\n').filter((line) => line.includes(`"enteredAt":"${day}`));
    expect(stands).toHaveLength(typed - taken);
    expect(ann.register.licenses.size).toBe(1 + typed);
    await sync(bob, 'bob');
    expect(bob.register.licenses.size).toBe(1 + typed);
    expect(journalIn(folderOf('ann'))).toBe(onServer());
    expect(journalIn(folderOf('bob'))).toBe(onServer());
    ann.close();
    bob.close();
  }, 600_000);
});
