import { describe, expect, test } from 'vitest';
import { day } from '../../../shared/base/dates';
import { builtInRuleSet } from '../../../shared/law/law';
import { createScene } from '../../../shared/testing/scene';
import { deadlineCommand, emptyDeadlineDraft, nextDates } from './deadline-draft';

describe('a deadline of one’s own', () => {
  test('by hand, perhaps again and again', () => {
    const draft = {
      ...emptyDeadlineDraft(null),
      title: 'Report',
      dueOn: day('2026-01-31'),
      every: 'month',
    } as const;
    expect(deadlineCommand(draft, undefined)).toEqual({
      do: 'add-deadline',
      title: 'Report',
      dueOn: '2026-01-31',
      repeat: { every: 'month' },
      because: '',
    });
    expect(nextDates(draft)).toEqual(['2026-02-28', '2026-03-31', '2026-04-30']);
    expect(nextDates({ ...draft, every: 'once' })).toEqual([]);
  });

  test('by a rule of the record it needs only the rule and the record', () => {
    const scene = createScene();
    const id = scene.perform({ do: 'open-license', applicationNumber: 'Z1', expiresOn: day('2026-11-28') });
    const draft = {
      ...emptyDeadlineDraft(id),
      by: 'rule',
      ruleId: 'extension-request',
      leadDays: '5',
    } as const;
    const deadline = scene.register.deadlines.get(
      scene.perform(deadlineCommand(draft, builtInRuleSet.byId(draft.ruleId))),
    );
    expect(deadline).toMatchObject({ due: '2026-11-28', workBy: '2026-11-19', source: { kind: 'license' } });
  });
});
