import { expect, test } from 'vitest';
import { createScene } from '../../../shared/testing/scene';
import { ownerPicks } from './owner-picks';

test('whoever works here is offered first, then the roster, then who is named in records', () => {
  const scene = createScene();
  scene.perform({ do: 'change-settings', owners: ['Ann Example', 'Kim Case'] });
  scene.perform({ do: 'open-license', applicationNumber: 'Z123456', owner: 'Export split' });
  scene.perform({ do: 'open-license', applicationNumber: 'Z123457', owner: 'Ann Example' });
  const { register } = scene;
  expect(ownerPicks({ register, preferences: { person: 'Kim Case' } })).toEqual([
    { id: 'Kim Case', label: 'Kim Case', detail: 'You' },
    { id: 'Ann Example', label: 'Ann Example' },
    { id: 'Export split', label: 'Export split', detail: 'Named in a record' },
  ]);
  // A name changed on the roster merges nobody: the record keeps its own.
  scene.perform({ do: 'change-settings', owners: ['Ann Miller'] });
  expect(ownerPicks({ register: scene.register, preferences: { person: '' } }).map(({ id }) => id)).toEqual([
    'Ann Miller',
    'Ann Example',
    'Export split',
  ]);
});
