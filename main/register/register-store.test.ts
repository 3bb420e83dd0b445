import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { RecordNotice } from '../../shared/commands/commands';
import { realFileSystem } from '../disk/file-system';
import { headerJson, sealLine } from '../journal/chain';
import { failingDisk } from '../test-support/failing-disk';
import type { Clock } from './clock';
import { newIds } from './ids';
import { openRegisterStore } from './open-register-store';
import { attach } from './register-files';
import type { RegisterStore, RegisterStoreOptions } from './register-store';

const author = { by: 'Robin Test', via: 'cli' } as const;
const company = (name: string) => ({ do: 'add-counterparty', name });

describe('docket', () => {
  let folder: string;
  let now: string;
  const open: RegisterStore[] = [];
  const clock: Clock = { now: () => now, zone: () => 'Asia/Tokyo', isTest: false };

  const options = (more: Partial<RegisterStoreOptions> = {}): RegisterStoreOptions => ({
    fs: realFileSystem,
    folder,
    access: 'write',
    holder: { pid: process.pid, host: 'here', user: 'tester' },
    clock,
    newId: newIds({ now: () => Date.parse(now), random: (n) => new Uint8Array(n) }),
    report: (message, error) => {
      if (error !== undefined) throw error;
      expect(message).toContain('read-only');
    },
    ...more,
  });
  const start = (more: Partial<RegisterStoreOptions> = {}): RegisterStore => {
    const store = openRegisterStore(options(more));
    open.push(store);
    return store;
  };

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'export-docket-docket-'));
    now = '2019-11-25T15:00:00.000Z';
  });
  afterEach(() => {
    for (const store of open.splice(0)) store.close();
    rmSync(folder, { recursive: true });
  });

  test('a command is saved with its author, the zone and the instant, and is there after reopening', () => {
    const store = start();
    const heard: string[] = [];
    store.onEntries(({ lines }) => heard.push(lines));
    const ran = store.run(company('Example Trading Ltd.'), author);
    expect(ran).toMatchObject({ ok: true, value: { seq: 1, warnings: [] } });
    expect(heard).toHaveLength(1);
    store.close();
    const again = start();
    const entry = JSON.parse(again.text.split('\n')[1]?.slice(65) ?? '') as unknown;
    expect(entry).toMatchObject({ v: 1, seq: 1, at: now, zone: 'Asia/Tokyo', by: 'Robin Test', via: 'cli' });
    expect(again.text).toBe(readFileSync(path.join(folder, 'journal.txt'), 'utf8'));
    expect(again.text.endsWith(heard[0] ?? 'nothing was heard')).toBe(true);
    expect([...again.register.counterparties.values()].map(({ name }) => name)).toEqual([
      'Example Trading Ltd.',
    ]);
    expect(again.head).toEqual(store.head);
    expect(again.registerId).toBe(store.registerId);
    if (process.platform !== 'win32') {
      expect(statSync(path.join(folder, 'journal.txt')).mode & 0o777).toBe(0o600);
    }
  });

  test('a register whose disk goes and comes back can be written again without a restart, tried before and after', () => {
    const store = start();
    expect(store.run(company('First'), author).ok).toBe(true);
    const away = `${folder}-away`;
    renameSync(folder, away);
    let replaced = 0;
    store.onReplaced(() => {
      replaced += 1;
    });
    const source = `${folder}.pdf`;
    writeFileSync(source, 'a letter');
    expect(attach(store, source)).toMatchObject({ code: 'not-found', messageKey: 'register-gone' });
    expect(store.run(company('Second'), author).ok).toBe(false);
    for (let tries = 0; tries < 2; tries++)
      expect(store.retryWriting()).toMatchObject({
        mode: 'read-only',
        why: { messageKey: 'missing-journal' },
      });
    expect(attach(store, source).ok).toBe(false);
    rmSync(source);
    // Nothing was made where it had been, and what was read is still there to be looked at.
    expect(existsSync(folder)).toBe(false);
    expect([...store.register.counterparties.values()].map(({ name }) => name)).toEqual(['First']);
    // A folder that is only the place where the disk used to appear.
    mkdirSync(folder);
    expect(store.retryWriting()).toMatchObject({
      mode: 'read-only',
      why: { messageKey: 'missing-journal' },
    });
    expect(readdirSync(folder)).toEqual([]);
    rmSync(folder, { recursive: true });
    renameSync(away, folder);
    expect(store.retryWriting()).toEqual({ mode: 'open' });
    expect(store.run(company('Second'), author)).toMatchObject({ ok: true, value: { seq: 2 } });
    expect(replaced).toBe(0);
    store.close();
    expect(readdirSync(folder).sort()).toEqual(['checkpoint.json', 'journal.txt']);
  });

  test('a lock whose number another program has now is taken over when a person says so, also after it failed once', () => {
    start().close();
    const lock = path.join(folder, 'lock.json');
    const text = JSON.stringify({ pid: 1, host: 'here', user: 'ben', sinceAt: now, token: 'x' });
    writeFileSync(lock, text);
    const blocked = failingDisk(realFileSystem);
    const store = start({ fs: blocked });
    expect(store.refusal).toMatchObject({ code: 'in-use', messageKey: 'in-use-unsure' });
    blocked.fail('EROFS', 0, true);
    expect(store.takeOver()).toMatchObject({ mode: 'read-only' });
    blocked.heal();
    expect(store.retryWriting()).toMatchObject({ why: { messageKey: 'in-use-unsure' } });
    expect(readFileSync(lock, 'utf8')).toBe(text);
    expect(store.takeOver()).toEqual({ mode: 'open' });
    expect(store.run(company('First'), author).ok).toBe(true);
  });

  test('half-written attachments of a program that was killed are cleared on opening', () => {
    start().close();
    mkdirSync(path.join(folder, 'files'));
    writeFileSync(path.join(folder, 'files', `${'a'.repeat(64)}.tmp-4000001-0123456789ab`), 'half');
    start();
    expect(readdirSync(path.join(folder, 'files'))).toEqual([]);
  });

  /** A register that a program from before closures counted by default has left. */
  const madeBefore = () => {
    const header = sealLine('', headerJson('0190aaaa-bbbb-7ccc-8ddd-eeeeeeeeeeee', now));
    writeFileSync(path.join(folder, 'journal.txt'), header.line);
  };
  const report = { do: 'add-deadline', title: 'Report', dueOn: '2025-12-26' };
  const workBys = (store: RegisterStore) =>
    [...store.register.deadlines.values()].map(({ workBy }) => workBy);

  test('a new register counts closures by order, also after undo and when it is opened again', () => {
    const store = start();
    expect(store.run(report, author)).toMatchObject({ ok: true, value: { seq: 1 } });
    expect(workBys(store)).toEqual(['2025-12-23']);
    expect(store.run({ do: 'undo' }, author).ok).toBe(true);
    expect(store.run({ do: 'undo' }, author).ok).toBe(false);
    store.close();
    expect(start().register.settings.closuresByOrder).toBe(true);
  });

  test('a register made before counts none until a person says so, and keeps what was said', () => {
    madeBefore();
    const store = start();
    store.run(report, author);
    expect(workBys(store)).toEqual(['2025-12-26']);
    const lineZero = store.text.split('\n')[0];
    expect(store.run({ do: 'change-settings', closuresByOrder: true }, author).ok).toBe(true);
    expect(workBys(store)).toEqual(['2025-12-23']);
    store.close();
    const again = start();
    expect(workBys(again)).toEqual(['2025-12-23']);
    expect(again.text.split('\n')[0]).toBe(lineZero);
    expect(again.run({ do: 'undo' }, author).ok).toBe(true);
    expect(workBys(again)).toEqual(['2025-12-26']);
  });

  test('a refusal changes neither disk nor memory', () => {
    const store = start();
    store.run(company('Example Trading Ltd.'), author);
    const before = store.text;
    const refused = [
      store.run({ do: 'add-counterparty', name: '' }, author),
      store.run({ do: 'no-such-thing' }, author),
      store.run({ do: 'record-notice', reminders: ['x'], how: 'window' }, author),
      store.run(company('Nobody’s'), { by: '  ', via: 'window' }),
      store.run({ do: 'change-counterparty', counterparty: 'Unknown', name: 'x' }, author),
      store.run('not an object', author),
    ];
    expect(refused.map((each) => (each.ok ? 'ok' : each.code))).toEqual([
      'invalid',
      'invalid',
      'invalid',
      'invalid',
      'not-found',
      'invalid',
    ]);
    expect(store.text).toBe(before);
    expect(readFileSync(path.join(folder, 'journal.txt'), 'utf8')).toBe(before);
  });

  test('a command that changes nothing is answered and writes nothing', () => {
    const store = start();
    const first = store.run({ do: 'change-settings', company: 'Harbor Light' }, author);
    const second = store.run({ do: 'change-settings', company: 'Harbor Light' }, author);
    expect(first).toMatchObject({ ok: true, value: { seq: 1 } });
    expect(second).toMatchObject({ ok: true, value: { seq: 1 } });
    expect(store.head.seq).toBe(1);
  });

  test('the program notes a shown notice in nobody’s name', () => {
    const store = start();
    const ran = store.runProgram({ do: 'record-notice', reminders: ['a 2019-12-11 5'], how: 'window' });
    expect(ran.ok).toBe(true);
    expect(store.text).toContain('"by":null,"via":"program"');
    expect(store.register.shownReminders.get('a 2019-12-11 5')?.shownAt).toBe(now);
  });

  test('today is the date in Washington, and the machine’s own date stands beside it', () => {
    now = '2019-11-26T03:30:00.000Z';
    expect(start().moment()).toMatchObject({ today: '2019-11-25', localToday: '2019-11-26' });
  });

  describe('a clock that cannot be right', () => {
    const later = (instant: string): RegisterStore => {
      const store = start();
      expect(store.run(company('First'), author).ok).toBe(true);
      now = instant;
      return store;
    };

    test.each([
      ['years ago', '2017-01-01T00:00:00.000Z'],
      ['two hours back', '2019-11-25T13:00:00.000Z'],
      ['years ahead', '2021-11-25T15:00:00.000Z'],
    ])('%s is doubted until a person accepts it', (_name, instant) => {
      const store = later(instant);
      const told: string[] = [];
      store.onAccess(() => told.push('access'));
      expect(store.moment().doubtSince).toBe('2019-11-25T15:00:00.000Z');
      expect(store.run(company('Second'), author)).toMatchObject({
        ok: false,
        code: 'clock-doubt',
        params: { at: instant, last: '2019-11-25T15:00:00.000Z' },
      });
      const notice: RecordNotice = { do: 'record-notice', reminders: ['x'], how: 'window' };
      expect(store.runProgram(notice)).toMatchObject({ ok: false, code: 'clock-doubt' });
      expect(store.acceptClock().doubtSince).toBeNull();
      expect(told).toEqual(['access']);
      expect(store.run(company('Second'), author).ok).toBe(true);
      expect(store.run(company('Third'), author).ok).toBe(true);
    });

    test.each([
      ['half an hour back', '2019-11-25T14:30:00.000Z'],
      ['a year ahead', '2020-11-25T15:00:00.000Z'],
    ])('%s is believed', (_name, instant) => {
      expect(later(instant).run(company('Second'), author).ok).toBe(true);
    });

    test('an acceptance holds for that clock, not for another jump', () => {
      const store = later('2021-11-25T15:00:00.000Z');
      store.acceptClock();
      now = '2025-01-01T00:00:00.000Z';
      expect(store.run(company('Second'), author)).toMatchObject({ ok: false, code: 'clock-doubt' });
    });
  });

  describe('two programs on one folder', () => {
    test('the second one reads, says who writes, and takes over when it may', () => {
      const first = start();
      first.run(company('First'), author);
      const second = start();
      expect(second.register.counterparties.size).toBe(1);
      expect(second.access()).toMatchObject({
        mode: 'read-only',
        why: { code: 'in-use', params: { user: 'tester', host: 'here' } },
      });
      expect(second.run(company('Second'), author)).toMatchObject({ ok: false, code: 'in-use' });
      first.run(company('Third'), author);
      const heard: number[] = [];
      second.onEntries(({ entries }) => heard.push(...entries.map(({ seq }) => seq)));
      expect(second.retryWriting().mode).toBe('read-only');
      expect(heard).toEqual([2]);
      first.close();
      expect(second.retryWriting()).toEqual({ mode: 'open' });
      expect(second.run(company('Fourth'), author)).toMatchObject({ ok: true, value: { seq: 3 } });
    });

    const foreign = { pid: 1, host: 'elsewhere', user: 'other', sinceAt: '2019-11-20T08:00:00.000Z' };
    const lockFile = () => path.join(folder, 'lock.json');

    test.each([
      ['of another machine', JSON.stringify(foreign), 'in-use-far'],
      ['that a power cut left empty', '', 'in-use-unknown'],
    ])('a lock %s is broken only when a person says so', (_name, lock, messageKey) => {
      const first = start();
      first.run(company('First'), author);
      first.close();
      writeFileSync(lockFile(), lock);
      const store = start();
      expect(store.access()).toMatchObject({ mode: 'read-only', why: { code: 'in-use', messageKey } });
      expect(store.retryWriting().mode).toBe('read-only');
      expect(store.takeOver()).toEqual({ mode: 'open' });
      expect(store.run(company('Second'), author)).toMatchObject({ ok: true, value: { seq: 2 } });
    });

    test('a lock that is another one by now, and one whose program runs here, are not broken', () => {
      writeFileSync(lockFile(), JSON.stringify(foreign));
      const store = start();
      writeFileSync(lockFile(), JSON.stringify({ ...foreign, user: 'a third' }));
      expect(store.takeOver()).toMatchObject({ mode: 'read-only', why: { params: { user: 'a third' } } });
      rmSync(lockFile());
      const holder = start();
      expect(holder.access()).toEqual({ mode: 'open' });
      expect(store.retryWriting()).toMatchObject({ why: { messageKey: 'in-use-elsewhere' } });
      expect(store.takeOver()).toMatchObject({ mode: 'read-only', why: { messageKey: 'in-use-elsewhere' } });
      expect(holder.run(company('First'), author).ok).toBe(true);
    });

    test('what another program appended is never written over, and is read on retry', () => {
      const store = start();
      store.run(company('First'), author);
      const json = JSON.stringify({
        v: 1,
        seq: 2,
        at: now,
        zone: 'UTC',
        by: 'Other',
        via: 'cli',
        events: [],
      });
      appendFileSync(path.join(folder, 'journal.txt'), sealLine(store.head.hash, json).line);
      const stored = readFileSync(path.join(folder, 'journal.txt'), 'utf8');
      expect(store.run(company('Second'), author)).toMatchObject({
        ok: false,
        code: 'conflict',
        messageKey: 'changed-outside',
      });
      expect(store.access().mode).toBe('read-only');
      expect(readFileSync(path.join(folder, 'journal.txt'), 'utf8')).toBe(stored);
      expect(store.retryWriting()).toEqual({ mode: 'open' });
      expect(store.run(company('Second'), author)).toMatchObject({ ok: true, value: { seq: 3 } });
    });

    test('a journal put in place of ours is not written to', () => {
      const store = start();
      store.run(company('First'), author);
      writeFileSync(path.join(folder, 'journal.txt'), `${store.text.split('\n')[0]}\n`);
      expect(store.run(company('Second'), author)).toMatchObject({ ok: false, code: 'conflict' });
      const replaced: string[] = [];
      store.onReplaced(() => replaced.push('replaced'));
      expect(store.retryWriting()).toMatchObject({ mode: 'read-only', why: { code: 'damaged' } });
      expect(replaced).toEqual(['replaced']);
      expect(store.register.counterparties.size).toBe(0);
    });
  });

  describe('a register that cannot be changed', () => {
    const append = (json: object) => {
      const store = start();
      store.run(company('First'), author);
      store.close();
      appendFileSync(
        path.join(folder, 'journal.txt'),
        sealLine(
          store.head.hash,
          JSON.stringify({ v: 1, seq: 2, at: now, zone: 'UTC', by: 'x', via: 'cli', ...json }),
        ).line,
      );
      return start();
    };

    test('an event of a later program opens read-only up to the entry before', () => {
      const store = append({ events: [{ type: 'drone-launched', v: 1 }] });
      expect(store.access()).toMatchObject({ mode: 'read-only', why: { code: 'newer' } });
      expect(store.register.seq).toBe(1);
      expect(store.head.seq).toBe(1);
      expect(store.text.split('\n')).toHaveLength(3);
      expect(store.run(company('Second'), author)).toMatchObject({ ok: false, code: 'newer' });
    });

    test('an entry that contradicts those before it is damage at its line', () => {
      const store = append({ events: [{ type: 'license-changed', v: 1, id: 'never-made', changes: {} }] });
      expect(store.access()).toMatchObject({
        mode: 'read-only',
        why: { code: 'damaged', params: { line: 2 } },
      });
      expect(store.register.counterparties.size).toBe(1);
    });

    test('a damaged register is not locked, so that a person may repair it', () => {
      append({ events: 'none' });
      expect(realFileSystem.readdirSync(folder)).not.toContain('lock.json');
    });

    test('reading makes nothing and takes no lock', () => {
      const store = start({ access: 'read' });
      expect(store.refusal).toMatchObject({ code: 'not-found', messageKey: 'no-register' });
      expect(realFileSystem.readdirSync(folder)).toEqual([]);
    });

    test('a register that was here and is gone is not begun anew', () => {
      const store = start({ lastSeenHead: () => ({ seq: 3, hash: 'a'.repeat(64) }) });
      expect(store.refusal).toMatchObject({ code: 'damaged', messageKey: 'missing-journal' });
      expect(realFileSystem.readdirSync(folder)).not.toContain('journal.txt');
    });

    test('the head kept elsewhere notices a tail that is missing', () => {
      const first = start();
      first.run(company('First'), author);
      const { registerId, head } = first;
      first.close();
      const store = start({
        lastSeenHead: (id) => (id === registerId ? { seq: head.seq + 1, hash: 'b'.repeat(64) } : undefined),
      });
      expect(store.refusal).toMatchObject({ code: 'damaged', messageKey: 'missing-tail' });
    });
  });

  test('a docket that was closed writes nothing', () => {
    const store = start();
    store.close();
    const before = readFileSync(path.join(folder, 'journal.txt'), 'utf8');
    expect(store.run(company('Late'), author)).toMatchObject({ ok: false, code: 'read-only' });
    expect(readFileSync(path.join(folder, 'journal.txt'), 'utf8')).toBe(before);
  });

  test('a letter cannot name a file that is not in the register', () => {
    const store = start();
    store.run({ do: 'open-license', applicationNumber: 'Z123456' }, author);
    const files = [{ sha256: 'c'.repeat(64), name: 'scan.pdf', size: 3 }];
    const letter = {
      do: 'log-letter',
      license: 'Z123456',
      kind: 'intent-to-deny',
      datedOn: '2019-11-21',
      files,
    };
    expect(store.run(letter, author)).toMatchObject({
      ok: false,
      messageKey: 'file-missing',
      field: 'files',
    });
  });

  test('a listener that fails neither undoes the entry nor keeps others from hearing', () => {
    const faults: string[] = [];
    const store = start({ report: (message) => faults.push(message) });
    const heard: number[] = [];
    store.onEntries(() => {
      throw new Error('deaf');
    });
    store.onEntries(({ entries }) => heard.push(entries.length));
    expect(store.run(company('First'), author).ok).toBe(true);
    expect({ faults, heard }).toEqual({ faults: ['a listener failed'], heard: [1] });
  });
});
