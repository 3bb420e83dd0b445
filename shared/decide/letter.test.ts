import { describe, expect, test } from 'vitest';
import { day } from '../base/dates';
import { stateOf } from '../docket/deadline-state';
import { docketRow } from '../docket/rows';
import type { Deadline } from '../records/deadline';
import { createScene, type Scene } from '../testing/scene';

const today = day('2019-11-25');

function lines(scene: Scene, licenseId?: string): Record<string, Deadline> {
  const all = [...scene.register.deadlines.values()].filter(
    (deadline) => licenseId === undefined || deadline.licenseId === licenseId,
  );
  return Object.fromEntries(all.map((deadline) => [deadline.ruleId, deadline]));
}

const states = (scene: Scene, on = today) =>
  Object.fromEntries(Object.entries(lines(scene)).map(([rule, deadline]) => [rule, stateOf(deadline, on)]));

function storyScene() {
  const scene = createScene(today);
  scene.perform({
    do: 'add-counterparty',
    name: 'Example Trading Ltd.',
    country: 'CN',
    roles: ['ultimate-consignee'],
  });
  const licenseId = scene.perform({
    do: 'open-license',
    applicationNumber: 'Z123456',
    agency: 'BIS',
    parties: [{ role: 'ultimate-consignee', counterparty: 'Example Trading Ltd.' }],
    items: [
      { line: '1', eccn: '5D992.c', description: 'Operating system' },
      { line: '2', eccn: 'EAR99', description: 'Office suite' },
    ],
  });
  const letterId = scene.perform({
    do: 'log-letter',
    license: 'Z123456',
    kind: 'intent-to-deny',
    datedOn: day('2019-11-21'),
    arrivedOn: day('2019-11-25'),
  });
  return { scene, licenseId, letterId };
}

describe('the intent-to-deny letter of 21 November 2019', () => {
  test('starts three lines with the dates of 750.6(b)', () => {
    const { scene } = storyScene();
    const found = Object.values(lines(scene)).map(({ ruleId, kind, due, workBy, cautiousDue }) => ({
      ruleId,
      kind,
      due,
      workBy,
      cautiousDue,
    }));
    expect(found).toEqual([
      { ruleId: 'itd-reply', kind: 'act-by', due: '2019-12-11', workBy: '2019-12-11', cautiousDue: null },
      {
        ruleId: 'itd-final',
        kind: 'takes-effect',
        due: '2020-01-05',
        workBy: '2020-01-03',
        cautiousDue: null,
      },
      {
        ruleId: 'itd-appeal',
        kind: 'act-by',
        due: '2020-02-19',
        workBy: '2020-02-19',
        cautiousDue: '2020-01-05',
      },
    ]);
  });

  test('counts from the message when that came before the printed date', () => {
    const { scene, letterId } = storyScene();
    scene.perform({ do: 'correct-letter', letter: letterId, messageOn: day('2019-11-20') });
    expect(lines(scene)['itd-reply']?.due).toBe('2019-12-10');
    scene.perform({ do: 'correct-letter', letter: letterId, messageOn: day('2019-11-22') });
    expect(lines(scene)['itd-reply']?.due).toBe('2019-12-11');
  });

  test('a reply sent and received removes neither day 45 nor the appeal', () => {
    const { scene } = storyScene();
    scene.perform({ do: 'log-step', license: 'Z123456', kind: 'reply-sent', happenedOn: day('2019-12-06') });
    // Dated ahead, it changes nothing before its day.
    expect(states(scene, day('2019-12-05'))['itd-reply']).toBe('open');
    const sent = { 'itd-reply': 'sent', 'itd-final': 'watch', 'itd-appeal': 'open' };
    expect(states(scene, day('2019-12-06'))).toEqual(sent);
    scene.perform({
      do: 'log-step',
      license: 'Z123456',
      kind: 'receipt-confirmed',
      happenedOn: day('2019-12-09'),
    });
    const received = { 'itd-reply': 'met', 'itd-final': 'watch', 'itd-appeal': 'open' };
    expect(states(scene, day('2019-12-09'))).toEqual(received);
  });

  test('is never "missed" on day 45: the answer is to be recorded', () => {
    const { scene } = storyScene();
    expect(states(scene, day('2020-01-06'))).toEqual({
      'itd-reply': 'missed',
      'itd-final': 'watch-past',
      'itd-appeal': 'open',
    });
  });
});

