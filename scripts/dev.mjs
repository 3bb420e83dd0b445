import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { bootstrap } from './bootstrap.mjs';
import { hasDisplay, startVirtualDisplay } from './display.mjs';
import { electronEnvironment, userSwitches } from './electron-runtime.mjs';
import { root } from './folders.mjs';
import { runAttached } from './run.mjs';
import { runScript, say } from './say.mjs';

// npm run dev [-- app arguments]: the window with hot reload.
await runScript(async () => {
  const needsDisplay = !hasDisplay();
  const runtime = await bootstrap({ quiet: false, isTesting: false, needsDisplay });
  // What development leaves in out/ is no build.
  rmSync(join(root, 'out', '.built'), { force: true });
  const env = electronEnvironment(runtime);
  const display = needsDisplay ? await startVirtualDisplay() : undefined;
  if (display) {
    env.DISPLAY = display.name;
    say(
      'display',
      `there is no screen here: the window opens on the virtual display ${display.name}, which nobody can see. Stop it with Ctrl+C`,
    );
  }
  const electronVite = join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js');
  const noSandbox = userSwitches().length > 0 ? ['--noSandbox'] : [];
  const appArguments = process.argv.slice(2);
  if (!appArguments.some((word) => word === '--sample' || word.startsWith('--register')))
    say('register', 'your own register opens; for one of fictional companies: npm run dev -- --sample');
  const rest = appArguments.length > 0 ? ['--', ...appArguments] : [];
  const code = await runAttached(process.execPath, [electronVite, 'dev', '--watch', ...noSandbox, ...rest], {
    cwd: root,
    env,
  });
  display?.stop();
  return code;
});
