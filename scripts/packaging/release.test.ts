import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { releaseKeys } from '../../main/updates/release-keys';
import { readUpdateList } from '../../shared/updates/update-list';
import { releaseSigner } from '../release-signer.mjs';
import { belongsToNobody, keyFaults, releaseKeys as keysOfSource } from './release-keys.mjs';
import { newsOf, packageFacts, releaseFaults, releaseTexts } from './update-list.mjs';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'release-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const names = [
  'export-docket_0.3.0_amd64.deb',
  'export-docket-0.3.0.x86_64.rpm',
  'export-docket-0.3.0-arm64.tar.gz',
  'Export Docket-0.3.0.AppImage',
  'Export Docket Setup 0.3.0.exe',
  'Export Docket 0.3.0.exe',
  'Export Docket-0.3.0-arm64.dmg',
  'Export Docket-0.3.0-arm64-mac.zip',
];

test('the list of a release is one that the program reads', () => {
  const files = names.map((name) => {
    writeFileSync(join(folder, name), name);
    const facts = packageFacts(join(folder, name));
    if (facts === undefined) throw new Error(name);
    return facts;
  });
  const news = newsOf(
    '# Changelog\n\n## Unreleased\n\n## 0.3.0 – January 5, 2027\n\n- Something.\n\n## 0.2.0 – December 1, 2026\n\n- Old.\n',
    '0.3.0',
  );
  expect(news).toEqual({ released: '2027-01-05', news: '- Something.' });
  const { list, sums } = releaseTexts(
    { version: '0.3.0', released: '2027-01-15', news: 'x', journal: 1 },
    files,
  );
  const read = readUpdateList(list, 'update.json');
  expect(
    read.ok && read.value.files.map(({ platform, arch, kind }) => `${platform} ${arch} ${kind}`),
  ).toEqual([
    'linux x64 deb',
    'linux x64 rpm',
    'linux arm64 tar.gz',
    'linux x64 AppImage',
    'win32 x64 nsis',
    'win32 x64 portable',
    'darwin arm64 dmg',
    'darwin arm64 zip',
  ]);
  expect(sums.split('\n')[0]).toMatch(/^[0-9a-f]{64} {2}export-docket_0\.3\.0_amd64\.deb$/);
  expect(packageFacts(join(folder, 'builder-debug.yml'))).toBe(undefined);
  expect(newsOf('## Unreleased\n', '0.3.0')).toBe(undefined);
});

describe('no release is made', () => {
  const ready = { version: '0.3.0', news: 'x', names, folder: '/dist', keysOfNobody: 0 };

  test('but of packages of that version, with the keys of the makers in the program', () => {
    expect(releaseFaults(ready)).toEqual([]);
  });

  test.each([1, 2])('while %d of the keys belongs to nobody', (keysOfNobody) => {
    expect(releaseFaults({ ...ready, keysOfNobody })).toEqual([
      expect.stringContaining('still has keys that belong to nobody'),
    ]);
  });

  test.each([
    'export-docket_10.3.0_amd64.deb',
    'export-docket_0.3.01_amd64.deb',
    'export-docket_0.3.0.1_amd64.deb',
    'export-docket_0.3.0-beta.1_amd64.deb',
    'export-docket_0.3.0+build.7_amd64.deb',
    'export-docket_0x3x0_amd64.deb',
    'another_0.3.0_amd64.deb',
  ])('of %s', (name) => {
    expect(releaseFaults({ ...ready, names: [...names, name] })).toEqual([
      expect.stringContaining(`${name} is not of version 0.3.0`),
    ]);
  });

  test.each(['0.3.0-beta.1', '0.3.0+7', '0.3', 'v0.3.0', '00.3.0'])('of the version %s', (version) => {
    expect(releaseFaults({ ...ready, version })).toContain(
      `${version} is no version of a release: those have three numbers, such as 1.2.3.`,
    );
  });

  test('with another Electron, without news, without a package', () => {
    const substitute = 'export-docket_0.3.0_amd64_substitute-electron-33.2.1.deb';
    expect(releaseFaults({ ...ready, names: [substitute] })).toEqual([
      expect.stringContaining('has another Electron'),
    ]);
    expect(releaseFaults({ ...ready, news: undefined, names: [] })).toHaveLength(2);
  });
});

describe('the keys in a package', () => {
  const code = (keys: readonly string[]) => keys.map((key) => `const a="${key}";`).join('');

  test('are those of the releases and no others', () => {
    expect(keyFaults(code(releaseKeys), releaseKeys)).toEqual([]);
    const another = 'RWReo6pz30se+1nUUqKwc6lIhDr9xfeJ4qSLwybwg1e/JgdmHsBomf3r';
    expect(keyFaults(code([...releaseKeys, another]), releaseKeys)).toEqual([
      `it trusts the key ${another}, which belongs to no release`,
    ]);
    expect(keyFaults(code(releaseKeys.slice(1)), releaseKeys)).toEqual([
      `it lacks the key ${releaseKeys[0]}`,
    ]);
  });

  test('are read from the source that the program is made of', () => {
    const source = readFileSync(
      join(import.meta.dirname, '..', '..', 'main', 'updates', 'release-keys.ts'),
      'utf8',
    );
    expect(keyFaults(source.replaceAll("'", '"'), releaseKeys)).toEqual([]);
    expect(keysOfSource()).toEqual(releaseKeys);
  });

  test('are told from those that belong to nobody, which stand there until there are others', () => {
    expect(belongsToNobody('RWTc18KoV5bA9+tyDP2cUvH9y5zb+HlS0i1p8H6UNbvosoSTmp2mIvns')).toBe(true);
    expect(belongsToNobody('RWTBAWVm/IbZ8Tf2GTknhWDUHtATdVQeWCwk3URL9ZQHHbIBynX0llda')).toBe(true);
    expect(belongsToNobody(releaseSigner().key)).toBe(false);
  });
});