describe('what BIS answers', () => {
  test('a changed decision settles the whole chain', () => {
    const { scene } = storyScene();
    scene.perform({
      do: 'log-letter',
      license: 'Z123456',
      kind: 'decision-changed',
      datedOn: day('2019-12-20'),
      noDeadlineBecause: 'The application goes on.',
    });
    expect(states(scene, day('2019-12-20'))).toEqual({
      'itd-reply': 'answered',
      'itd-final': 'answered',
      'itd-appeal': 'answered',
    });
  });

  test('a written denial up to day 45 closes the chain and starts the appeal from its own date', () => {
    const { scene } = storyScene();
    scene.perform({ do: 'log-letter', license: 'Z123456', kind: 'denied', datedOn: day('2020-01-05') });
    expect(states(scene, day('2020-01-07'))).toEqual({
      'itd-reply': 'answered',
      'itd-final': 'answered',
      'itd-appeal': 'answered',
      appeal: 'open',
    });
    expect(lines(scene).appeal?.due).toBe('2020-02-19');
  });

  test('a denial after day 45 gives no time back: the appeal runs on, the later date stands beside it', () => {
    const { scene } = storyScene();
    const denial = scene.perform({
      do: 'log-letter',
      license: 'Z123456',
      kind: 'denied',
      datedOn: day('2020-01-20'),
    });
    expect(states(scene, day('2020-01-20'))).toEqual({
      'itd-reply': 'answered',
      'itd-final': 'settled',
      'itd-appeal': 'open',
    });
    expect(lines(scene)['itd-appeal']).toMatchObject({
      due: '2020-02-19',
      otherReading: { due: '2020-03-05', letterId: denial },
    });
    scene.perform({ do: 'correct-letter', letter: denial, datedOn: day('2020-01-03') });
    expect(states(scene, day('2020-01-20'))).toMatchObject({ 'itd-appeal': 'answered', appeal: 'open' });
    expect(lines(scene)['itd-appeal']?.otherReading).toBeNull();
    scene.perform({ do: 'correct-letter', letter: denial, datedOn: day('2020-01-20') });
    expect(states(scene, day('2020-01-20'))).toMatchObject({ 'itd-appeal': 'open', appeal: 'ended' });
    expect(lines(scene)['itd-appeal']?.otherReading?.due).toBe('2020-03-05');
  });

  test('an approval in part leaves the other items under their clocks, and a second one for the rest closes them', () => {
    const { scene } = storyScene();
    const part = (items: string[], datedOn: string) =>
      scene.perform({
        do: 'log-letter',
        license: 'Z123456',
        kind: 'approved-in-part',
        datedOn: day(datedOn),
        covers: [{ license: 'Z123456', items }],
        noDeadlineBecause: 'No expiry is printed.',
      });
    const first = part(['1'], '2019-12-02');
    expect(states(scene, day('2019-12-03'))).toEqual({
      'itd-reply': 'open',
      'itd-final': 'watch',
      'itd-appeal': 'open',
    });
    part(['2'], '2019-12-03');
    expect(states(scene, day('2019-12-03'))).toEqual({
      'itd-reply': 'answered',
      'itd-final': 'answered',
      'itd-appeal': 'answered',
    });
    scene.perform({ do: 'void', letter: first, reason: 'Logged against the wrong record.' });
    expect(states(scene, day('2019-12-03'))).toEqual({
      'itd-reply': 'open',
      'itd-final': 'watch',
      'itd-appeal': 'open',
    });
  });

  test('an approval in part that names no items answers nothing and says so', () => {
    const { scene } = storyScene();
    const decision = scene.attempt({
      do: 'log-letter',
      license: 'Z123456',
      kind: 'approved-in-part',
      datedOn: '2019-12-02',
      noDeadlineBecause: 'No expiry is printed.',
    });
    expect(decision.ok && decision.value.warnings.map(({ messageKey }) => messageKey)).toContain(
      'partial-names-no-items',
    );
    expect(states(scene)['itd-reply']).toBe('open');
  });

  test('a letter dated before the intent to deny answers nothing of it', () => {
    const { scene } = storyScene();
    scene.perform({ do: 'log-letter', license: 'Z123456', kind: 'denied', datedOn: day('2019-10-01') });
    expect(states(scene)['itd-final']).toBe('watch');
  });

  test('an approval puts number and printed expiry on the record and starts the expiry line', () => {
    const { scene, licenseId } = storyScene();
    scene.perform({
      do: 'log-letter',
      license: 'Z123456',
      kind: 'approved',
      datedOn: day('2020-01-02'),
      licenseNumber: 'D1234567',
      validatedOn: day('2020-01-02'),
      expiresOn: day('2027-12-31'),
    });
    const license = scene.register.licenses.get(licenseId);
    expect([license?.licenseNumber, license?.expiresOn]).toEqual(['D1234567', '2027-12-31']);
    const expiry = lines(scene)['license-expiry'];
    expect([expiry?.due, expiry?.workBy, expiry?.extendedTo]).toEqual([
      '2027-12-31',
      '2027-12-30',
      '2028-01-03',
    ]);
    expect(expiry && docketRow(scene.register, expiry, today).title).toBe('License D1234567 expires');
  });

  test('a written extension moves the reply date, and voiding it moves the date back', () => {
    const { scene } = storyScene();
    const extension = scene.perform({
      do: 'log-letter',
      license: 'Z123456',
      kind: 'extension-granted',
      datedOn: day('2019-12-02'),
      replyExtendedTo: day('2019-12-29'),
    });
    expect([lines(scene)['itd-reply']?.due, lines(scene)['itd-reply']?.workBy]).toEqual([
      '2019-12-29',
      '2019-12-27',
    ]);
    expect(lines(scene)['itd-final']?.due).toBe('2020-01-05');
    scene.perform({ do: 'void', letter: extension, reason: 'It was for another company.' });
    expect(lines(scene)['itd-reply']?.due).toBe('2019-12-11');
  });
});

