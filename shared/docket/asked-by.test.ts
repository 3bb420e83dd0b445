import { describe, expect, test } from 'vitest';
import { day } from '../base/dates';
import { rules } from '../law/law';
import type { LetterKind } from '../law/letter-kinds';
import { ruleQuote } from '../law/rule-labels';
import { createScene } from '../testing/scene';
import { conditionBehind } from './asked-by';
import { sourceOf } from './deadline-source';
import { docketRow } from './rows';
import { meaningOf } from './unanswered';

const today = day('2026-11-28');

function withCondition(report: object) {
  const scene = createScene(today);
  const id = scene.perform({
    do: 'open-license',
    applicationNumber: 'Z000001',
    conditions: [{ number: '3', text: 'Report each export\nwithin 30 days.', report }],
  } as never);
  const line = () => [...scene.register.deadlines.values()].find(({ conditionId }) => conditionId !== null);
  const asked = () => {
    const found = line();
    if (found === undefined) throw new Error('no report');
    return {
      asked: conditionBehind(scene.register, found),
      citation: docketRow(scene.register, found, today).citation,
      says: sourceOf(scene.register, found, null).says,
    };
  };
  return { scene, id, asked };
}

describe('a report that a condition asks for', () => {
  test('counted from an export names the condition, the count and its words', () => {
    const { scene, asked } = withCondition({ how: { every: 'shipment', days: 30 }, firstOn: null });
    scene.perform({ do: 'log-step', license: 'Z000001', kind: 'export', happenedOn: day('2026-11-20') });
    const says =
      'Condition 3 of the license asks for this report. 30 days from the export of Fri Nov 20, 2026 is Sun Dec 20, 2026.';
    expect(asked()).toEqual({
      asked: { text: says, words: 'Report each export\nwithin 30 days.' },
      citation: 'Condition 3 of the license',
      says: `Step "Export", Fri Nov 20, 2026. ${says}`,
    });
  });

  test('that comes again says how, and from when', () => {
    const { asked } = withCondition({ how: { every: 'quarter' }, firstOn: day('2026-12-31') });
    const says =
      'Condition 3 of the license asks for this report. It comes every quarter, first on Thu Dec 31, 2026.';
    expect(asked()).toMatchObject({ asked: { text: says }, says });
  });

  test('says that the condition is gone when the record no longer has it', () => {
    const { scene, id, asked } = withCondition({ how: { every: 'once' }, firstOn: day('2026-12-31') });
    scene.perform({ do: 'change-license', license: id, conditions: [] });
    expect(asked().asked).toEqual({
      text: 'A condition of the license asked for it; the record no longer has that condition.',
      words: '',
    });
  });

  test('is told apart from a date somebody entered', () => {
    const scene = createScene(today);
    const id = scene.perform({ do: 'add-deadline', title: 'Call', dueOn: day('2026-12-20') });
    const deadline = scene.register.deadlines.get(id);
    if (deadline === undefined) throw new Error('no line');
    expect(conditionBehind(scene.register, deadline)).toBeNull();
    expect(docketRow(scene.register, deadline, today).citation).toBe('Entered by hand');
  });
});

test('a moved expiry is not said to be used as printed', () => {
  const scene = createScene(today);
  scene.perform({ do: 'open-license', applicationNumber: 'Z000001', expiresOn: day('2027-03-31') });
  const line = () => {
    const found = [...scene.register.deadlines.values()][0];
    if (found === undefined) throw new Error('no line');
    return found;
  };
  const says = () => docketRow(scene.register, line(), today).rule;
  expect(sourceOf(scene.register, line(), says()).says).toContain('It is used as printed.');
  scene.perform({ do: 'move-deadline', deadline: line().id, dueOn: day('2027-03-01'), reason: 'Earlier.' });
  expect(sourceOf(scene.register, line(), says()).says).toBe(
    'The expiry printed on the license, Wed Mar 31, 2027. The date was moved from it to Mon Mar 1, 2027.',
  );
});

test.each([
  ['request-for-information', 'An application left unanswered may be returned without action.'],
  ['conditions-proposed', 'What follows without an answer is for the letter to say.'],
] as const)(
  'what missing the date of a letter means follows from its kind: %s',
  (kind: LetterKind, follows) => {
    const scene = createScene(today);
    scene.perform({ do: 'open-license', applicationNumber: 'Z000001' });
    const replyByOn = day('2026-12-08');
    scene.perform({ do: 'log-letter', license: 'Z000001', kind, datedOn: day('2026-11-20'), replyByOn });
    const deadline = [...scene.register.deadlines.values()].find(
      ({ ruleId }) => ruleId === 'letter-reply-by',
    );
    const rule = rules.find(({ id }) => id === 'letter-reply-by');
    if (deadline === undefined || rule === undefined) throw new Error('no such date');
    expect(meaningOf(scene.register, deadline, rule)).toBe(
      `The agency asks for an answer by then. ${follows}`,
    );
  },
);

describe('the words a rule rests on', () => {
  const words = (id: string) => {
    const rule = rules.find((each) => each.id === id);
    if (rule === undefined) throw new Error('no such rule');
    return ruleQuote(rule);
  };

  test('stand in quotation marks where they are the text’s', () => {
    expect(words('eei-not-filed')).toBe('“later than ten (10) calendar days after the due date”');
    expect(words('itar-reexport-notice')).toBe('“not later than 30 days following the reexport”');
  });

  test('stand without them where they are ours', () => {
    expect(words('letter-reply-by')).toBe('The letter itself gives the date.');
    expect(words('wassenaar-report')).toMatch(/^In our words: August 1 for exports/);
    const shown = rules.map((rule) => ruleQuote(rule));
    expect(shown.filter((each) => each.includes('“['))).toEqual([]);
  });

  test('keep a bracket that only leaves something out', () => {
    expect(ruleQuote({ quote: 'must [...] file [it]', citation: '15 CFR 1.1' })).toBe(
      '“must [...] file [it]”',
    );
    expect(ruleQuote({ quote: '[a] and [b]', citation: '15 CFR 1.1' })).toBe('“[a] and [b]”');
  });
});
