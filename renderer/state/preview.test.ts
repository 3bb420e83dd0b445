import { expect, test } from 'vitest';
import { day } from '../../shared/base/dates';
import { createScene } from '../../shared/testing/scene';
import { previewOf } from './preview';

test('previewing several commands leaves the register, what can be undone and everything else as it was', () => {
  const scene = createScene();
  scene.perform({ do: 'add-counterparty', name: 'Harbor Instruments' });
  const told = () =>
    JSON.stringify(scene.register, (_, value) =>
      value instanceof Map ? [...value] : value instanceof Set ? [...value] : value,
    );
  const before = told();
  const preview = previewOf(
    scene.register,
    [
      { do: 'open-license', agency: 'BIS', applicationNumber: 'Z123456' },
      { do: 'log-letter', license: 'Z123456', kind: 'intent-to-deny', datedOn: day('2019-11-21') },
    ],
    day('2019-11-22'),
  );
  expect(preview.ok && preview.value.decision.events.map(({ type }) => type)).toContain('deadline-set');
  expect(told()).toBe(before);
});
