import { describe, expect, test } from 'vitest';
import { day } from '../base/dates';
import type { CommandInput } from '../commands/commands';
import type { Register } from '../register/register';
import { createScene, type Scene } from '../testing/scene';

/** Every fact that stands: void records left out, and the entry numbers, which undoing never takes back. */
function facts(register: Register) {
  const { counterparties, licenses, letters, steps, deadlines, settings, told } = register;
  const standing = [counterparties, licenses, letters, steps, deadlines].map((map) =>
    [...map.values()]
      .filter((record) => record.void === null)
      .map(({ changedSeq: _seq, ...record }) => record),
  );
  const acknowledged = [...told]
    .filter(([, { acknowledgedAt }]) => acknowledgedAt !== null)
    .map(([key]) => key);
  return JSON.parse(JSON.stringify({ standing, settings, acknowledged }));
}

function story(): Scene {
  const scene = createScene(day('2019-11-25'));
  scene.does({ do: 'add-counterparty', name: 'A', country: 'CN' });
  scene.does({
    do: 'open-license',
    applicationNumber: 'Z000001',
    parties: [{ role: 'end-user', counterparty: 'A' }],
    items: [{ line: '1' }, { line: '2' }],
    expiresOn: day('2027-12-31'),
  });
  scene.does({
    do: 'log-letter',
    license: 'Z000001',
    kind: 'intent-to-deny',
    datedOn: day('2019-11-21'),
    reference: 'ITD',
  });
  return scene;
}

const lineId = (scene: Scene, ruleId: string) =>
  [...scene.register.deadlines.values()].find((line) => line.ruleId === ruleId)?.id ?? '';

const commands: readonly [string, (scene: Scene) => CommandInput][] = [
  ['add-counterparty', () => ({ do: 'add-counterparty', name: 'B' })],
  [
    'change-counterparty',
    () => ({ do: 'change-counterparty', counterparty: 'A', address: ['x'], country: '' }),
  ],
  [
    'import-batch',
    () => ({
      do: 'import-batch',
      file: 'records.csv',
      sha256: 'ab'.repeat(32),
      table: 'licenses',
      rows: [
        { do: 'add-counterparty', name: 'From the file' },
        { do: 'open-license', applicationNumber: 'Z000009', expiresOn: day('2028-01-31') },
        { do: 'change-license', license: 'Z000009', owner: 'B. Clerk' },
        {
          do: 'log-letter',
          license: 'Z000009',
          kind: 'intent-to-deny',
          datedOn: day('2019-11-21'),
          reference: 'ITD 9',
        },
      ],
    }),
  ],
  ['archive', () => ({ do: 'archive', counterparty: 'A' })],
  [
    'open-license',
    () => ({ do: 'open-license', applicationNumber: 'Z000002', expiresOn: day('2026-11-28') }),
  ],
  [
    'change-license',
    () => ({ do: 'change-license', license: 'Z000001', expiresOn: day('2026-08-31'), owner: 'X' }),
  ],
  ['change-license (date removed)', () => ({ do: 'change-license', license: 'Z000001', expiresOn: null })],
  ['void license', () => ({ do: 'void', license: 'Z000001', reason: 'x' })],
  ['void letter', () => ({ do: 'void', letter: 'ITD', reason: 'x' })],
  [
    'log-letter (answers all)',
    () => ({ do: 'log-letter', license: 'Z000001', kind: 'denied', datedOn: day('2019-12-02') }),
  ],
  [
    'log-letter (approval with number and expiry)',
    () => ({
      do: 'log-letter',
      license: 'Z000001',
      kind: 'approved',
      datedOn: day('2019-12-02'),
      licenseNumber: 'D1',
      expiresOn: day('2023-12-31'),
    }),
  ],
  [
    'correct-letter',
    () => ({ do: 'correct-letter', letter: 'ITD', datedOn: day('2019-11-20'), kind: 'denied' }),
  ],
  [
    'log-step',
    () => ({ do: 'log-step', license: 'Z000001', kind: 'reply-sent', happenedOn: day('2019-11-25') }),
  ],
  ['add-deadline', () => ({ do: 'add-deadline', title: 'Report', dueOn: day('2026-08-31') })],
  ['drop-deadline', (scene) => ({ do: 'drop-deadline', deadline: lineId(scene, 'itd-appeal'), reason: 'x' })],
  [
    'settle-deadline',
    (scene) => ({
      do: 'settle-deadline',
      deadline: lineId(scene, 'itd-final'),
      settledOn: day('2020-01-06'),
      answer: 'x',
    }),
  ],
  [
    'change-settings',
    () => ({ do: 'change-settings', company: 'Northfield', reminderHour: 8, closuresByOrder: true }),
  ],
  ['answer-yearly-duty', () => ({ do: 'answer-yearly-duty', rule: 'ofac-annual-report', applies: false })],
  ['acknowledge-reminders', () => ({ do: 'acknowledge-reminders', reminders: ['x 2019-12-11 3'] })],
];

