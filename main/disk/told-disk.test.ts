import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { realFileSystem } from './file-system';
import { makeFolder } from './new-folder';
import { writeOutput } from './output';
import { clearMade, toldDisk } from './told-disk';

function told(folder: string) {
  const left = new Set<string>();
  const ever: string[] = [];
  const waited: string[] = [];
  const disk = toldDisk(realFileSystem, {
    made: (file) => {
      left.add(file);
      ever.push(path.relative(folder, file));
    },
    gone: (file) => void left.delete(file),
    waits: (place) => waited.push(place),
  });
  return { disk, left, ever, waited };
}

const scratch = (): string => fs.mkdtempSync(path.join(process.env.TMPDIR ?? '/tmp', 'told-disk-'));

test('a new file is told under its temporary name and then under its own; one that replaces another is not left', async () => {
  const folder = scratch();
  try {
    const { disk, left, ever, waited } = told(folder);
    const file = path.join(folder, 'a.txt');
    const options = { fs: disk, failed: 'file-not-saved' } as const;
    expect(await writeOutput(options, file, Buffer.from('one'))).toBeUndefined();
    expect([...left]).toEqual([file]);
    expect(ever[0]).toMatch(/^a\.txt\.tmp-\d+-[0-9a-f]{12}$/);
    expect(waited.length).toBeGreaterThan(0);
    left.clear();
    expect(
      await writeOutput({ ...options, fs: told(folder).disk }, file, Buffer.from('two')),
    ).toBeUndefined();
    const again = told(folder);
    expect(await writeOutput({ ...options, fs: again.disk }, file, Buffer.from('three'))).toBeUndefined();
    expect([...again.left]).toEqual([]);
    clearMade(realFileSystem, [...again.left]);
    expect(fs.readFileSync(file, 'utf8')).toBe('three');
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
});

test('a folder is told as one thing, and clearing it takes away all that came into it', async () => {
  const folder = scratch();
  try {
    const { disk, left } = told(folder);
    const during: (readonly string[])[] = [];
    const made = await makeFolder(
      { fs: disk, into: folder, name: 'Handed over', readers: 'others', failed: 'handover-failed' },
      async (dir, write) => {
        write('inside.txt', Buffer.from('x'));
        during.push([...left]);
        expect(dir).toBe([...left][0]);
      },
    );
    expect(made.ok).toBe(true);
    expect(during.map((each) => each.length)).toEqual([1]);
    expect([...left]).toEqual([path.join(folder, 'Handed over')]);
    clearMade(realFileSystem, [...left]);
    expect(fs.readdirSync(folder)).toEqual([]);
    // Gone already: nothing happens.
    clearMade(realFileSystem, [...left]);
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
});

test('a file or folder is told before it is there, and never one that another made', () => {
  const folder = scratch();
  try {
    const order: string[] = [];
    const disk = toldDisk(realFileSystem, {
      made: (file) => order.push(`${path.basename(file)}: ${fs.existsSync(file) ? 'there' : 'not there'}`),
      gone: (file) => order.push(`${path.basename(file)}: gone`),
      waits: () => undefined,
    });
    const at = (name: string): string => path.join(folder, name);
    disk.makeNewFolderSync(at('new'), 0o700);
    disk.closeSync(disk.openSync(at('own.txt'), 'wx', 0o600));
    disk.renameSync(at('own.txt'), at('its name.txt'));
    expect(order).toEqual([
      'new: not there',
      'own.txt: not there',
      'its name.txt: not there',
      'own.txt: gone',
    ]);

    order.length = 0;
    fs.mkdirSync(at('theirs'));
    fs.writeFileSync(at('theirs.txt'), 'x');
    fs.symlinkSync(at('nowhere'), at('link'));
    expect(() => disk.makeNewFolderSync(at('theirs'), 0o700)).toThrow();
    expect(() => disk.openSync(at('theirs.txt'), 'wx', 0o600)).toThrow();
    expect(order).toEqual([]);
    expect(() => disk.openSync(at('link'), 'wx', 0o600)).toThrow();
    expect(order).toEqual(['link: not there', 'link: gone']);
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
});
