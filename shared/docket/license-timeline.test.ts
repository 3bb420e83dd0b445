import { describe, expect, test } from 'vitest';
import { day } from '../base/dates';
import type { CommandInput } from '../commands/commands';
import { createScene } from '../testing/scene';
import { estimatesOf } from './license-estimates';
import { retentionOf } from './license-retention';
import { timelineOf } from './license-timeline';

type Opening = Extract<CommandInput, { readonly do: 'open-license' }>;
const today = day('2026-12-08');

function record(opening: Partial<Opening>, ...commands: readonly CommandInput[]) {
  const scene = createScene(today);
  const id = scene.perform({ do: 'open-license', applicationNumber: 'Z000001', ...opening });
  for (const command of commands) scene.perform(command);
  const { register } = scene;
  const license = () => {
    const found = register.licenses.get(id);
    if (found === undefined) throw new Error('no record');
    return found;
  };
  return { ...scene, license, keeping: () => retentionOf(register, license(), today) };
}

const exported = (happenedOn: string): CommandInput => ({
  do: 'log-step',
  license: 'Z000001',
  kind: 'export',
  happenedOn: day(happenedOn),
});

describe('how long the papers of a record are kept', () => {
  test('by the latest step, under the rule of its agency', () => {
    const { keeping } = record({}, exported('2026-11-25'), exported('2026-03-01'));
    expect(keeping()).toMatchObject({
      keepThrough: '2031-11-25',
      fromOn: '2026-11-25',
      isHeld: false,
      rule: { id: 'retention-ear' },
    });
    expect(keeping().steps[0]).toBe(
      '15 CFR 762.6(a): 5 years from the step "Export", Wed Nov 25, 2026, the latest it counts from: keep through Tue Nov 25, 2031.',
    );
  });

  test('ten years for OFAC; from the printed expiry under the ITAR', () => {
    expect(record({ agency: 'OFAC' }, exported('2026-11-25')).keeping().keepThrough).toBe('2036-11-25');
    const itar = record({ agency: 'DDTC', expiresOn: day('2030-05-31') }, exported('2026-11-25'));
    expect(itar.keeping()).toMatchObject({ keepThrough: '2035-05-31', fromOn: '2030-05-31' });
    expect(itar.keeping().steps[0]).toContain('5 years from the printed expiry');
  });

  test('an export that was entered in error starts nothing', () => {
    const scene = record({});
    const step = scene.perform(exported('2026-11-25'));
    scene.perform({ do: 'void', step, reason: 'Another record.' });
    expect(scene.keeping()).toMatchObject({ keepThrough: null, fromOn: null });
  });

  test('a hold comes before any date', () => {
    const held = record(
      { holds: [{ sinceOn: day('2026-12-01'), liftedOn: null, why: 'Request of OEE' }] },
      exported('2020-01-02'),
    );
    expect(held.keeping()).toMatchObject({ keepThrough: null, isHeld: true });
  });
});

describe('the estimates of a record', () => {
  const registered = { submittedOn: day('2026-08-20'), registeredOn: day('2026-08-24') };
  const found = (scene: ReturnType<typeof record>) =>
    estimatesOf(scene.register, scene.license(), today).map(({ rule, on, isExceeded: isOver }) => [
      rule.id,
      on,
      isOver,
    ]);

  test('ninety days from registration, without the waits, while nothing is decided', () => {
    expect(found(record(registered))).toEqual([['processing-estimate', '2026-11-22', true]]);
    const tolling = [{ fromOn: day('2026-09-10'), toOn: day('2026-10-10'), why: '' }];
    expect(found(record({ ...registered, tolling }))).toEqual([['processing-estimate', '2026-12-22', false]]);
    const still = [{ fromOn: day('2026-09-10'), toOn: null, why: '' }];
    expect(found(record({ ...registered, tolling: still }))).toEqual([['processing-estimate', null, false]]);
    const approved: CommandInput = {
      do: 'log-letter',
      license: 'Z000001',
      kind: 'approved',
      datedOn: day('2026-11-20'),
      noDeadlineBecause: 'Nothing to answer.',
    };
    expect(found(record(registered, approved))).toEqual([]);
    expect(found(record({ ...registered, agency: 'DDTC' }))).toEqual([]);
  });

  test('an emergency license whose printed expiry is too late is told', () => {
    const emergency = { applicationType: 'Emergency license', validatedOn: day('2026-11-10') };
    expect(found(record({ ...emergency, expiresOn: day('2026-12-31') }))).toEqual([
      ['emergency-license-limit', '2026-12-31', false],
    ]);
    expect(found(record({ ...emergency, expiresOn: day('2027-01-01') }))).toEqual([
      ['emergency-license-limit', '2026-12-31', true],
    ]);
    expect(found(record({ ...emergency, applicationType: 'Export license' }))).toEqual([]);
  });

  test('answers that were asked for by a step of the record', () => {
    const asked: CommandInput = {
      do: 'log-step',
      license: 'Z000001',
      kind: 'classification-requested',
      happenedOn: day('2026-12-01'),
    };
    expect(found(record({}, asked))).toEqual([['classification-estimate', '2026-12-15', false]]);
  });
});

describe('the picture of a record', () => {
  const said = ({ register, license }: ReturnType<typeof record>) =>
    timelineOf(register, license(), today)?.rows.map(({ title, from, to, words }) => [
      title,
      from,
      to,
      words,
    ]);

  test('has nothing to show before anything has a date', () => {
    expect(said(record({}))).toBeUndefined();
  });

  test('goes from the submission over what silence does to the end of the records', () => {
    const scene = record(
      { submittedOn: day('2026-09-01'), registeredOn: day('2026-09-03') },
      { do: 'log-letter', license: 'Z000001', kind: 'intent-to-deny', datedOn: day('2026-11-21') },
      exported('2026-12-01'),
      exported('2026-12-03'),
    );
    expect(said(scene)).toEqual([
      ['Application', '2026-09-01', '2026-12-08', 'submitted, not decided yet'],
      [
        'The application should be decided or referred',
        '2026-09-03',
        '2026-12-02',
        'estimate, not a deadline',
      ],
      ['Intent to deny', '2026-11-21', '2026-11-21', 'letter'],
      ['Reply to intent to deny', '2026-11-21', '2026-12-11', 'open'],
      [
        'Denial becomes final unless BIS advises otherwise',
        '2026-11-21',
        '2027-01-05',
        'takes effect by itself',
      ],
      ['Export', '2026-12-01', '2026-12-03', 'step, 2 times'],
      ['Keep the records', '2026-12-03', '2031-12-03', 'may be disposed of after that day'],
      ['Appeal the final denial', '2027-01-05', '2027-02-19', 'open'],
    ]);
    const picture = timelineOf(scene.register, scene.license(), today);
    expect(picture).toMatchObject({ from: '2026-09-01', to: '2031-12-03' });
    expect(picture?.rows[4]?.silent).toContain('silence is no approval');
  });

  test('leaves out what was entered in error and ends an application at its decision', () => {
    const scene = record({ submittedOn: day('2026-09-01'), validatedOn: day('2026-10-05') });
    const letter = scene.perform({
      do: 'log-letter',
      license: 'Z000001',
      kind: 'intent-to-deny',
      datedOn: day('2026-09-21'),
    });
    scene.perform({ do: 'void', letter, reason: 'Another record.' });
    expect(said(scene)).toEqual([
      ['Application', '2026-09-01', '2026-10-05', 'submitted to decided'],
      ['License valid', '2026-10-05', '2026-10-05', 'no expiry recorded'],
    ]);
  });
});
