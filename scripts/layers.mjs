// The rooms of the program, from the ground up, and who may import whom. A folder is a room; a room may name only rooms that
// stand before it in its own tree. `scripts/layer-check.mjs` holds every file against this table.

/**
 * @typedef {object} Room
 * @property {string} room a folder, or a single file at the root of its tree
 * @property {readonly string[]} may the rooms before it that it imports, without the name of its tree
 * @property {readonly string[]} [outside] the packages it imports; `node:*` is every module of Node
 * @property {boolean} [forTests] imported by test files only
 */

/**
 * @typedef {object} Tree
 * @property {string} tree
 * @property {readonly string[]} below the trees that every room of it may import
 * @property {readonly Room[]} rooms in order, from the ground up
 */

/**
 * @typedef {object} Phrase
 * @property {RegExp} phrase what may not be said
 * @property {readonly string[]} within the trees it is forbidden in
 * @property {readonly string[]} except files that may say it
 * @property {string} because
 */

/** @type {readonly Tree[]} */
export const trees = [
  {
    tree: 'shared',
    below: [],
    rooms: [
      { room: 'base', may: [], outside: ['@date-fns/utc', 'date-fns', 'zod'] },
      { room: 'words', may: ['base'] },
      { room: 'calendar', may: ['base'] },
      { room: 'law', may: ['base', 'words'], outside: ['zod'] },
      { room: 'records', may: ['base', 'words', 'calendar', 'law'], outside: ['zod'] },
      { room: 'labels', may: ['words', 'law', 'records'] },
      { room: 'updates', may: ['base'], outside: ['zod'] },
      { room: 'manual', may: [], outside: ['marked', 'react'] },
      { room: 'screening', may: ['base'], outside: ['any-ascii', 'papaparse', 'saxes'] },
      { room: 'counting', may: ['base', 'words', 'calendar', 'law'], outside: ['zod'] },
      {
        room: 'register',
        may: ['base', 'words', 'calendar', 'law', 'records', 'counting'],
        outside: ['zod'],
      },
      { room: 'commands', may: ['base', 'law', 'records'], outside: ['zod'] },
      {
        room: 'docket',
        may: ['base', 'words', 'calendar', 'law', 'records', 'labels', 'counting', 'register'],
      },
      {
        room: 'ledger',
        may: ['base', 'words', 'calendar', 'law', 'records', 'labels', 'register', 'docket'],
      },
      {
        room: 'reminders',
        may: ['base', 'words', 'calendar', 'records', 'register', 'docket', 'ledger'],
        outside: ['zod'],
      },
      {
        room: 'response',
        may: ['base', 'words', 'law', 'records', 'labels', 'counting', 'register', 'docket'],
      },
      {
        room: 'history',
        may: ['base', 'words', 'law', 'records', 'labels', 'register', 'docket', 'ledger', 'response'],
        outside: ['zod'],
      },
      { room: 'hits', may: ['base', 'records', 'screening', 'register', 'docket'] },
      {
        room: 'decide',
        may: [
          'base',
          'calendar',
          'law',
          'records',
          'labels',
          'counting',
          'register',
          'commands',
          'docket',
          'ledger',
          'reminders',
          'response',
        ],
      },
      {
        room: 'exchange',
        may: ['base', 'law', 'records', 'labels', 'register', 'docket', 'ledger', 'response'],
      },
      { room: 'reading', may: ['base', 'law', 'records', 'register', 'response'] },
      {
        room: 'import',
        may: [
          'base',
          'words',
          'law',
          'records',
          'labels',
          'register',
          'commands',
          'docket',
          'history',
          'decide',
          'exchange',
        ],
        outside: ['zod'],
      },
      {
        room: 'print',
        may: [
          'base',
          'calendar',
          'law',
          'records',
          'labels',
          'counting',
          'register',
          'docket',
          'ledger',
          'reminders',
          'history',
          'response',
          'manual',
          'screening',
        ],
        outside: ['react'],
      },
      {
        room: 'calls',
        may: ['base', 'words', 'law', 'records', 'commands', 'reminders', 'history', 'reading', 'import'],
        outside: ['zod'],
      },
      { room: 'testing', may: ['base', 'law', 'register', 'commands', 'docket', 'decide'], forTests: true },
    ],
  },
  {
    tree: 'main',
    below: ['shared'],
    rooms: [
      { room: 'disk', may: [], outside: ['node:*'] },
      { room: 'settings', may: ['disk'], outside: ['node:*', 'zod'] },
      { room: 'updates', may: ['disk'], outside: ['node:*'] },
      { room: 'lock', may: ['disk'], outside: ['node:*'] },
      { room: 'attachments', may: ['disk'], outside: ['file-type', 'node:*'] },
      { room: 'journal', may: ['disk', 'lock'], outside: ['node:*'] },
      { room: 'outbox', may: ['disk', 'journal'], outside: ['node:*', 'zod'] },
      {
        room: 'register',
        may: ['disk', 'settings', 'updates', 'lock', 'attachments', 'journal', 'outbox'],
        outside: ['node:*', 'zod'],
      },
      {
        room: 'office',
        may: ['disk', 'settings', 'attachments', 'journal', 'outbox', 'register'],
        outside: ['node:*', 'pg', 'zod'],
      },
      { room: 'sample', may: ['disk', 'attachments', 'register'] },
      {
        room: 'exchange',
        may: ['disk', 'register'],
        outside: ['ical-generator', 'papaparse', 'write-excel-file', 'zod'],
      },
      { room: 'history', may: ['exchange'] },
      {
        room: 'handover',
        may: ['disk', 'attachments', 'register', 'exchange'],
        outside: ['node:*'],
      },
      { room: 'response', may: ['disk', 'attachments'] },
      {
        room: 'backups',
        may: ['disk', 'settings', 'lock', 'attachments', 'journal', 'register'],
        outside: ['node:*', 'zod'],
      },
      {
        room: 'moving',
        may: ['disk', 'settings', 'attachments', 'register', 'backups'],
        outside: ['node:*', 'zod'],
      },
      {
        room: 'opened',
        may: ['disk', 'journal', 'backups', 'moving'],
        outside: ['node:*'],
      },
      {
        room: 'support',
        may: ['disk', 'settings', 'attachments', 'journal', 'register'],
        outside: ['node:*', 'zod'],
      },
      { room: 'import', may: ['disk', 'register', 'exchange'], outside: ['node:*', 'read-excel-file'] },
      {
        room: 'reading',
        may: ['disk'],
        outside: ['@hyzyla/pdfium', 'node:*', 'pdfjs-dist', 'pngjs', 'utif2'],
      },
      { room: 'screening', may: ['disk', 'attachments', 'register'], outside: ['node:*'] },
      { room: 'reminding', may: ['register'] },
      {
        room: 'paper',
        may: ['disk', 'register', 'history'],
        outside: ['node:*', 'react', 'react-dom', 'zod'],
      },
      {
        room: 'long-work',
        may: ['disk', 'register', 'exchange', 'handover', 'backups', 'paper'],
        outside: ['node:*'],
      },
      {
        room: 'calls',
        may: [
          'disk',
          'updates',
          'settings',
          'register',
          'office',
          'exchange',
          'history',
          'handover',
          'response',
          'backups',
          'moving',
          'opened',
          'support',
          'import',
          'reading',
          'screening',
          'paper',
          'long-work',
        ],
        outside: ['node:*', 'zod'],
      },
      {
        room: 'cli',
        may: [
          'disk',
          'updates',
          'settings',
          'attachments',
          'journal',
          'register',
          'exchange',
          'history',
          'handover',
          'response',
          'backups',
          'office',
          'moving',
          'support',
          'import',
          'reading',
          'screening',
          'paper',
        ],
        outside: ['node:*'],
      },
      {
        room: 'electron',
        may: ['disk', 'settings', 'reading', 'reminding', 'paper', 'calls'],
        outside: ['electron', 'electron-log', 'electron-store', 'node:*'],
      },
      {
        room: 'program',
        may: [
          'disk',
          'updates',
          'settings',
          'journal',
          'outbox',
          'register',
          'office',
          'sample',
          'handover',
          'backups',
          'opened',
          'import',
          'reading',
          'screening',
          'reminding',
          'paper',
          'long-work',
          'calls',
          'cli',
          'electron',
        ],
        outside: ['electron', 'node:*'],
      },
      { room: 'main.ts', may: ['cli', 'electron', 'program'], outside: ['electron', 'node:*'] },
      { room: 'preload.ts', may: [], outside: ['electron'] },
      {
        room: 'test-support',
        may: [
          'disk',
          'settings',
          'attachments',
          'journal',
          'outbox',
          'register',
          'office',
          'backups',
          'import',
          'reading',
          'screening',
          'reminding',
          'paper',
          'cli',
        ],
        outside: ['node:*', 'pngjs'],
        forTests: true,
      },
    ],
  },
  {
    tree: 'renderer',
    below: ['shared'],
    rooms: [
      { room: 'state', may: [], outside: ['react'] },
      { room: 'parts', may: ['state'], outside: ['pdfjs-dist', 'react', 'react-aria-components', 'utif2'] },
      { room: 'views', may: ['state', 'parts'], outside: ['react', 'react-aria-components'] },
      { room: 'forms', may: ['state', 'parts', 'views'], outside: ['react', 'react-aria-components'] },
      { room: 'pages/away', may: ['state', 'parts', 'views'], outside: ['react'] },
      { room: 'pages/counterparties', may: ['state', 'parts', 'views', 'forms'], outside: ['react'] },
      {
        room: 'pages/docket',
        may: ['state', 'parts', 'views', 'forms'],
        outside: ['react', 'react-aria-components', 'react-dom'],
      },
      { room: 'pages/history', may: ['state', 'parts', 'views', 'forms'], outside: ['react'] },
      { room: 'pages/import', may: ['state', 'parts', 'views'], outside: ['react'] },
      {
        room: 'pages/law',
        may: ['state', 'parts', 'views', 'forms'],
        outside: ['react', 'react-aria-components'],
      },
      { room: 'pages/licenses', may: ['state', 'parts', 'views', 'forms'], outside: ['react'] },
      { room: 'pages/manual', may: ['state', 'parts', 'views'], outside: ['minisearch', 'react'] },
      { room: 'pages/office', may: ['state', 'parts', 'views'], outside: ['react'] },
      { room: 'pages/reasons', may: ['state', 'parts', 'views', 'forms'], outside: ['react'] },
      { room: 'pages/response', may: ['state', 'parts', 'views', 'forms'], outside: ['react'] },
      { room: 'pages/screening', may: ['state', 'parts', 'views'], outside: ['react'] },
      {
        room: 'pages/settings',
        may: ['state', 'parts', 'views', 'forms'],
        outside: ['package.json', 'react'],
      },
      { room: 'pages/shipments', may: ['state', 'parts', 'views', 'forms'], outside: ['react'] },
      { room: 'pages/yearly', may: ['state', 'parts', 'views', 'forms'], outside: ['react'] },
      {
        room: 'app',
        may: [
          'state',
          'parts',
          'views',
          'forms',
          'pages/away',
          'pages/counterparties',
          'pages/docket',
          'pages/history',
          'pages/import',
          'pages/law',
          'pages/licenses',
          'pages/manual',
          'pages/office',
          'pages/reasons',
          'pages/response',
          'pages/screening',
          'pages/settings',
          'pages/shipments',
          'pages/yearly',
        ],
        outside: ['minisearch', 'react', 'react-aria-components', 'react-dom', 'zod'],
      },
    ],
  },
];

