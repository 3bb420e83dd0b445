import { expect, test } from 'vitest';
import { day } from '../base/dates';
import type { CommandInput } from '../commands/commands';
import { listsInForce } from '../records/screening-list';
import { createScene } from '../testing/scene';

const source = (name: string, entries = 10) => ({
  source: name,
  date: day('2024-05-03'),
  dateFrom: 'file' as const,
  entries,
});
const add = (letter: string, ...sources: ReturnType<typeof source>[]): CommandInput => ({
  do: 'add-list',
  files: [{ sha256: letter.repeat(64), name: `${letter}.csv`, size: 1 }],
  fileDate: day('2024-05-03'),
  sources,
});

test('a list is kept with the day and the person, and the newest with a source is the one that is used', () => {
  const scene = createScene(day('2024-05-06'));
  scene.perform(add('a', source('SDN'), source('EL')));
  scene.perform(add('b', source('SDN', 12)));
  const { screeningLists } = scene.register.settings;
  expect(screeningLists).toHaveLength(2);
  expect(screeningLists[0]?.addedOn).toBe('2024-05-06');
  expect(
    listsInForce(screeningLists).map(({ list, sources }) => [
      list.files[0]?.name,
      sources.map((each) => each.source),
    ]),
  ).toEqual([
    ['a.csv', ['EL']],
    ['b.csv', ['SDN']],
  ]);
});

test('the same files again change nothing, and an earlier list brought in once more is the newest', () => {
  const scene = createScene();
  scene.perform(add('a', source('SDN')));
  const { seq } = scene.register;
  scene.perform(add('a', source('SDN')));
  expect(scene.register.seq).toBe(seq);
  scene.perform(add('b', source('SDN')));
  scene.perform(add('a', source('SDN')));
  expect(scene.register.settings.screeningLists.map(({ files }) => files[0]?.name)).toEqual([
    'b.csv',
    'a.csv',
  ]);
});

test('a list that is not there cannot be taken out of use', () => {
  const scene = createScene();
  expect(() => scene.perform({ do: 'remove-list', list: 'c'.repeat(64) })).toThrow('no-such-list');
  scene.perform(add('a', source('SDN')));
  scene.perform({ do: 'remove-list', list: 'a'.repeat(64) });
  expect(scene.register.settings.screeningLists).toEqual([]);
});
