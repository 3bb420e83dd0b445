import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { day } from '../base/dates';
import type { CommandInput } from '../commands/commands';
import { stateOf } from '../docket/deadline-state';
import { docketRows } from '../docket/rows';
import type { Deadline } from '../records/deadline';
import { createScene, type Scene } from '../testing/scene';

const today = day('2026-11-25');
const all = (scene: Scene): readonly Deadline[] => [...scene.register.deadlines.values()];
const dates = (scene: Scene) => all(scene).map(({ ruleId, due, workBy }) => [ruleId, due, workBy]);
const only = (scene: Scene, ruleId: string, state = 'open') => {
  const found = all(scene).filter(
    (deadline) => deadline.ruleId === ruleId && stateOf(deadline, today) === state,
  );
  if (found.length !== 1 || found[0] === undefined)
    throw new Error(`${found.length} lines of ${ruleId} are ${state}`);
  return found[0];
};
const step = (kind: string, happenedOn: string, more: object = {}) =>
  ({ do: 'log-step', kind, happenedOn, ...more }) as CommandInput;

test.each([
  ['DDTC', '2026-12-20'],
  ['BIS', undefined],
  ['OFAC', undefined],
] as const)('a denial on a record of %s asks DDTC to reconsider by %s', (agency, due) => {
  const scene = createScene(today);
  scene.perform({ do: 'open-license', agency, applicationNumber: 'Z123456' });
  const denial = { kind: 'denied', datedOn: day('2026-11-20'), noDeadlineBecause: 'None.' } as const;
  scene.perform({ do: 'log-letter', license: 'Z123456', ...denial });
  expect(all(scene).find(({ ruleId }) => ruleId === 'ddtc-reconsideration')?.due).toBe(due);
});

describe('a step starts the rules that run from it', () => {
  test.each([
    [
      'property-blocked',
      '2026-11-13',
      [
        ['ofac-blocked-report', '2026-11-30', '2026-11-30'],
        ['ofac-annual-report', '2027-09-30', '2027-09-30'],
      ],
    ],
    ['transaction-rejected', '2025-12-17', [['ofac-rejected-report', '2026-01-02', '2026-01-02']]],
    ['charging-letter-delivered', '2026-11-25', [['charging-answer', '2026-12-28', '2026-12-28']]],
    ['boycott-request-received', '2026-08-10', [['boycott-report-us', '2026-10-31', '2026-10-30']]],
    ['itar-disclosure-notified', '2026-10-27', [['itar-disclosure', '2026-12-26', '2026-12-24']]],
    ['ddtc-charging-letter-served', '2026-11-25', [['ddtc-charging-answer', '2026-12-25', '2026-12-24']]],
    ['pipeline-export', '2026-10-12', [['eei-pipeline', '2026-11-04', '2026-11-04']]],
    ['minor-violation', '2026-09-30', [['vsd-minor-bundle', '2026-12-31', '2026-12-31']]],
    [
      'hearing-scheduled',
      '2027-02-10',
      [
        ['discovery-request', '2027-01-21', '2027-01-21'],
        ['subpoena-application', '2027-01-29', '2027-01-29'],
      ],
    ],
  ])('%s on %s, about no one record', (kind, on, expected) => {
    const scene = createScene(today);
    scene.perform(step(kind, on));
    expect(dates(scene).filter(([ruleId]) => expected.some(([id]) => id === ruleId))).toEqual(expected);
    expect(docketRows(scene.register, today).every(({ license }) => license === null)).toBe(true);
  });

  test('a step about an application needs its record', () => {
    expect(createScene(today).attempt(step('reply-sent', '2026-11-25'))).toMatchObject({
      ok: false,
      field: 'license',
    });
  });

  test('a corrected step moves its lines, a void one takes them back, undo brings them again', () => {
    const scene = createScene(today);
    const id = scene.perform(step('disclosure-received-by-oee', '2026-06-09'));
    expect(dates(scene)).toEqual([['vsd-narrative', '2026-12-06', '2026-12-04']]);
    scene.perform({ do: 'correct-step', step: id, happenedOn: day('2026-06-10') });
    expect(dates(scene)).toEqual([['vsd-narrative', '2026-12-07', '2026-12-07']]);
    scene.perform({ do: 'void', step: id, reason: 'Not ours.' });
    expect(all(scene).map((deadline) => stateOf(deadline, today))).toEqual(['ended']);
    scene.perform({ do: 'undo' });
    scene.perform({ do: 'undo' });
    expect(dates(scene)).toEqual([['vsd-narrative', '2026-12-06', '2026-12-04']]);
  });

  test('an answer to DDTC meets the charges and starts its own seven days, which only their own steps meet', () => {
    const scene = createScene(today);
    scene.perform(step('ddtc-charging-letter-served', '2026-11-02'));
    scene.perform(step('ddtc-answer-served', '2026-11-20'));
    expect(stateOf(only(scene, 'ddtc-charging-answer', 'met'), today)).toBe('met');
    expect(only(scene, 'ddtc-hearing-or-evidence').due).toBe('2026-11-27');
    scene.perform(step('ddtc-hearing-demanded', '2026-11-24'));
    expect(stateOf(only(scene, 'ddtc-hearing-or-evidence', 'met'), today)).toBe('met');
  });

  test('the step that meets a rule meets its line', () => {
    const scene = createScene(today);
    scene.perform(step('charging-letter-delivered', '2026-11-25'));
    scene.perform(step('charging-answer-filed', '2026-12-21'));
    const answer = all(scene).find(({ ruleId }) => ruleId === 'charging-answer');
    expect([today, day('2026-12-21')].map((on) => answer && stateOf(answer, on))).toEqual(['open', 'met']);
  });

  test('a report that comes every year leaves the next one behind, once', () => {
    const scene = createScene(today);
    scene.perform(step('property-blocked', '2026-11-13'));
    const file = step('report-filed', '2026-11-20', { deadline: only(scene, 'ofac-annual-report').id });
    const filed = scene.perform(file);
    expect(only(scene, 'ofac-annual-report').due).toBe('2028-09-30');
    scene.perform({ do: 'void', step: filed, reason: 'Wrong report.' });
    const [first] = all(scene).filter(
      ({ due, ruleId }) => ruleId === 'ofac-annual-report' && due === '2027-09-30',
    );
    scene.perform({ ...file, deadline: first?.id } as CommandInput);
    expect(only(scene, 'ofac-annual-report').due).toBe('2028-09-30');
  });
});

