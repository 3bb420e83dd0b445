import { describe, expect, test } from 'vitest';
import { day } from '../../../shared/dates';
import { builtInBook } from '../../../shared/law/law';
import { createScene } from '../../../shared/scene';
import { bothDates } from '../deadlines/both-dates';
import { deadlineCommand, newDeadline, nextDates } from '../deadlines/deadline-draft';
import { rulePicks, startOf } from '../deadlines/rule-start';
import { choiceOf, choicesFrom, ownLength } from './choice-draft';

const rule = (id: string) => {
  const found = builtInBook.byId(id);
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
    scene.does({ do: 'open-license', applicationNumber: 'Z123456' });
    const chosen = choicesFrom([{ ruleId: 'hold-answer', length: 'ten' }], [hold]);
    const letter = { license: 'Z123456', kind: 'hold-without-action', datedOn: day('2019-11-21') } as const;
    expect(scene.tries({ do: 'log-letter', ...letter, chosen })).toMatchObject({
      ok: false,
      field: 'chosen.0.length',
    });
  });
});

describe('where a rule starts', () => {
  test('a chain at its head, a date of the record there, a step with its kinds', () => {
    expect(startOf(builtInBook, rule('itd-appeal'))).toEqual({ is: 'letter', kinds: ['intent-to-deny'] });
    expect(startOf(builtInBook, rule('extension-request'))).toEqual({
      is: 'record',
      field: 'expiresOn',
      isByItself: false,
    });
    expect(startOf(builtInBook, rule('license-expiry'))).toMatchObject({ is: 'record', isByItself: true });
    expect(startOf(builtInBook, rule('eei-not-filed'))).toEqual({
      is: 'step',
      kinds: ['postdeparture-export'],
    });
  });

  test('every rule can be found, those of a record only for its agency', () => {
    const ids = rulePicks(builtInBook, null).map(({ id }) => id);
    expect([...ids].sort()).toEqual(builtInBook.rules.map(({ id }) => id).sort());
    const ofac = rulePicks(builtInBook, 'OFAC').map(({ id }) => id);
    expect(ofac).toContain('ofac-license-expiry');
    expect(ofac).not.toContain('license-expiry');
    expect(ofac).toContain('itd-reply');
  });
});

describe('a deadline of one’s own', () => {
  test('by hand, perhaps again and again', () => {
    const draft = {
      ...newDeadline(null),
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
    const id = scene.does({ do: 'open-license', applicationNumber: 'Z1', expiresOn: day('2026-11-28') });
    const draft = { ...newDeadline(id), by: 'rule', ruleId: 'extension-request', leadDays: '5' } as const;
    const line = scene.register.deadlines.get(scene.does(deadlineCommand(draft, rule(draft.ruleId))));
    expect(line).toMatchObject({ due: '2026-11-28', workBy: '2026-11-19', source: { kind: 'license' } });
  });
});

describe('a letter that prints a date of its own', () => {
  const logs = (replyByOn: string | null) => {
    const scene = createScene();
    scene.does({ do: 'open-license', applicationNumber: 'Z123456' });
    const decision = scene.tries({
      do: 'log-letter',
      license: 'Z123456',
      kind: 'intent-to-deny',
      datedOn: day('2019-11-21'),
      ...(replyByOn === null ? {} : { replyByOn: day(replyByOn) }),
    });
    if (!decision.ok) throw new Error(decision.say);
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
    const corrected = scene.tries({
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
