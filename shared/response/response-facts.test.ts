import { expect, test } from 'vitest';
import { day } from '../base/dates';
import { isPlannedDate } from '../records/response-plan';
import { dueReminders, ladderOf } from '../reminders/due-reminders';
import { createScene } from '../testing/scene';
import { findResponse } from './find-response';
import { responseFacts } from './response-facts';

const today = day('2019-11-25');
const ack = { sha256: 'cd'.repeat(32), name: 'receipt.pdf', size: 3 };

const both = ['Z100001', 'Z100002'];

/** One letter about two applications, and a second letter of another. */
function scene() {
  const made = createScene(today);
  for (const applicationNumber of ['Z100001', 'Z100002', 'Z100003'])
    made.perform({ do: 'open-license', agency: 'BIS', applicationNumber });
  const intent = { do: 'log-letter', kind: 'intent-to-deny', datedOn: day('2019-11-21') } as const;
  const letterId = made.perform({ ...intent, licenses: ['Z100001', 'Z100002'], reference: 'TWO' });
  made.perform({ ...intent, license: 'Z100003', reference: 'ONE' });
  const responseId = made.perform({ do: 'open-response', letter: 'TWO' });
  const facts = (on = today) => {
    const found = responseFacts(made.register, responseId, on);
    if (found === null) throw new Error('no facts');
    return found;
  };
  return { made, letterId, responseId, facts };
}

test('a letter about two applications is answered once, for both', () => {
  const { made, facts } = scene();
  expect(facts().controlNumbers).toBe('Z100001, Z100002');
  expect(facts().plan.map(({ deadline }) => deadline.ruleId)).toEqual([
    'plan-draft',
    'plan-sign-off',
    'plan-send',
  ]);
  const step = { do: 'log-step' as const, licenses: both, happenedOn: day('2019-12-02') };
  made.perform({ ...step, kind: 'reply-sent' });
  // Dated ahead, it is not sent before its day.
  expect(facts().sending.state).toBe('not-sent');
  const later = day('2019-12-02');
  expect(facts(later).sending.state).toBe('sent');
  expect(facts(later).plan.map(({ state }) => state)).toEqual([
    'settled',
    'settled',
    'settled',
    'open',
    'open',
  ]);
  const stepId = made.perform({ ...step, kind: 'receipt-confirmed' });
  expect(facts(later).sending.state).toBe('unproven');
  made.perform({ do: 'correct-step', step: stepId, files: [ack] });
  expect(facts(later).sending.state).toBe('received');
});

test('only one of two applications answered leaves the plan standing', () => {
  const { made, facts } = scene();
  const deadline = [...made.register.deadlines.values()].find(({ ruleId }) => ruleId === 'itd-reply');
  made.perform({ do: 'log-step', kind: 'reply-sent', happenedOn: today, deadline: deadline?.id ?? '' });
  expect(facts().plan.map(({ state }) => state)).toEqual(['open', 'open', 'open', 'open', 'open']);
});

test('what became of the letter: open, unchanged, silent, denied, settled', () => {
  const { made, facts } = scene();
  const letter = { do: 'log-letter' as const, licenses: both };
  expect(facts()).toMatchObject({ outcome: 'open', isAppealTime: false, forbidsSecond: true });
  made.perform({ ...letter, kind: 'decision-unchanged', datedOn: day('2019-12-05'), noDeadlineBecause: '-' });
  const upheld = { outcome: 'unchanged', answeredBy: 'Denial upheld after reply', isAppealTime: true };
  expect(facts()).toMatchObject({ outcome: 'open' });
  for (const on of ['2019-12-05', '2020-01-05', '2020-01-06']) expect(facts(day(on))).toMatchObject(upheld);
  made.perform({ do: 'undo' });
  expect(facts(day('2020-01-05')).outcome).toBe('open');
  expect(facts(day('2020-01-06'))).toMatchObject({ outcome: 'silent', isAppealTime: true });
  made.perform({ ...letter, kind: 'denied', datedOn: day('2020-01-08') });
  expect(facts(day('2020-01-09'))).toMatchObject({ outcome: 'denied', isAppealTime: true });
  // A denial after day 45 gives no time back: the appeal of the intent to deny runs on.
  expect(facts(day('2020-01-09')).appeals.map(({ deadline }) => [deadline.ruleId, deadline.due])).toEqual([
    ['itd-appeal', '2020-02-19'],
    ['itd-appeal', '2020-02-19'],
  ]);
  made.perform({ do: 'undo' });
  made.perform({ ...letter, kind: 'approved', datedOn: day('2020-01-03'), noDeadlineBecause: '-' });
  expect(facts(day('2020-01-09'))).toMatchObject({
    outcome: 'settled',
    answeredBy: 'Approved',
    forbidsSecond: false,
  });
});

