import { describe, expect, test } from 'vitest';
import { day, type IsoDate } from '../base/dates';
import type { CommandInput } from '../commands/commands';
import { retentionOf } from '../docket/license-retention';
import { statusOf } from '../docket/license-status';
import { docketRows, nextRowOf } from '../docket/rows';
import { stateLabel, timeLeft } from '../docket/state-text';
import { responseFacts } from '../response/response-facts';
import { createScene, type Scene } from '../testing/scene';

// Each fault that was once found in what happens to a deadline after its count, with the right value, and its neighbors.

type Fields = Readonly<Record<string, unknown>>;

function begun(agency: 'BIS' | 'DDTC' | 'OFAC' | 'Census' | 'other' = 'BIS', fields: Fields = {}) {
  const scene = createScene(day('2019-11-01'));
  const items = [
    { line: '1', eccn: 'EAR99' },
    { line: '2', eccn: 'EAR99' },
  ];
  const license = scene.perform({
    do: 'open-license',
    applicationNumber: 'Z900103',
    agency,
    items,
    ...fields,
  } as CommandInput);
  const letter = (kind: string, datedOn: string, more: Fields = {}) =>
    scene.perform({
      do: 'log-letter',
      license,
      kind,
      datedOn,
      noDeadlineBecause: 'None.',
      ...more,
    } as CommandInput);
  const step = (kind: string, happenedOn: string, more: Fields = {}) =>
    scene.perform({ do: 'log-step', license, kind, happenedOn, ...more } as CommandInput);
  const docket = (on: string) =>
    docketRows(scene.register, day(on)).map(
      (row) =>
        `${row.deadline.ruleId} ${row.deadline.due} ${row.group === 'missed' ? 'missed: ' : ''}${stateLabel(row)}`,
    );
  const item = (line: string) => ({ covers: [{ license, items: [line] }] });
  // At the end of all days, so that what is dated ahead has happened.
  const lineOf = (ruleId: string) => {
    const rows = docketRows(scene.register, day('2100-01-01'));
    const found = rows.map(({ deadline }) => deadline).find((deadline) => deadline.ruleId === ruleId);
    if (found === undefined) throw new Error(`no open deadline of ${ruleId}`);
    return found;
  };
  return { scene, license, letter, step, docket, item, lineOf };
}

const warnings = (scene: Scene, command: Fields) => {
  const decision = scene.attempt(command);
  return decision.ok ? decision.value.warnings.map(({ messageKey }) => messageKey) : [decision.messageKey];
};

