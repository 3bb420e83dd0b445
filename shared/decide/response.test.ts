import { describe, expect, test } from 'vitest';
import { day, type IsoDate } from '../base/dates';
import { stateOf } from '../docket/deadline-state';
import type { Response } from '../records/response';
import { isPlannedDate } from '../records/response-plan';
import { createScene } from '../testing/scene';

const today = day('2019-11-25');
const proof = { sha256: 'ab'.repeat(32), name: 'test report.pdf', size: 10 };

function opened() {
  const scene = createScene(today);
  scene.perform({ do: 'open-license', applicationNumber: 'Z123456', agency: 'BIS', items: [] });
  const letterId = scene.perform({
    do: 'log-letter',
    license: 'Z123456',
    kind: 'intent-to-deny',
    datedOn: day('2019-11-21'),
    arrivedOn: today,
    reference: 'ITD-7',
    basis: 'The end user may divert the items.\n\nThe items could be used in a listed program.',
    modifications: 'Remove item 2.',
  });
  const responseId = scene.perform({ do: 'open-response', letter: 'ITD-7' });
  const response = (): Response => {
    const found = scene.register.responses.get(responseId);
    if (found === undefined) throw new Error('no response');
    return found;
  };
  const lines = (on: IsoDate = today) =>
    Object.fromEntries(
      [...scene.register.deadlines.values()].map((deadline) => [
        deadline.ruleId,
        `${deadline.due} ${stateOf(deadline, on)}`,
      ]),
    );
  const ours = (on: IsoDate = today) =>
    Object.fromEntries(
      [...scene.register.deadlines.values()]
        .filter((deadline) => deadline.void === null && isPlannedDate(deadline))
        .map((deadline) => [deadline.ruleId, `${deadline.due} ${stateOf(deadline, on)}`]),
    );
  const lineId = (ruleId: string) =>
    [...scene.register.deadlines.values()].find((deadline) => deadline.ruleId === ruleId)?.id ?? '';
  return { scene, letterId, responseId, response, lines, ours, lineId };
}

const openPlan = {
  'plan-draft': '2019-11-29 open',
  'plan-sign-off': '2019-12-05 open',
  'plan-send': '2019-12-09 open',
};

function reply(scene: ReturnType<typeof opened>['scene'], happenedOn = day('2019-12-09')) {
  return scene.perform({
    do: 'log-step',
    license: 'Z123456',
    kind: 'reply-sent',
    happenedOn,
    channel: 'portal',
  });
}

describe('beginning the reply to an intent to deny', () => {
  test('makes a point of each paragraph of the letter', () => {
    const { response } = opened();
    expect(response().points.map(({ kind, text }) => [kind, text])).toEqual([
      ['basis', 'The end user may divert the items.'],
      ['basis', 'The items could be used in a listed program.'],
      ['modification', 'Remove item 2.'],
    ]);
  });

  test('makes a point of each reason that one paragraph numbers', () => {
    const scene = createScene();
    scene.perform({ do: 'open-license', agency: 'BIS', applicationNumber: 'Z123456' });
    const letter = scene.perform({
      do: 'log-letter',
      license: 'Z123456',
      kind: 'intent-to-deny',
      datedOn: day('2019-11-21'),
      basis: 'BIS intends to deny because: (1) the items may be diverted; (2) the end user is listed.',
    });
    scene.perform({ do: 'open-response', letter });
    const [reply] = scene.register.responses.values();
    expect(reply?.points.map(({ text }) => text)).toEqual([
      'BIS intends to deny because: (1) the items may be diverted;',
      '(2) the end user is listed.',
    ]);
  });

  test('puts our own plan on the docket beside the dates of the letter', () => {
    const { lines } = opened();
    expect(lines()).toEqual({
      'itd-reply': '2019-12-11 open',
      'itd-final': '2020-01-05 watch',
      'itd-appeal': '2020-02-19 open',
      ...openPlan,
    });
  });

  test('is refused for another kind of letter, a second time, and for a letter entered in error', () => {
    const { scene, letterId } = opened();
    expect(scene.attempt({ do: 'open-response', letter: letterId })).toMatchObject({
      messageKey: 'response-exists',
    });
    scene.perform({ do: 'log-letter', license: 'Z123456', kind: 'denied', datedOn: today, reference: 'D' });
    expect(scene.attempt({ do: 'open-response', letter: 'D' })).toMatchObject({
      messageKey: 'response-needs-intent',
    });
    scene.perform({ do: 'void', letter: letterId, reason: 'Twice.' });
    expect(scene.attempt({ do: 'open-response', letter: letterId })).toMatchObject({
      messageKey: 'record-is-void',
    });
    expect(scene.attempt({ do: 'open-response', letter: 'nowhere' })).toMatchObject({ code: 'not-found' });
  });

  test('is taken back whole by undo, and put back by redo', () => {
    const { scene, ours, response } = opened();
    scene.perform({ do: 'undo' });
    expect(response().void).toEqual({ reason: 'undone' });
    expect(Object.values(ours())).toEqual([]);
    scene.perform({ do: 'redo' });
    expect(response().void).toBeNull();
    expect(ours()).toEqual(openPlan);
  });

  test('keeps the letter from being undone under it', () => {
    const { scene } = opened();
    expect(scene.attempt({ do: 'undo', entry: 2 })).toMatchObject({ messageKey: 'undo-rests-on-it' });
  });
});

