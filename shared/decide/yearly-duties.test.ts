import { describe, expect, test } from 'vitest';
import { day } from '../base/dates';
import { inWords } from '../base/message-text';
import { usualStart, yearlyDuties } from '../docket/yearly-duties';
import { describeEntry } from '../history/describe-entry';
import { textOf } from '../labels/sentence-pieces';
import { ruleById } from '../law/law';
import { createScene, type Scene } from '../testing/scene';

const today = day('2026-11-28');
const selfClassification = 'encryption-self-classification';

function dutyOf(scene: Scene, ruleId = selfClassification) {
  const found = yearlyDuties(scene.register, today).find(({ rule }) => rule.id === ruleId);
  if (found === undefined) throw new Error(`no duty ${ruleId}`);
  const { state, open, seq, endedBecause } = found;
  return { state, due: open.map(({ deadline }) => deadline.due), seq, endedBecause };
}
const nothing = { state: 'not-answered', due: [], seq: null, endedBecause: '' };
const setUp = (scene: Scene) =>
  scene.perform({ do: 'add-deadline', rule: selfClassification, triggerOn: day('2026-11-28') });
const openId = (scene: Scene, ruleId = selfClassification) =>
  [...scene.register.deadlines.values()].find(
    (deadline) =>
      deadline.ruleId === ruleId &&
      deadline.met === null &&
      deadline.closed === null &&
      deadline.void === null,
  )?.id ?? '';

describe('a yearly duty', () => {
  test('is not answered at first, and asks', () => {
    const duties = yearlyDuties(createScene(today).register, today);
    expect(duties.length).toBeGreaterThan(5);
    expect(duties.every(({ question, state }) => question.endsWith('?') && state === 'not-answered')).toBe(
      true,
    );
  });

  test('applies once its deadline is on the docket; the report filed brings the next year', () => {
    const scene = createScene(today);
    setUp(scene);
    expect(dutyOf(scene)).toEqual({ state: 'applies', due: ['2027-02-01'], seq: 1, endedBecause: '' });
    scene.perform({
      do: 'log-step',
      kind: 'report-filed',
      happenedOn: day('2027-01-20'),
      deadline: openId(scene),
    });
    expect(dutyOf(scene)).toEqual({ state: 'applies', due: ['2028-02-01'], seq: 1, endedBecause: '' });
  });

  test('not needed for one period comes again; ended for good it does not apply, and undone it does', () => {
    const scene = createScene(today);
    setUp(scene);
    scene.perform({ do: 'drop-deadline', deadline: openId(scene), reason: 'Nothing was exported.' });
    expect(dutyOf(scene)).toMatchObject({ state: 'applies', due: ['2028-02-01'], seq: 1 });
    scene.perform({
      do: 'drop-deadline',
      deadline: openId(scene),
      reason: 'BIS classified the product.',
      endSeries: true,
    });
    expect(dutyOf(scene)).toEqual({
      state: 'does-not-apply',
      due: [],
      seq: 3,
      endedBecause: 'BIS classified the product.',
    });
    scene.perform({ do: 'undo' });
    expect(dutyOf(scene)).toMatchObject({ state: 'applies', due: ['2028-02-01'] });
    scene.perform({ do: 'redo' });
    expect(dutyOf(scene).state).toBe('does-not-apply');
  });

  test('that had ended and is set up again began with the second setting up', () => {
    const scene = createScene(today);
    setUp(scene);
    scene.perform({ do: 'drop-deadline', deadline: openId(scene), reason: 'x', endSeries: true });
    setUp(scene);
    expect(dutyOf(scene)).toMatchObject({ state: 'applies', seq: 3, due: ['2027-02-01'] });
  });

  test('whose step was entered in error is as if it had never been set up', () => {
    const scene = createScene(today);
    const step = scene.perform({
      do: 'log-step',
      kind: 'registration-expiry',
      happenedOn: day('2027-08-31'),
    });
    expect(dutyOf(scene, 'itar-registration-renewal')).toMatchObject({
      state: 'applies',
      due: ['2027-08-01'],
    });
    scene.perform({ do: 'void', step, reason: 'Another company.' });
    expect(dutyOf(scene, 'itar-registration-renewal')).toEqual(nothing);
  });

  test('that a step starts may begin with the present period without a step', () => {
    const scene = createScene(today);
    scene.perform({ do: 'add-deadline', rule: 'ofac-annual-report', triggerOn: day('2027-01-04') });
    expect(dutyOf(scene, 'ofac-annual-report')).toMatchObject({ state: 'applies', due: ['2027-09-30'] });
    const without = scene.attempt({ do: 'add-deadline', rule: 'ofac-annual-report' });
    expect(without.ok ? '' : inWords(without)).toBe(
      'Enter the date it runs from: a day in the first period of "Annual report of blocked property".',
    );
    expect(
      scene.attempt({ do: 'add-deadline', rule: 'itar-registration-renewal', triggerOn: today }),
    ).toMatchObject({ ok: false, messageKey: 'rule-starts-elsewhere' });
  });
});