describe('logging and correcting', () => {
  test('a letter that prints its own reply-by date gets that line too', () => {
    const scene = createScene(today);
    scene.perform({ do: 'open-license', applicationNumber: 'Z123456' });
    scene.perform({
      do: 'log-letter',
      license: 'Z123456',
      kind: 'request-for-information',
      datedOn: day('2019-11-21'),
      replyByOn: day('2019-11-30'),
    });
    expect(Object.values(lines(scene)).map(({ ruleId, due, workBy }) => [ruleId, due, workBy])).toEqual([
      ['letter-reply-by', '2019-11-30', '2019-11-29'],
    ]);
  });

  test('one letter against many records starts lines on each', () => {
    const scene = createScene(today);
    for (const applicationNumber of ['Z000001', 'Z000002', 'Z000003']) {
      scene.perform({ do: 'open-license', applicationNumber });
    }
    scene.perform({
      do: 'log-letter',
      licenses: ['Z000001', 'Z000002', 'Z000003'],
      kind: 'intent-to-deny',
      datedOn: day('2019-11-21'),
    });
    expect(scene.register.deadlines.size).toBe(9);
    expect(scene.register.letters.size).toBe(1);
  });

  test('a letter that starts nothing must say why', () => {
    const { scene } = storyScene();
    const given = {
      do: 'log-letter',
      license: 'Z123456',
      kind: 'conditions-proposed',
      datedOn: '2019-11-29',
    };
    expect(scene.attempt(given)).toMatchObject({ ok: false, code: 'invalid', field: 'noDeadlineBecause' });
    expect(scene.attempt({ ...given, noDeadlineBecause: 'Answered by phone.' }).ok).toBe(true);
  });

  test('a corrected date moves every date that rests on it, also one that is met, in one entry', () => {
    const { scene, letterId } = storyScene();
    scene.perform({ do: 'log-step', license: 'Z123456', kind: 'reply-sent', happenedOn: day('2019-12-06') });
    scene.perform({
      do: 'log-step',
      license: 'Z123456',
      kind: 'receipt-confirmed',
      happenedOn: day('2019-12-09'),
    });
    const before = scene.register.seq;
    scene.perform({ do: 'correct-letter', letter: letterId, datedOn: day('2019-11-20') });
    expect(scene.register.seq).toBe(before + 1);
    const { 'itd-reply': reply, 'itd-final': final } = lines(scene);
    expect([reply?.due, reply?.wouldBeDue]).toEqual(['2019-12-10', null]);
    expect([final?.due, final?.workBy]).toEqual(['2020-01-04', '2020-01-03']);
    const moved = scene
      .lastEvents()
      .find((event) => event.type === 'deadline-changed' && 'due' in event.changes);
    expect(moved && 'changes' in moved && moved.changes.due).toEqual({
      was: '2019-12-11',
      now: '2019-12-10',
    });
  });

  test('a corrected kind takes the old lines off and back on again', () => {
    const { scene, letterId } = storyScene();
    scene.perform({ do: 'correct-letter', letter: letterId, kind: 'denied' });
    expect(states(scene)).toEqual({
      'itd-reply': 'ended',
      'itd-final': 'ended',
      'itd-appeal': 'ended',
      appeal: 'open',
    });
    scene.perform({ do: 'correct-letter', letter: letterId, kind: 'intent-to-deny' });
    expect(states(scene)).toEqual({
      'itd-reply': 'open',
      'itd-final': 'watch',
      'itd-appeal': 'open',
      appeal: 'ended',
    });
  });

  test('a corrected list of records moves the lines with it', () => {
    const { scene, letterId } = storyScene();
    const other = scene.perform({ do: 'open-license', applicationNumber: 'Z999999' });
    scene.perform({ do: 'correct-letter', letter: letterId, licenses: ['Z999999'] });
    const rows = [...scene.register.deadlines.values()];
    expect(rows.filter(({ licenseId, closed }) => licenseId === other && closed === null)).toHaveLength(3);
    expect(rows.filter(({ licenseId, closed }) => licenseId !== other && closed === null)).toHaveLength(0);
  });

  test.each([
    ['2019-12-25', {}, ['letter-in-future']],
    ['2019-12-26', {}, ['letter-far-ahead']],
    ['2020-11-21', {}, ['letter-far-ahead']],
    ['2019-11-21', { arrivedOn: '2019-11-20' }, ['arrived-before-dated']],
    ['2018-11-25', {}, ['letter-long-ago']],
    ['2018-12-26', {}, []],
    ['2019-11-21', { arrivedOn: '2020-11-22' }, ['arrived-in-future', 'date-far-ahead']],
    ['2019-11-21', { arrivedOn: '2018-11-22' }, ['arrived-before-dated', 'date-far-from']],
    ['2019-11-21', { messageOn: '2018-11-22' }, ['message-date-differs', 'date-far-from']],
    ['2019-11-21', { replyByOn: '2019-12-20' }, []],
    ['2019-11-21', { replyByOn: '2020-12-20' }, ['date-far-from']],
    ['2019-11-21', { replyByOn: '2019-11-20' }, ['date-far-from']],
    ['2019-11-21', { validatedOn: '2019-11-21', expiresOn: '2023-11-30' }, []],
    ['2019-11-21', { validatedOn: '2019-11-21', expiresOn: '2019-11-20' }, ['expires-before-validated']],
    ['2019-11-21', { validatedOn: '2019-11-21', expiresOn: '2032-11-30' }, ['expiry-beyond-term']],
  ])('an odd date %s warns and is never refused', (datedOn, more, warnings) => {
    const { scene } = storyScene();
    scene.perform({ do: 'open-license', applicationNumber: 'Z999999' });
    const decision = scene.attempt({
      do: 'log-letter',
      license: 'Z999999',
      kind: 'intent-to-deny',
      datedOn,
      ...more,
    });
    expect(decision.ok && decision.value.warnings.map(({ messageKey }) => messageKey)).toEqual(warnings);
  });

  test.each(['11/06/26', '2026-02-30', '', '2026-1-5', 20261106, null])(
    'a letter date %j is refused by name',
    (datedOn) => {
      const { scene } = storyScene();
      const seq = scene.register.seq;
      const refused = scene.attempt({
        do: 'log-letter',
        license: 'Z123456',
        kind: 'intent-to-deny',
        datedOn,
      });
      expect(refused).toMatchObject({ ok: false, code: 'invalid', field: 'datedOn' });
      expect(scene.register.seq).toBe(seq);
    },
  );
});
