import fs from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { done, refuse } from '../../shared/base/result';
import { defaultKeepRule } from '../../shared/calls/backup-shapes';
import { contract, type Input, type Output } from '../../shared/calls/contract';
import { keepBackups } from '../backups/backup-keeper';
import { realFileSystem } from '../disk/file-system';
import { createHandoverMaker } from '../handover/handover-maker';
import { type BackupTestBench, backupTestBench, benchProgram } from '../test-support/backup-test-bench';
import { type BackupHandlerPorts, backupHandlers } from './backup-handlers';

let bench: BackupTestBench;
let kept: { backupFolder: string | null; keepRule: typeof defaultKeepRule };
let chosen: string | null;
let restored: string[];
let pages: string[];
let drawing: () => Promise<void>;
let ports: BackupHandlerPorts;

const shown: string[] = [];
beforeEach(() => {
  shown.length = 0;
  bench = backupTestBench();
  kept = { backupFolder: bench.backupFolder, keepRule: defaultKeepRule };
  chosen = null;
  restored = [];
  pages = [];
  drawing = async () => undefined;
  const settings = {
    get current() {
      return kept;
    },
    save: (change: Partial<typeof kept>) => {
      kept = { ...kept, ...change };
    },
  };
  ports = {
    fs: realFileSystem,
    store: bench.store,
    keeper: keepBackups({
      fs: realFileSystem,
      store: bench.store,
      settings: () => ({ folder: kept.backupFolder, rule: kept.keepRule }),
      defaultFolder: path.join(bench.base, 'default'),
      program: benchProgram,
      later: () => () => undefined,
      report: () => undefined,
    }),
    settings,
    dialogs: { folderForBackups: async () => chosen, folderForHandover: async () => chosen },
    askPlace: () => null,
    openedBackups: () => null,
    restore: (_place, name) => {
      restored.push(name);
      return name.includes('before-upgrade')
        ? done(undefined)
        : refuse('disk', 'restore-failed', { detail: 'EIO' });
    },
    showFolder: async (folder) => {
      shown.push(folder);
      return '';
    },
    handover: createHandoverMaker({
      fs: realFileSystem,
      store: bench.store,
      program: benchProgram,
      pdfOf: async ({ kind }) => {
        await drawing();
        return Buffer.from(`a page: ${kind}`);
      },
      progress: (at, of) => pages.push(`${at}/${of}`),
    }),
  };
});
afterEach(() => {
  ports.keeper?.stop();
  bench.remove();
});

/** The call, with its answer held to the contract. */
async function call<N extends keyof ReturnType<typeof backupHandlers>>(
  name: N,
  input: Input<N>,
): Promise<Output<N>> {
  const handler = backupHandlers(ports)[name] as unknown as (input: Input<N>) => unknown;
  const answer = await handler(input);
  return contract[name].output.parse(answer) as Output<N>;
}

async function names(): Promise<readonly string[]> {
  const listed = await call('listBackups', {});
  if (!listed.ok) throw new Error(JSON.stringify(listed));
  return listed.value.backups.map(({ name }) => name);
}

const refOf = (name: string) => ({ register: bench.store.registerId ?? '', name });

