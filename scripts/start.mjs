import { bootstrap } from './bootstrap.mjs';
import { ensureBuild } from './build.mjs';
import { hasDisplay, startVirtualDisplay } from './display.mjs';
import { electronEnvironment, userSwitches } from './electron-runtime.mjs';
import { root } from './folders.mjs';
import { runAttached } from './run.mjs';
import { runScript, say } from './say.mjs';

// npm start [-- --sample]: from a fresh checkout to the open window.
await runScript(async () => {
  const needsDisplay = !hasDisplay();
  const runtime = await bootstrap({ quiet: false, isTesting: false, needsDisplay });
  await ensureBuild({ quiet: false });
  const env = electronEnvironment(runtime);
  const display = needsDisplay ? await startVirtualDisplay() : undefined;
  if (display) {
    env.DISPLAY = display.name;
    say(
      'display',
      `there is no screen here: the window opens on the virtual display ${display.name}, which nobody can see. Stop it with Ctrl+C`,
    );
  }
  // Where there is no screen there is rarely a bus either; what Chromium says about that helps nobody.
  const platform = display ? ['--ozone-platform=x11', '--log-level=3'] : [];
  say('window', 'opening Export Docket');
  const code = await runAttached(
    runtime.executable,
    [...userSwitches(), ...platform, root, ...process.argv.slice(2)],
    { env },
  );
  display?.stop();
  return code;
});