describe('rules that a person chooses', () => {
  test('an answer to a hold, with the length of practice or another', () => {
    const scene = createScene(today);
    scene.perform({ do: 'open-license', applicationNumber: 'Z000001' });
    const hold = { do: 'log-letter', license: 'Z000001', kind: 'hold-without-action', datedOn: '2026-11-20' };
    expect(scene.attempt(hold)).toMatchObject({ ok: false, field: 'noDeadlineBecause' });
    const letter = scene.perform({ ...hold, chosen: [{ ruleId: 'hold-answer' }] } as CommandInput);
    expect(dates(scene)).toEqual([['hold-answer', '2026-11-30', '2026-11-30']]);
    scene.perform({ do: 'correct-letter', letter, chosen: [{ ruleId: 'hold-answer', length: 14 }] });
    expect(dates(scene)).toEqual([['hold-answer', '2026-12-04', '2026-12-04']]);
    scene.perform({ do: 'correct-letter', letter, leadDays: 2 });
    expect(dates(scene)).toEqual([['hold-answer', '2026-12-04', '2026-12-02']]);
  });

  test('days for a courier leave alone what happens by itself', () => {
    const scene = createScene(today);
    scene.perform({ do: 'open-license', applicationNumber: 'Z000001' });
    scene.perform({
      do: 'log-letter',
      license: 'Z000001',
      kind: 'intent-to-deny',
      datedOn: day('2026-11-06'),
      leadDays: 2,
    });
    expect(only(scene, 'itd-reply')).toMatchObject({ due: '2026-11-26', workBy: '2026-11-23', leadDays: 2 });
    expect(only(scene, 'itd-final', 'watch')).toMatchObject({
      due: '2026-12-21',
      workBy: '2026-12-21',
      leadDays: 0,
    });
  });

  test.each([
    ['of another kind of letter', { ruleId: 'appeal-supplement' }, 'rule-not-here', 'chosen.0.ruleId'],
    ['that nobody knows', { ruleId: 'no-rule' }, 'no-such-rule', 'chosen.0.ruleId'],
    ['whose length is text', { ruleId: 'itd-reply', length: 30 }, 'length-fixed', 'chosen.0.length'],
  ])('a choice %s is refused', (_, choice, messageKey, field) => {
    const scene = createScene(today);
    scene.perform({ do: 'open-license', applicationNumber: 'Z000001' });
    const letter = { license: 'Z000001', kind: 'intent-to-deny', datedOn: '2026-11-06' };
    expect(scene.attempt({ do: 'log-letter', ...letter, chosen: [choice] })).toMatchObject({
      ok: false,
      messageKey,
      field,
    });
  });

  test('a step corrected to another kind lets go of its choices or is refused', () => {
    const scene = createScene(today);
    scene.perform({ do: 'open-license', applicationNumber: 'Z000001' });
    const step = scene.perform({
      do: 'log-step',
      license: 'Z000001',
      kind: 'appeal-filed',
      happenedOn: day('2026-11-20'),
      chosen: [{ ruleId: 'appeal-supplement' }],
    });
    const corrected = { do: 'correct-step', step, kind: 'call' } as const;
    expect(scene.attempt(corrected)).toMatchObject({ ok: false, messageKey: 'rule-not-here' });
    scene.perform({ ...corrected, chosen: [] });
    expect(only(scene, 'appeal-supplement', 'ended').met).toBeNull();
  });

  test('a request for more validity follows the printed expiry', () => {
    const scene = createScene(today);
    const add = { do: 'add-deadline', license: 'Z000001', rule: 'extension-request' } as const;
    scene.perform({ do: 'open-license', applicationNumber: 'Z000001' });
    expect(scene.attempt(add)).toMatchObject({ ok: false, messageKey: 'license-date-missing' });
    scene.perform({ do: 'change-license', license: 'Z000001', expiresOn: day('2027-12-31') });
    scene.perform(add);
    const before = only(scene, 'extension-request').due;
    scene.perform({ do: 'change-license', license: 'Z000001', expiresOn: day('2028-06-30') });
    expect(only(scene, 'extension-request').due > before).toBe(true);
    scene.perform({ do: 'change-license', license: 'Z000001', expiresOn: null });
    expect(all(scene).every((deadline) => stateOf(deadline, today) === 'ended')).toBe(true);
  });

  test.each([
    [{ title: 'Report' }, 'dueOn'],
    [{ dueOn: '2026-12-01' }, 'title'],
    [{ rule: 'nothing-of-the-kind' }, 'rule'],
    [{ rule: 'itd-reply' }, 'rule'],
    [{ title: 'x', dueOn: '2026-12-01', repeat: { every: 'shipment', days: 30 } }, 'repeat'],
  ])('%j is refused at %s', (given, field) => {
    expect(createScene(today).attempt({ do: 'add-deadline', ...given })).toMatchObject({ ok: false, field });
  });
});

