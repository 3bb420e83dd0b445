import { join } from 'node:path';
import { bootstrap } from './bootstrap.mjs';
import { ensureBuild } from './build.mjs';
import { root } from './folders.mjs';
import { runAttached } from './run.mjs';
import { runScript, say } from './say.mjs';

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
  return await runAttached(process.execPath, [builder, ...args], { cwd: root });
});
