import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { linuxAutostart } from './autostart';

let home = '';
beforeEach(() => {
  home = mkdtempSync(path.join(tmpdir(), 'autostart-'));
});
afterEach(() => rmSync(home, { recursive: true }));

const file = () => path.join(home, 'autostart', 'export-docket.desktop');

test('is off until switched on, and what the file says is what is said', () => {
  const start = linuxAutostart(home, ['/opt/Export Docket/export-docket', '--hidden']);
  expect(start.state()).toBe('off');
  start.set(true);
  expect(start.state()).toBe('on');
  const written = readFileSync(file(), 'utf8');
  expect(written).toContain('\nExec="/opt/Export Docket/export-docket" "--hidden"\n');
  expect(written).toContain('\nTryExec=/opt/Export Docket/export-docket\n');
  appendFileSync(file(), 'X-GNOME-Autostart-enabled=false\n');
  expect(start.state()).toBe('blocked');
  start.set(true);
  expect(start.state()).toBe('on');
  start.set(false);
  start.set(false);
  expect(start.state()).toBe('off');
});

test('another copy’s file is not ours', () => {
  linuxAutostart(home, ['/old/export-docket', '--hidden']).set(true);
  expect(linuxAutostart(home, ['/new/export-docket', '--hidden']).state()).toBe('off');
});

test('characters with a meaning there are escaped', () => {
  linuxAutostart(home, ['/a "b" $c `d` 100%/x\\y']).set(true);
  expect(readFileSync(file(), 'utf8')).toContain(
    String.raw`Exec="/a \\"b\\" \\$c \\${'`'}d\\${'`'} 100%%/x\\\\y"`,
  );
});
