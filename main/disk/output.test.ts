import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { realFileSystem } from './file-system';
import { folderRefusal, type OutputOptions, openOutput, writeOutput } from './output';
import { forgetOwnPlaces, keepOutputsOff } from './own-places';

let dir: string;
beforeEach(() => {
  dir = fs.mkdtempSync(path.join(os.tmpdir(), 'output-'));
});
afterEach(() => fs.rmSync(dir, { recursive: true, force: true }));

const options = (more: Partial<OutputOptions> = {}): OutputOptions => ({
  fs: realFileSystem,
  failed: 'file-not-saved',
  ...more,
});
const write = (name: string, more: Partial<OutputOptions> = {}) =>
  writeOutput(options(more), path.isAbsolute(name) ? name : path.join(dir, name), Buffer.from('an answer'));
const at = (name: string) => path.join(dir, name);
const read = (name: string) => fs.readFileSync(at(name), 'utf8');

test('a new file, and one that is there', async () => {
  expect(await write('out.txt')).toBeUndefined();
  fs.writeFileSync(at('out.txt'), 'something longer than an answer');
  expect(await write('out.txt')).toBeUndefined();
  expect(read('out.txt')).toBe('an answer');
  expect(fs.readdirSync(dir)).toEqual(['out.txt']);
});

test('what is for its owner alone is so under any umask; the rest follows it', async () => {
  const before = process.umask(0o000);
  try {
    expect(await write('private', { readers: 'owner' })).toBeUndefined();
    expect(await write('open')).toBeUndefined();
  } finally {
    process.umask(before);
  }
  expect(fs.statSync(at('private')).mode & 0o777).toBe(0o600);
  expect(fs.statSync(at('open')).mode & 0o777).toBe(0o666);
});

test('through a link: the link stays, also one that points at nothing yet; a circle is refused', async () => {
  fs.mkdirSync(at('elsewhere'));
  fs.writeFileSync(at('elsewhere/old'), 'old');
  fs.symlinkSync('elsewhere/old', at('to-old'));
  fs.symlinkSync('elsewhere/new', at('to-new'));
  fs.symlinkSync('to-new', at('to-to-new'));
  fs.symlinkSync('round', at('round'));
  expect(await write('to-old')).toBeUndefined();
  expect(await write('to-to-new')).toBeUndefined();
  expect([read('elsewhere/old'), read('elsewhere/new')]).toEqual(['an answer', 'an answer']);
  expect(['to-old', 'to-new', 'to-to-new'].map((name) => fs.lstatSync(at(name)).isSymbolicLink())).toEqual([
    true,
    true,
    true,
  ]);
  expect(await write('round')).toMatchObject({ code: 'disk', params: { detail: 'ELOOP' } });
});

test('a pipe and a device are written to and stay what they are', async () => {
  execFileSync('mkfifo', [at('pipe')]);
  const reader = spawn('cat', [at('pipe')]);
  const heard: string[] = [];
  reader.stdout.on('data', (chunk) => heard.push(String(chunk)));
  const ended = once(reader, 'close');
  const large = Buffer.alloc(1_000_000, 'x');
  expect(await writeOutput(options({ isPatient: true }), at('pipe'), large)).toBeUndefined();
  await ended;
  expect(heard.join('')).toBe(large.toString());
  expect(fs.statSync(at('pipe')).isFIFO()).toBe(true);
  const device = fs.statSync('/dev/null');
  fs.symlinkSync('/dev/null', at('nothing'));
  expect(await write('/dev/null')).toBeUndefined();
  expect(await write('nothing')).toBeUndefined();
  const now = fs.statSync('/dev/null');
  expect([now.isCharacterDevice(), now.ino, now.rdev]).toEqual([true, device.ino, device.rdev]);
  expect(await write('/dev/full')).toMatchObject({ code: 'disk', params: { detail: 'ENOSPC' } });
});

test('a pipe that nobody reads is waited for only where somebody said so', async () => {
  execFileSync('mkfifo', [at('pipe')]);
  expect(await write('pipe')).toMatchObject({ code: 'disk', params: { detail: 'ENXIO' } });
  expect(fs.statSync(at('pipe')).isFIFO()).toBe(true);
});

