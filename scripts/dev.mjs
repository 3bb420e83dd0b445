import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { bootstrap } from './bootstrap.mjs';
import { hasDisplay, startVirtualDisplay } from './display.mjs';
import { electronEnvironment, userSwitches } from './electron-runtime.mjs';
import { root } from './folders.mjs';
import { runAttached } from './run.mjs';
import { runScript, say } from './say.mjs';

/** What is tried while the program is changed: never the register or the settings of whoever develops it. */
const developing = join(root, '.dev');

/** @param {readonly string[]} given */
const settingsOf = (given) =>
  given.some((word) => word.startsWith('--user-data')) ? [] : ['--user-data', join(developing, 'settings')];

// npm run dev [-- app arguments]: the window with hot reload, on a register and settings of its own.
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
  const isNamed = appArguments.some((word) => word === '--sample' || word.startsWith('--register'));
  if (!isNamed)
    say(
      'register',
      `a register for development opens, in ${developing}; yours is not touched. One of fictional companies: npm run dev -- --sample`,
    );
  const rest = [
    '--',
    ...(isNamed ? [] : ['--register', join(developing, 'register')]),
    ...settingsOf(appArguments),
  ];
  rest.push(...appArguments);
  const code = await runAttached(process.execPath, [electronVite, 'dev', '--watch', ...noSandbox, ...rest], {
    cwd: root,
    env,
  });
  display?.stop();
  return code;
});