describe('dates of the record', () => {
  test('an ITAR license has its own expiry rule, and changing the agency changes the line', () => {
    const scene = createScene(today);
    const id = scene.perform({
      do: 'open-license',
      agency: 'DDTC',
      licenseNumber: '050123456',
      expiresOn: day('2027-12-31'),
    });
    expect(dates(scene)).toEqual([['itar-license-expiry', '2027-12-31', '2027-12-30']]);
    scene.perform({ do: 'change-license', license: id, agency: 'BIS' });
    expect(all(scene).map((deadline) => [deadline.ruleId, stateOf(deadline, today)])).toEqual([
      ['itar-license-expiry', 'ended'],
      ['license-expiry', 'open'],
    ]);
  });

  test('a condition with a monthly report keeps one open line, on the day it began', () => {
    const scene = createScene(today);
    const report = { how: { every: 'month' as const }, firstOn: day('2026-11-30') };
    const id = scene.perform({
      do: 'open-license',
      applicationNumber: 'Z000001',
      conditions: [{ number: '3', text: 'Report monthly.', report }],
    });
    const due = () =>
      all(scene)
        .filter((deadline) => deadline.met === null && deadline.closed === null)
        .map((deadline) => deadline.due);
    expect(due()).toEqual(['2026-11-30']);
    for (const next of ['2026-12-30', '2027-01-30', '2027-02-28', '2027-03-30']) {
      const deadline = all(scene).find((each) => each.met === null && each.closed === null);
      scene.perform(step('report-filed', '2026-11-25', { deadline: deadline?.id }));
      expect(due()).toEqual([next]);
    }
    const [condition] = scene.register.licenses.get(id)?.conditions ?? [];
    scene.perform({
      do: 'change-license',
      license: id,
      conditions: [{ ...condition, text: 'Report monthly.', report: null }],
    });
    expect(due()).toEqual([]);
  });

  test('a condition with a report after each shipment sets one for each export', () => {
    const scene = createScene(today);
    scene.perform({
      do: 'open-license',
      applicationNumber: 'Z000001',
      conditions: [
        {
          number: '4',
          text: 'Report shipments.',
          report: { how: { every: 'shipment', days: 30 }, firstOn: null },
        },
      ],
    });
    scene.perform(step('export', '2026-11-20', { license: 'Z000001' }));
    scene.perform(step('export', '2026-11-24', { license: 'Z000001' }));
    expect(all(scene).map(({ title, due }) => [title, due])).toEqual([
      ['Report under condition 4', '2026-12-20'],
      ['Report under condition 4', '2026-12-24'],
    ]);
  });
});