test('answers one by one go to a device, a pipe and a file', async () => {
  execFileSync('mkfifo', [at('pipe')]);
  const reader = spawn('cat', [at('pipe')]);
  const heard: string[] = [];
  reader.stdout.on('data', (chunk) => heard.push(String(chunk)));
  const ended = once(reader, 'close');
  for (const file of ['/dev/null', at('pipe'), at('file')]) {
    const sink = await openOutput(options({ isPatient: true }), file);
    if ('code' in sink) throw new Error(JSON.stringify(sink));
    expect(await sink.write(Buffer.from('one\n'))).toBeUndefined();
    expect(await sink.write(Buffer.from('two\n'))).toBeUndefined();
    expect(sink.close()).toBeUndefined();
  }
  await ended;
  expect([heard.join(''), read('file')]).toEqual(['one\ntwo\n', 'one\ntwo\n']);
  const full = await openOutput(options(), '/dev/full');
  if ('code' in full) throw new Error(JSON.stringify(full));
  expect(await full.write(Buffer.from('x'))).toMatchObject({ params: { detail: 'ENOSPC' } });
  expect(full.close()).toBeUndefined();
});

test('what a killed attempt left beside the file goes with the next; that of a living program stays', async () => {
  const gone = 'out.txt.tmp-4000001-0123456789ab';
  const living = `out.txt.tmp-${process.pid}-0123456789ab`;
  for (const name of [gone, living, 'other.txt.tmp-4000001-0123456789ab']) fs.writeFileSync(at(name), 'half');
  expect(await write('out.txt')).toBeUndefined();
  expect(fs.readdirSync(dir).sort()).toEqual(
    ['other.txt.tmp-4000001-0123456789ab', 'out.txt', living].sort(),
  );
});

