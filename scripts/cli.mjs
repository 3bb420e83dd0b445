import { bootstrap } from './bootstrap.mjs';
import { ensureBuild } from './build.mjs';
import { electronEnvironment, userSwitches } from './electron-runtime.mjs';
import { root } from './folders.mjs';
import { runAttached } from './run.mjs';
import { runScript } from './say.mjs';

// npm run --silent cli -- COMMAND …: the same program without window or display. Standard input, standard output and
// the exit code are the program's own; what we have to say goes to standard error.
await runScript(async () => {
  const runtime = await bootstrap({ quiet: true, isTesting: false, needsDisplay: false });
  await ensureBuild({ quiet: true });
  const headless = ['--ozone-platform=headless', '--disable-gpu', '--log-level=3'];
  return await runAttached(
    runtime.executable,
    [...userSwitches(), ...headless, root, ...process.argv.slice(2)],
    { env: electronEnvironment(runtime) },
  );
});
