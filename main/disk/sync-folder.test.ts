import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { realFileSystem } from './file-system';
import { syncClientOf } from './sync-folder';

let base: string;
beforeEach(() => {
  base = fs.mkdtempSync(path.join(os.tmpdir(), 'export-docket-synced-'));
});
afterEach(() => {
  fs.rmSync(base, { recursive: true, force: true });
});

function clientOf(...way: readonly string[]): string | null {
  const folder = path.join(base, ...way);
  fs.mkdirSync(folder, { recursive: true });
  return syncClientOf(realFileSystem, folder);
}

test.each([
  ['OneDrive', 'OneDrive'],
  ['OneDrive - Example Corp', 'OneDrive'],
  ['Dropbox (Personal)', 'Dropbox'],
  ['Google Drive', 'Google Drive'],
  ['GoogleDrive-robin@example.com', 'Google Drive'],
  ['com~apple~CloudDocs', 'iCloud Drive'],
  ['Nextcloud', 'Nextcloud'],
  ['Box', 'Box'],
])('%s', (name, client) => {
  expect(clientOf(name, 'Export Docket', 'register')).toBe(client);
});

test.each([
  ['.stfolder', 'Syncthing'],
  ['.dropbox.cache', 'Dropbox'],
  ['.sync_0a1b2c.db', 'Nextcloud'],
])('a folder of another name that holds %s', (trace, client) => {
  fs.mkdirSync(path.join(base, 'Papers', trace), { recursive: true });
  expect(clientOf('Papers', 'register')).toBe(client);
});

test('an ordinary folder, one that is not there, and names that only look alike', () => {
  expect(clientOf('Documents', 'Export Docket')).toBeNull();
  expect(syncClientOf(realFileSystem, path.join(base, 'not', 'there'))).toBeNull();
  for (const name of ['Boxes', 'OneDriver', 'Dropboxes', 'megabytes']) expect(clientOf(name)).toBeNull();
});