describe('never onto what is our own', () => {
  const everything = () =>
    Object.fromEntries(
      (fs.readdirSync(dir, { recursive: true }) as string[])
        .filter((name) => fs.lstatSync(at(name)).isFile())
        .sort()
        .map((name) => [name, read(name)]),
    );

  beforeEach(() => {
    for (const folder of ['register/files', 'backups/id/files', 'elsewhere'])
      fs.mkdirSync(at(folder), { recursive: true });
    const files = ['register/journal.txt', 'register/checkpoint.json', 'register/lock.json'];
    for (const name of [
      ...files,
      'register/files/abc',
      'backups/id/one.journal.txt',
      'settings.json',
      'in.csv',
    ])
      fs.writeFileSync(at(name), `this is ${name}`);
    fs.linkSync(at('register/journal.txt'), at('elsewhere/hard'));
    fs.linkSync(at('register/files/abc'), at('elsewhere/hard-file'));
    fs.linkSync(at('backups/id/one.journal.txt'), at('elsewhere/hard-backup'));
    fs.linkSync(at('settings.json'), at('elsewhere/hard-settings'));
    fs.linkSync(at('in.csv'), at('elsewhere/hard-input'));
    fs.symlinkSync('../register/journal.txt', at('elsewhere/soft'));
    fs.symlinkSync('../register/not-there-yet', at('elsewhere/soft-new'));
    fs.symlinkSync(at('register'), at('elsewhere/folder'));
    fs.symlinkSync('../in.csv', at('elsewhere/soft-input'));
    keepOutputsOff(at('register'), 'register');
    keepOutputsOff(at('backups'), 'backups');
    keepOutputsOff(at('settings.json'), 'settings');
  });

  test('a folder that is forgotten is like any other', async () => {
    expect(await write('register/report.csv')).toMatchObject({ messageKey: 'output-on-register' });
    forgetOwnPlaces();
    expect(await write('register/report.csv')).toBeUndefined();
    expect(read('register/report.csv')).toBe('an answer');
  });

  test.each([
    ['register/journal.txt', 'register'],
    ['register/checkpoint.json', 'register'],
    ['register/lock.json', 'register'],
    ['register/files/abc', 'register'],
    ['register/files/new', 'register'],
    ['register/report.csv', 'register'],
    ['register/../register/./journal.txt', 'register'],
    ['elsewhere/../register/journal.txt', 'register'],
    ['elsewhere/hard', 'register'],
    ['elsewhere/hard-file', 'register'],
    ['elsewhere/soft', 'register'],
    ['elsewhere/soft-new', 'register'],
    ['elsewhere/folder/journal.txt', 'register'],
    ['elsewhere/folder/new', 'register'],
    ['backups/id/one.journal.txt', 'backups'],
    ['backups/new', 'backups'],
    ['elsewhere/hard-backup', 'backups'],
    ['settings.json', 'settings'],
    ['elsewhere/hard-settings', 'settings'],
    ['in.csv', 'input'],
    ['elsewhere/hard-input', 'input'],
    ['elsewhere/soft-input', 'input'],
  ])('%s is %s', async (name, what) => {
    const before = everything();
    const more = { inputs: [at('in.csv')] };
    expect(await write(name, more)).toMatchObject({ code: 'invalid', messageKey: `output-on-${what}` });
    expect(await openOutput(options(more), at(name))).toMatchObject({ messageKey: `output-on-${what}` });
    expect(everything()).toEqual(before);
  });

  test.each([
    ['stick/Export Docket backups.txt', 'backups'],
    ['stick/id/one.journal.txt', 'backups'],
    ['stick/id/one.backup.json', 'backups'],
    ['stick/id/files/abc', 'backups'],
    ['stick/id/new.csv', 'backups'],
    ['stick/new.csv', 'backups'],
    ['link-to-stick/new.csv', 'backups'],
    ['other/journal.txt', 'journal'],
    ['other/copy.txt', 'journal'],
    ['link-to-other/journal.txt', 'journal'],
    ['soft-journal', 'journal'],
    ['hard-journal', 'journal'],
  ])('%s, which nobody told of, is %s', async (name, what) => {
    fs.mkdirSync(at('stick/id/files'), { recursive: true });
    fs.mkdirSync(at('other'));
    const journal = `${'0'.repeat(64)}\t{"format":"export-docket-journal","v":1}\n`;
    for (const file of [
      'Export Docket backups.txt',
      'id/one.journal.txt',
      'id/one.backup.json',
      'id/files/abc',
    ])
      fs.writeFileSync(at(`stick/${file}`), 'kept');
    for (const file of ['other/journal.txt', 'other/copy.txt']) fs.writeFileSync(at(file), journal);
    fs.symlinkSync(at('stick'), at('link-to-stick'));
    fs.symlinkSync(at('other'), at('link-to-other'));
    fs.symlinkSync(at('other/journal.txt'), at('soft-journal'));
    fs.linkSync(at('other/journal.txt'), at('hard-journal'));
    const before = everything();
    expect(await write(name)).toMatchObject({ code: 'invalid', messageKey: `output-on-${what}` });
    expect(await openOutput(options(), at(name))).toMatchObject({ messageKey: `output-on-${what}` });
    expect(everything()).toEqual(before);
  });

  test('beside a journal there is room', async () => {
    fs.mkdirSync(at('other'));
    fs.writeFileSync(at('other/journal.txt'), `${'0'.repeat(64)}\t{"format":"export-docket-journal"}\n`);
    expect(await write('other/list.csv')).toBeUndefined();
  });

  test('a folder is refused under its own name', () => {
    expect(folderRefusal(realFileSystem, at('register'))).toMatchObject({
      messageKey: 'output-on-register',
      params: { file: at('register') },
    });
  });

  test.each([255, 235, 230])('a name of %i bytes, as long as the disk allows, is written', async (length) => {
    const name = `${'漢'.repeat(70)}${'x'.repeat(length - 214)}.txt`;
    expect(Buffer.byteLength(name)).toBe(length);
    expect(await write(name)).toBeUndefined();
    expect(read(name)).toBe('an answer');
  });

  test('through a descriptor of this program', async () => {
    const fd = fs.openSync(at('register/journal.txt'), 'r+');
    try {
      for (const file of [`/proc/self/fd/${fd}`, `/dev/fd/${fd}`, `/proc/${process.pid}/fd/${fd}`])
        expect(await write(file)).toMatchObject({ messageKey: 'output-on-register' });
    } finally {
      fs.closeSync(fd);
    }
    expect(read('register/journal.txt')).toBe('this is register/journal.txt');
  });

  test('under another mount of the same folder', async (context) => {
    if (process.getuid?.() !== 0) return context.skip('only root can mount');
    fs.mkdirSync(at('mounted'));
    execFileSync('mount', ['--bind', at('register'), at('mounted')]);
    try {
      expect(await write('mounted/journal.txt')).toMatchObject({ messageKey: 'output-on-register' });
      expect(await write('mounted/new')).toMatchObject({ messageKey: 'output-on-register' });
    } finally {
      execFileSync('umount', [at('mounted')]);
    }
  });

  test('a descriptor of another file is written to where it stands', async () => {
    const fd = fs.openSync(at('log'), 'a');
    try {
      fs.writeSync(fd, 'before\n');
      expect(await write(`/dev/fd/${fd}`)).toBeUndefined();
    } finally {
      fs.closeSync(fd);
    }
    expect(read('log')).toBe('before\nan answer');
  });

  test('names that only begin alike are no part of it', async () => {
    expect(await write('register-2.csv')).toBeUndefined();
    expect(await write('elsewhere/hard-free')).toBeUndefined();
  });
});
