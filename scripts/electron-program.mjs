import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { electronEnvironment, userSwitches } from './electron-runtime.mjs';
import { root } from './folders.mjs';
import { run } from './run.mjs';
import { Stop } from './say.mjs';

/**
 * A program of ours for the real Electron, without a window: for measuring and for breaking things.
 * @typedef {object} ElectronProgram
 * @property {(request: object) => Promise<unknown>} ask runs it once with a request; answers what it printed as JSON
 * @property {(request: object) => string[]} command the same as a command line, for whoever wants to kill it
 * @property {NodeJS.ProcessEnv} env
 * @property {() => void} remove
 */

/**
 * Builds an entry (TypeScript) that exports `answer(request)` into a program of its own.
 * @param {import('./electron-runtime.mjs').Runtime} runtime
 * @param {string} entry path from the root
 * @returns {Promise<ElectronProgram>}
 */
export async function electronProgram(runtime, entry) {
  const { build } = await import('vite');
  const folder = mkdtempSync(join(tmpdir(), 'export-docket-program-'));
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true, external: ['electron'] },
    build: {
      ssr: true,
      target: 'node20.18',
      outDir: folder,
      emptyOutDir: false,
      rolldownOptions: { input: { answer: join(root, entry) }, external: ['electron', /^node:/] },
    },
  });
  writeFileSync(
    join(folder, 'package.json'),
    '{"name":"measured","version":"1.0.0","type":"module","main":"main.js"}',
  );
  writeFileSync(
    join(folder, 'main.js'),
    `import { app } from 'electron';
import { answer } from './answer.js';
app.setPath('userData', ${JSON.stringify(join(folder, 'user'))});
Promise.resolve(answer(JSON.parse(process.argv.at(-1)))).then(
  (found) => process.stdout.write(JSON.stringify(found) + '\\n', () => app.exit(0)),
  (error) => process.stderr.write(String(error.stack) + '\\n', () => app.exit(1)),
);
`,
  );
  const env = electronEnvironment(runtime);
  const switches = [
    ...userSwitches(),
    '--ozone-platform=headless',
    '--disable-gpu',
    '--log-level=3',
    '--js-flags=--expose-gc',
  ];
  const command = (/** @type {object} */ request) => [
    runtime.executable,
    ...switches,
    folder,
    JSON.stringify(request),
  ];
  return {
    command,
    env,
    ask: async (request) => {
      const [executable = '', ...args] = command(request);
      const { code, output } = await run(executable, args, { env });
      const line = output.split('\n').findLast((each) => each.startsWith('{'));
      if (code !== 0 || line === undefined)
        throw new Stop(`The measured program failed (${code}): ${output}`);
      return JSON.parse(line);
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