describe('one act meets one duty', () => {
  test('the first report of blocked property leaves the annual one', () => {
    const { step, docket } = begun('OFAC');
    step('property-blocked', '2026-05-05');
    step('report-filed', '2026-05-12');
    expect(docket('2026-05-12')).toEqual(['ofac-annual-report 2026-09-30 Open']);
    step('report-filed', '2026-09-15');
    expect(docket('2026-09-15')).toEqual(['ofac-annual-report 2027-09-30 Open']);
  });

  test('where a report could be two, the step has to name one', () => {
    const { scene, step, license } = begun('OFAC');
    step('property-blocked', '2026-06-26');
    const filed = { do: 'log-step', license, kind: 'report-filed', happenedOn: '2026-07-02' };
    expect(scene.attempt(filed)).toMatchObject({ ok: false, code: 'ambiguous', field: 'deadline' });
  });

  test('asking for a renewal of an OFAC license extends nothing', () => {
    const { step, letter, docket } = begun('OFAC', { expiresOn: '2026-12-31' });
    step('extension-requested', '2026-11-02');
    expect(docket('2026-11-28')).toEqual(['ofac-license-expiry 2026-12-31 Open']);
    letter('extension-refused', '2026-12-01');
    expect(docket('2026-12-01')).toEqual(['ofac-license-expiry 2026-12-31 Open']);
  });

  test('the receipt of the reply is not the receipt of an appeal filed early', () => {
    const { letter, step, docket } = begun();
    letter('intent-to-deny', '2019-11-21');
    step('reply-sent', '2019-12-02');
    step('appeal-filed', '2019-12-03');
    step('receipt-confirmed', '2019-12-05');
    expect(docket('2019-12-05')).toEqual([
      'itd-final 2020-01-05 Watch',
      'itd-appeal 2020-02-19 Sent, receipt unconfirmed',
    ]);
    step('appeal-received', '2019-12-09');
    expect(docket('2019-12-09')).toEqual(['itd-final 2020-01-05 Watch']);
  });

  test('an answer to charges is no demand for a hearing (15 CFR 766.6(c))', () => {
    const { step, docket } = begun();
    step('charging-letter-delivered', '2026-11-16', { chosen: [{ ruleId: 'hearing-demand' }] });
    step('charging-answer-filed', '2026-12-01');
    expect(docket('2026-12-01')).toEqual(['hearing-demand 2026-12-16 Open']);
    step('hearing-demanded', '2026-12-01');
    expect(docket('2026-12-01')).toEqual([]);
  });

  test('a corrected note never moves a date that was set by hand', () => {
    const { scene, letter, lineOf, docket } = begun();
    const intent = letter('intent-to-deny', '2026-11-23');
    const { id } = lineOf('itd-reply');
    scene.perform({
      do: 'move-deadline',
      deadline: id,
      dueOn: day('2026-12-10'),
      leadDays: 1,
      reason: 'By phone.',
    });
    const before = scene.register.deadlines.get(id);
    scene.perform({ do: 'correct-letter', letter: intent, officerName: 'A. Officer', note: 'Called.' });
    expect(scene.register.deadlines.get(id)).toEqual(before);
    const corrected = { do: 'correct-letter', letter: intent, datedOn: '2026-11-18' };
    expect(warnings(scene, corrected)).toContain('hand-date-set-aside');
    expect(docket('2026-11-28')[0]).toBe('itd-reply 2026-12-08 Open');
    scene.perform({ do: 'correct-letter', letter: intent, datedOn: day('2026-11-23') });
    const { changedSeq: _seq, ...back } = lineOf('itd-reply');
    const { changedSeq: _before, ...was } = before ?? { changedSeq: 0 };
    expect(back).toEqual(was);
  });

  test('the same holds for what a step started', () => {
    const { scene, step, lineOf } = begun();
    const disclosed = step('disclosure-received-by-oee', '2026-11-09');
    const { id } = lineOf('vsd-narrative');
    scene.perform({ do: 'move-deadline', deadline: id, dueOn: day('2027-03-01'), reason: 'Own target.' });
    scene.perform({ do: 'correct-step', step: disclosed, note: 'By mail.' });
    expect(scene.register.deadlines.get(id)).toMatchObject({ due: '2027-03-01', moved: 'by-hand' });
  });
});

describe('each agency has its own rules', () => {
  test.each([
    ['DDTC', 'denied', ['ddtc-reconsideration 2026-12-20 Open']],
    ['OFAC', 'denied', []],
    ['Census', 'denied', []],
    ['other', 'denied', []],
    ['OFAC', 'intent-to-deny', []],
    ['DDTC', 'intent-to-deny', []],
    ['Census', 'suspended', []],
    ['OFAC', 'extension-refused', []],
    ['BIS', 'denied', ['appeal 2027-01-04 Open']],
  ] as const)('a letter of %s, %s', (agency, kind, expected) => {
    const { letter, docket } = begun(agency);
    letter(kind, '2026-11-20');
    expect(docket('2026-11-28')).toEqual(expected);
  });

  test('a record that turns out to be of another agency loses the dates of the wrong one, and gets them back', () => {
    const { scene, letter, license, docket } = begun();
    letter('denied', '2026-11-20');
    scene.perform({ do: 'change-license', license, agency: 'DDTC' });
    expect(docket('2026-11-28')).toEqual(['ddtc-reconsideration 2026-12-20 Open']);
    scene.perform({ do: 'change-license', license, agency: 'BIS' });
    expect(docket('2026-11-28')).toEqual(['appeal 2027-01-04 Open']);
  });

  test('no amendment extends a DDTC license (22 CFR 123.25(c)): it says so', () => {
    const { scene, license } = begun('DDTC', { expiresOn: '2027-03-31' });
    const letter = {
      do: 'log-letter',
      license,
      kind: 'extension-granted',
      datedOn: '2026-11-20',
      expiresOn: '2028-03-31',
    };
    expect(warnings(scene, { ...letter, noDeadlineBecause: '-' })).toContain('no-longer-duration');
  });
});