describe('the answer that it does not apply', () => {
  const no = { do: 'answer-yearly-duty', rule: selfClassification, applies: false } as const;

  test('is kept with its day and its entry, told in the history, taken back and undone', () => {
    const scene = createScene(today);
    scene.perform({ do: 'change-settings', company: 'Northfield' });
    scene.perform(no);
    expect(scene.register.settings.yearlyAnswers).toEqual([
      { ruleId: selfClassification, applies: false, on: today },
    ]);
    expect(dutyOf(scene)).toEqual({ state: 'does-not-apply', due: [], seq: 2, endedBecause: '' });
    scene.perform(no);
    expect(scene.entries).toHaveLength(2);
    scene.perform({ ...no, applies: null });
    expect(dutyOf(scene)).toEqual(nothing);
    scene.perform({ do: 'undo' });
    expect(dutyOf(scene).state).toBe('does-not-apply');
    const told = scene.entries
      .flatMap((entry) => describeEntry(entry, scene.register))
      .map(({ sentence }) => textOf(sentence));
    expect(told).toContain(
      'Said that the yearly duty “Encryption self-classification report” does not apply.',
    );
    expect(told).toContain(
      'Took back the answer to the yearly duty “Encryption self-classification report”.',
    );
  });

  test('is refused in words where the duty is on the docket, is none, or is said to apply', () => {
    const scene = createScene(today);
    const refused = (command: object) => {
      const answer = scene.attempt({ do: 'answer-yearly-duty', ...command });
      return answer.ok ? 'no refusal' : inWords(answer);
    };
    expect(refused({ rule: 'nothing', applies: false })).toBe('The law table has no rule "nothing".');
    expect(refused({ rule: 'appeal', applies: false })).toBe(
      '"Appeal the decision" is not one of the yearly duties.',
    );
    expect(refused({ rule: selfClassification, applies: true })).toContain(
      'applies once its deadline is set up',
    );
    setUp(scene);
    expect(refused({ rule: selfClassification, applies: false })).toContain(
      'is on the docket, due Mon Feb 1, 2027',
    );
    expect(scene.entries).toHaveLength(1);
  });

  test('gives way to a deadline set up later, and stands again when that was entered in error', () => {
    const scene = createScene(today);
    scene.perform({ do: 'answer-yearly-duty', rule: 'cwc-annual-report', applies: false });
    const step = scene.perform({ do: 'log-step', kind: 'schedule-1-export', happenedOn: day('2026-11-20') });
    expect(dutyOf(scene, 'cwc-annual-report')).toMatchObject({ state: 'applies', seq: 2 });
    scene.perform({ do: 'void', step, reason: 'x' });
    expect(dutyOf(scene, 'cwc-annual-report')).toMatchObject({ state: 'does-not-apply', seq: 1 });
  });

  test('is no part of the settings a command changes', () => {
    const given = { do: 'change-settings', yearlyAnswers: [] };
    expect(createScene(today).attempt(given)).toMatchObject({ ok: false, messageKey: 'unknown-field' });
  });
});

test.each([
  [selfClassification, '2026-11-28', '2026-11-28'],
  [selfClassification, '2027-01-15', '2026-12-31'],
  [selfClassification, '2027-02-01', '2026-12-31'],
  [selfClassification, '2027-02-02', '2027-02-02'],
  ['ofac-annual-report', '2026-08-10', '2026-06-30'],
  ['itar-registration-renewal', '2026-08-10', '2026-08-10'],
])('%s set up on %s begins with %s: no report that can still be made is passed over', (id, on, start) => {
  const rule = ruleById(id);
  expect(rule === undefined ? '' : usualStart(rule, day(on))).toBe(start);
});
