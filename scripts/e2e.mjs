import { bootstrap } from './bootstrap.mjs';
import { ensureBuild } from './build.mjs';
import { watchEndToEndTests } from './e2e-tests.mjs';
import { runScript } from './say.mjs';

// npm run test:e2e [-- e2e/letter-to-page.spec.ts]: the end-to-end tests alone, for whoever works on them.
await runScript(async () => {
  const runtime = await bootstrap({ quiet: true, isTesting: true, needsDisplay: true });
  await ensureBuild({ quiet: true });
  return await watchEndToEndTests(runtime, process.argv.slice(2));
});
