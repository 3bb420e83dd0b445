import fs from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, type TestContext, test } from 'vitest';
import { exampleUpdate, releaseSigner, writeSigned } from '../../scripts/release-signer.mjs';
import { day } from '../../shared/base/dates';
import { attachFile, attachmentPath } from '../attachments/attachments';
import { prepareBackupFolder } from '../backups/backup-folder';
import { backupFault, listBackups } from '../backups/backup-list';
import { makeBackup } from '../backups/make-backup';
import { restore } from '../backups/restore';
import { makeHandover } from '../handover/handover';
import { newIds } from '../register/ids';
import { openRegisterStore } from '../register/open-register-store';
import { type BackupTestBench, backupTestBench, benchHolder } from '../test-support/backup-test-bench';
import { type SmallDisk, smallDisk } from '../test-support/small-disk';
import { checkUpdate } from '../updates/check-update';
import { realFileSystem } from './file-system';

// A disk that really fills up, after every whole page: what is there then is the old state or the new, never another.
const page = 4_096;

let bench: BackupTestBench;
let disk: SmallDisk | undefined;
beforeEach(() => {
  bench = backupTestBench();
});
afterEach(() => {
  disk?.unmount();
  disk = undefined;
  bench.remove();
});

function mounted(context: TestContext, kilobytes: number): SmallDisk {
  const made = smallDisk(path.join(bench.base, 'disk'), kilobytes);
  if (typeof made === 'string') return context.skip(`not possible here: ${made}`);
  disk = made;
  return made;
}

/** Tries with no page free, then with one or as many more, until it succeeds. */
async function untilItFits(
  small: SmallDisk,
  attempt: () => boolean | Promise<boolean>,
  more = 1,
): Promise<number> {
  for (let pages = 0; pages < 120; pages += more) {
    small.leave(pages * page);
    if (await attempt()) return pages;
  }
  throw new Error('It never fitted.');
}

test('a backup on a disk that fills up', async (context) => {
  const small = mounted(context, 256);
  const folder = path.join(small.folder, 'backups');
  expect(prepareBackupFolder(realFileSystem, folder, bench.registerFolder).ok).toBe(true);
  const place = { ...bench.place(), folder };
  const backUp = () =>
    makeBackup({ fs: realFileSystem, folder, reason: 'on-demand', at: bench.at, program: '1' }, bench.store);
  const first = backUp();
  const earlier = first.ok ? first.value.backup : undefined;
  bench.addLetterWithFile('a scanned letter '.repeat(600));
  const refusals = await untilItFits(small, () => {
    const made = backUp();
    const { backups, unreadable } = listBackups(place);
    expect(unreadable).toEqual([]);
    expect(backups[0]).toEqual(earlier);
    for (const backup of backups) expect(backupFault(place, backup)).toBeUndefined();
    expect(backups).toHaveLength(made.ok ? 2 : 1);
    if (!made.ok) expect(made).toMatchObject({ code: 'disk', params: { detail: 'ENOSPC' } });
    return made.ok;
  });
  expect(refusals).toBeGreaterThan(3);
});

test('a folder for backups on a disk that fills up is made whole or not at all', async (context) => {
  const small = mounted(context, 256);
  const folder = path.join(small.folder, 'safe', 'backups');
  const refusals = await untilItFits(small, () => {
    const made = prepareBackupFolder(realFileSystem, folder, bench.registerFolder);
    const there = fs.readdirSync(small.folder).filter((name) => name !== 'filler');
    expect(there).toEqual(made.ok ? ['safe'] : []);
    return made.ok;
  });
  expect(refusals).toBeGreaterThan(0);
});

/** A new register on a small disk. */
const registerOn = (small: SmallDisk) =>
  openRegisterStore({
    fs: realFileSystem,
    folder: path.join(small.folder, 'register'),
    access: 'write',
    holder: benchHolder,
    clock: { now: () => bench.at, zone: () => 'UTC', isTest: false },
    newId: newIds({ now: () => 1, random: (n) => new Uint8Array(n) }),
    report: () => undefined,
  });

test('a register whose disk fills up and is freed can be written again without a restart', async (context) => {
  const small = mounted(context, 256);
  const store = registerOn(small);
  const add = (name: string) => store.run({ do: 'add-counterparty', name }, { by: 'Robin Test', via: 'cli' });
  expect(add('First').ok).toBe(true);
  small.leave(0);
  const long = 'x'.repeat(2 * page);
  expect(add(long)).toMatchObject({ ok: false, code: 'disk' });
  for (let tries = 0; tries < 3; tries++) {
    store.retryWriting();
    // Whatever a retry found: never a lock of our own in our way.
    expect(add(long)).toMatchObject({ ok: false, code: 'disk' });
  }
  small.empty();
  expect(store.retryWriting()).toEqual({ mode: 'open' });
  expect(add(long)).toMatchObject({ ok: true, value: { seq: 2 } });
  store.close();
  expect(fs.readdirSync(store.folder).sort()).toEqual(['checkpoint.json', 'journal.txt']);
});

