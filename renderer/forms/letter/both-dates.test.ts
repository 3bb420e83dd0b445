import { describe, expect, test } from 'vitest';
import { day } from '../../../shared/base/dates';
import { createScene } from '../../../shared/testing/scene';
import { bothDates } from './both-dates';

describe('a letter that prints a date of its own', () => {
  const logs = (replyByOn: string | null) => {
    const scene = createScene();
    scene.perform({ do: 'open-license', applicationNumber: 'Z123456' });
    const decision = scene.attempt({
      do: 'log-letter',
      license: 'Z123456',
      kind: 'intent-to-deny',
      datedOn: day('2019-11-21'),
      ...(replyByOn === null ? {} : { replyByOn: day(replyByOn) }),
    });
    if (!decision.ok) throw new Error(decision.messageKey);
    return { scene, decision: decision.value };
  };

  test('beside the one the law counts: both are told', () => {
    const { scene, decision } = logs('2019-12-18');
    expect(bothDates(scene.register, decision)).toEqual({
      printed: '2019-12-18',
      counted: '2019-12-11',
      citation: '15 CFR 750.6(b)',
    });
    expect(bothDates(logs(null).scene.register, logs(null).decision)).toBeNull();
  });

  test('added by a correction: the standing date is told too', () => {
    const { scene, decision } = logs(null);
    const corrected = scene.attempt({
      do: 'correct-letter',
      letter: decision.id ?? '',
      replyByOn: day('2019-12-05'),
    });
    expect(corrected.ok && bothDates(scene.register, corrected.value)).toMatchObject({
      printed: '2019-12-05',
      counted: '2019-12-11',
    });
  });
});