describe.each(commands)('%s', (_, commandOf) => {
  test('is undone to the very facts before, redone to the very facts after, and so on', () => {
    const scene = story();
    const before = facts(scene.register);
    scene.does(commandOf(scene));
    const after = facts(scene.register);
    expect(after).not.toEqual(before);
    for (let round = 0; round < 3; round += 1) {
      scene.does({ do: 'undo' });
      expect(facts(scene.register)).toEqual(before);
      scene.does({ do: 'redo' });
      expect(facts(scene.register)).toEqual(after);
    }
  });
});

describe('what cannot be undone is refused in words and changes nothing', () => {
  test('a record that something rests on', () => {
    const scene = story();
    const before = facts(scene.register);
    expect(scene.tries({ do: 'undo', entry: 1 })).toMatchObject({
      ok: false,
      say: 'undo-rests-on-it',
      params: { seq: 2 },
    });
    expect(scene.tries({ do: 'undo', entry: 2 })).toMatchObject({
      ok: false,
      say: 'undo-rests-on-it',
      params: { seq: 3 },
    });
    expect(facts(scene.register)).toEqual(before);
  });

  test('a field that has changed again', () => {
    const scene = story();
    scene.does({ do: 'change-counterparty', counterparty: 'A', country: 'DE' });
    scene.does({ do: 'change-counterparty', counterparty: 'A', country: 'FR' });
    expect(scene.tries({ do: 'undo', entry: 4 })).toMatchObject({
      ok: false,
      say: 'undo-changed-since',
      params: { seq: 5, what: 'Country' },
    });
    scene.does({ do: 'undo', entry: 5 });
    scene.does({ do: 'undo', entry: 4 });
    expect(scene.register.counterparties.get('id-1')?.country).toBe('CN');
  });

  test('an entry twice, one that is not there, nothing at all', () => {
    const scene = story();
    scene.does({ do: 'undo', entry: 3 });
    expect(scene.tries({ do: 'undo', entry: 3 })).toMatchObject({
      ok: false,
      say: 'already-undone',
      params: { by: 4 },
    });
    expect(scene.tries({ do: 'undo', entry: 99 })).toMatchObject({ ok: false, code: 'not-found' });
    expect(createScene().tries({ do: 'undo' })).toMatchObject({ ok: false, say: 'nothing-to-undo' });
    expect(createScene().tries({ do: 'redo' })).toMatchObject({ ok: false, say: 'nothing-to-redo' });
  });
});

test('undo goes back step by step and a new change ends the way forward', () => {
  const scene = story();
  const empty = facts(createScene().register);
  for (let step = 0; step < 3; step += 1) scene.does({ do: 'undo' });
  expect(facts(scene.register)).toEqual(empty);
  for (let step = 0; step < 3; step += 1) scene.does({ do: 'redo' });
  expect(facts(scene.register)).toEqual(facts(story().register));
  scene.does({ do: 'undo' });
  scene.does({ do: 'add-counterparty', name: 'C' });
  expect(scene.tries({ do: 'redo' })).toMatchObject({ ok: false, say: 'nothing-to-redo' });
  scene.does({ do: 'undo' });
  scene.does({ do: 'undo', entry: 2 });
});

test('a month-end date comes back exactly, stored and not recomputed', () => {
  const scene = createScene(day('2026-08-01'));
  const id = scene.does({ do: 'open-license', applicationNumber: 'Z000001', expiresOn: day('2026-08-31') });
  scene.does({ do: 'change-license', license: id, expiresOn: day('2026-09-30') });
  scene.does({ do: 'undo' });
  expect(scene.register.licenses.get(id)?.expiresOn).toBe('2026-08-31');
});
