import fs from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type BackupTestBench, backupTestBench } from '../test-support/backup-test-bench';
import { doTask } from './do-task';
import type { WorkNeed } from './work-task';

let bench: BackupTestBench;
beforeEach(() => {
  bench = backupTestBench();
});
afterEach(() => bench.remove());

test('the pages of a handover are drawn by the process that makes it: the first process only has them printed and tells how far it is', async () => {
  const { store } = bench;
  const into = path.join(bench.base, 'out');
  fs.mkdirSync(into);
  const needs: WorkNeed[] = [];
  const moment = store.moment();
  const beside = {
    ...{ folder: store.folder, foldedFile: null, head: store.head, moment },
    dates: 'us' as const,
    places: { places: [], silent: [] },
  };
  const made = await doTask(
    {
      ...{ do: 'hand-over', beside, into, at: moment.at, today: moment.today, program: '1.2.3' },
      ...{ includePrivileged: false, preferences: { person: 'Kim Case', paper: 'letter' } },
      fonts: path.join(bench.base, 'fonts'),
    },
    {
      ...{ tell: () => undefined, made: () => undefined, gone: () => undefined, waits: () => undefined },
      need: async (what) => {
        needs.push(what);
        return Buffer.from('%PDF-1.4');
      },
    },
  );
  expect(made, JSON.stringify(made)).toMatchObject({ ok: true });
  const told = needs.map((need) =>
    need.is === 'printed' ? /<title>([^<]*)/.exec(Buffer.from(need.html).toString())?.[1] : need.is,
  );
  // Each is printed once to learn where its pages end, and then with its feet.
  const page = (title: unknown) => ['next-page', title, title];
  expect(told).toEqual([
    ...page('Docket'),
    ...page(expect.stringMatching(/^Law table /)),
    ...page(expect.stringMatching(/^License summary /)),
  ]);
});
