// Who may import whom. Read top down: the first row whose pattern fits a file is its room.
// Inside `may`: a room's name means the files of that room, `x:*` everything that starts so, anything else a package.

/**
 * @typedef {{room: string, files: RegExp, may: readonly string[], mayNot?: readonly Phrase[]}} Room
 * @typedef {{phrase: RegExp, because: string}} Phrase
 * @typedef {{file: string, says: string}} Breach
 */

const clock = {
  phrase: /\bDate\.now\(|\bnew Date\(\)|\bperformance\.now\(/,
  because: 'the clock belongs to main',
};
const rawDate = { phrase: /\bnew Date\(/, because: 'days go through shared/dates.ts' };
const locale = { phrase: /\.toLocale\w*String\(\)/, because: 'the locale is an argument' };
const rawIpc = {
  phrase: /\bipc(Main|Renderer)\b/,
  because: 'only main/calls/ipc.ts and main/preload.ts cross the wall',
};
const pureMay = ['shared', 'dates', 'wall clock', 'print', 'zod'];

/** @type {readonly Room[]} */
export const rooms = [
  { room: 'tool', files: /^scripts\/|^[^/]+\.config\.ts$/, may: ['*'] },
  {
    room: 'end-to-end',
    files: /^e2e\//,
    may: [
      'end-to-end',
      ...pureMay,
      '@playwright/test',
      '@axe-core/playwright',
      'electron',
      'ical.js',
      'papaparse',
      'read-excel-file:*',
      'write-excel-file:*',
      'node:*',
    ],
  },
  {
    room: 'test',
    files: /^(shared|main|renderer)\/.*\.test\.tsx?$/,
    may: [
      ...pureMay,
      'plain',
      'renderer',
      'test',
      'tool',
      'vitest',
      'vite',
      'fast-check',
      'ical.js',
      'papaparse',
      'read-excel-file:*',
      'write-excel-file:*',
      'react',
      'react-dom/server',
      'node:*',
    ],
  },
  {
    room: 'dates',
    files: /^shared\/dates\.ts$/,
    may: ['shared', 'dates', 'wall clock', 'date-fns:*', '@date-fns/utc'],
    mayNot: [clock, locale],
  },
  {
    room: 'wall clock',
    files: /^shared\/wall-clock\.ts$/,
    may: ['shared', 'dates', 'wall clock'],
    mayNot: [clock, locale],
  },
  {
    room: 'print',
    files: /^shared\/print\//,
    may: [...pureMay, 'react'],
    mayNot: [clock, rawDate, locale],
  },
  { room: 'shared', files: /^shared\//, may: pureMay, mayNot: [clock, rawDate, locale] },
  { room: 'preload', files: /^main\/preload\.ts$/, may: [...pureMay, 'electron'] },
  {
    room: 'wall',
    files: /^main\/calls\/ipc\.ts$/,
    may: [...pureMay, 'plain', 'electron ring', 'electron', 'node:*'],
  },
  {
    room: 'electron ring',
    files:
      /^main\/(electron|program)\/|^main\/([a-z]+\/)?(main|notifier|printer|tray|window|security|menu|settings|log|login-item|presence)(-[a-z-]+)?\.tsx?$/,
    may: [
      ...pureMay,
      'plain',
      'electron ring',
      'wall',
      'electron',
      'electron-log:*',
      'electron-store',
      'node:*',
    ],
    mayNot: [rawIpc],
  },
  {
    room: 'plain',
    files: /^main\//,
    may: [
      ...pureMay,
      'plain',
      'react',
      'react-dom/server',
      'papaparse',
      'file-type',
      'ical-generator',
      'read-excel-file:*',
      'write-excel-file:*',
      '@fontsource:*',
      'node:*',
    ],
    mayNot: [rawIpc],
  },
  {
    room: 'renderer',
    files: /^renderer\//,
    may: [
      'renderer',
      ...pureMay,
      'react',
      'react-dom:*',
      'react-aria-components:*',
      'minisearch',
      'package.json',
    ],
    mayNot: [clock, rawDate, rawIpc],
  },
];

// A module's name has no space in it: words of ours such as `Ran again from` before a quote are none.
const importing = /(?:\bfrom|\bimport|\bimport\(|\brequire\()\s*(['"])([^'"\s,:][^'"\s]*)\1/g;

/**
 * The breaches of the table in one file.
 * @param {string} file path from the root, with forward slashes
 * @param {string} text
 * @returns {readonly Breach[]}
 */
export function findBreaches(file, text) {
  const own = rooms.find((room) => room.files.test(file));
  if (!own) return [{ file, says: 'lies in no room of the table' }];
  const code = text.replace(/^\s*(\/\/|\/?\*).*$/gm, '');
  const imports = [...code.matchAll(importing)]
    .map((match) => match[2] ?? '')
    .map((target) => ({ target, room: target.startsWith('.') ? roomOf(file, target) : target }))
    .filter(({ room }) => !own.may.some((allowed) => isAllowed(allowed, room)))
    .map(({ target, room }) => ({
      file,
      says: `(${own.room}) may not import ${target}${room === target ? '' : ` (${room})`}`,
    }));
  const phrases = (own.mayNot ?? [])
    .filter(({ phrase }) => phrase.test(code))
    .map(({ phrase, because }) => ({
      file,
      says: `(${own.room}) may not say ${phrase.exec(code)?.[0]}: ${because}`,
    }));
  return [...imports, ...phrases];
}

/**
 * @param {string} allowed
 * @param {string} found
 */
function isAllowed(allowed, found) {
  if (allowed === '*' || allowed === found) return true;
  if (!allowed.endsWith(':*')) return false;
  const start = allowed.slice(0, -2);
  return found === start || found.startsWith(`${start}:`) || found.startsWith(`${start}/`);
}

/**
 * @param {string} file
 * @param {string} target
 */
function roomOf(file, target) {
  const path = new URL(target, `file:///${file}`).pathname.slice(1);
  // Written without its ending; only the full names in the table need it back.
  const named = /\.\w+$/.test(path) ? path : `${path}.ts`;
  return rooms.find((room) => room.files.test(named))?.room ?? path;
}