describe('the points and exhibits', () => {
  test('a point cites exhibits by number, also those of the same command', () => {
    const { scene, response } = opened();
    const [first] = response().points;
    scene.perform({
      do: 'change-response',
      letter: 'ITD-7',
      exhibits: [
        { title: 'Test report', file: proof },
        { title: 'Site visit', file: { ...proof, name: 'visit.pdf' } },
      ],
      points: [{ ...pointOf(first), how: 'rebut', answer: 'It will not.', exhibits: ['2'], isDone: true }],
    });
    expect(response().points).toHaveLength(1);
    expect(response().points[0]?.exhibitIds).toEqual([response().exhibits[1]?.id]);
    // Not mentioning them keeps them.
    scene.perform({
      do: 'change-response',
      letter: 'ITD-7',
      points: response().points.map((each) => ({ ...pointOf(each), owner: 'A. Clerk' })),
    });
    expect(response().points[0]?.exhibitIds).toHaveLength(1);
  });

  test('what cannot be is refused with its place', () => {
    const { scene, response } = opened();
    const attempt = (given: object) => scene.attempt({ do: 'change-response', letter: 'ITD-7', ...given });
    expect(attempt({ points: [{ text: 'x', exhibits: ['3'] }] })).toMatchObject({
      messageKey: 'no-such-exhibit',
      field: 'points.0.exhibits.0',
    });
    expect(attempt({ points: [{ text: ' ' }] })).toMatchObject({ field: 'points.0.text' });
    expect(attempt({ points: [{ id: 'other', text: 'x' }] })).toMatchObject({ messageKey: 'no-such-part' });
    scene.perform({
      do: 'change-response',
      letter: 'ITD-7',
      exhibits: [{ title: 'Test report', file: proof }],
      points: [{ text: 'x', exhibits: ['1'] }],
    });
    expect(attempt({ exhibits: [] })).toMatchObject({ messageKey: 'exhibit-cited', field: 'exhibits' });
    expect(attempt({ exhibits: [], points: [] })).toMatchObject({ ok: true });
    expect(response().points).toHaveLength(0);
  });
});

const pointOf = (point: Response['points'][number] | undefined) => {
  const { exhibitIds: _exhibitIds, ...rest } = point ?? { text: '' };
  return rest as { id: string; text: string };
};

