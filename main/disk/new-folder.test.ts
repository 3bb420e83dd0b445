import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { type FileSystem, realFileSystem } from './file-system';
import { makeFolder } from './new-folder';

let into: string;
let built: string;
beforeAll(async () => {
  built = fs.mkdtempSync(path.join(os.tmpdir(), 'new-folder-built-'));
  await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      ssr: true,
      outDir: built,
      rolldownOptions: { input: { folder: 'main/disk/new-folder.ts', disk: 'main/disk/file-system.ts' } },
    },
  });
  fs.writeFileSync(path.join(built, 'package.json'), '{"type":"module"}');
});
afterAll(() => fs.rmSync(built, { recursive: true, force: true }));
beforeEach(() => {
  into = fs.mkdtempSync(path.join(os.tmpdir(), 'new-folder-'));
});
afterEach(() => fs.rmSync(into, { recursive: true, force: true }));

const make = (text: string, fs: FileSystem = realFileSystem, name = 'Reply Z1 2026-11-01') =>
  makeFolder({ fs, into, name, readers: 'owner', failed: 'reply-folder-failed' }, async (_dir, write) =>
    write('one.txt', Buffer.from(text)),
  );

/** A program that begins such a folder, writes into it, and is killed half-way. */
async function killedHalfWay(): Promise<void> {
  const at = (name: string) => JSON.stringify(pathToFileURL(path.join(built, name)).href);
  const script = `
    import { makeFolder } from ${at('folder.js')};
    import { realFileSystem as fs } from ${at('disk.js')};
    await makeFolder(
      { fs, into: ${JSON.stringify(into)}, name: 'Export Docket handover 2026-11-01', readers: 'owner', failed: 'handover-failed' },
      async (_dir, write) => {
        write('journal.txt', Buffer.from('a privileged note'));
        console.log('half-way');
        await new Promise((resolve) => setInterval(resolve, 1e9));
      },
    );`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}

test('what a killed program left is cleared by the next, whatever that one makes, and is in none of its files', async () => {
  await killedHalfWay();
  expect(fs.readdirSync(into)).toEqual([
    expect.stringMatching(/^Export Docket handover 2026-11-01\.unfinished-\d+-[0-9a-f]{12}$/),
  ]);
  const made = await make('one');
  const folder = path.join(into, 'Reply Z1 2026-11-01');
  expect(made).toMatchObject({ ok: true, value: { folder } });
  expect(fs.readdirSync(into)).toEqual(['Reply Z1 2026-11-01']);
  expect(fs.readdirSync(folder)).toEqual(['one.txt']);
});

test('leftovers without a note of their maker are told by their names; nothing else is touched', async () => {
  const [gone, mine] = ['.unfinished-4000001', `.unfinished-${process.pid}`];
  const stay = [
    `Reply Z2 2026-11-01${mine}`,
    `My own folder${gone}`,
    'Reply Z3 2026-11-01.unfinished-soon',
    'Reply Z1 2026-11-01 notes',
  ];
  for (const name of [`Reply Z1 2026-11-01${gone}`, `Export Docket handover 2026-11-01${gone}`, ...stay]) {
    fs.mkdirSync(path.join(into, name));
    fs.writeFileSync(path.join(into, name, 'left.txt'), 'left');
  }
  fs.writeFileSync(path.join(into, `Reply Z4 2026-11-01${gone}`), 'a file');
  expect((await make('one')).ok).toBe(true);
  expect(fs.readdirSync(into).sort()).toEqual(
    [...stay, `Reply Z4 2026-11-01${gone}`, 'Reply Z1 2026-11-01'].sort(),
  );
});

test('the folder of a living program, and of another computer, is left alone', async () => {
  const name = (n: number) =>
    `Reply Z${n} 2026-11-01.unfinished-${n === 2 ? process.pid : 4_000_001}-0123456789ab`;
  const notes = { 2: { host: os.hostname() }, 3: { host: 'another computer' } };
  for (const n of [2, 3] as const) {
    fs.mkdirSync(path.join(into, name(n)));
    fs.writeFileSync(path.join(into, name(n), '.maker.json'), JSON.stringify(notes[n]));
  }
  let during: readonly string[] = [];
  const made = await makeFolder(
    {
      fs: realFileSystem,
      into,
      name: 'Reply Z1 2026-11-01',
      readers: 'others',
      failed: 'reply-folder-failed',
    },
    async () => {
      // Another folder is made meanwhile: this one is not taken for a leftover.
      await make('other', realFileSystem, 'Reply Z9 2026-11-01');
      during = fs.readdirSync(into);
    },
  );
  expect(made.ok).toBe(true);
  expect(during).toContain('Reply Z9 2026-11-01');
  for (const n of [2, 3]) expect(fs.readdirSync(into)).toContain(name(n));
});

test('never fills a folder that is there', async () => {
  let asked = '';
  const disk: FileSystem = {
    ...realFileSystem,
    makeNewFolderSync: (folder, mode) => {
      asked = folder;
      fs.mkdirSync(folder);
      fs.writeFileSync(path.join(folder, 'journal.txt'), 'a privileged note');
      realFileSystem.makeNewFolderSync(folder, mode);
    },
  };
  expect(await make('one', disk)).toMatchObject({ ok: false, params: { detail: 'EEXIST' } });
  expect(fs.readdirSync(asked)).toEqual(['journal.txt']);
});

test('a folder for its owner alone is so, with every file in it, under any umask', async () => {
  const before = process.umask(0o000);
  try {
    expect((await make('one')).ok).toBe(true);
  } finally {
    process.umask(before);
  }
  const folder = path.join(into, 'Reply Z1 2026-11-01');
  expect([folder, path.join(folder, 'one.txt')].map((each) => fs.statSync(each).mode & 0o777)).toEqual([
    0o700, 0o600,
  ]);
});
