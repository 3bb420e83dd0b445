import { describe, expect, test } from 'vitest';
import { day } from '../../../shared/base/dates';
import { createScene } from '../../../shared/testing/scene';
import { lettersAndStepsOf } from './letters-and-steps';

describe('letters and steps of a record', () => {
  test('stand in the order they happened, those entered in error in their place', () => {
    const scene = createScene(day('2019-11-25'));
    const licenseId = scene.perform({ do: 'open-license', applicationNumber: 'Z123456' });
    const letterId = scene.perform({
      do: 'log-letter',
      license: licenseId,
      kind: 'intent-to-deny',
      datedOn: day('2019-11-21'),
    });
    const step = (happenedOn: string) =>
      scene.perform({ do: 'log-step', license: licenseId, kind: 'call', happenedOn: day(happenedOn) });
    const later = step('2019-11-22');
    const earlier = step('2019-11-20');
    scene.perform({ do: 'void', letter: letterId, reason: 'Typed twice' });
    const ids = lettersAndStepsOf(scene.register, licenseId).map((entry) =>
      entry.is === 'letter' ? entry.letter.id : entry.step.id,
    );
    expect(ids).toEqual([earlier, letterId, later]);
  });
});
