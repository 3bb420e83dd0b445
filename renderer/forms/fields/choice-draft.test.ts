import { describe, expect, test } from 'vitest';
import { day } from '../../../shared/base/dates';
import { builtInRuleSet } from '../../../shared/law/law';
import { createScene } from '../../../shared/testing/scene';
import { choiceOf, choicesFrom, ownLength } from './choice-draft';

const rule = (id: string) => {
  const found = builtInRuleSet.byId(id);
  if (found === undefined) throw new Error(`no rule ${id}`);
  return found;
};

describe('a ticked rule', () => {
  const hold = rule('hold-answer');

  test('comes with its own days, which are sent only when they are others', () => {
    expect(ownLength(hold)).toBe(10);
    expect(ownLength(rule('itd-reply'))).toBeNull();
    expect(choicesFrom([choiceOf(hold)], [hold])).toEqual([{ ruleId: 'hold-answer', length: null }]);
    expect(choicesFrom([{ ruleId: 'hold-answer', length: ' 14 ' }], [hold])).toEqual([
      { ruleId: 'hold-answer', length: 14 },
    ]);
  });

  test('with days that are no number is refused at its field', () => {
    const scene = createScene();
    scene.perform({ do: 'open-license', applicationNumber: 'Z123456' });
    const chosen = choicesFrom([{ ruleId: 'hold-answer', length: 'ten' }], [hold]);
    const letter = { license: 'Z123456', kind: 'hold-without-action', datedOn: day('2019-11-21') } as const;
    expect(scene.attempt({ do: 'log-letter', ...letter, chosen })).toMatchObject({
      ok: false,
      field: 'chosen.0.length',
    });
  });
});