describe('a letter answers what it is about', () => {
  test('a longer validity does not answer the appeal of a suspension', () => {
    const { letter, docket } = begun('BIS', { expiresOn: '2027-06-30' });
    letter('suspended', '2026-11-20');
    letter('extension-granted', '2026-12-01', { expiresOn: '2028-06-30' });
    expect(docket('2026-12-01')[0]).toBe('appeal 2027-01-04 Open');
  });

  test('more time to reply leaves the appeal of a denied item', () => {
    const { letter, item, docket } = begun();
    letter('intent-to-deny', '2026-11-02', item('1'));
    letter('denied', '2026-11-03', item('2'));
    letter('extension-granted', '2026-11-10', { replyExtendedTo: '2026-12-01' });
    expect(docket('2026-11-10')).toEqual([
      'itd-reply 2026-12-01 Open',
      'itd-final 2026-12-17 Watch',
      'appeal 2026-12-18 Open',
      'itd-appeal 2027-01-31 Open',
    ]);
  });

  test('the appeal of a refused extension is answered by the extension', () => {
    const { letter, docket } = begun('BIS', { expiresOn: '2027-06-30' });
    letter('extension-refused', '2026-11-02');
    expect(docket('2026-11-10')).toContain('appeal 2026-12-17 Open');
    letter('extension-granted', '2026-12-01', { replyExtendedTo: '2026-12-30' });
    expect(docket('2026-12-01')).toContain('appeal 2026-12-17 Open');
    letter('extension-granted', '2026-12-02', { expiresOn: '2028-06-30' });
    expect(docket('2026-12-02')).toEqual(['license-expiry 2028-06-30 Open']);
  });

  test.each(['denied', 'returned-without-action'])('%s after day 45 gives no time back', (kind) => {
    const { letter, docket, lineOf } = begun();
    letter('intent-to-deny', '2019-11-21');
    letter(kind, '2020-01-20');
    expect(docket('2020-01-20')).toEqual(['itd-appeal 2020-02-19 Open']);
    expect(lineOf('itd-appeal').otherReading?.due).toBe('2020-03-05');
    expect(docket('2020-02-29')).toEqual(['itd-appeal 2020-02-19 missed: Missed']);
  });

  test('the order in which the letters are logged makes no difference', () => {
    const { letter, docket } = begun();
    letter('denied', '2020-01-20');
    letter('intent-to-deny', '2019-11-21');
    expect(docket('2020-01-20')).toEqual(['itd-appeal 2020-02-19 Open']);
  });

  test('a change of the decision after day 45 leaves the appeal', () => {
    const { letter, docket } = begun();
    letter('intent-to-deny', '2019-11-21');
    letter('decision-changed', '2020-01-20');
    expect(docket('2020-01-20')).toEqual(['itd-appeal 2020-02-19 Open']);
  });

  test('a longer time moves a disclosure, an ITAR disclosure and an answer to charges, by a letter', () => {
    for (const [agency, kind, happenedOn, ruleId] of [
      ['BIS', 'disclosure-received-by-oee', '2026-06-09', 'vsd-narrative'],
      ['DDTC', 'itar-disclosure-notified', '2026-10-27', 'itar-disclosure'],
      ['BIS', 'charging-letter-delivered', '2026-11-16', 'charging-answer'],
    ] as const) {
      const { letter, step, lineOf } = begun(agency);
      step(kind, happenedOn);
      letter('extension-granted', '2026-11-20', { replyExtendedTo: '2027-01-29' });
      expect(lineOf(ruleId)).toMatchObject({ due: '2027-01-29', moved: 'in-writing' });
    }
  });

  test('a longer time past day 45 is told, one that fits nothing too', () => {
    const { scene, letter, license } = begun();
    letter('intent-to-deny', '2019-11-21');
    const more = {
      do: 'log-letter',
      license,
      datedOn: '2019-12-02',
      replyExtendedTo: '2020-02-10',
      noDeadlineBecause: '-',
    };
    expect(warnings(scene, { ...more, kind: 'other' })).toContain('extended-past-final');
    expect(warnings(scene, { ...more, kind: 'approved' })).toContain('extends-nothing');
  });

  test('two letters that a longer time could be for: it asks which', () => {
    const { scene, letter, license, item, lineOf } = begun();
    letter('intent-to-deny', '2019-11-21', item('1'));
    const { id } = lineOf('itd-reply');
    letter('intent-to-deny', '2019-11-25', item('2'));
    const more = {
      do: 'log-letter',
      license,
      kind: 'extension-granted',
      datedOn: '2019-12-02',
      replyExtendedTo: '2019-12-30',
    };
    expect(scene.attempt(more)).toMatchObject({ ok: false, code: 'ambiguous', field: 'extends' });
    expect(scene.attempt({ ...more, extends: ['nothing'] })).toMatchObject({ ok: false, field: 'extends' });
    expect(scene.attempt({ ...more, extends: [id] }).ok).toBe(true);
    const dues = [...scene.register.deadlines.values()]
      .filter(({ ruleId }) => ruleId === 'itd-reply')
      .map(({ due }) => due);
    expect(dues).toEqual(['2019-12-30', '2019-12-15']);
  });
});

