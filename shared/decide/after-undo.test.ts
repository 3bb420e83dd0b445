import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cases } from '../../main/test-support/cases';
import { day } from '../base/dates';
import { foldedKinds } from '../records/folded-kinds';
import type { RecordMeta } from '../records/record-meta';
import { undoneReason } from '../records/record-meta';
import type { Register } from '../register/register';
import { commandCases, commandStory } from '../testing/command-cases';
import { baseLicense, createLedgerScene } from '../testing/ledger-scene';
import { createScene, type Scene } from '../testing/scene';
import { dependentsOf } from './dependents';
import { namedBy, type RecordKind } from './records-named';

const draws = [{ id: 'a', license: 'L1', item: '1', quantity: '4', unitPrice: '1' }];

function licensed() {
  const scene = createLedgerScene();
  scene.license(baseLicense);
  return scene;
}

/** The records that stand, but for the entry that changed them last. */
const standing = ({ register }: Scene) =>
  kinds.flatMap((kind) =>
    [...(register[kind].values() as Iterable<RecordMeta>)]
      .filter((record) => record.void === null)
      .map((record) => ({ ...record, changedSeq: 0 })),
  );

const kinds: readonly RecordKind[] = foldedKinds;

/** Does the commands, all of which go; then the last is refused with this message and changes nothing. */
function expectRefused(scene: Scene, commands: readonly object[], messageKey: string, seq?: number): void {
  for (const command of commands.slice(0, -1)) scene.perform(command as never);
  const before = standing(scene);
  const went = scene.attempt(commands.at(-1) as never);
  expect(went).toMatchObject({ ok: false, messageKey, ...(seq === undefined ? {} : { params: { seq } }) });
  expect(standing(scene)).toEqual(before);
}

describe('what was taken back is not put back where it could not be entered any more', () => {
  test('a departure of a shipment that was canceled since', () => {
    expectRefused(
      licensed(),
      [
        { do: 'reserve', reference: 'S', draws },
        { do: 'depart', shipment: 'S', departedOn: day('2026-11-01') },
        { do: 'undo' },
        { do: 'cancel-shipment', shipment: 'S', canceledOn: day('2026-11-02') },
        { do: 'undo', entry: 4 },
      ],
      'put-back-before',
      5,
    );
  });

  test('the removal of a line that came back since', () => {
    expectRefused(
      licensed(),
      [
        { do: 'ship', reference: 'S', departedOn: day('2026-11-05'), draws },
        { do: 'correct-draw', shipment: 'S', now: null, correctedOn: day('2026-11-06'), reason: 'x' },
        { do: 'undo' },
        { do: 'note-return', shipment: 'S', quantity: '2', cameBackOn: day('2026-11-07') },
        { do: 'undo', entry: 4 },
      ],
      'put-back-before',
      5,
    );
  });

  test('a shipment on a license that was voided since', () => {
    expectRefused(
      licensed(),
      [
        { do: 'ship', reference: 'S', departedOn: day('2026-11-05'), draws },
        { do: 'undo' },
        { do: 'void', license: 'L1', reason: 'Entered twice' },
        { do: 'undo', entry: 3 },
      ],
      'undo-names-void',
      4,
    );
  });

  test('a license whose number or whose party is gone since', () => {
    const scene = createScene();
    scene.perform({ do: 'add-counterparty', name: 'A', country: 'CN' });
    const named = { applicationNumber: 'Z000001', parties: [{ role: 'end-user', counterparty: 'A' }] };
    scene.perform({ do: 'open-license', ...named } as never);
    scene.perform({ do: 'undo' });
    scene.perform({ do: 'undo' });
    expectRefused(scene, [{ do: 'undo', entry: 3 }], 'undo-names-void', 4);
    scene.perform({ do: 'redo' });
    scene.perform({ do: 'open-license', ...named } as never);
    expectRefused(scene, [{ do: 'undo', entry: 3 }], 'number-taken');
  });

  test('a second reply to a letter', () => {
    expectRefused(
      commandStory(),
      [
        { do: 'open-response', letter: 'ITD' },
        { do: 'undo' },
        { do: 'open-response', letter: 'ITD' },
        { do: 'undo', entry: 5 },
      ],
      'response-exists',
    );
  });
});

