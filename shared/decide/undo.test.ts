import { describe, expect, test } from 'vitest';
import { day } from '../base/dates';
import { commandCases, commandStory } from '../testing/command-cases';
import { createScene } from '../testing/scene';
import { standingFacts as facts } from '../testing/standing-facts';

const commands = Object.entries(commandCases).flatMap(([name, each]) =>
  each.map((one) => [name, one] as const),
);

describe.each(commands)('%s', (_, commandOf) => {
  test('is undone to the very facts before, redone to the very facts after, and so on', () => {
    const scene = commandStory();
    const command = commandOf(scene);
    const before = facts(scene.register);
    scene.perform(command);
    const after = facts(scene.register);
    expect(after).not.toEqual(before);
    for (let round = 0; round < 3; round += 1) {
      scene.perform({ do: 'undo' });
      expect(facts(scene.register)).toEqual(before);
      scene.perform({ do: 'redo' });
      expect(facts(scene.register)).toEqual(after);
    }
  });
});

describe('what cannot be undone is refused in words and changes nothing', () => {
  test('a record that something rests on', () => {
    const scene = commandStory();
    const before = facts(scene.register);
    expect(scene.attempt({ do: 'undo', entry: 1 })).toMatchObject({
      ok: false,
      messageKey: 'undo-rests-on-it',
      params: { seq: 2 },
    });
    expect(scene.attempt({ do: 'undo', entry: 2 })).toMatchObject({
      ok: false,
      messageKey: 'undo-rests-on-it',
      params: { seq: 3 },
    });
    expect(facts(scene.register)).toEqual(before);
  });

  test('a field that has changed again', () => {
    const scene = commandStory();
    scene.perform({ do: 'change-counterparty', counterparty: 'A', country: 'DE' });
    scene.perform({ do: 'change-counterparty', counterparty: 'A', country: 'FR' });
    expect(scene.attempt({ do: 'undo', entry: 4 })).toMatchObject({
      ok: false,
      messageKey: 'undo-changed-since',
      params: { seq: 5, what: 'Country' },
    });
    scene.perform({ do: 'undo', entry: 5 });
    scene.perform({ do: 'undo', entry: 4 });
    expect(scene.register.counterparties.get('id-1')?.country).toBe('CN');
  });

  test('an entry twice, one that is not there, nothing at all', () => {
    const scene = commandStory();
    scene.perform({ do: 'undo', entry: 3 });
    expect(scene.attempt({ do: 'undo', entry: 3 })).toMatchObject({
      ok: false,
      messageKey: 'already-undone',
      params: { by: 4 },
    });
    expect(scene.attempt({ do: 'undo', entry: 99 })).toMatchObject({ ok: false, code: 'not-found' });
    expect(createScene().attempt({ do: 'undo' })).toMatchObject({ ok: false, messageKey: 'nothing-to-undo' });
    expect(createScene().attempt({ do: 'redo' })).toMatchObject({ ok: false, messageKey: 'nothing-to-redo' });
  });
});

test('undo goes back step by step and a new change ends the way forward', () => {
  const scene = commandStory();
  const empty = facts(createScene().register);
  for (let step = 0; step < 3; step += 1) scene.perform({ do: 'undo' });
  expect(facts(scene.register)).toEqual(empty);
  for (let step = 0; step < 3; step += 1) scene.perform({ do: 'redo' });
  expect(facts(scene.register)).toEqual(facts(commandStory().register));
  scene.perform({ do: 'undo' });
  scene.perform({ do: 'add-counterparty', name: 'C' });
  expect(scene.attempt({ do: 'redo' })).toMatchObject({ ok: false, messageKey: 'nothing-to-redo' });
  scene.perform({ do: 'undo' });
  scene.perform({ do: 'undo', entry: 2 });
});

test('a month-end date comes back exactly, stored and not recomputed', () => {
  const scene = createScene(day('2026-08-01'));
  const id = scene.perform({
    do: 'open-license',
    applicationNumber: 'Z000001',
    expiresOn: day('2026-08-31'),
  });
  scene.perform({ do: 'change-license', license: id, expiresOn: day('2026-09-30') });
  scene.perform({ do: 'undo' });
  expect(scene.register.licenses.get(id)?.expiresOn).toBe('2026-08-31');
});