describe('late is late', () => {
  const intent = () => {
    const made = begun();
    made.letter('intent-to-deny', '2019-11-21');
    return { ...made, first: (on: string) => made.docket(on)[0] };
  };

  test('a reply sent late stays under Missed until the agency answers', () => {
    const { step, letter, first, docket, scene } = intent();
    step('reply-sent', '2019-12-13');
    expect(first('2019-12-20')).toBe('itd-reply 2019-12-11 missed: Sent 2 days late, receipt unconfirmed');
    const row = docketRows(scene.register, day('2019-12-20'))[0];
    expect(row && [row.late, row.state, timeLeft(row)]).toEqual([
      2,
      'sent',
      { number: 2, words: 'days late' },
    ]);
    step('receipt-confirmed', '2019-12-16');
    expect(first('2019-12-20')).toBe('itd-reply 2019-12-11 missed: Received 5 days late');
    letter('decision-changed', '2019-12-27');
    expect(docket('2019-12-27')).toEqual([]);
    const deadline = [...scene.register.deadlines.values()].find(({ ruleId }) => ruleId === 'itd-reply');
    expect(deadline?.closed?.how).toBe('answered');
  });

  test('one that was sent in time and received late is late; a person can settle it with a reason, once', () => {
    const { step, first, scene, lineOf } = intent();
    step('reply-sent', '2019-12-10');
    expect(first('2019-12-14')).toBe('itd-reply 2019-12-11 Sent, receipt unconfirmed');
    step('receipt-confirmed', '2019-12-16');
    expect(first('2019-12-16')).toContain('missed: Received 5 days late');
    const { id } = lineOf('itd-reply');
    const settle = { do: 'settle-deadline', deadline: id, settledOn: '2019-12-17', answer: 'BIS took it.' };
    expect(scene.attempt(settle).ok).toBe(true);
    expect(first('2019-12-17')).not.toContain('itd-reply');
    expect(scene.attempt(settle)).toMatchObject({ ok: false, messageKey: 'line-is-closed' });
    scene.perform({ do: 'undo' });
    expect(first('2019-12-17')).toContain('missed: Received 5 days late');
  });

  test('an act that has to be filed counts from its filing, whenever its receipt is confirmed', () => {
    const { step, docket } = begun();
    step('charging-letter-delivered', '2026-11-16');
    step('charging-answer-filed', '2026-12-16');
    expect(docket('2026-12-20').join()).not.toContain('charging-answer');
  });

  test('an act dated ahead changes nothing before its day', () => {
    const { step, first, scene, license } = intent();
    step('reply-sent', '2019-12-09');
    expect(first('2019-12-08')).toBe('itd-reply 2019-12-11 Open');
    expect(first('2019-12-09')).toBe('itd-reply 2019-12-11 Sent, receipt unconfirmed');
    const record = scene.register.licenses.get(license);
    const status = (on: IsoDate) => record && statusOf(scene.register, record, on);
    expect([status(day('2019-12-08')), status(day('2019-12-09'))]).toEqual(['intent-to-deny', 'reply-sent']);
  });

  test('a corrected letter makes a reply late, or in time', () => {
    const { scene, step, first, docket } = intent();
    const [letter] = scene.register.letters.keys();
    step('reply-sent', '2019-12-09');
    step('receipt-confirmed', '2019-12-10');
    expect(docket('2019-12-12').join()).not.toContain('itd-reply');
    scene.perform({ do: 'correct-letter', letter: letter ?? '', datedOn: day('2019-11-15') });
    expect(first('2019-12-12')).toBe('itd-reply 2019-12-05 missed: Received 5 days late');
    scene.perform({ do: 'correct-letter', letter: letter ?? '', datedOn: day('2019-11-21') });
    expect(docket('2019-12-12').join()).not.toContain('itd-reply');
  });

  test('a printed expiry on a legal holiday is not missed while 750.7(g) carries it on', () => {
    const { docket } = begun('BIS', { expiresOn: '2026-11-26' });
    expect(docket('2026-11-27')).toEqual(['license-expiry 2026-11-26 Open']);
    expect(docket('2026-11-28')).toEqual(['license-expiry 2026-11-26 missed: Missed']);
  });
});

