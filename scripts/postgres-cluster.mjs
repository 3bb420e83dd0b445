import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { basename, dirname, join } from 'node:path';
import { atExit } from './at-exit.mjs';
import { makeCertificates } from './postgres-certificates.mjs';
import { putEmptyData } from './postgres-data.mjs';
import { memoryFolder } from './scratch-folder.mjs';

/** Debian keeps the programs of each version here; elsewhere they are on the path. */
const versions = '/usr/lib/postgresql';

/** @returns {string | undefined} the folder of the newest PostgreSQL, from version 15 on */
function programs() {
  if (!existsSync(versions)) return undefined;
  const newest = readdirSync(versions)
    .map(Number)
    .filter((version) => version >= 15)
    .sort((a, b) => b - a)
    .map((version) => join(versions, `${version}`, 'bin'));
  return newest.find((folder) => existsSync(join(folder, 'pg_ctl')));
}

/** @returns {string} why no server can be started here; empty when one can */
export function noPostgres() {
  if (process.platform !== 'linux') return 'a server of its own is started on Linux only';
  if (programs() === undefined) return 'PostgreSQL 15 or newer is not installed';
  if (process.getuid?.() !== 0) return '';
  return ordinaryUser() === undefined ? 'there is no ordinary user to run PostgreSQL as' : '';
}

/** PostgreSQL refuses to run as root: the numbers of a user for it. */
function ordinaryUser() {
  for (const name of ['postgres', 'nobody']) {
    const [, , uid, gid] =
      spawnSync('getent', ['passwd', name], { encoding: 'utf8' }).stdout?.split(':') ?? [];
    if (uid !== undefined && gid !== undefined) return { uid: Number(uid), gid: Number(gid) };
  }
  return undefined;
}

async function freePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address !== null ? address.port : 0;
}

// Whoever comes by the network needs TLS and SCRAM; the administrator comes by the socket, in a folder of its own.
const rules = [
  'local all postgres trust',
  'hostssl all weak_login all password',
  'hostssl all cert_ann all cert',
  'hostssl all all 127.0.0.1/32 scram-sha-256',
  'hostssl all all ::1/128 scram-sha-256',
];

/**
 * A PostgreSQL of its own for a test, on this computer, with TLS; it ends with the process at the latest.
 * @returns {Promise<Cluster>}
 * @typedef {object} Cluster
 * @property {string} folder of its files: the certificates
 * @property {number} port
 * @property {string} authority the PEM of the authority that signed the server's certificate
 * @property {string} otherAuthority the PEM of one that did not
 * @property {(text: string, as?: {database?: string, role?: string}) => string} sql runs statements as the administrator; throws what psql says
 * @property {(program: string, ...args: readonly string[]) => string} tool runs a further program of PostgreSQL as the administrator
 * @property {(settings: Readonly<Record<string, string>>) => void} set changes settings and has the server read them
 * @property {(mode: 'fast' | 'immediate') => void} stop
 * @property {() => void} start
 * @property {() => void} remove stops it, and removes its files
 */
export async function startPostgres() {
  const bin = programs() ?? '';
  const folder = mkdtempSync(join(memoryFolder() ?? '/tmp', 'export-docket-postgres-'));
  const user = process.getuid?.() === 0 ? ordinaryUser() : undefined;
  if (user) chownSync(folder, user.uid, user.gid);
  const data = join(folder, 'data');
  const port = await freePort();
  /** @param {string} program @param {readonly string[]} args @param {string} [input] */
  const run = (program, args, input) => {
    const command = join(bin, program);
    const as = user && ['--reuid', `${user.uid}`, '--regid', `${user.gid}`, '--clear-groups', command];
    return execFileSync(as ? 'setpriv' : command, as ? [...as, ...args] : args, {
      cwd: folder,
      encoding: 'utf8',
      // A whole register as it stands on the server.
      maxBuffer: 256 * 1024 * 1024,
      input: input ?? '',
      stdio: ['pipe', 'pipe', 'pipe'],
      env: { PATH: process.env.PATH, LC_ALL: 'C.UTF-8', HOME: folder },
    });
  };
  const control = (/** @type {readonly string[]} */ ...args) =>
    run('pg_ctl', ['-D', data, '-w', '-s', '-l', join(folder, 'log'), ...args]);

  const { authority, otherAuthority } = makeCertificates(folder);
  for (const name of readdirSync(folder)) {
    if (user) chownSync(join(folder, name), user.uid, user.gid);
    chmodSync(join(folder, name), 0o600);
  }
  putEmptyData(data, `postgres-${basename(dirname(bin))}-${user?.uid ?? 'own'}`, () =>
    run('initdb', ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-sync']),
  );
  writeFileSync(join(data, 'pg_hba.conf'), `${rules.join('\n')}\n`);
  const settings = {
    port: `${port}`,
    listen_addresses: 'localhost',
    unix_socket_directories: folder,
    ssl: 'on',
    ssl_cert_file: join(folder, 'server.crt'),
    ssl_key_file: join(folder, 'server.key'),
    ssl_ca_file: authority,
    // Only the computer's own fall would lose what is not flushed, and the test with it.
    fsync: 'off',
    shared_buffers: '16MB',
    log_min_messages: 'fatal',
    log_timezone: 'UTC',
  };
  const lines = Object.entries(settings).map(([name, value]) => `${name} = '${value}'`);
  writeFileSync(join(data, 'postgresql.conf'), `${lines.join('\n')}\n`);
  control('start');
  let isRunning = true;
  const stop = (/** @type {'fast' | 'immediate'} */ mode) => {
    if (isRunning) control('stop', '-m', mode);
    isRunning = false;
  };
  const remove = () => {
    forget();
    stop('immediate');
    rmSync(folder, { recursive: true, force: true });
  };
  const forget = atExit(remove);
  const asAdmin = ['-h', folder, '-p', `${port}`, '-U', 'postgres'];
  /** @type {Cluster['sql']} */
  const sql = (text, { database = 'postgres', role } = {}) =>
    run(
      'psql',
      [...asAdmin, '-d', database, '-v', 'ON_ERROR_STOP=1', '-qAtX', '-f', '-'],
      `${role === undefined ? '' : `set session authorization ${role};\n`}${text}`,
    );
  return {
    folder,
    port,
    authority: readFileSync(authority, 'utf8'),
    otherAuthority: readFileSync(otherAuthority, 'utf8'),
    sql,
    tool: (program, ...args) => run(program, [...asAdmin, ...args]),
    set: (changed) => {
      for (const [name, value] of Object.entries(changed)) sql(`alter system set ${name} = '${value}'`);
      control('reload');
    },
    stop,
    start: () => {
      if (!isRunning) control('start');
      isRunning = true;
    },
    remove,
  };
}
