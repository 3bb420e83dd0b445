import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{main,renderer,shared,scripts}/**/*.test.{ts,tsx}'],
    environment: 'node',
    // Processes, not threads: only a process can be given a time zone.
    pool: 'forks',
    allowOnly: false,
  },
});
