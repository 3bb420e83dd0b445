import { describe, expect, test } from 'vitest';
import { findBreaches, sourceFiles, tableFaults } from './layer-check.mjs';
import { endToEndMay, testsMay, trees } from './layers.mjs';

const files = sourceFiles();

/** The breaches of the project with some files more, or with another text. */
const breachesWith = (planted: Readonly<Record<string, string>>) =>
  findBreaches(new Map([...files, ...Object.entries(planted)]));

test('the project keeps to the table of rooms', () => {
  expect(files.size).toBeGreaterThan(500);
  expect(findBreaches(files)).toEqual([]);
});

describe('the order of the rooms', () => {
  const shared = { tree: 'shared', below: [], rooms: [{ room: 'base', may: [] }] };
  test.each([
    [
      'a later room',
      [
        {
          ...shared,
          rooms: [
            { room: 'base', may: ['law'] },
            { room: 'law', may: [] },
          ],
        },
      ],
    ],
    ['itself', [{ ...shared, rooms: [{ room: 'base', may: ['base'] }] }]],
    ['a room that is not there', [{ ...shared, rooms: [{ room: 'base', may: ['cellar'] }] }]],
    ['a room twice', [{ ...shared, rooms: [shared.rooms[0], shared.rooms[0]] }]],
    [
      'a tree above',
      [
        { ...shared, below: ['main'] },
        { tree: 'main', below: [], rooms: [] },
      ],
    ],
    [
      'Electron outside its folders',
      [{ tree: 'main', below: [], rooms: [{ room: 'paper', may: [], outside: ['electron'] }] }],
    ],
  ])('may not name %s', (_, planted) => {
    expect(tableFaults({ trees: planted as typeof trees, testsMay, endToEndMay })).not.toEqual([]);
  });

  test('names no permission that nothing uses', () => {
    const spare = trees.map((tree) => ({
      ...tree,
      rooms: tree.rooms.map((room) =>
        room.room === 'records' ? { ...room, outside: ['zod', 'papaparse'] } : room,
      ),
    }));
    expect(findBreaches(files, { trees: spare, testsMay, endToEndMay })).toEqual([
      'shared/records may import papaparse, and nothing in it does',
    ]);
  });
});

describe('a planted file', () => {
  test.each([
    ['shared/loose.ts', 'export const here = 1;'],
    ['shared/loose.test.ts', 'export const here = 1;'],
    ['main/loose.ts', 'export const here = 1;'],
    ['renderer/loose.tsx', 'export const here = 1;'],
    ['docs/example.ts', 'export const here = 1;'],
  ])('%s lies in no room', (file, text) => {
    expect(breachesWith({ [file]: text })).toEqual([`${file} lies in no room`]);
  });

  test.each([
    ['shared/base/planted.ts', "import { ruleById } from '../law/law';"],
    ['shared/law/planted.ts', "import type { Deadline } from '../records/deadline';"],
    ['shared/docket/planted.ts', "import { decide } from '../decide/decide';"],
    ['shared/records/planted.ts', "import { addDays } from 'date-fns';"],
    ['shared/base/planted.ts', "import { addDays } from 'date-fns/addDays';"],
    ['shared/records/planted.ts', "import { readFileSync } from 'node:fs';"],
    ['shared/records/planted.ts', "import { openJournal } from '../../main/journal/journal';"],
    ['shared/decide/planted.ts', "import { createScene } from '../testing/scene';"],
    ['main/disk/planted.ts', "import { openJournal } from '../journal/journal';"],
    ['main/journal/planted.ts', "import { app } from 'electron';"],
    ['main/journal/planted.ts', "const { app } = await import('electron');"],
    ['main/journal/planted.ts', "import { failingDisk } from '../test-support/failing-disk';"],
    ['main/journal/planted.ts', "import { notify } from '../electron/notifier';"],
    ['main/preload.ts', "import { openJournal } from './journal/journal';"],
    ['renderer/parts/planted.tsx', "import { openJournal } from '../../main/journal/journal';"],
    ['renderer/parts/planted.tsx', "import { join } from 'node:path';"],
    ['renderer/parts/planted.tsx', "import { LicensesPage } from '../pages/licenses/licenses-page';"],
    ['renderer/pages/docket/planted.tsx', "import { LicensesPage } from '../licenses/licenses-page';"],
    ['renderer/pages/docket/planted.tsx', "import { App } from '../../app/app';"],
    ['e2e/planted.spec.ts', "import { openJournal } from '../main/journal/journal';"],
    ['shared/base/planted.test.ts', "import { app } from 'electron';"],
  ])('%s may not say %s', (file, text) => {
    const found = breachesWith({ [file]: text });
    expect(found).toHaveLength(file === 'main/preload.ts' ? found.length : 1);
    expect(found.filter((says) => says.startsWith(`${file} (`))).toHaveLength(1);
  });

  test.each([
    ['shared/records/planted.ts', 'const today = new Date();', 2],
    ['shared/records/planted.ts', 'const at = Date.now();', 1],
    ['shared/records/planted.ts', "const noon = new Date('2026-11-28');", 1],
    ['shared/records/planted.ts', 'const text = (1).toLocaleString();', 1],
    ['renderer/parts/planted.tsx', 'const today = performance.now();', 1],
    ['main/electron/planted.ts', "import { ipcMain } from 'electron';", 1],
    ['renderer/parts/planted.tsx', 'ipcRenderer.send("x");', 1],
  ])('%s may not say %s', (file, text, times) => {
    const found = breachesWith({ [file]: text });
    expect(found).toHaveLength(times);
    expect(found.every((says) => says.startsWith(`${file} may not say `))).toBe(true);
  });

  test('may not close a circle, not even of types', () => {
    expect(
      breachesWith({
        'shared/base/one.ts': "import type { Two } from './two';",
        'shared/base/two.ts': "import type { One } from './three';",
        'shared/base/three.ts': "export type { Two as One } from './one';",
      }),
    ).toEqual([
      'import one another in a circle: shared/base/one.ts, shared/base/three.ts, shared/base/two.ts',
    ]);
  });

  test('may speak of anything in a comment', () => {
    expect(
      breachesWith({ 'shared/base/planted.ts': "// not from 'date-fns', and never Date.now()\n" }),
    ).toEqual([]);
  });
});