describe('backups', () => {
  test('are listed newest first with what they hold', async () => {
    bench.at = '2026-11-26T10:00:00.000Z';
    expect(await call('backUpNow', {})).toMatchObject({
      ok: true,
      value: {
        isAllHeld: true,
        isDefaultFolder: false,
        problem: null,
        last: { reason: 'on-demand', seq: 2 },
      },
    });
    const listed = await call('listBackups', {});
    expect(listed).toMatchObject({
      ok: true,
      value: {
        register: bench.store.registerId,
        backups: [{ reason: 'on-demand' }, { reason: 'before-upgrade' }],
        unreadable: [],
        unfinished: [],
      },
    });
    bench.addCompany('Since then');
    expect(await call('listBackups', {})).toMatchObject({ ok: true, value: { state: { isAllHeld: false } } });
  });

  test('of another register in the same folder are listed after our own, and can be looked at', async () => {
    const own = path.join(bench.backupFolder, bench.store.registerId ?? '');
    const other = path.join(bench.backupFolder, 'another');
    fs.cpSync(own, other, { recursive: true });
    // Its notes name our register, so they are no backups of the other one.
    const listed = await call('listBackups', {});
    expect(listed).toMatchObject({ ok: true, value: { backups: [{ register: bench.store.registerId }] } });
    const plan = await call('planRestore', {
      backup: { register: 'another', name: (await names())[0] ?? '' },
    });
    expect(plan).toMatchObject({ ok: false, messageKey: 'no-such-backup' });
  });

  test('that are harmed are found when read back, and not planned with', async () => {
    const [name = ''] = await names();
    expect(await call('checkBackup', { backup: refOf(name) })).toEqual({ ok: true, value: { fault: null } });
    const file = path.join(bench.backupFolder, bench.store.registerId ?? '', `${name}.journal.txt`);
    fs.writeFileSync(file, fs.readFileSync(file, 'utf8').replace('CN', 'HK'));
    expect(await call('checkBackup', { backup: refOf(name) })).toMatchObject({
      ok: true,
      value: { fault: expect.stringContaining('line 1') },
    });
    expect(await call('planRestore', { backup: refOf(name) })).toMatchObject({
      messageKey: 'backup-damaged',
    });
  });

  test('go where a person chooses, and one is made there at once', async () => {
    expect(await call('chooseBackupFolder', { to: 'another' })).toEqual({
      ok: true,
      value: { cancelled: true },
    });
    chosen = path.join(bench.registerFolder, 'inside');
    expect(await call('chooseBackupFolder', { to: 'another' })).toMatchObject({
      messageKey: 'backup-folder-inside',
    });
    chosen = path.join(bench.base, 'x'.repeat(450));
    expect(await call('chooseBackupFolder', { to: 'another' })).toMatchObject({
      messageKey: 'folder-name-long',
    });
    expect(kept.backupFolder).toBe(bench.backupFolder);
    chosen = path.join(bench.base, 'stick');
    expect(await call('chooseBackupFolder', { to: 'another' })).toMatchObject({
      ok: true,
      value: { cancelled: false, value: { folder: chosen, isAllHeld: true } },
    });
    expect(await names()).toHaveLength(1);
    fs.rmSync(chosen, { recursive: true });
    expect(await call('backUpNow', {})).toMatchObject({ ok: false, messageKey: 'backup-folder-gone' });
    expect(await call('listBackups', {})).toMatchObject({
      ok: true,
      value: { backups: [], state: { problem: { messageKey: 'backup-folder-gone' } } },
    });
    expect(await call('chooseBackupFolder', { to: 'default' })).toMatchObject({
      ok: true,
      value: { value: { isDefaultFolder: true, problem: null } },
    });
  });

  test('are kept by the rule that was set', async () => {
    const rule = { days: 30, weeks: 0, months: 12 };
    expect(await call('keepBackupsBy', { rule })).toMatchObject({ ok: true, value: { rule } });
    expect(kept.keepRule).toEqual(rule);
  });

  test('are restored by name, and a refusal comes back', async () => {
    await call('backUpNow', {});
    const all = await names();
    for (const name of all) {
      const answer = await call('restoreBackup', { backup: refOf(name) });
      expect(answer.ok).toBe(name.includes('before-upgrade'));
    }
    expect(restored).toEqual(all);
  });

  test('are not restored once that was stopped, also while their folder is asked', async () => {
    const [name = ''] = await names();
    const told: (boolean | undefined)[] = [];
    const asked: BackupHandlerPorts = {
      ...ports,
      askPlace: async () => {
        handlers.stopBackup();
        return null;
      },
      restore: (_place, _name, signal) => {
        told.push(signal?.aborted);
        return refuse('conflict', 'work-stopped');
      },
    };
    const handlers = backupHandlers(asked);
    await handlers.restoreBackup({ backup: refOf(name) });
    expect(told).toEqual([true]);
  });

  test('are not made of a sample register', async () => {
    ports.keeper?.stop();
    ports = { ...ports, keeper: null };
    for (const answer of [
      await call('listBackups', {}),
      await call('backUpNow', {}),
      await call('chooseBackupFolder', { to: 'another' }),
      await call('keepBackupsBy', { rule: defaultKeepRule }),
      await call('planRestore', { backup: refOf('x') }),
      await call('restoreBackup', { backup: refOf('x') }),
    ])
      expect(answer).toMatchObject({ ok: false, messageKey: 'no-backups-here' });
    expect(restored).toEqual([]);
  });
});

describe('a handover', () => {
  test('says how far it has come and where it is, and is shown', async () => {
    expect(await call('openHandover', {})).toMatchObject({ ok: false, messageKey: 'no-handover-yet' });
    expect(await call('makeHandover', { includePrivileged: false })).toEqual({
      ok: true,
      value: { cancelled: true },
    });
    chosen = path.join(bench.base, 'desk');
    fs.mkdirSync(chosen);
    const made = await call('makeHandover', { includePrivileged: false });
    expect(made).toMatchObject({ ok: true, value: { cancelled: false, value: { warnings: [] } } });
    expect(pages).toEqual(['0/3', '1/3', '2/3']);
    expect(await call('openHandover', {})).toEqual({ ok: true, value: {} });
    expect(shown).toEqual([path.join(chosen, 'Export Docket handover 2026-11-25')]);
    expect(fs.readdirSync(chosen)).toEqual(['Export Docket handover 2026-11-25']);
  });

  test('that is stopped leaves nothing, and only one is made at a time', async () => {
    chosen = path.join(bench.base, 'desk');
    fs.mkdirSync(chosen);
    let second: Output<'makeHandover'> | undefined;
    drawing = async () => {
      second = await call('makeHandover', { includePrivileged: false });
      await call('stopHandover', {});
    };
    expect(await call('makeHandover', { includePrivileged: false })).toEqual({
      ok: true,
      value: { cancelled: true },
    });
    expect(second).toMatchObject({ ok: false, messageKey: 'handover-running' });
    expect(fs.readdirSync(chosen)).toEqual([]);
    drawing = async () => {
      throw new Error('no ink');
    };
    expect(await call('makeHandover', { includePrivileged: false })).toMatchObject({
      ok: false,
      messageKey: 'handover-failed',
      params: { detail: 'no ink' },
    });
  });
});
