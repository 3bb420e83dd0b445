import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { bootstrap } from './bootstrap.mjs';
import { ensureBuild } from './build.mjs';
import { root } from './folders.mjs';
import { runAttached } from './run.mjs';
import { runScript, say } from './say.mjs';

/**
 * What was made, and for a folder how its program is started.
 * @param {number} startedAt
 * @returns {readonly (readonly [string, string])[]}
 */
function madeSince(startedAt) {
  const dist = join(root, 'dist');
  // Some disks keep full seconds only.
  const names = readdirSync(dist).filter((name) => statSync(join(dist, name)).mtimeMs >= startedAt - 1000);
  /** @type {(readonly [string, string])[]} */
  const made = [];
  for (const path of names.map((name) => join(dist, name))) {
    if (/\.(AppImage|deb|exe|dmg)$/.test(path)) made.push(['made', path]);
    for (const program of ['export-docket', 'Export Docket.exe', 'Export Docket.app'])
      if (existsSync(join(path, program))) made.push(['start it with', `"${join(path, program)}"`]);
  }
  return made;
}

// npm run package [-- --linux dir]: the installable program in dist/; arguments go to electron-builder.
await runScript(async () => {
  const runtime = await bootstrap({ quiet: false, isTesting: false, needsDisplay: false });
  await ensureBuild({ quiet: false });
  const builder = join(root, 'node_modules', 'electron-builder', 'cli.js');
  const args = process.argv.slice(2);
  if (!runtime.isPinned) {
    say(
      'package',
      `made with Electron ${runtime.version}, the one at hand: good for trying, not for handing out`,
    );
    args.push(`-c.electronDist=${runtime.folder}`, `-c.electronVersion=${runtime.version}`);
  }
  const startedAt = Date.now();
  const code = await runAttached(process.execPath, [builder, ...args], { cwd: root });
  if (code === 0) for (const [what, path] of madeSince(startedAt)) say('package', `${what}: ${path}`);
  return code;
});