describe('our own dates', () => {
  test('can be set by hand inside the window, and only there', () => {
    const { scene, ours } = opened();
    const attempt = (sendOn: object) => scene.attempt({ do: 'change-response', letter: 'ITD-7', sendOn });
    expect(attempt({ on: '2019-12-12' })).toMatchObject({
      messageKey: 'plan-after-work-by',
      field: 'sendOn',
    });
    expect(attempt({ on: '2019-11-20' })).toMatchObject({
      messageKey: 'plan-before-letter',
      field: 'sendOn',
    });
    scene.perform({
      do: 'change-response',
      letter: 'ITD-7',
      sendOn: { on: day('2019-12-10'), why: 'Courier.' },
    });
    expect(ours()['plan-send']).toBe('2019-12-10 open');
    scene.perform({ do: 'change-response', letter: 'ITD-7', sendOn: null });
    expect(ours()).toEqual(openPlan);
  });

  test('are moved from the docket too, with the same limits', () => {
    const { scene, ours, lineId, response } = opened();
    const move = (dueOn: string) => ({
      do: 'move-deadline' as const,
      deadline: lineId('plan-draft'),
      dueOn: day(dueOn),
      reason: 'Engineer is away.',
    });
    expect(scene.attempt(move('2019-12-20'))).toMatchObject({
      messageKey: 'plan-after-work-by',
      field: 'dueOn',
    });
    scene.perform(move('2019-12-02'));
    expect(ours()['plan-draft']).toBe('2019-12-02 open');
    expect(response().draftOn).toEqual({ on: '2019-12-02', why: 'Engineer is away.' });
  });

  test('follow work-by when the time is extended, but for those set by hand', () => {
    const { scene, ours } = opened();
    scene.perform({ do: 'change-response', letter: 'ITD-7', draftOn: { on: day('2019-11-27') } });
    scene.perform({
      do: 'log-letter',
      license: 'Z123456',
      kind: 'extension-granted',
      datedOn: day('2019-12-03'),
      replyExtendedTo: day('2019-12-20'),
      noDeadlineBecause: 'It moves one.',
    });
    expect(ours()).toEqual({
      'plan-draft': '2019-11-27 open',
      'plan-sign-off': '2019-12-16 open',
      'plan-send': '2019-12-18 open',
    });
  });

  test('are never missed, and stay done once done', () => {
    const { scene, ours, lineId } = opened();
    expect(ours(day('2019-12-10'))['plan-draft']).toBe('2019-11-29 open');
    const step = {
      do: 'log-step' as const,
      license: 'Z123456',
      kind: 'other' as const,
      happenedOn: today,
      deadline: lineId('plan-draft'),
    };
    const stepId = scene.perform(step);
    expect(ours()['plan-draft']).toBe('2019-11-29 met');
    scene.perform({ do: 'change-response', letter: 'ITD-7', draftOn: { on: day('2019-12-03') } });
    expect(ours()['plan-draft']).toBe('2019-11-29 met');
    scene.perform({ do: 'void', step: stepId, reason: 'Not yet.' });
    expect(ours()['plan-draft']).toBe('2019-12-03 open');
  });

  test('stay off when a person takes them off', () => {
    const { scene, ours, lineId } = opened();
    scene.perform({ do: 'drop-deadline', deadline: lineId('plan-draft'), reason: 'No draft needed.' });
    scene.perform({ do: 'change-response', letter: 'ITD-7', strategy: 'answer' });
    expect(ours()['plan-draft']).toBe('2019-11-29 no-longer-needed');
  });

  test('end with a letter that was entered in error', () => {
    const { scene, letterId, ours } = opened();
    scene.perform({ do: 'void', letter: letterId, reason: 'Another company.' });
    expect(new Set(Object.values(ours()).map((each) => each.split(' ')[1]))).toEqual(new Set(['ended']));
  });

  test('follow the letter when its date is corrected', () => {
    const { scene, letterId, ours } = opened();
    scene.perform({ do: 'correct-letter', letter: letterId, datedOn: day('2019-11-20') });
    expect(ours()['plan-send']).toBe('2019-12-06 open');
  });

  test('are counted from the corrected date, all of them, as their letter is', () => {
    const scene = createScene(day('2026-11-28'));
    scene.perform({ do: 'open-license', applicationNumber: 'Z123456', agency: 'BIS' });
    const letter = scene.perform({
      do: 'log-letter',
      license: 'Z123456',
      kind: 'intent-to-deny',
      datedOn: day('2026-11-03'),
    });
    scene.perform({ do: 'open-response', letter });
    scene.perform({ do: 'correct-letter', letter, datedOn: day('2026-11-06') });
    const fromLetter = [...scene.register.deadlines.values()].filter(({ ruleId }) => ruleId !== 'itd-appeal');
    expect(fromLetter.length).toBeGreaterThan(3);
    expect(new Set(fromLetter.map(({ triggerOn }) => triggerOn))).toEqual(new Set(['2026-11-06']));
  });
});

