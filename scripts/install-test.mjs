import { bootstrap } from './bootstrap.mjs';
import { installTests } from './packaging/install-tests.mjs';
import { runScript } from './say.mjs';
import { describeFailure } from './tally.mjs';

// npm run test:install: makes the Debian package, installs it into a bare root, uses it, upgrades it while it runs, removes it.
await runScript(async () => {
  const runtime = await bootstrap({ quiet: false, isTesting: true, needsDisplay: false });
  const { passed, failures, leftOut = [] } = await installTests(runtime);
  for (const failure of failures) process.stdout.write(`${describeFailure(failure)}\n`);
  for (const reason of leftOut) process.stdout.write(`${reason}\n`);
  process.stdout.write(`${passed} passed, ${failures.length} failed\n`);
  return failures.length === 0 ? 0 : 1;
});
