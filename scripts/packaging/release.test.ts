import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { releaseKeys } from '../../main/updates/release-keys';
import { readUpdateList } from '../../shared/updates/update-list';
import { keyFaults } from './contents.mjs';
import { newsOf, packageFacts, releaseTexts } from './update-list.mjs';

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
  });
});
