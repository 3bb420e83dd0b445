import { defineConfig } from '@playwright/test';

// The installed program, one step after the other; started by scripts/packaging/install-tests.mjs.
export default defineConfig({
  testDir: 'e2e/installed',
  outputDir: 'test-results/installed',
  workers: 1,
  fullyParallel: false,
  forbidOnly: true,
  retries: 0,
  timeout: 600_000,
  expect: { timeout: 120_000 },
  reporter: 'list',
});
