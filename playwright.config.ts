import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  // One at a time: the tests share one notification daemon, and the machine that checks them may be small.
  workers: 1,
  fullyParallel: false,
  forbidOnly: true,
  retries: 0,
  // The pictures that pages are compared with.
  snapshotPathTemplate: '{testDir}/paper/{arg}{ext}',
  updateSnapshots: 'none',
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
});
