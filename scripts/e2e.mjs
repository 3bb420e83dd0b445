import { bootstrap } from './bootstrap.mjs';
import { ensureBuild } from './build.mjs';
import { keepSeconds } from './e2e-order.mjs';
import { endToEndTests, watchEndToEndTests } from './e2e-tests.mjs';
import { runScript } from './say.mjs';
import { describeFailure, slowest } from './tally.mjs';

// npm run test:e2e [-- e2e/letter-to-page.spec.ts]: the end-to-end tests alone, for whoever works on them.
// npm run test:e2e -- --measure: all of them as npm test runs them, or those of the files named after it; how long each test took is kept in
// e2e/seconds.json.
await runScript(async () => {
  const runtime = await bootstrap({ quiet: true, isTesting: true, needsDisplay: true });
  await ensureBuild({ quiet: true });
  if (process.argv[2] !== '--measure') return await watchEndToEndTests(runtime, process.argv.slice(2));
  const { failures, passed, timed = [] } = await endToEndTests(runtime, process.argv.slice(3));
  for (const failure of failures) process.stdout.write(`${describeFailure(failure)}\n`);
  process.stdout.write(`${slowest(timed, 40).join('\n')}\n${passed} passed, ${failures.length} failed\n`);
  if (failures.length === 0) keepSeconds(timed);
  return failures.length === 0 ? 0 : 1;
});
