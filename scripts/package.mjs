import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { bootstrap } from './bootstrap.mjs';
import { ensureBuild } from './build.mjs';
import { root } from './folders.mjs';
import { ensurePackages } from './packages.mjs';
import { writeBeside } from './packaging/beside.mjs';
import { belongsToNobody, keyFaults, releaseKeys } from './packaging/release-keys.mjs';
import { runAttached } from './run.mjs';
import { runScript, Stop, say } from './say.mjs';

// What looks into the finished package is itself a package.
await ensurePackages({ quiet: true });
const { faultsOf, filesOf, licenseFaults, licensesOf, mainCodeOf, megabytes, programsIn } = await import(
  './packaging/contents.mjs'
);

const dist = join(root, 'dist');
const withSubstitute = '--with-substitute';

/**
 * Where a helper of electron-builder cannot be downloaded, what stands in for it; a helper that the caller named stays.
 * @returns {NodeJS.ProcessEnv}
 */
function helpersAtHand() {
  const sevenZip = ['/usr/bin/7za', '/usr/bin/7z'].find((path) => existsSync(path));
  return {
    CUSTOM_FPM_PATH: join(root, 'scripts', 'packaging', 'fpm.mjs'),
    ELECTRON_BUILDER_7ZIP_PATH: sevenZip ?? join(root, 'scripts', 'packaging', 'seven-zip.mjs'),
    // At its highest level 7-Zip takes more than five minutes and saves little.
    ELECTRON_BUILDER_COMPRESSION_LEVEL: '1',
    ...process.env,
  };
}

const hasRpmbuild = () => spawnSync('rpmbuild', ['--version']).status === 0;

/**
 * The arguments and the environment that make electron-builder pack this runtime.
 * @param {import('./electron-runtime.mjs').Runtime} runtime
 * @param {readonly string[]} asked
 */
function packing({ isPinned, folder, version }, asked) {
  const named = asked.filter((word) => word !== withSubstitute);
  // An RPM too where its tool is; what somebody asks for by name is made and nothing else.
  const isRpmToo = named.length === 0 && process.platform === 'linux' && hasRpmbuild();
  const args = isRpmToo ? ['--linux', 'deb', 'tar.gz', 'rpm'] : named;
  if (isPinned) return { args, env: process.env };
  if (!asked.includes(withSubstitute))
    throw new Stop(
      `The pinned Electron cannot be reached from here, and a package with another one must not be handed out. To try packaging with Electron ${version}: npm run package -- ${withSubstitute}`,
    );
  say('package', `made with Electron ${version}: good for trying, not for handing out`);
  return {
    args: [
      ...args,
      `-c.electronDist=${folder}`,
      `-c.electronVersion=${version}`,
      `-c.artifactName=\${name}_\${version}_\${arch}_substitute-electron-${version}.\${ext}`,
    ],
    env: helpersAtHand(),
  };
}

/** What is wrong with the programs that were packed, on the screen with their size. */
function checkPrograms() {
  const folders = programsIn(dist);
  if (folders.length === 0) throw new Stop(`There is no unpacked program in ${dist} that could be checked.`);
  for (const folder of folders) {
    const files = filesOf(folder);
    const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    const faults = [
      ...faultsOf(files),
      ...keyFaults(mainCodeOf(folder), releaseKeys()),
      ...licenseFaults(licensesOf(folder), Object.keys(dependencies)),
    ];
    if (faults.length > 0)
      throw new Stop(`The package must not be handed out:\n${faults.slice(0, 20).join('\n')}`);
    say(
      'package',
      `${files.length} files, ${megabytes(folder)} MB unpacked, nothing in it that does not belong there`,
    );
  }
  if (releaseKeys().some(belongsToNobody))
    say('package', 'it takes no update: its keys for releases belong to nobody yet (docs/releasing.md)');
}

/** @param {number} startedAt */
function sayWhatWasMade(startedAt) {
  // Some disks keep full seconds only.
  const names = readdirSync(dist).filter((name) => statSync(join(dist, name)).mtimeMs >= startedAt - 1000);
  for (const path of names.map((name) => join(dist, name))) {
    if (/\.(AppImage|deb|rpm|tar\.gz|exe|dmg|zip)$/.test(path))
      say('package', `made: ${path} (${Math.round(statSync(path).size / 1e6)} MB)`);
    for (const program of ['export-docket', 'Export Docket.exe', 'Export Docket.app'])
      if (existsSync(join(path, program))) say('package', `start it with: "${join(path, program)}"`);
  }
  if (process.platform === 'darwin' && !process.env.CSC_LINK && !process.env.CSC_NAME)
    say('package', 'not signed: no certificate is in the environment (CSC_LINK or CSC_NAME)');
  if (process.platform === 'darwin' && !process.env.APPLE_ID && !process.env.APPLE_API_KEY)
    say('package', 'not notarized: no Apple account is in the environment');
  if (process.platform === 'win32' && !process.env.WIN_CSC_LINK && !process.env.CSC_LINK)
    say('package', 'not signed: no certificate is in the environment (WIN_CSC_LINK or CSC_LINK)');
}

// npm run package [-- --with-substitute] [--linux deb …]: the installable program in dist/; arguments go to electron-builder.
await runScript(async () => {
  const runtime = await bootstrap({ quiet: false, isTesting: false, needsDisplay: false });
  const { args, env } = packing(runtime, process.argv.slice(2));
  await ensureBuild({ quiet: false });
  await writeBeside(runtime);
  // What an earlier run unpacked is not checked for this one.
  rmSync(dist, { recursive: true, force: true });
  const builder = join(root, 'node_modules', 'electron-builder', 'cli.js');
  const startedAt = Date.now();
  const code = await runAttached(process.execPath, [builder, ...args], { cwd: root, env });
  if (code !== 0) return code;
  checkPrograms();
  sayWhatWasMade(startedAt);
  return 0;
});
