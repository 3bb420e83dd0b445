import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { createPackage } from '@electron/asar';
import { describe, expect, test } from 'vitest';
import { faultsOf, filesOf, mainCodeOf, programsIn } from './contents.mjs';
import { controlFile, readArguments } from './fpm.mjs';
import { icns, ico } from './icon-files.mjs';
import { specFile } from './rpm.mjs';

const read = (path: string): Buffer => readFileSync(new URL(`../../${path}`, import.meta.url));

/** Width and height as the picture itself says them. */
const sizeOf = (png: Buffer) => [png.readUInt32BE(16), png.readUInt32BE(20)];

describe('the icon', () => {
  const sizes = [16, 24, 32, 48, 64, 128, 256, 512];
  const png = (size: number) => read(`build/icons/${size}x${size}.png`);

  test.each(sizes)('of %d pixels has that size', (size) => {
    expect(sizeOf(png(size))).toEqual([size, size]);
  });

  test('of Windows, of macOS and of the window hold the same pictures', () => {
    expect(read('build/icon.ico').equals(ico([16, 24, 32, 48, 256].map((size) => [size, png(size)])))).toBe(
      true,
    );
    expect(read('build/icon.icns').equals(icns([128, 256, 512].map((size) => [size, png(size)])))).toBe(true);
    expect(read('main/electron/icon.png').equals(png(256))).toBe(true);
  });
});

describe('what a package holds', () => {
  const whole = [
    'resources/app.asar',
    'out/main/main.js',
    'out/preload/preload.cjs',
    'out/renderer/index.html',
    'package.json',
  ];

  test('a whole program has no fault', () => {
    expect(faultsOf(whole)).toEqual([]);
  });

  test.each([
    ['out/main/main.js.map', 'a source map'],
    ['out/main/chain.test.js', 'a test'],
    ['resources/default_app.asar', 'a starter without a program'],
    ['resources/app/node_modules/x/index.js', 'a folder of packages'],
    ['main/main.ts', 'source text'],
    ['.env', 'a file of the checkout'],
    ['Export Docket.app/Contents/LICENSE', 'a file where macOS takes only code to be signed'],
  ])('%s is %s', (path, what) => {
    expect(faultsOf([...whole, path])).toEqual([`${path} is ${what}`]);
  });

  test('is looked for where each system has its program', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'packaging-'));
    try {
      const source = join(folder, 'source');
      mkdirSync(join(source, 'out', 'main'), { recursive: true });
      writeFileSync(join(source, 'out', 'main', 'main.js'), "trusted('key')");
      const places = ['linux-unpacked', 'win-arm64-unpacked', 'mac-arm64/Export Docket.app/Contents'];
      for (const place of places) {
        const resources = join(folder, 'dist', place, place.startsWith('mac') ? 'Resources' : 'resources');
        mkdirSync(resources, { recursive: true });
        await createPackage(source, join(resources, 'app.asar'));
      }
      mkdirSync(join(folder, 'dist', 'no program'));
      const found = programsIn(join(folder, 'dist'));
      expect(found.map((each) => basename(each)).sort()).toEqual([
        'linux-unpacked',
        'mac-arm64',
        'win-arm64-unpacked',
      ]);
      for (const each of found) {
        expect(filesOf(each)).toContain('out/main/main.js');
        expect(mainCodeOf(each)).toBe("trusted('key')");
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  test('what is missing is named', () => {
    expect(faultsOf(whole.slice(0, -1))).toEqual(['package.json is missing']);
  });
});

describe('the stand-in for fpm', () => {
  test('reads what electron-builder hands to fpm', () => {
    const line = [
      '-s',
      'dir',
      '--force',
      '-t',
      'deb',
      '-d',
      'libgbm1',
      '-d',
      'libnss3',
      '--name',
      'x',
      '/a=b/=/opt/X',
      'c=/usr/c',
    ];
    expect(readArguments(line)).toEqual({
      options: { '-s': ['dir'], '-t': ['deb'], '-d': ['libgbm1', 'libnss3'], '--name': ['x'] },
      pairs: [
        ['/a=b/', '/opt/X'],
        ['c', '/usr/c'],
      ],
    });
    expect(() => readArguments(['--name'])).toThrow('--name needs its value');
    expect(() => readArguments(['nowhere'])).toThrow('neither an option nor FROM=TO');
  });

  test('tells rpmbuild what an RPM is made of: its own folders, and no removal on an upgrade', () => {
    const line = [
      '--name',
      'x',
      '--version',
      '1.2.3',
      '--architecture',
      'amd64',
      '--license',
      'MIT',
      '-d',
      'gtk3',
    ];
    const more = ['--rpm-tag=Recommends: cups-client', '--rpm-summary', 'Short', '--description', 'Long'];
    const { options } = readArguments([...line, ...more]);
    const parts = {
      files: ['/opt/X Y/x', '/usr/share/y'],
      folders: ['/opt/X Y'],
      afterInstall: '#!/bin/bash\necho in',
      afterRemove: 'echo out',
    };
    expect(specFile(options, parts)).toBe(
      [
        ...['Name: x', 'Version: 1.2.3', 'Release: 1', 'Summary: Short', 'License: MIT', 'BuildArch: x86_64'],
        ...['AutoReqProv: no', 'Requires: gtk3', 'Recommends: cups-client', '%description\nLong'],
        '%post -p /bin/bash\necho in',
        '%postun\nif [ "$1" = 0 ]; then\necho out\nfi',
        '%files\n%defattr(-,root,root,-)\n%dir "/opt/X Y"\n"/opt/X Y/x"\n"/usr/share/y"',
        '',
      ].join('\n\n'),
    );
  });

  test('writes the control file, an empty line of the description as a dot', () => {
    const { options } = readArguments(
      [
        '--name',
        'x',
        '--version',
        '1.2.3',
        '--architecture',
        'amd64',
        '--maintainer',
        'A <a@b>',
        '--url',
        'https://x',
        '-d',
        'libgbm1',
        '-d',
        'libnss3',
      ].concat(['--description', 'Short\n Long\n\n more']),
    );
    expect(controlFile(options, 2049)).toBe(
      'Package: x\nVersion: 1.2.3\nSection: utils\nPriority: optional\nArchitecture: amd64\nMaintainer: A <a@b>\nInstalled-Size: 3\nDepends: libgbm1, libnss3\nHomepage: https://x\nDescription: Short\n Long\n .\n more\n',
    );
  });
});

describe.runIf(process.platform !== 'win32')('the stand-in for 7-Zip', () => {
  const script = fileURLToPath(new URL('./seven-zip.mjs', import.meta.url));
  const run = (...args: readonly string[]) =>
    spawnSync(process.execPath, [script, ...args], { encoding: 'utf8' });

  test('compresses the archive that electron-builder hands to it, and nothing else', () => {
    const folder = mkdtempSync(join(tmpdir(), 'packaging-'));
    try {
      const [tar, packed] = [join(folder, 'x.tar'), join(folder, 'Export Docket.tar.gz')];
      const bytes = Buffer.alloc(300_000, 'an archive');
      writeFileSync(tar, bytes);
      expect(run('a', '-bd', '-mx=1', '-mtm=off', packed, tar)).toMatchObject({ status: 0, stderr: '' });
      expect(gunzipSync(readFileSync(packed)).equals(bytes)).toBe(true);
      expect(run('a', '-bd', '-tzip', join(folder, 'x.zip'), tar)).toMatchObject({
        status: 1,
        stderr: expect.stringContaining('p7zip-full'),
      });
      expect(run('x', packed).status).toBe(1);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
