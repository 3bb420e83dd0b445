import { expect, test } from 'vitest';
import { day } from '../base/dates';
import { copyOfRegister, emptyRegister, fold } from '../register/register';
import { progressWords, responseFacts } from '../response/response-facts';
import { createScene } from '../testing/scene';

const today = day('2019-11-25');
const got = day('2019-12-11');

/** A reply begun to the letter of November 21, logged by "Test", as every entry of a scene is. */
function withReply() {
  const scene = createScene(today);
  scene.perform({ do: 'open-license', agency: 'BIS', applicationNumber: 'Z123456' });
  const intent = { do: 'log-letter', license: 'Z123456', kind: 'intent-to-deny', reference: 'ITD' } as const;
  const letterId = scene.perform({ ...intent, datedOn: day('2019-11-21') });
  const responseId = scene.perform({ do: 'open-response', letter: 'ITD' });
  const count = (by: string) => ({
    do: 'change-response',
    letter: 'ITD',
    secondCount: { by, on: today, got },
  });
  const facts = () => responseFacts(scene.register, responseId, today);
  const state = () => facts()?.checks.find(({ name }) => name === 'second-count')?.state;
  return { scene, letterId, responseId, count, facts, state };
}

test.each(['Test', 'test', ' TÉST'.trim(), 'T e s t'])(
  '%j logged the letter and cannot count it again',
  (by) => {
    const { scene, count, state } = withReply();
    const { seq } = scene.register;
    expect(scene.attempt(count(by))).toMatchObject({
      ok: false,
      messageKey: 'second-count-same',
      field: 'secondCount.by',
      params: { by },
    });
    expect(scene.register.seq).toBe(seq);
    expect(state()).toBe('open');
  },
);

test('another person may count, whoever types it in, and the count keeps its day 0', () => {
  const { scene, responseId, count, state } = withReply();
  expect(scene.attempt(count('S. Second')).ok).toBe(true);
  expect(scene.register.responses.get(responseId)?.secondCount).toEqual({
    ...{ by: 'S. Second', on: today, got, against: '2019-11-21' },
  });
  expect(state()).toBe('answered');
});

test('whoever dated the letter last cannot count it again, nor whoever logged it; a note of another person changes nothing', () => {
  const { scene, letterId, count } = withReply();
  const entered = (by: string | null, changes: Record<string, { was: unknown; now: unknown }>) => {
    const register = copyOfRegister(scene.register);
    fold(register, {
      ...{ v: 1, seq: register.seq + 1, at: register.lastAt, zone: 'UTC', by, via: 'window' },
      events: [{ type: 'letter-changed', v: 1, id: letterId, changes }],
    });
    return register.letterAuthors.get(letterId);
  };
  expect(entered('B. Boss', { datedOn: { was: '2019-11-21', now: '2019-11-20' } })).toEqual({
    loggedBy: 'Test',
    datedBy: 'B. Boss',
  });
  expect(entered('B. Boss', { messageOn: { was: null, now: '2019-11-20' } })?.datedBy).toBe('B. Boss');
  expect(entered('B. Boss', { note: { was: '', now: 'x' } })).toEqual({ loggedBy: 'Test', datedBy: 'Test' });
  expect(scene.register.letterAuthors.get(letterId)).toEqual({ loggedBy: 'Test', datedBy: 'Test' });
  expect(scene.attempt(count('Test')).ok).toBe(false);
});

test('an entry that names nobody forbids nobody', () => {
  const { scene, letterId } = withReply();
  const register = emptyRegister();
  for (const entry of scene.entries) fold(register, { ...entry, by: null });
  expect(register.letterAuthors.get(letterId)).toEqual({ loggedBy: null, datedBy: null });
});

test('a corrected date of the letter opens the question again, the same count given anew or the old date closes it', () => {
  const { scene, count, facts, state } = withReply();
  scene.attempt(count('S. Second'));
  const correct = (datedOn: string) =>
    scene.perform({ do: 'correct-letter', letter: 'ITD', datedOn: day(datedOn) });
  const progress = () => {
    const now = facts();
    return now === null ? '' : progressWords(now);
  };
  expect(progress()).not.toContain('nobody else');
  correct('2019-11-20');
  expect(state()).toBe('open');
  expect(progress()).toContain('nobody else has counted the date yet');
  correct('2019-11-21');
  expect(state()).toBe('answered');
  correct('2019-11-20');
  scene.perform({
    do: 'change-response',
    letter: 'ITD',
    secondCount: { by: 'S. Second', on: today, got: day('2019-12-10') },
  });
  expect(state()).toBe('answered');
});

test('a message that came before the printed date moves day 0 and opens the question too', () => {
  const { scene, count, state } = withReply();
  scene.attempt(count('S. Second'));
  scene.perform({ do: 'correct-letter', letter: 'ITD', messageOn: day('2019-11-20') });
  expect(state()).toBe('open');
  scene.perform({ do: 'correct-letter', letter: 'ITD', messageOn: day('2019-11-22') });
  expect(state()).toBe('answered');
});

test('a count from before day 0 was kept is taken as it is', () => {
  const { scene, responseId, count, state } = withReply();
  scene.attempt(count('S. Second'));
  const { secondCount, ...response } = scene.register.responses.get(responseId) ?? {};
  const { against: _against, ...older } = secondCount ?? {};
  scene.register.responses.set(responseId, { ...response, secondCount: older } as never);
  expect(state()).toBe('answered');
});
