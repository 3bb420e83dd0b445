import { defineConfig } from '@playwright/test';

// Each worker has a desktop of its own: this file is read by each, before its tests.
const desktops = JSON.parse(process.env.E2E_DESKTOPS ?? '[]') as Readonly<Record<string, string>>[];
const desktop = desktops[Number(process.env.TEST_PARALLEL_INDEX)] ?? desktops[0];
if (desktop !== undefined) {
  Object.assign(process.env, desktop);
  delete process.env.WAYLAND_DISPLAY;
}

export default defineConfig({
  testDir: 'e2e',
  // These have a configuration of their own.
  testIgnore: '**/installed/**',
  outputDir: 'test-results',
  // The tests of one file share a desktop and its notices; files run side by side where `scripts/e2e-tests.mjs` says so.
  workers: 1,
  fullyParallel: false,
  forbidOnly: true,
  retries: 0,
  // One project: each worker would be started anew for another, with Playwright, the tests and the programs it holds.
  // The pictures that pages are compared with.
  snapshotPathTemplate: '{testDir}/paper/{arg}{ext}',
  updateSnapshots: 'none',
  // Only to end what hangs: a busy machine is not a failure.
  timeout: 300_000,
  expect: { timeout: 60_000 },
  reporter: 'list',
});
