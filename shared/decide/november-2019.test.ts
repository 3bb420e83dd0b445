import { expect, test } from 'vitest';
import { novemberCommands } from '../../scripts/november-2019.mjs';
import { day } from '../base/dates';
import type { CommandInput } from '../commands/commands';
import { docketRows } from '../docket/rows';
import { createScene } from '../testing/scene';

test('the register of November 2019 is taken without a refusal or a warning', () => {
  const scene = createScene(day('2019-11-30'));
  for (const command of novemberCommands() as readonly CommandInput[]) {
    const decision = scene.attempt(command);
    // Some of the made-up companies share an address, as companies do.
    const warnings = decision.ok ? decision.value.warnings : null;
    expect(warnings?.filter(({ messageKey }) => messageKey !== 'same-address')).toEqual([]);
  }
  expect([scene.register.counterparties.size, scene.register.licenses.size]).toEqual([84, 290]);
  const rows = docketRows(scene.register, day('2019-11-30'));
  const replies = rows.filter(({ deadline }) => deadline.ruleId === 'itd-reply');
  expect(replies).toHaveLength(218);
  expect(new Set(replies.map(({ group }) => group))).toEqual(new Set(['next-30-days']));
  expect(rows.filter(({ deadline }) => deadline.ruleId === 'license-expiry')).toHaveLength(72);
});
