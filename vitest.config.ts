import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const modules = process.env.UNIT_MODULES;

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', development: false } },
  test: {
    include: ['{main,renderer,shared,scripts}/**/*.test.{ts,tsx}'],
    environment: 'node',
    setupFiles: [fileURLToPath(new URL('scripts/zone-setup.ts', import.meta.url))],
    // Without it every style sheet reads as empty, the printed sheet's own text too.
    css: true,
    // React as it is shipped: its development build notes the stack of every element, which is half the time of drawing a sheet.
    env: { NODE_ENV: 'production' },
    // Processes, not threads: only a process can be given a time zone.
    pool: 'forks',
    // Modules are loaded once for each process instead of once for each file, which halves the work. A test that changes
    // what others see (a time zone, a global) puts it back.
    isolate: false,
    // Runs of one `npm test` after the other read what the first made of each module; nothing is kept beyond it.
    experimental: modules === undefined ? {} : { fsModuleCache: true, fsModuleCachePath: modules },
    allowOnly: false,
    // Only to end a test that hangs; a busy machine, or FULL=1 with its larger counts, is not a failure.
    testTimeout: 1_200_000,
    hookTimeout: 1_200_000,
  },
});
