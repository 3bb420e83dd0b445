import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect } from '@playwright/test';

const run = promisify(execFile);

/** A real print system of the test's own, whose printers throw their pages away and keep every job as it was sent. */
export type PrintQueue = {
  /** The environment of a program that is to print there. */
  readonly env: { readonly CUPS_SERVER: string };
  readonly addPrinter: (name: string) => Promise<void>;
  readonly removePrinter: (name: string) => Promise<void>;
  /** The printer takes jobs and prints none. */
  readonly stopPrinter: (name: string) => Promise<void>;
  /** The files of the jobs so far, as they were sent, oldest first. */
  readonly jobs: () => Promise<readonly string[]>;
  /** What was asked for with each of them, as the print system keeps it, oldest first. */
  readonly requests: () => Promise<readonly string[]>;
  readonly stop: () => Promise<void>;
};

const openToAll = 'Order allow,deny\nAllow all\n';

/** Starts the print system's own daemon on a socket in a folder of its own. */
export async function startPrintQueue(): Promise<PrintQueue> {
  const folder = await mkdtemp(join(tmpdir(), 'export-docket-cups-'));
  // Its filters run as another user.
  await chmod(folder, 0o755);
  const at = (name: string) => join(folder, name);
  for (const name of ['root', 'spool', 'cache', 'state']) await mkdir(at(name));
  const socket = at('socket');
  const files = [
    ['ServerRoot', at('root')],
    ['RequestRoot', at('spool')],
    ['CacheDir', at('cache')],
    ['StateDir', at('state')],
    ['ErrorLog', at('errors')],
    ['AccessLog', at('accesses')],
    ['PageLog', at('pages')],
    ['FileDevice', 'Yes'],
    ['SystemGroup', 'root'],
  ];
  await writeFile(at('files.conf'), files.map((line) => `${line.join(' ')}\n`).join(''));
  await writeFile(
    at('cupsd.conf'),
    [
      `Listen ${socket}`,
      'PreserveJobFiles Yes',
      // What is asked for is written at once.
      'DirtyCleanInterval 0',
      'Browsing Off',
      'DefaultAuthType None',
      `<Location />\n${openToAll}</Location>`,
      `<Location /admin>\n${openToAll}</Location>`,
      `<Policy default>\n<Limit All>\n${openToAll}</Limit>\n</Policy>`,
      '',
    ].join('\n'),
  );
  const daemon = spawn('/usr/sbin/cupsd', ['-f', '-c', at('cupsd.conf'), '-s', at('files.conf')], {
    stdio: 'ignore',
  });
  const call = async (program: string, ...args: readonly string[]) =>
    (await run(program, ['-h', socket, ...args])).stdout;
  const spooled = async (kind: RegExp) => {
    const found = (await readdir(at('spool'))).filter((name) => kind.test(name));
    return found.sort().map((name) => join(at('spool'), name));
  };
  await expect
    .poll(() =>
      call('lpstat', '-r').then(
        (said) => said,
        () => '',
      ),
    )
    .toContain('is running');
  return {
    env: { CUPS_SERVER: socket },
    addPrinter: async (name) => {
      await call('lpadmin', '-p', name, '-E', '-v', 'file:///dev/null');
    },
    removePrinter: async (name) => {
      await call('lpadmin', '-x', name);
    },
    stopPrinter: async (name) => {
      await call('cupsdisable', name);
    },
    jobs: () => spooled(/^d\d+-\d+$/),
    requests: async () =>
      await Promise.all((await spooled(/^c\d+$/)).map((file) => readFile(file, 'latin1'))),
    stop: async () => {
      const ended = once(daemon, 'exit');
      daemon.kill();
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}