test('a reply goes with its letter to another record', () => {
  const { made, letterId } = scene();
  made.perform({ do: 'correct-letter', letter: letterId, licenses: ['Z100002'] });
  const licenses = [...made.register.deadlines.values()]
    .filter(isPlannedDate)
    .map(({ licenseId }) => licenseId);
  expect(new Set(licenses)).toEqual(new Set(['id-2']));
});

test('a reply is found by its letter, by an application, by its id; several are told', () => {
  const { made, responseId } = scene();
  for (const reference of ['TWO', 'Z100001', 'Z100002', responseId])
    expect(findResponse(made.register, reference)).toMatchObject({ ok: true, value: { id: responseId } });
  expect(findResponse(made.register, 'ONE')).toMatchObject({ messageKey: 'no-response' });
  made.perform({
    do: 'log-letter',
    license: 'Z100001',
    kind: 'intent-to-deny',
    datedOn: today,
    reference: 'NEW',
  });
  made.perform({ do: 'open-response', letter: 'NEW' });
  expect(findResponse(made.register, 'Z100001')).toMatchObject({ messageKey: 'ambiguous-response' });
});

test('our own dates remind the day before and on the day, and say whose they are', () => {
  const { made } = scene();
  const deadlines = [...made.register.deadlines.values()].filter(isPlannedDate);
  expect(deadlines.map((deadline) => ladderOf(made.register, deadline))).toEqual([
    [1, 0],
    [1, 0],
    [1, 0],
  ]);
  const when = { at: '2019-12-04T15:00:00.000Z', zone: 'UTC', today: day('2019-12-04') };
  const titles = dueReminders(made.register, when)
    .map(({ row }) => row.title)
    .filter((title) => title.endsWith('(internal)'));
  expect(titles).toEqual(['Reply drafted (internal)', 'Reply signed off (internal)']);
  // The reply itself is named first, though its own day comes later.
  const near = { at: '2019-12-09T15:00:00.000Z', zone: 'UTC', today: day('2019-12-09') };
  const [first] = dueReminders(made.register, near);
  expect(first?.row.title).toBe('Reply to intent to deny');
});

test('a colleague counts the twenty days, whatever the letter prints or BIS extends', () => {
  const made = createScene(today);
  made.perform({ do: 'open-license', agency: 'BIS', applicationNumber: 'Z1' });
  made.perform({
    do: 'log-letter',
    license: 'Z1',
    kind: 'intent-to-deny',
    datedOn: day('2019-11-21'),
    replyByOn: day('2019-12-06'),
    reference: 'L',
  });
  const id = made.perform({ do: 'open-response', letter: 'L' });
  made.perform({
    do: 'change-response',
    letter: 'L',
    secondCount: { by: 'S. Second', on: today, got: day('2019-12-11') },
  });
  made.perform({
    do: 'log-letter',
    license: 'Z1',
    kind: 'extension-granted',
    datedOn: day('2019-12-02'),
    replyExtendedTo: day('2019-12-20'),
    noDeadlineBecause: '-',
  });
  const facts = responseFacts(made.register, id, today);
  expect(facts?.reply?.deadline).toMatchObject({
    ruleId: 'itd-reply',
    statedOn: '2019-12-06',
    due: '2019-12-20',
  });
  expect(facts?.checks.find(({ name }) => name === 'second-count')?.state).toBe('answered');
  // The internal targets follow the date that holds.
  expect(facts?.plan.at(-1)?.deadline.due).toBe('2019-12-18');
});
