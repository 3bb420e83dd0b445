import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { servedList } from '../../scripts/served-list.mjs';
import { contentPolicy, fileAt, isOfOrigin, isQuiet, pressableStyle, servedFiles, styleHash } from './policy';

describe('the policy of the window', () => {
  test('admits exactly the one style React Aria injects', () => {
    const entry = createRequire(import.meta.url).resolve('react-aria/package.json');
    const source = readFileSync(
      path.join(path.dirname(entry), 'dist/private/interactions/usePress.mjs'),
      'utf8',
    );
    const attribute = /PRESSABLE_ATTRIBUTE = '([^']+)'/.exec(source)?.[1];
    const template = /style\.textContent = `([^`]+)`/.exec(source)?.[1];
    const injected = template?.replace(/\$\{[^}]+\}/, attribute ?? '').trim();
    expect(injected).toBe(pressableStyle);
    expect(source.split("createElement('style')")).toHaveLength(2);
    expect(contentPolicy).toContain(styleHash(pressableStyle));
  });

  test('lets nothing connect, run or frame from elsewhere', () => {
    expect(contentPolicy).not.toMatch(/unsafe|\*|http/);
    expect(contentPolicy).toContain("default-src 'none'");
    expect(contentPolicy).toContain("connect-src 'none'");
  });

  test('serves the files of the build and nothing beside them', () => {
    const root = mkdtempSync(path.join(tmpdir(), 'export-docket-policy-'));
    const folder = path.join(root, 'renderer');
    mkdirSync(path.join(folder, 'assets'), { recursive: true });
    writeFileSync(path.join(folder, 'index.html'), '');
    writeFileSync(path.join(folder, 'assets', 'index-1.js'), '');
    writeFileSync(path.join(folder, 'assets', 'index-1.js.map'), '');
    writeFileSync(path.join(root, 'secret.html'), '');
    servedList().writeBundle({ dir: folder });
    const files = servedFiles(folder);
    expect(fileAt(files, 'app://docket/index.html')?.mediaType).toContain('text/html');
    expect(fileAt(files, 'app://docket/assets/index-1.js?v=1#x')?.file).toBe(
      path.join(folder, 'assets', 'index-1.js'),
    );
    for (const address of [
      'app://docket/',
      'app://docket/../secret.html',
      'app://docket/%2e%2e/secret.html',
      'app://docket/..%2fsecret.html',
      'app://docket/assets/index-1.js.map',
      'app://docket/files.json',
      'app://docket//index.html',
      'app://elsewhere/index.html',
      'file:///index.html',
      'no address',
    ])
      expect(fileAt(files, address), address).toBeUndefined();
    rmSync(root, { recursive: true });
  });

  test.each([
    ['app://docket/index.html', true],
    ['app://docket.evil/index.html', false],
    ['app://docket@evil/index.html', false],
    ['https://docket/index.html', false],
    ['about:blank', false],
    ['', false],
  ])('%s is ours: %s', (address, isOurs) => {
    expect(isOfOrigin(address, ['app://docket'])).toBe(isOurs);
  });

  test.each([
    ['app://docket/index.html', true],
    ['data:text/plain,x', true],
    ['https://example.com/', false],
    ['http://127.0.0.1:5173/', false],
    ['ws://localhost:5173/', false],
    ['file:///etc/passwd', false],
    ['ftp://example.com/', false],
    ['blob:https://example.com/1', false],
  ])('a request for %s passes: %s', (address, passes) => {
    expect(isQuiet(address, [])).toBe(passes);
  });

  test('development admits its own server and socket only', () => {
    const own = ['http://localhost:5173', 'ws://localhost:5173'];
    expect(isQuiet('ws://localhost:5173/?token=1', own)).toBe(true);
    expect(isQuiet('http://localhost:51730/', own)).toBe(false);
  });
});
