import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { realFileSystem as fs } from '../disk/file-system';
import { type DiskFault, failingDisk } from '../test-support/failing-disk';
import { laptopFolder, openLaptop, sharedRegister } from '../test-support/laptop';
import { smallDisk } from '../test-support/small-disk';
import { outboxName } from './has-outbox';
import { openOutbox } from './outbox';
import type { OutboxRecord } from './outbox-record';

const commandOf = (id: string): OutboxRecord => ({
  is: 'command',
  id,
  command: { do: 'undo' },
  by: 'Ann',
  via: 'cli',
  at: '2026-11-03T15:00:00.000Z',
  zone: 'UTC',
  after: { seq: 0, hash: 'x' },
  json: '{}',
});
const now = () => '2026-11-03T15:00:00.000Z';
const clock = { now, zone: () => 'UTC', isTest: true };
const ann = { by: 'Ann', via: 'cli' } as const;

describe('the outbox', () => {
  let folder: string;
  const file = () => path.join(folder, outboxName);
  const open = (access: 'read' | 'write' = 'write', disk = fs) => {
    const outbox = openOutbox(disk, folder, access, sharedRegister);
    if (outbox === undefined) throw new Error('no outbox');
    return outbox;
  };
  const ids = () => open('read').content.waiting.map(({ id }) => id);

  beforeEach(() => {
    folder = path.join(mkdtempSync(path.join(tmpdir(), 'export-docket-outbox-')), 'register');
    laptopFolder(folder);
  });
  afterEach(() => rmSync(path.dirname(folder), { recursive: true }));

  test('what was added is there when it is opened again, and goes when it is settled', () => {
    const outbox = open();
    expect(outbox.append([commandOf('a'), commandOf('b'), commandOf('c')])).toBeUndefined();
    const refusal = { ok: false, code: 'conflict', messageKey: 'nothing-to-undo', params: {} } as const;
    outbox.append([
      { is: 'sent', id: 'a', seq: 1, hash: 'h' },
      { is: 'refused', id: 'b', at: now(), refusal },
    ]);
    expect(open('read').content).toEqual(outbox.content);
    outbox.append([
      { is: 'kept', id: 'a' },
      { is: 'dropped', id: 'b', at: now() },
    ]);
    expect(open('read').content).toMatchObject({ waiting: [{ id: 'c' }], refused: [] });
  });

  test('a folder without one is not shared, and nothing is made', () => {
    rmSync(file());
    expect(openOutbox(fs, folder, 'write', sharedRegister)).toBeUndefined();
    expect(readdirSync(folder)).toEqual(['journal.txt']);
  });

  test('cut at every byte of its last line, that line is set aside and the rest stands', () => {
    open().append([commandOf('a')]);
    const before = readFileSync(file());
    open().append([commandOf('b')]);
    const whole = readFileSync(file());
    for (let at = before.length + 1; at < whole.length; at += 37) {
      writeFileSync(file(), whole.subarray(0, at));
      const outbox = open();
      expect(outbox.refusal).toBeUndefined();
      expect(outbox.content.waiting.map(({ id }) => id)).toEqual(['a']);
      expect(readFileSync(file()).equals(before)).toBe(true);
      expect(outbox.append([commandOf('c')])).toBeUndefined();
      expect(ids()).toEqual(['a', 'c']);
    }
    expect(readdirSync(folder).filter((name) => name.startsWith('outbox.torn-'))).not.toEqual([]);
  });

  test('one that is damaged otherwise is left as it is, and the register is read only', () => {
    open().append([commandOf('a'), commandOf('b')]);
    const damaged = readFileSync(file(), 'utf8').replace('"by":"Ann"', '"by":"Eve"');
    writeFileSync(file(), damaged);
    expect(open().refusal).toMatchObject({ code: 'damaged', messageKey: 'outbox-damaged' });
    const store = openLaptop(folder, clock);
    expect(store.run({ do: 'add-counterparty', name: 'A' }, ann)).toMatchObject({
      messageKey: 'outbox-damaged',
    });
    store.close();
    expect(readFileSync(file(), 'utf8')).toBe(damaged);
    expect(openOutbox(fs, folder, 'write', 'another')?.refusal?.code).toBe('damaged');
  });

  test('another program’s line in it is found out before anything is written behind it', () => {
    const outbox = open();
    appendFileSync(file(), 'something else\n');
    expect(outbox.append([commandOf('a')])).toMatchObject({ code: 'conflict' });
    expect(readFileSync(file(), 'utf8').endsWith('something else\n')).toBe(true);
  });

  test('whatever call of the disk fails: what was confirmed is there, and what was not is not', () => {
    const faults: readonly DiskFault[] = ['EIO', 'ENOSPC', 'partial-then-ENOSPC', 'short'];
    for (const fault of faults)
      for (const isForever of [false, true])
        for (let at = 0, reached = true; reached; at += 1) {
          rmSync(file(), { force: true });
          laptopFolder(folder);
          const disk = failingDisk(fs);
          const outbox = open('write', disk);
          outbox.append([commandOf('a')]);
          disk.fail(fault, at, isForever);
          const refused = outbox.append([commandOf('b')]);
          reached = disk.wasReached();
          disk.heal();
          if (refused !== undefined) expect(outbox.retry()).toBeUndefined();
          expect(outbox.append([commandOf('c')])).toBeUndefined();
          expect(ids()).toEqual(refused === undefined ? ['a', 'b', 'c'] : ['a', 'c']);
          if (fault === 'short') break;
        }
  });

  test('a disk that fills up refuses a command, and everything confirmed before stays', (context) => {
    const disk = smallDisk(path.join(path.dirname(folder), 'small'), 256);
    if (typeof disk === 'string') return context.skip(`not possible here: ${disk}`);
    try {
      const register = path.join(disk.folder, 'register');
      laptopFolder(register);
      const store = openLaptop(register, clock);
      let confirmed = 0;
      let refused = false;
      for (; confirmed < 5000 && !refused; ) {
        const ran = store.run({ do: 'add-counterparty', name: `Example ${confirmed}` }, ann);
        refused = !ran.ok;
        if (ran.ok) confirmed += 1;
      }
      expect(store.refusal).toMatchObject({ code: 'disk' });
      store.close();
      const again = openLaptop(register, clock, { access: 'read' });
      expect(again.register.counterparties.size).toBe(confirmed);
      again.close();
    } finally {
      disk.unmount();
    }
  });
});
