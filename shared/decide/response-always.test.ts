import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, day } from '../base/dates';
import { stands } from '../docket/deadline-state';
import { isPlannedDate } from '../records/response-plan';
import { replyDeadlinesOf, responseOf } from '../response/response-of';
import { createScene, type Scene } from '../testing/scene';
import { reconcileResponse } from './reconcile-response';

// Whatever happens to a letter, its reply and its steps, in any order: our own dates stand as everything else says they
// should, once, inside the window; and undoing all of it leaves nothing behind.

const today = day('2019-11-25');
const on = fc.integer({ min: -4, max: 60 }).map((days) => addDays(day('2019-11-21'), days));
const letter = { do: 'log-letter', license: 'Z1', noDeadlineBecause: '-' } as const;

/** One thing that may happen; it may well be refused. */
const happening = fc.oneof(
  fc.record({ do: fc.constant('correct-letter'), letter: fc.constant('I'), datedOn: on }),
  fc.record({ do: fc.constant('correct-letter'), letter: fc.constant('I'), replyByOn: on }),
  fc.record({
    do: fc.constant('correct-letter'),
    letter: fc.constant('I'),
    kind: fc.constantFrom('other', 'intent-to-deny'),
  }),
  fc.record({
    do: fc.constant('change-response'),
    letter: fc.constant('I'),
    sendOn: fc.oneof(fc.constant(null), fc.record({ on })),
  }),
  on.map((datedOn) => ({
    ...letter,
    kind: 'extension-granted',
    datedOn,
    replyExtendedTo: addDays(datedOn, 20),
  })),
  on.map((datedOn) => ({ ...letter, kind: 'decision-changed', datedOn })),
  on.map((datedOn) => ({ ...letter, kind: 'denied', datedOn })),
  fc.record({
    do: fc.constant('log-step'),
    license: fc.constant('Z1'),
    kind: fc.constantFrom('reply-sent', 'receipt-confirmed', 'call', 'status-check'),
    happenedOn: on,
  }),
  fc.record({ do: fc.constant('void-step'), at: fc.nat(5) }),
  fc.record({ do: fc.constant('drop-ours'), at: fc.nat(5) }),
  fc.record({ do: fc.constant('done-ours'), at: fc.nat(5), happenedOn: on }),
  fc.record({
    do: fc.constant('change-settings'),
    closures: on.map((each) => [{ on: each, name: 'Snow', note: '' }]),
  }),
  fc.constant({ do: 'undo' }),
  fc.constant({ do: 'redo' }),
);
type Happening = typeof happening extends fc.Arbitrary<infer T> ? T : never;

function commandOf({ register }: Scene, each: Happening): Record<string, unknown> | null {
  const at = 'at' in each ? each.at : 0;
  const ours = [...register.deadlines.values()].filter(
    (deadline) => isPlannedDate(deadline) && stands(deadline),
  )[at];
  switch (each.do) {
    case 'void-step': {
      const step = [...register.steps.values()][at];
      return step === undefined ? null : { do: 'void', step: step.id, reason: 'Wrong.' };
    }
    case 'drop-ours':
      return ours === undefined ? null : { do: 'drop-deadline', deadline: ours.id, reason: 'Not needed.' };
    case 'done-ours':
      return ours === undefined || !('happenedOn' in each)
        ? null
        : { do: 'log-step', kind: 'other', deadline: ours.id, happenedOn: each.happenedOn };
    default:
      return each;
  }
}

function checked(scene: Scene, letterId: string): void {
  const { register } = scene;
  const ours = [...register.deadlines.values()].filter(
    (deadline) => isPlannedDate(deadline) && deadline.void === null,
  );
  expect(new Set(ours.map(({ ruleId }) => ruleId)).size).toBe(ours.length);
  const response = responseOf(register, letterId);
  if (response === null) {
    expect(ours.filter(stands)).toEqual([]);
    return;
  }
  // Counted again, nothing is left to say.
  expect(reconcileResponse(register, response.id, { newId: () => 'never', today })).toEqual([]);
  const workBy = replyDeadlinesOf(register, letterId)
    .filter((deadline) => stands(deadline) && deadline.sent === null)
    .map((deadline) => deadline.workBy)
    .sort()[0];
  const plan = ours.filter((deadline) => stands(deadline) && deadline.ruleId.startsWith('plan-'));
  expect(plan.filter(({ due }) => workBy === undefined || due > workBy)).toEqual([]);
}

const standing = ({ register }: Scene) =>
  [...register.deadlines.values(), ...register.responses.values(), ...register.steps.values()]
    .filter((each) => each.void === null)
    .map(({ changedSeq: _seq, ...record }) => record);

test('our own dates follow, whatever happens in whatever order, and undoing it all leaves nothing behind', () => {
  fc.assert(
    fc.property(fc.array(happening, { maxLength: 12 }), (happenings) => {
      const scene = createScene(today);
      scene.perform({ do: 'open-license', agency: 'BIS', applicationNumber: 'Z1' });
      const letterId = scene.perform({
        ...letter,
        kind: 'intent-to-deny',
        datedOn: day('2019-11-21'),
        reference: 'I',
      });
      scene.perform({ do: 'open-response', letter: 'I' });
      const before = standing(scene);
      for (const each of happenings) {
        const command = commandOf(scene, each);
        if (command === null) continue;
        scene.attempt(command);
        checked(scene, letterId);
      }
      // Back to the reply as it was begun: every entry since is taken back, last first.
      const { undoStack, seq } = scene.register;
      const begun = undoStack.undo.indexOf(3);
      for (let left = seq; left > 0 && (undoStack.undo.at(-1) ?? 0) > 3; left -= 1) {
        expect(scene.attempt({ do: 'undo' })).toMatchObject({ ok: true });
        checked(scene, letterId);
      }
      if (begun !== -1) expect(standing(scene)).toEqual(before);
    }),
    { numRuns: process.env.FULL === '1' ? 500 : 40 },
  );
});