describe('sending, silence and answer', () => {
  // Acts dated ahead change nothing before their day, so the docket is read after them.
  const yearEnd = day('2019-12-31');

  test('a reply that was sent settles the plan and brings the calls; undo takes both back', () => {
    const { scene, lines, ours } = opened();
    reply(scene);
    expect(lines(yearEnd)).toEqual({
      'itd-reply': '2019-12-11 sent',
      'itd-final': '2020-01-05 watch',
      'itd-appeal': '2020-02-19 open',
      'plan-draft': '2019-11-29 settled',
      'plan-sign-off': '2019-12-05 settled',
      'plan-send': '2019-12-09 settled',
      'call-day-30': '2019-12-21 open',
      'call-day-40': '2019-12-31 open',
    });
    scene.perform({ do: 'undo' });
    expect(ours(yearEnd)).toMatchObject(openPlan);
    scene.perform({ do: 'redo' });
    expect(ours(yearEnd)['plan-send']).toBe('2019-12-09 settled');
    expect(ours(yearEnd)['call-day-30']).toBe('2019-12-21 open');
  });

  test('a reply taken back as entered in error opens the plan again', () => {
    const { scene, ours } = opened();
    const stepId = reply(scene);
    scene.perform({ do: 'void', step: stepId, reason: 'It was not sent.' });
    expect(ours(yearEnd)).toEqual({
      ...openPlan,
      'call-day-30': '2019-12-21 ended',
      'call-day-40': '2019-12-31 ended',
    });
  });

  test('a call on or after its day answers a prompt, named or not; an earlier one does not', () => {
    const { scene, ours, lineId } = opened();
    reply(scene);
    const call = { do: 'log-step' as const, license: 'Z123456', kind: 'call' as const };
    scene.perform({ ...call, happenedOn: day('2019-12-12') });
    expect(ours(yearEnd)['call-day-30']).toBe('2019-12-21 open');
    const stepId = scene.perform({ ...call, happenedOn: day('2019-12-20') });
    expect(ours(yearEnd)).toMatchObject({
      'call-day-30': '2019-12-21 met',
      'call-day-40': '2019-12-31 open',
    });
    scene.perform({ do: 'void', step: stepId, reason: 'Another case.' });
    expect(ours(yearEnd)['call-day-30']).toBe('2019-12-21 open');
    scene.perform({ ...call, happenedOn: day('2019-12-16'), deadline: lineId('call-day-30') });
    expect(ours(yearEnd)['call-day-30']).toBe('2019-12-21 met');
    expect(
      scene.attempt({
        do: 'move-deadline',
        deadline: lineId('call-day-40'),
        dueOn: '2020-01-02',
        reason: 'x',
      }),
    ).toMatchObject({ messageKey: 'ours-not-moved' });
  });

  test('the decision changed: everything is settled', () => {
    const { scene, lines } = opened();
    reply(scene);
    scene.perform({
      do: 'log-step',
      license: 'Z123456',
      kind: 'receipt-confirmed',
      happenedOn: day('2019-12-10'),
    });
    scene.perform({
      do: 'log-letter',
      license: 'Z123456',
      kind: 'decision-changed',
      datedOn: day('2019-12-18'),
      noDeadlineBecause: 'It ends them.',
    });
    expect(lines(yearEnd)).toEqual({
      'itd-reply': '2019-12-11 met',
      'itd-final': '2020-01-05 answered',
      'itd-appeal': '2020-02-19 answered',
      'plan-draft': '2019-11-29 settled',
      'plan-sign-off': '2019-12-05 settled',
      'plan-send': '2019-12-09 settled',
      'call-day-30': '2019-12-21 answered',
      'call-day-40': '2019-12-31 answered',
    });
  });

  test('an answer before any reply ends the plan as answered', () => {
    const { scene, ours } = opened();
    scene.perform({
      do: 'log-letter',
      license: 'Z123456',
      kind: 'approved',
      datedOn: day('2019-11-27'),
      noDeadlineBecause: 'It ends them.',
    });
    expect(ours(yearEnd)['plan-send']).toBe('2019-12-09 answered');
  });

  test('in silence day 45 stays to be recorded; a denial after it leaves the appeal as it runs', () => {
    const { scene, lines } = opened();
    reply(scene);
    expect(lines(day('2020-01-06'))['itd-final']).toBe('2020-01-05 watch-past');
    scene.perform({ do: 'log-letter', license: 'Z123456', kind: 'denied', datedOn: day('2020-01-10') });
    expect(lines(day('2020-01-13'))).toMatchObject({
      'itd-final': '2020-01-05 settled',
      'itd-appeal': '2020-02-19 open',
      'call-day-40': '2019-12-31 answered',
    });
    expect(lines(day('2020-01-13'))).not.toHaveProperty('appeal');
  });
});