describe('one letter, one date', () => {
  test('its own reply date and the rule’s are one deadline: the earlier is due', () => {
    const { letter, docket, lineOf } = begun();
    letter('intent-to-deny', '2026-11-12', { replyByOn: '2026-11-27' });
    expect(docket('2026-11-20').filter((each) => each.includes('reply'))).toEqual([
      'itd-reply 2026-11-27 Open',
    ]);
    expect(lineOf('itd-reply')).toMatchObject({ statedOn: '2026-11-27', moved: 'by-letter' });
  });

  test('a later one stands beside it', () => {
    const { letter, lineOf } = begun();
    letter('intent-to-deny', '2026-11-12', { replyByOn: '2026-12-18' });
    expect(lineOf('itd-reply')).toMatchObject({ due: '2026-12-02', statedOn: '2026-12-18', moved: null });
  });

  test('one reply and one receipt settle everything that rests on it, internal targets included', () => {
    const { scene, letter, step, docket } = begun();
    const intent = letter('intent-to-deny', '2026-11-12', { replyByOn: '2026-11-27', reference: 'I' });
    const response = scene.perform({ do: 'open-response', letter: intent });
    expect(docket('2026-11-20').filter((each) => each.startsWith('plan-'))).toHaveLength(3);
    step('reply-sent', '2026-11-20');
    step('receipt-confirmed', '2026-11-23');
    expect(docket('2026-11-24').map((each) => each.split(' ')[0])).toEqual([
      'call-day-30',
      'call-day-40',
      'itd-final',
      'itd-appeal',
    ]);
    expect(responseFacts(scene.register, response, day('2026-11-24'))?.sending.state).toBe('unproven');
  });

  test('after the denial was upheld, day 45 leaves by itself, nothing asks to be recorded, the appeal is next', () => {
    const { scene, letter, step, license, docket } = begun();
    const intent = letter('intent-to-deny', '2019-11-21', { reference: 'I' });
    const response = scene.perform({ do: 'open-response', letter: intent });
    step('reply-sent', '2019-12-05');
    step('receipt-confirmed', '2019-12-06');
    letter('decision-unchanged', '2019-12-20');
    expect(docket('2019-12-23')).toEqual(['itd-final 2020-01-05 Watch', 'itd-appeal 2020-02-19 Open']);
    expect(docket('2020-01-05')).toHaveLength(2);
    expect(docket('2020-01-06')).toEqual(['itd-appeal 2020-02-19 Open']);
    const record = scene.register.licenses.get(license);
    expect(record && statusOf(scene.register, record, day('2020-01-08'))).toBe('denial-upheld');
    expect(responseFacts(scene.register, response, day('2020-01-08'))).toMatchObject({
      outcome: 'unchanged',
      isAppealTime: true,
    });
    expect(nextRowOf(scene.register, license, day('2020-01-08'))?.deadline.ruleId).toBe('itd-appeal');
  });

  test('a legal date is the next one, never a call of our own plan; the calls end with an appeal', () => {
    const { scene, letter, step, license, docket } = begun();
    const intent = letter('intent-to-deny', '2019-11-21', { reference: 'I' });
    scene.perform({ do: 'open-response', letter: intent });
    step('reply-sent', '2019-12-05');
    step('receipt-confirmed', '2019-12-06');
    expect(nextRowOf(scene.register, license, day('2019-12-30'))?.deadline.ruleId).toBe('itd-final');
    step('appeal-filed', '2019-12-16');
    expect(docket('2019-12-30').filter((each) => each.startsWith('call-'))).toEqual([]);
  });

  test('what is watched counts to the day it takes effect', () => {
    const { scene, letter } = begun();
    letter('intent-to-deny', '2026-11-12');
    const left = (on: string) => {
      const row = docketRows(scene.register, day(on)).find(({ deadline }) => deadline.ruleId === 'itd-final');
      return row && timeLeft(row);
    };
    // Day 45 is Sunday, December 27.
    expect(left('2026-12-26')).toEqual({ number: 1, words: 'day left' });
    expect(left('2026-12-27')).toEqual({ number: 0, words: 'today' });
    expect(left('2026-12-28')).toEqual({ number: 1, words: 'day since' });
  });
});

