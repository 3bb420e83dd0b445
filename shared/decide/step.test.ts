import { expect, test } from 'vitest';
import { day } from '../base/dates';
import { stateOf } from '../docket/deadline-state';
import { createScene } from '../testing/scene';

const today = day('2019-12-06');

function withLetter() {
  const scene = createScene(today);
  const licenseId = scene.perform({ do: 'open-license', applicationNumber: 'Z123456' });
  scene.perform({ do: 'log-letter', license: 'Z123456', kind: 'intent-to-deny', datedOn: day('2019-11-21') });
  const line = (ruleId: string) => {
    const found = [...scene.register.deadlines.values()].find((each) => each.ruleId === ruleId);
    if (found === undefined) throw new Error(`no line ${ruleId}`);
    return found;
  };
  return { scene, licenseId, line };
}

test('a sent line rests on its step: correcting the step moves the proof, voiding it reopens the line', () => {
  const { scene, line } = withLetter();
  const step = scene.perform({
    do: 'log-step',
    license: 'Z123456',
    kind: 'reply-sent',
    happenedOn: day('2019-12-05'),
  });
  expect(line('itd-reply').sent).toEqual({ on: '2019-12-05', stepId: step });
  scene.perform({ do: 'correct-step', step, happenedOn: day('2019-12-06') });
  expect(line('itd-reply').sent).toEqual({ on: '2019-12-06', stepId: step });
  expect(scene.attempt({ do: 'reopen-deadline', deadline: line('itd-reply').id, reason: 'x' })).toMatchObject(
    {
      ok: false,
      messageKey: 'line-rests-on-step',
    },
  );
  scene.perform({ do: 'void', step, reason: 'It was never sent.' });
  expect(stateOf(line('itd-reply'), today)).toBe('open');
});

test('submission and registration put their day on the record once', () => {
  const { scene, licenseId } = withLetter();
  scene.perform({ do: 'log-step', license: 'Z123456', kind: 'registered', happenedOn: day('2019-07-17') });
  scene.perform({ do: 'log-step', license: 'Z123456', kind: 'registered', happenedOn: day('2019-07-18') });
  expect(scene.register.licenses.get(licenseId)?.registeredOn).toBe('2019-07-17');
});

test('two letters with open replies make "the reply" ambiguous until one is named', () => {
  const { scene, line } = withLetter();
  scene.perform({
    do: 'log-letter',
    license: 'Z123456',
    kind: 'request-for-information',
    datedOn: day('2019-11-22'),
    replyByOn: day('2019-12-20'),
  });
  const given = { do: 'log-step', license: 'Z123456', kind: 'reply-sent', happenedOn: '2019-12-06' } as const;
  expect(scene.attempt(given)).toMatchObject({ ok: false, code: 'ambiguous', field: 'deadline' });
  expect(scene.attempt({ ...given, deadline: line('letter-reply-by').id }).ok).toBe(true);
  expect([line('letter-reply-by').sent?.on, line('itd-reply').sent]).toEqual(['2019-12-06', null]);
});

test('nothing can be sent for day 45; it is settled with the answer, and reopened with a reason', () => {
  const { scene, line } = withLetter();
  const deadline = line('itd-final').id;
  const send = { do: 'log-step', kind: 'reply-sent', happenedOn: '2019-12-06', deadline };
  expect(scene.attempt(send)).toMatchObject({ ok: false, messageKey: 'line-only-watched' });
  scene.perform({ do: 'settle-deadline', deadline, settledOn: day('2020-01-06'), answer: 'No answer came.' });
  expect(stateOf(line('itd-final'), day('2020-01-06'))).toBe('settled');
  scene.perform({ do: 'reopen-deadline', deadline, reason: 'The answer came by post.' });
  expect(stateOf(line('itd-final'), day('2020-01-06'))).toBe('watch-past');
  expect(line('itd-final')).toMatchObject({
    reopenedBecause: 'The answer came by post.',
    because: '',
    moved: null,
  });
});

test('a dropped line leaves the docket with its reason and an act-by line cannot be merely settled', () => {
  const { scene, line } = withLetter();
  const deadline = line('itd-appeal').id;
  const settle = { do: 'settle-deadline', deadline, settledOn: '2019-12-06', answer: 'x' };
  expect(scene.attempt(settle)).toMatchObject({ ok: false, messageKey: 'line-needs-act' });
  scene.perform({ do: 'drop-deadline', deadline, reason: 'The order was cancelled.' });
  expect(line('itd-appeal').closed).toMatchObject({
    how: 'no-longer-needed',
    reason: 'The order was cancelled.',
  });
});

test('a step after the due date is kept and warned of', () => {
  const { scene } = withLetter();
  const decision = scene.attempt({
    do: 'log-step',
    license: 'Z123456',
    kind: 'reply-sent',
    happenedOn: '2019-12-12',
  });
  expect(decision.ok && decision.value.warnings.map(({ messageKey }) => messageKey)).toEqual([
    'step-in-future',
    'step-after-due',
  ]);
});

test('a deadline by hand is met by the step that says it is done', () => {
  const scene = createScene(today);
  scene.perform({ do: 'open-license', applicationNumber: 'Z123456' });
  const deadline = scene.perform({
    do: 'add-deadline',
    license: 'Z123456',
    title: 'Report',
    dueOn: day('2019-12-20'),
  });
  const step = scene.perform({ do: 'log-step', kind: 'other', happenedOn: day('2019-12-06'), deadline });
  expect(scene.register.deadlines.get(deadline)).toMatchObject({
    sent: null,
    met: { on: '2019-12-06', stepId: step },
  });
});
