import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { findChromium } from './newer-chromium.mjs';
import { isNewEnough } from './newer-node.mjs';
import { difference, sheetsOf } from './newer-paper.mjs';
import { openers } from './newer-screens.mjs';

test('a Node of the pinned generation or newer is taken as it is', () => {
  expect(['20.19.0', '22.11.0', '24.0.0', '24.9.0', '26.1.0'].map(isNewEnough)).toEqual([
    false,
    false,
    true,
    true,
    true,
  ]);
});

test('a Chromium is the one that is named, else the one on the path, else none', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'export-docket-path-'));
  const file = path.join(folder, 'chromium');
  expect(findChromium({ PATH: folder })).toBeUndefined();
  expect(findChromium({})).toBeUndefined();
  writeFileSync(file, '');
  chmodSync(file, 0o755);
  const PATH = ['/nowhere', folder].join(path.delimiter);
  expect(findChromium({ PATH })).toBe(file);
  expect(findChromium({ PATH, EXPORT_DOCKET_CHROMIUM: '/opt/chromium' })).toBe('/opt/chromium');
  rmSync(folder, { recursive: true });
});

test('what opens something is pressed once, what changes something never', () => {
  const names = ['Reply sent…', ' Log a letter ', 'Log a letter', 'Acknowledge all', 'Archive', 'Change'];
  expect(
    openers([...names, 'Attach files…', 'Open Letter.pdf', 'New application or license', 'Undo']),
  ).toEqual(['Reply sent…', 'Log a letter', 'Change', 'New application or license']);
});

test('two pages differ where a word does; spaces and line ends are no word', () => {
  expect(difference('due  Wed\nDec 11', ' due Wed Dec\t11\f')).toBeNull();
  expect(difference('due Wed Dec 11', 'due Wed Dec 12')).toBe('“due Wed Dec 11” is now “due Wed Dec 12”');
  expect(difference('due', 'due Wed')).toBe('“due” is now “due Wed”');
  expect(difference('', '')).toBeNull();
});

test('each kind of sheet is asked for, about the first record that has one', () => {
  const made = (kind: string, id: string) => `{"type":"${kind}","v":1,"id":"${id}","fields":{}}`;
  const journal = [
    made('license-opened', 'L1'),
    made('license-opened', 'L2'),
    made('counterparty-added', 'C1'),
    made('deadline-set', 'D1'),
    made('response-opened', 'R1'),
  ].join('\n');
  expect(sheetsOf(journal)).toMatchObject({
    'license-summaries': { licenseIds: ['L1', 'L2'] },
    conditions: { licenseId: 'L1' },
    counterparty: { counterpartyId: 'C1' },
    count: { deadlineId: 'D1' },
    response: { responseId: 'R1' },
  });
});
