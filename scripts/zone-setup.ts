import { relative } from 'node:path';
import { beforeAll, expect } from 'vitest';
import { noteReaders } from './zone-watch.mjs';

// Runs before each test file. Where ZONE_READERS names a folder, the files that read the time zone are noted there.
const folder = process.env.ZONE_READERS;
const key = Symbol.for('export-docket.zone-readers');
const kept = globalThis as { [key]?: ReturnType<typeof noteReaders> };

if (folder !== undefined) {
  kept[key] ??= noteReaders(folder);
  const state = kept[key];
  state.file = relative(process.cwd(), expect.getState().testPath ?? '');
  state.isLoading = true;
  beforeAll(() => {
    state.isLoading = false;
  });
}