describe('nothing is taken back that something else rests on by now', () => {
  test('the lines of a shipment, where one of them came back', () => {
    const more = [...draws, { id: 'b', license: 'L1', item: '1', quantity: '5', unitPrice: '1' }];
    expectRefused(
      licensed(),
      [
        { do: 'open-shipment', reference: 'S', draws },
        { do: 'change-shipment', shipment: 'S', draws: more },
        { do: 'depart', shipment: 'S', departedOn: day('2026-11-01') },
        { do: 'note-return', shipment: 'S', draw: 'b', quantity: '2', cameBackOn: day('2026-11-07') },
        { do: 'undo', entry: 3 },
      ],
      'undo-rests-on-it',
      5,
    );
  });

  test('that a shipment is temporary, where goods came back from it', () => {
    expectRefused(
      licensed(),
      [
        { do: 'ship', reference: 'S', departedOn: day('2026-11-05'), draws },
        { do: 'change-shipment', shipment: 'S', temporary: true },
        { do: 'return-temporary', shipment: 'S', quantity: '2', backOn: day('2026-11-07') },
        { do: 'undo', entry: 3 },
      ],
      'undo-rests-on-it',
      4,
    );
  });

  test('that a record was put back, where a license names it since', () => {
    expectRefused(
      createScene(),
      [
        { do: 'add-counterparty', name: 'A', country: 'CN' },
        { do: 'undo' },
        { do: 'redo' },
        {
          do: 'open-license',
          applicationNumber: 'Z000001',
          parties: [{ role: 'end-user', counterparty: 'A' }],
        },
        { do: 'undo', entry: 3 },
      ],
      'undo-rests-on-it',
      4,
    );
  });

  test('that a letter was put back, where its reply was sent since', () => {
    expectRefused(
      commandStory(),
      [
        { do: 'undo' },
        { do: 'redo' },
        { do: 'log-step', license: 'Z000001', kind: 'reply-sent', happenedOn: day('2019-11-25') },
        { do: 'undo', entry: 5 },
      ],
      'undo-rests-on-it',
    );
  });

  test('an item of a license that a shipment draws on', () => {
    const [item] = baseLicense.items;
    const scene = licensed();
    const [first] = [...scene.register.licenses.values()][0]?.items ?? [];
    expectRefused(
      scene,
      [
        { do: 'change-license', license: 'L1', items: [first, { ...item, line: '2' }] },
        {
          do: 'ship',
          reference: 'S',
          departedOn: day('2026-11-05'),
          draws: [{ ...draws[0], item: '2' }],
        },
        { do: 'undo', entry: 2 },
      ],
      'item-in-shipment',
    );
  });

  test('the number of a shipment that another has by now', () => {
    expectRefused(
      licensed(),
      [
        { do: 'open-shipment', reference: 'S', draws },
        { do: 'change-shipment', shipment: 'S', reference: 'T' },
        { do: 'open-shipment', reference: 'S', draws },
        { do: 'undo', entry: 3 },
      ],
      'shipment-number-taken',
    );
  });

  test('the party of a license, where the one before is void by now', () => {
    const scene = createScene();
    for (const name of ['A', 'B']) scene.perform({ do: 'add-counterparty', name, country: 'CN' });
    const party = (counterparty: string) => ({ parties: [{ role: 'end-user', counterparty }] });
    expectRefused(
      scene,
      [
        { do: 'open-license', applicationNumber: 'Z000001', ...party('A') },
        { do: 'change-license', license: 'Z000001', ...party('B') },
        { do: 'void', counterparty: 'A', reason: 'Entered twice' },
        { do: 'undo', entry: 4 },
      ],
      'undo-names-void',
      5,
    );
  });
});

test('an undo is redone at once, also where two departures are dated ahead or what it stood on was void', () => {
  const scene = licensed();
  scene.perform({ do: 'ship', reference: 'S', departedOn: day('2026-12-05'), draws } as never);
  scene.perform({ do: 'depart', shipment: 'S', departedOn: day('2026-12-06') });
  scene.perform({ do: 'undo' });
  scene.turnTo(day('2026-12-08'));
  scene.perform({ do: 'redo' });
  const story = commandStory();
  story.perform({ do: 'log-step', license: 'Z000001', kind: 'call', happenedOn: day('2019-11-25') });
  story.perform({ do: 'void', license: 'Z000001', reason: 'Entered twice' });
  story.perform({ do: 'undo', entry: 4 });
  story.perform({ do: 'redo' });
});

const commands = Object.values(commandCases).flat();
const turn = fc.oneof(
  { weight: 4, arbitrary: fc.nat(commands.length - 1).map((command) => ({ command })) },
  { weight: 2, arbitrary: fc.constant({ undo: true as const }) },
  { weight: 1, arbitrary: fc.constant({ redo: true as const }) },
  { weight: 3, arbitrary: fc.nat(16).map((entry) => ({ entry })) },
);

/** The records that stand and name one that was taken back. */
const namesTakenBack = (register: Register) =>
  kinds.flatMap((kind) =>
    [...(register[kind].values() as Iterable<RecordMeta>)]
      .filter((record) => record.void === null)
      .flatMap((record) => namedBy(kind, record).map((id) => [record.id, id] as const))
      .filter(([, id]) =>
        kinds.some(
          (other) => (register[other].get(id) as RecordMeta | undefined)?.void?.reason === undoneReason,
        ),
      ),
  );

test('whatever is done, taken back and put back: no record that stands names one that was taken back', () => {
  let went = 0;
  fc.assert(
    fc.property(fc.array(turn, { maxLength: 16 }), (turns) => {
      const scene = commandStory();
      for (const each of turns) {
        if ('command' in each) {
          const command = commandIn(scene, each.command);
          if (command !== null) scene.attempt(command);
          continue;
        }
        const given =
          'entry' in each ? { do: 'undo', entry: 1 + each.entry } : { do: 'undo' in each ? 'undo' : 'redo' };
        const before = standing(scene);
        if (!scene.attempt(given).ok) continue;
        went += 1;
        // What was just taken back, or put back, can be turned round at once.
        const turned = scene.attempt({ do: 'undo', entry: scene.register.seq });
        expect(turned, JSON.stringify(turned)).toMatchObject({ ok: true });
        expect(standing(scene)).toEqual(before);
        expect(scene.attempt({ do: 'undo', entry: scene.register.seq })).toMatchObject({ ok: true });
        expect(namesTakenBack(scene.register)).toEqual([]);
      }
    }),
    { numRuns: cases(100, 2_000) },
  );
  expect(went).toBeGreaterThan(0);
});

/** A command as it would be given now; null where the story has no place for it any more. */
function commandIn(scene: Scene, at: number) {
  try {
    return commands[at]?.(scene) ?? null;
  } catch {
    return null;
  }
}

test('what a record names is what finds it: both ways say the same', () => {
  const { register } = commandStory();
  for (const kind of kinds)
    for (const record of register[kind].values() as Iterable<RecordMeta>)
      for (const id of namedBy(kind, record))
        expect(dependentsOf(register, id).map((each) => each.id)).toContain(record.id);
});
