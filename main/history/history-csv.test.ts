import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { wholeHistory } from '../../shared/history/filter';
import { createScene, type Scene } from '../../shared/testing/scene';
import { journalOf } from '../test-support/scene-journal';
import { historyCsv } from './history-csv';

function story(): Scene {
  const scene = createScene();
  scene.perform({
    do: 'add-counterparty',
    name: '=cmd|calc',
    notes: [{ kind: 'privileged', text: 'Ask counsel.' }],
  });
  scene.perform({ do: 'open-license', applicationNumber: 'Z000001' });
  scene.perform({ do: 'change-license', license: 'Z000001', owner: '-5', reference: '+86 10 5555' });
  scene.perform({ do: 'undo' });
  return scene;
}

async function exported(scene: Scene, beforeSeq: number | null = null, filter = wholeHistory) {
  const { csv, entries } = await historyCsv(journalOf(scene), scene.register, { filter, beforeSeq });
  const { data } = Papa.parse<Record<string, string>>(csv.slice(1), { header: true, skipEmptyLines: true });
  return { csv, entries, rows: data };
}

test('every changed value has a row, with the entry, its undoing and its hash', async () => {
  const { rows, entries } = await exported(story());
  expect(entries).toBe(4);
  expect(rows.filter((row) => row.Entry === '3')).toMatchObject([
    { 'Undone by entry': '4', Record: 'Z000001', Field: 'SNAP-R reference', Was: '—', Now: '+86 10 5555' },
    { 'Undone by entry': '4', Record: 'Z000001', Field: 'Owner', Was: '—', Now: '-5' },
  ]);
  expect(rows[0]).toMatchObject({
    Entry: '1',
    'At (UTC)': '2019-11-25T15:00:00.000Z',
    Zone: 'UTC',
    By: 'Test',
    Via: 'cli',
    Record: "'=cmd|calc",
    What: 'Added the counterparty =cmd|calc.',
    Hash: '1'.padStart(64, '0'),
  });
  expect(rows.at(-3)?.What).toBe('Took back entry 3.');
});

test('a privileged note stays inside, in what it was and in what it is', async () => {
  const scene = story();
  scene.perform({
    do: 'change-counterparty',
    counterparty: 'id-1',
    notes: [{ kind: 'privileged', text: 'Counsel says no.' }],
  });
  const { csv } = await exported(scene);
  expect(csv).toContain('Notes');
  expect(csv).not.toMatch(/counsel/i);
});

test('filtered, and up to an entry', async () => {
  const scene = story();
  const settled = await exported(scene, null, { ...wholeHistory, kind: 'licenses' });
  expect([...new Set(settled.rows.map((row) => row.Entry))]).toEqual(['2', '3', '4']);
  expect((await exported(scene, 3)).entries).toBe(2);
  expect((await exported(scene, 1)).rows).toEqual([]);
});

test('a long journal is exported whole over many portions', async () => {
  const scene = createScene();
  for (let n = 1; n <= 2_100; n += 1) scene.perform({ do: 'add-counterparty', name: `Company ${n}` });
  const { rows } = await exported(scene);
  expect(rows.map((row) => Number(row.Entry))).toEqual(
    Array.from({ length: 2_100 }, (_, index) => index + 1),
  );
});