describe('moving a date', () => {
  test('needs a reason, keeps work-by on a working day, and is undone exactly', () => {
    const scene = createScene(today);
    const deadline = scene.perform({ do: 'add-deadline', title: 'Report', dueOn: day('2026-12-01') });
    expect(scene.attempt({ do: 'move-deadline', deadline, dueOn: '2026-12-06' })).toMatchObject({
      ok: false,
      field: 'reason',
    });
    scene.perform({ do: 'move-deadline', deadline, dueOn: day('2026-12-06'), reason: 'Agreed in writing.' });
    expect(only(scene, 'by-hand')).toMatchObject({
      due: '2026-12-06',
      workBy: '2026-12-04',
      because: 'Agreed in writing.',
      moved: 'by-hand',
    });
    scene.perform({ do: 'move-deadline', deadline, leadDays: 3, reason: 'By courier.' });
    expect(only(scene, 'by-hand')).toMatchObject({ due: '2026-12-06', workBy: '2026-12-01' });
    scene.perform({ do: 'undo' });
    scene.perform({ do: 'undo' });
    expect(only(scene, 'by-hand')).toMatchObject({ due: '2026-12-01', workBy: '2026-12-01', because: '' });
  });
});

describe('rules of a pack', () => {
  const text =
    /```json\n([\s\S]*?)```/.exec(
      readFileSync(new URL('../../docs/rules.md', import.meta.url), 'utf8'),
    )?.[1] ?? '';

  test('count like built-in ones, and leave their lines behind when the pack goes', () => {
    const scene = createScene(today);
    scene.perform({
      do: 'change-settings',
      rulePacks: [{ id: 'company-rules', name: 'Company rules', text }],
    });
    const add = { do: 'add-deadline', rule: 'company-consignee-answer' } as const;
    expect(scene.attempt(add)).toMatchObject({
      ok: false,
      messageKey: 'trigger-missing',
      field: 'triggerOn',
    });
    scene.perform({ ...add, triggerOn: day('2026-11-13') });
    expect(dates(scene)).toEqual([['company-consignee-answer', '2026-11-30', '2026-11-30']]);
    expect(docketRows(scene.register, today)[0]?.title).toBe("Get the consignee's answer to the conditions");
    scene.perform({ do: 'change-settings', rulePacks: [] });
    expect(docketRows(scene.register, today)[0]).toMatchObject({
      rule: null,
      citation: 'company-consignee-answer',
    });
    expect(scene.attempt({ ...add, triggerOn: '2026-11-13' })).toMatchObject({
      ok: false,
      messageKey: 'no-such-rule',
    });
  });
});
