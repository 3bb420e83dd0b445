import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { logIn, startLog } from './log';

describe('the log', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'export-docket-log-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  test('has a line for each fault at once, with where it came from, for its owner alone', () => {
    const report = startLog(folder, false);
    expect(readdirSync(folder)).toEqual([]);
    report('the tray could not be shown', new Error('no bus'));
    report('a request was stopped: https://example.com/');
    const lines = readFileSync(logIn(folder), 'utf8').split('\n');
    expect(lines[0]).toMatch(/^\[\d{4}-\d\d-\d\dT.*Z\] \[error\] the tray could not be shown Error: no bus$/);
    expect(lines[1]).toContain('log.test');
    expect(lines.at(-2)).toContain('[error] a request was stopped: https://example.com/');
    if (process.platform !== 'win32') expect(statSync(logIn(folder)).mode & 0o777).toBe(0o600);
  });

  test('is begun anew when it is long, with the one before kept', () => {
    const report = startLog(folder, false);
    report('first');
    writeFileSync(logIn(folder), 'x'.repeat(1_048_577));
    report('after it');
    report('and again');
    expect(readFileSync(logIn(folder), 'utf8').match(/\[error\]/g)).toHaveLength(2);
    expect(readFileSync(path.join(folder, 'logs', 'export-docket.old.log'), 'utf8')).toHaveLength(1_048_577);
  });

  test.skipIf(process.platform === 'win32')(
    'goes on where there is a pipe in its place, or no folder',
    () => {
      const report = startLog(folder, false);
      report('first');
      rmSync(logIn(folder));
      execFileSync('mkfifo', [logIn(folder)]);
      expect(() => report('after it')).not.toThrow();
      rmSync(path.join(folder, 'logs'), { recursive: true });
      writeFileSync(path.join(folder, 'logs'), '');
      expect(() => report('no folder')).not.toThrow();
    },
  );
});