/** What test files import besides the program: each name has to be used somewhere. */
export const testsMay = {
  trees: ['shared', 'main', 'renderer', 'scripts'],
  outside: [
    'vitest',
    'vite',
    'fast-check',
    'ical.js',
    'papaparse',
    'read-excel-file',
    'write-excel-file',
    'react',
    'react-dom',
    'zod',
    'node:*',
  ],
};

/** What the end-to-end tests import. They drive the program from outside; the letters they drop on it are set by `scripts/letters`. */
export const endToEndMay = {
  trees: ['shared', 'scripts', 'e2e'],
  outside: ['@playwright/test', '@axe-core/playwright', 'ical.js', 'papaparse', 'read-excel-file', 'node:*'],
};

/** The only places from which Electron and the packages that need it are reached. */
export const rightToElectron = ['main/electron', 'main/program', 'main/main.ts', 'main/preload.ts'];
export const electronPackages = ['electron', 'electron-log', 'electron-store'];

/** A package that one file stands before. */
export const doors = [
  { outside: 'date-fns', file: 'shared/base/dates.ts' },
  { outside: '@date-fns/utc', file: 'shared/base/dates.ts' },
];

/** @type {readonly Phrase[]} */
export const phrases = [
  {
    phrase: /\bDate\.now\(|\bnew Date\(\)|\bperformance\.now\(/,
    within: ['shared', 'renderer'],
    except: [],
    because: 'the clock belongs to main',
  },
  {
    phrase: /\bnew Date\(/,
    within: ['shared', 'renderer'],
    except: ['shared/base/dates.ts', 'shared/base/wall-clock.ts'],
    because: 'days go through shared/base/dates.ts',
  },
  {
    phrase: /\.toLocale\w*String\(\)/,
    within: ['shared'],
    except: [],
    because: 'the locale is an argument',
  },
  {
    // Chromium 156 answers a promise from scrollTo; React would call it when the effect ends, and the window stops.
    phrase: /\buse(?:Layout)?Effect\(\(\) => \w+\.current\b/,
    within: ['renderer'],
    except: [],
    because: 'an effect answers its own way to end, never what the browser answers: put it in braces',
  },
  {
    phrase: /\bIntl\.DisplayNames\b/,
    within: ['shared', 'main', 'renderer'],
    except: [],
    because: 'Electron leaves out most languages that the tests know',
  },
  {
    phrase: /\bipc(Main|Renderer)\b/,
    within: ['main', 'renderer'],
    except: ['main/electron/ipc.ts', 'main/preload.ts'],
    because: 'only main/electron/ipc.ts and main/preload.ts cross between the processes',
  },
  {
    phrase:
      /\.(?:string|int|number|boolean|enum|min|max|regex|refine)\((?:[^()]|\([^()]*\))*'[a-z]+(?:-[a-z]+)+'\)/,
    within: ['shared'],
    except: [],
    because: 'a schema names its reason by shared/base/reason.ts',
  },
];
