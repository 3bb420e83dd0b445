import { describe, expect, test } from 'vitest';
import { day } from '../../../shared/base/dates';
import type { CommandInput } from '../../../shared/commands/commands';
import { createScene, type Scene } from '../../../shared/testing/scene';
import { movedDates } from './date-moves';

function sceneWithLetter(): { readonly scene: Scene; readonly licenseId: string; readonly letterId: string } {
  const scene = createScene(day('2019-11-25'));
  const licenseId = scene.perform({ do: 'open-license', applicationNumber: 'Z123456' });
  const letterId = scene.perform({
    do: 'log-letter',
    license: licenseId,
    kind: 'intent-to-deny',
    datedOn: day('2019-11-21'),
  });
  return { scene, licenseId, letterId };
}

function moved(scene: Scene, command: CommandInput) {
  const decision = scene.attempt(command);
  if (!decision.ok) throw new Error(decision.messageKey);
  return movedDates(scene.register, decision.value.events).map(({ name, what }) => `${name}: ${what}`);
}

describe('what a form would do to the dates', () => {
  test('new ones, with both dates', () => {
    const { scene, licenseId } = sceneWithLetter();
    expect(
      moved(scene, { do: 'add-deadline', license: licenseId, title: 'Report', dueOn: day('2019-12-25') }),
    ).toEqual(['Report (Z123456): new: due Wed Dec 25, 2019, work by Tue Dec 24, 2019']);
  });

  test('ended ones, with the reason in words', () => {
    const { scene, letterId } = sceneWithLetter();
    const lines = moved(scene, { do: 'void', letter: letterId, reason: 'Typed twice' });
    expect(lines).toContain(
      'Reply to intent to deny (Z123456): ended, its source was entered in error on Mon Nov 25, 2019',
    );
    expect(lines).toHaveLength(3);
  });

  test('moved ones, old and new', () => {
    const { scene } = sceneWithLetter();
    scene.perform({ do: 'add-deadline', license: 'Z123456', title: 'Report', dueOn: day('2019-12-25') });
    expect(moved(scene, { do: 'change-settings', closuresByOrder: true })).toEqual([
      'Report (Z123456): work by Tue Dec 24, 2019 → Mon Dec 23, 2019',
    ]);
  });

  test('none for what touches no date', () => {
    const { scene } = sceneWithLetter();
    expect(moved(scene, { do: 'change-license', license: 'Z123456', owner: 'Dana' })).toEqual([]);
  });
});