test('a file of rows on a disk that fills up is entered whole or not at all', async (context) => {
  const small = mounted(context, 256);
  const store = registerOn(small);
  const by = { by: 'Robin Test', via: 'window' } as const;
  expect(store.run({ do: 'add-counterparty', name: 'First' }, by).ok).toBe(true);
  const rows = Array.from({ length: 20 }, (_, n) => ({ do: 'add-counterparty', name: `Row ${n}` }));
  const file = { file: 'list.csv', sha256: 'ab'.repeat(32), table: 'counterparties' };
  const journal = () => fs.readFileSync(path.join(store.folder, 'journal.txt'), 'utf8');
  const before = journal();
  const refusals = await untilItFits(small, async () => {
    const turns = { isStopped: () => false, tell: () => undefined };
    const ran = await store.runInTurns({ do: 'import-batch', ...file, rows }, by, turns);
    if (ran?.ok) return true;
    expect(ran).toMatchObject({ code: 'disk' });
    expect(store.register.counterparties.size).toBe(1);
    small.empty();
    expect(store.retryWriting()).toEqual({ mode: 'open' });
    expect(journal()).toBe(before);
    return false;
  });
  expect(refusals).toBeGreaterThan(0);
  expect(store.register.counterparties.size).toBe(21);
  store.close();
});

test('an attachment on a disk that fills up', async (context) => {
  const small = mounted(context, 256);
  const sourcePath = path.join(bench.base, 'scan.pdf');
  fs.writeFileSync(sourcePath, 'a scanned letter '.repeat(1_000));
  const refusals = await untilItFits(small, () => {
    const attached = attachFile({ fs: realFileSystem, dir: small.folder, sourcePath });
    if (!attached.ok) expect(attached).toMatchObject({ code: 'disk', detail: 'ENOSPC' });
    const files = path.join(small.folder, 'files');
    const names = fs.existsSync(files) ? fs.readdirSync(files) : [];
    expect(names).toEqual(attached.ok ? [attached.attachment.sha256] : []);
    if (attached.ok)
      expect(fs.readFileSync(attachmentPath(small.folder, attached.attachment.sha256))).toEqual(
        fs.readFileSync(sourcePath),
      );
    return attached.ok;
  });
  expect(refusals).toBeGreaterThan(3);
});

test('a handover on a disk that fills up leaves nothing behind', async (context) => {
  const small = mounted(context, 512);
  const refusals = await untilItFits(
    small,
    async () => {
      const made = await makeHandover({
        fs: realFileSystem,
        store: bench.store,
        into: path.join(small.folder, 'for', 'the lawyer'),
        at: bench.at,
        today: day('2026-11-25'),
        program: '1',
        includePrivileged: false,
        pdf: async () => Buffer.alloc(3 * page),
      });
      // Not even the folders it would have stood in.
      expect(fs.readdirSync(small.folder).filter((name) => name !== 'filler')).toEqual(
        made.ok ? ['for'] : [],
      );
      return made.ok;
    },
    process.env.FULL === '1' ? 1 : 3,
  );
  expect(refusals).toBeGreaterThan(10);
});

test('a restore on a disk that fills up leaves the register as it is', async (context) => {
  const small = mounted(context, 256);
  bench.addLetterWithFile('a scanned letter '.repeat(1_000));
  const { name } = bench.backedUp().backup;
  const place = bench.place();
  bench.addCompany('Later');
  bench.store.close();
  const registerFolder = path.join(small.folder, 'register');
  fs.cpSync(bench.registerFolder, registerFolder, { recursive: true });
  const before = fs.readFileSync(path.join(registerFolder, 'journal.txt'), 'utf8');
  const refusals = await untilItFits(small, () => {
    const holder = { ...benchHolder, sinceAt: bench.at };
    const restored = restore({ ...place, name, registerFolder, holder, at: bench.at });
    const now = fs.readFileSync(path.join(registerFolder, 'journal.txt'), 'utf8');
    if (!restored.ok) expect(now).toBe(before);
    else expect(before.startsWith(now)).toBe(true);
    expect(fs.readdirSync(small.folder).filter((each) => each.includes('.restoring-'))).toEqual([]);
    return restored.ok;
  });
  expect(refusals).toBeGreaterThan(3);
});

test('a package that does not fit beside the register leaves the room it found', async (context) => {
  const small = mounted(context, 512);
  const stick = fs.mkdtempSync(path.join(bench.base, 'stick-'));
  const signer = releaseSigner();
  const packed = Buffer.alloc(20 * page, 'a package');
  fs.writeFileSync(path.join(stick, 'export-docket_9.8.7_amd64.deb'), packed);
  const file = writeSigned(stick, 'update.json', JSON.stringify(exampleUpdate(packed)), signer);
  const folder = path.join(small.folder, 'updates');
  const here = { program: '0.2.0', platform: 'linux', arch: 'x64', kinds: ['deb'], journal: 1 } as const;
  const room = () => fs.statfsSync(small.folder).bavail;
  const refusals = await untilItFits(small, async () => {
    const before = room();
    const checked = await checkUpdate(file, { fs: realFileSystem, here, keys: [signer.key], folder });
    if (!checked.ok) {
      expect(checked).toMatchObject({ messageKey: 'update-copy-failed', params: { detail: 'ENOSPC' } });
      expect([fs.existsSync(folder), room()]).toEqual([false, before]);
    }
    return checked.ok;
  });
  expect(refusals).toBeGreaterThan(3);
});