describe('duties that come again', () => {
  test('the window of the registration comes a whole year later, three times', () => {
    const { step, docket, lineOf } = begun('DDTC');
    step('registration-expiry', '2027-01-31');
    expect(docket('2026-12-01')).toEqual(['itar-registration-renewal 2027-01-01 Open']);
    for (const [on, due, opensOn] of [
      ['2026-12-15', '2028-01-01', '2027-12-02'],
      ['2027-12-15', '2029-01-01', '2028-12-02'],
      ['2028-12-15', '2030-01-01', '2029-12-02'],
    ] as const) {
      step('report-filed', on);
      expect(docket(on)).toEqual([`itar-registration-renewal ${due} Open`]);
      expect(lineOf('itar-registration-renewal')).toMatchObject({ due, opensOn });
    }
  });

  test('a correction of the day that began a series by half a year, and back, leaves its later periods where they were', () => {
    const { scene, step, docket } = begun('DDTC');
    const began = step('registration-expiry', '2026-04-12');
    step('report-filed', '2026-03-02');
    expect(docket('2026-06-01')).toEqual(['itar-registration-renewal 2027-03-13 Open']);
    scene.perform({ do: 'correct-step', step: began, happenedOn: day('2026-10-12') });
    expect(docket('2026-06-01')).toContain('itar-registration-renewal 2027-09-12 Open');
    scene.perform({ do: 'correct-step', step: began, happenedOn: day('2026-04-12') });
    expect(docket('2026-06-01')).toEqual(['itar-registration-renewal 2027-03-13 Open']);
  });

  test('the date that was entered takes the place of the one that was only reckoned', () => {
    const { step, docket } = begun('DDTC');
    step('registration-expiry', '2027-01-31');
    step('report-filed', '2026-12-15');
    step('registration-expiry', '2028-02-29');
    expect(docket('2027-03-01')).toEqual(['itar-registration-renewal 2028-01-30 Open']);
  });

  test('unblocked before June 30 ends the annual report; one of two blocked properties does not', () => {
    const { step, docket } = begun('OFAC');
    step('property-blocked', '2026-03-02');
    step('property-blocked', '2026-03-03');
    const annual = () => docket('2026-07-01').filter((each) => each.startsWith('ofac-annual'));
    step('property-unblocked', '2026-05-04');
    expect(annual()).toHaveLength(2);
    step('property-unblocked', '2026-05-05');
    expect(annual()).toEqual([]);
  });

  test('an end that was entered in error brings the report back', () => {
    const { scene, step, docket } = begun('OFAC');
    step('property-blocked', '2026-03-02');
    const end = step('property-unblocked', '2026-05-04');
    scene.perform({ do: 'void', step: end, reason: 'Another property.' });
    expect(docket('2026-07-01').filter((each) => each.startsWith('ofac-annual'))).toHaveLength(1);
  });
});

test('records are held while property is blocked, and kept ten years after (31 CFR 501.601)', () => {
  const { scene, step, license } = begun('BIS');
  step('export', '2020-01-05');
  step('property-blocked', '2026-05-05');
  const kept = (on: string) => {
    const record = scene.register.licenses.get(license);
    return record && retentionOf(scene.register, record, day(on));
  };
  expect(kept('2026-11-28')).toMatchObject({ isHeld: true, keepThrough: null });
  step('property-unblocked', '2027-03-01');
  expect(kept('2027-03-02')).toMatchObject({ isHeld: false, keepThrough: '2037-03-01' });
});
