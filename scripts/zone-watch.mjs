import childProcess from 'node:child_process';
import { appendFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { join, relative } from 'node:path';
import workerThreads from 'node:worker_threads';

/**
 * Tells which test files depend on the time zone of the machine: those that read it, in whatever way, while they run. Another
 * program that a test starts could read it unseen, so starting one counts as well; Node itself and its threads are watched in the same way.
 */

/** Programs that neither show nor take a time. */
const withoutTime = ['cat', 'getent', 'mkfifo', 'mount', 'umount'];

/** In place of a file: a module read the zone while it was loaded, and modules are loaded once for many files. */
export const everyFile = '*';

/** Local parts of a date; its parts in UTC and its instant depend on no zone. */
const localReads = [
  'getDate',
  'getDay',
  'getFullYear',
  'getHours',
  'getMinutes',
  'getMonth',
  'getTimezoneOffset',
  'getYear',
];
const localWrites = ['setDate', 'setFullYear', 'setHours', 'setMinutes', 'setMonth', 'setSeconds', 'setYear'];
const localTexts = ['toDateString', 'toString', 'toTimeString'];
const localeTexts = ['toLocaleDateString', 'toLocaleString', 'toLocaleTimeString'];

/** A text that `Date` takes to be in UTC or at an offset: a day alone, or an instant with its zone. */
const saysItsZone = /^\s*[+-]?\d{4,6}-\d\d(-\d\d)?\s*$|(Z|GMT|UTC|[+-]\d\d:?\d\d)\s*(\(.*\))?\s*$/i;

/**
 * Calls `onRead` each time anything in this process reads the local time zone.
 * @param {() => void} onRead
 */
export function watchZone(onRead) {
  watchDates(onRead);
  watchFormats(onRead);
  watchOthers(onRead);
}

/** @param {() => void} onRead */
function watchDates(onRead) {
  const prototype = /** @type {Record<string, any>} */ (/** @type {unknown} */ (Date.prototype));
  for (const name of [...localReads, ...localWrites, ...localTexts]) {
    const plain = prototype[name];
    prototype[name] = function (/** @type {unknown[]} */ ...args) {
      onRead();
      return plain.apply(this, args);
    };
  }
  for (const name of localeTexts) {
    const plain = prototype[name];
    prototype[name] = function (/** @type {any[]} */ ...args) {
      if (args[1]?.timeZone === undefined) onRead();
      return plain.apply(this, args);
    };
  }
  const toPrimitive = prototype[/** @type {any} */ (Symbol.toPrimitive)];
  Object.defineProperty(Date.prototype, Symbol.toPrimitive, {
    configurable: true,
    value(/** @type {string} */ hint) {
      if (hint !== 'number') onRead();
      return toPrimitive.call(this, hint);
    },
  });
  /** @param {readonly unknown[]} args */
  const isLocal = (args) =>
    args.length > 1 || (args.length === 1 && typeof args[0] === 'string' && !saysItsZone.test(args[0]));
  globalThis.Date = new Proxy(Date, {
    construct(target, args, self) {
      if (isLocal(args)) onRead();
      return Reflect.construct(target, args, self);
    },
    apply(target, self, args) {
      onRead();
      return Reflect.apply(target, self, args);
    },
    get(target, name, self) {
      if (name !== 'parse') return Reflect.get(target, name, self);
      return (/** @type {string} */ text) => {
        if (isLocal([text])) onRead();
        return target.parse(text);
      };
    },
  });
}

/** @param {() => void} onRead */
function watchFormats(onRead) {
  const plain = Intl.DateTimeFormat;
  // Made without a zone it keeps the machine's, and tells it each time it is used: here, and wherever it is kept.
  const reads = new WeakSet();
  for (const name of /** @type {const} */ ([
    'formatToParts',
    'formatRange',
    'formatRangeToParts',
    'resolvedOptions',
  ])) {
    const method = /** @type {any} */ (plain.prototype[name]);
    /** @type {any} */ (plain.prototype)[name] = function (/** @type {unknown[]} */ ...args) {
      if (reads.has(this)) onRead();
      return method.apply(this, args);
    };
  }
  const format = /** @type {() => unknown} */ (
    Object.getOwnPropertyDescriptor(plain.prototype, 'format')?.get
  );
  Object.defineProperty(plain.prototype, 'format', {
    configurable: true,
    get() {
      if (reads.has(this)) onRead();
      return format.call(this);
    },
  });
  /** @param {any[]} args @param {any} made */
  const noted = (args, made) => {
    if (args[1]?.timeZone === undefined) reads.add(made);
    return made;
  };
  Intl.DateTimeFormat = new Proxy(plain, {
    construct: (target, args, self) => noted(args, Reflect.construct(target, args, self)),
    apply: (target, self, args) => noted(args, Reflect.apply(target, self, args)),
  });
}

/** @param {() => void} onRead */
function watchOthers(onRead) {
  const processes = /** @type {Record<string, any>} */ (/** @type {unknown} */ (childProcess));
  for (const name of ['exec', 'execFile', 'execFileSync', 'execSync', 'fork', 'spawn', 'spawnSync']) {
    const plain = processes[name];
    processes[name] = Object.assign((/** @type {unknown[]} */ ...args) => {
      if (!isWatchedOrTimeless(name, args)) onRead();
      return plain(...args);
    }, plain);
  }
  workerThreads.Worker = new Proxy(workerThreads.Worker, {
    construct(target, args, self) {
      const [file, options] = args;
      // Its own environment, or text in place of a file, has not what watches it.
      const isWatched =
        process.env[readerFolder] !== undefined && !options?.eval && options?.env === undefined;
      if (!isWatched) onRead();
      const execArgv = [...(options?.execArgv ?? process.execArgv), ...watch];
      return Reflect.construct(target, isWatched ? [file, { ...options, execArgv }] : args, self);
    },
  });
  syncBuiltinESMExports();
}

/**
 * Whether what a call starts is a program without time, one that is not told our zone, or a Node that notes its own reads
 * (`noteReaders` sees to that).
 * @param {string} name
 * @param {readonly unknown[]} args
 */
function isWatchedOrTimeless(name, args) {
  const [program] = args;
  if (['exec', 'execSync'].includes(name)) return false;
  if (typeof program === 'string' && withoutTime.includes(program)) return true;
  const options = /** @type {{env?: Record<string, string>, execPath?: string} | undefined} */ (
    args.slice(1).find((each) => typeof each === 'object' && each !== null && !Array.isArray(each))
  );
  const env = options?.env ?? process.env;
  // Told another zone than ours, or none: then it has that of the machine, the same in each run.
  if (env.TZ !== process.env.TZ) return true;
  const node = name === 'fork' ? (options?.execPath ?? process.execPath) : program;
  return node === process.execPath && env[readerFolder] !== undefined && env.NODE_OPTIONS === watched;
}

/**
 * The file to hold responsible for a read while modules are loaded: the test file where its own code read, else every file.
 * @param {string} stack
 * @param {string} root
 * @param {string} file the test file that is being loaded
 */
export function readerAtLoad(stack, root, file) {
  const own = stack
    .split('\n')
    .map((frame) =>
      /((?:file:\/\/)?\/?[^\s()]+?\.(?:ts|tsx|mjs|js)):\d+/.exec(frame)?.[1]?.replace('file://', ''),
    )
    .filter((path) => path !== undefined)
    .map((path) => relative(root, path))
    .find(
      (path) =>
        !path.startsWith('..') &&
        !path.includes('node_modules') &&
        path !== join('scripts', 'zone-watch.mjs'),
    );
  return own === undefined || own === file ? file : everyFile;
}

/**
 * Where two packages read the zone for themselves, as the frame of a stack names the place: `pdfjs-dist` keeps its offset when it is
 * loaded, for the fields of forms that the program does not draw; `fflate` gives the parts of a zip, an Excel file for one, the time of
 * writing, which that format has in local time. No result of the program depends on either.
 */
const forThemselves = [
  /^\s*at \S*\/node_modules\/pdfjs-dist\/legacy\/build\/pdf\.mjs:/,
  /^\s*at wzh \(\S*\/node_modules\/fflate\//,
];

/**
 * Whether a package read the zone for itself alone, as listed above.
 * @param {string} stack of the read
 */
export function isOfPackage(stack) {
  const caller = stack
    .split('\n')
    .slice(1)
    .find((frame) => !frame.includes('zone-watch.mjs'))
    ?.replaceAll('\\', '/');
  return caller !== undefined && forThemselves.some((place) => place.test(caller));
}

/** Where a Node that a test starts notes its reads, and for which test. */
const readerFolder = 'ZONE_READERS_OF_CHILDREN';
const readerName = 'ZONE_READER';
/** The zone of the test: a Node that is told another one cannot read it. */
const readerZone = 'ZONE_OF_READER';
const watch = ['--import', new URL('zone-watch-child.mjs', import.meta.url).href];
const watched = `--import ${JSON.stringify(watch[1])}`;

/**
 * Notes into a file of the folder, one path a line, which test files read the zone, they or a Node that they start.
 * @param {string} folder
 */
export function noteReaders(folder) {
  const seen = new Set();
  const state = {
    isLoading: true,
    get file() {
      return process.env[readerName] ?? '';
    },
    set file(file) {
      process.env[readerName] = file;
    },
  };
  process.env[readerFolder] = folder;
  process.env[readerZone] = process.env.TZ ?? '';
  process.env.NODE_OPTIONS = watched;
  watchZone(() => {
    if (!state.isLoading && (state.file === '' || seen.has(state.file))) return;
    const stack = new Error('read').stack ?? '';
    if (isOfPackage(stack)) return;
    const reader = state.isLoading ? readerAtLoad(stack, process.cwd(), state.file) : state.file;
    if (reader === '' || seen.has(reader)) return;
    seen.add(reader);
    note(folder, reader);
  });
  return state;
}

/** The same in a Node, or in one of its threads, that a test started. */
export function noteReaderOfChild() {
  const folder = process.env[readerFolder];
  const reader = process.env[readerName];
  if (folder === undefined || reader === undefined) return;
  if ((process.env.TZ ?? '') !== process.env[readerZone]) return;
  let isNoted = false;
  watchZone(() => {
    if (isNoted || isOfPackage(new Error('read').stack ?? '')) return;
    isNoted = true;
    note(folder, reader);
  });
}

/** @param {string} folder @param {string} reader */
function note(folder, reader) {
  appendFileSync(join(folder, `${process.pid}.txt`), `${reader}\n`);
}
