import { describe, expect, test } from 'vitest';
import { cases } from '../../main/test-support/cases';
import { addDays, day, type IsoDate } from '../base/dates';
import type { CommandInput } from '../commands/commands';
import { keepThrough } from '../counting/count-retention';
import type { Agency } from '../law/agency';
import type { StepKind } from '../law/step-kinds';
import { createScene } from '../testing/scene';
import { retentionOf } from './license-retention';

const today = day('2026-11-28');
type Step = readonly [kind: StepKind, on: string];
type Hold = Extract<CommandInput, { readonly do: 'open-license' }>['holds'];

function record(agency: Agency, steps: readonly Step[], holds: Hold = []) {
  const scene = createScene(today);
  const license = scene.perform({ do: 'open-license', reference: 'R-1', agency, holds });
  const ids = steps.map(([kind, on]) =>
    scene.perform({ do: 'log-step', license, kind, happenedOn: day(on) }),
  );
  const keeping = (on: IsoDate = today) => {
    const found = scene.register.licenses.get(license);
    if (found === undefined) throw new Error('no record');
    return retentionOf(scene.register, found, on);
  };
  return { scene, ids, keeping };
}

describe('property that is blocked', () => {
  test('holds the papers as long as it is blocked, and ten years run from the day it is unblocked', () => {
    const blocked: readonly Step[] = [
      ['export', '2016-01-05'],
      ['property-blocked', '2026-05-05'],
    ];
    const held = record('OFAC', blocked).keeping();
    expect(held).toMatchObject({ keepThrough: null, isHeld: true, rule: { id: 'retention-ofac' } });
    expect(held.heldBecause).toEqual([
      'Held since Tue May 5, 2026 by the step "Property blocked": the record of blocked property is kept as long as it is blocked, and ten years after it is unblocked (31 CFR 501.601).',
    ]);
    const free = record('OFAC', [...blocked, ['property-unblocked', '2026-11-20']]).keeping();
    expect(free).toMatchObject({ keepThrough: '2036-11-20', isHeld: false, fromOn: '2026-11-20' });
    expect(free.steps).toContain(
      'The hold set by the step "Property blocked", Tue May 5, 2026, ended with the step "Property unblocked", Fri Nov 20, 2026 (31 CFR 501.601).',
    );
  });

  test('shows the rule that holds where no time runs yet', () => {
    const held = record('DDTC', [['property-blocked', '2026-05-05']]).keeping();
    expect(held).toMatchObject({ keepThrough: null, fromOn: null, rule: { id: 'retention-ofac' } });
  });

  test('is not released by an unblocking before it, by one of several, or by a lifted legal hold', () => {
    const before = record('OFAC', [
      ['property-unblocked', '2026-05-04'],
      ['property-blocked', '2026-05-05'],
    ]);
    expect(before.keeping().isHeld).toBe(true);
    const two = record('OFAC', [
      ['property-blocked', '2026-05-05'],
      ['property-blocked', '2026-06-05'],
      ['property-unblocked', '2026-07-01'],
    ]).keeping();
    expect(two.heldBecause[0]).toContain('(1 of 2 still stand)');
    const lifted = [{ sinceOn: day('2026-05-05'), liftedOn: day('2026-06-01') }];
    expect(record('OFAC', [['property-blocked', '2026-05-05']], lifted).keeping().isHeld).toBe(true);
  });

  test('of which the blocking was entered in error, or lies after the day looked at, holds nothing', () => {
    const { scene, ids, keeping } = record('OFAC', [
      ['export', '2020-01-05'],
      ['property-blocked', '2026-11-10'],
      ['property-unblocked', '2026-11-20'],
    ]);
    expect(keeping(day('2026-11-09'))).toMatchObject({ keepThrough: '2030-01-05', isHeld: false });
    expect(keeping(day('2026-11-10')).isHeld).toBe(true);
    expect(keeping(day('2026-11-19')).isHeld).toBe(true);
    expect(keeping(day('2026-11-20'))).toMatchObject({ keepThrough: '2036-11-20', isHeld: false });
    scene.perform({ do: 'void', step: ids[2] ?? '', reason: 'Another record.' });
    expect(keeping().isHeld).toBe(true);
    scene.perform({ do: 'void', step: ids[1] ?? '', reason: 'Another record.' });
    expect(keeping()).toMatchObject({ keepThrough: '2030-01-05', isHeld: false });
  });
});

describe('which rules apply', () => {
  test.each(['BIS', 'DDTC', 'Census', 'other'] as const)(
    'ten years on a record of %s, by its steps',
    (agency) => {
      const found = record(agency, [
        ['export', '2020-01-05'],
        ['transaction-rejected', '2021-03-01'],
      ]).keeping();
      expect(found).toMatchObject({ keepThrough: '2031-03-01', rule: { id: 'retention-ofac' } });
      expect(found.steps[0]).toBe(
        '31 CFR 501.601 applies because of the step "Transaction rejected", Mon Mar 1, 2021, whatever agency the record is of.',
      );
    },
  );

  test('a boycott request brings the five years of the EAR to a record of another agency', () => {
    const found = record('OFAC', [['boycott-request-received', '2024-02-29']]).keeping();
    expect(found).toMatchObject({ keepThrough: '2029-03-01', rule: { id: 'retention-ear' } });
  });

  test.each([
    'export',
    'reportable-export',
    'postdeparture-export',
    'schedule-1-export',
    'end-use-certificate-export',
  ] as const)('an export logged as %s counts as one under every rule', (kind) => {
    expect(record('BIS', [[kind, '2026-03-02']]).keeping().keepThrough).toBe('2031-03-02');
    expect(record('OFAC', [[kind, '2026-03-02']]).keeping().keepThrough).toBe('2036-03-02');
  });
});

describe('a voluntary disclosure', () => {
  test.each(['disclosure-notified', 'disclosure-received-by-oee', 'narrative-requested'] as const)(
    'holds the papers from the step %s on, however old they are',
    (kind) => {
      const steps: readonly Step[] = [
        ['export', '2020-01-05'],
        [kind, '2026-03-02'],
      ];
      const held = record('BIS', steps).keeping();
      expect(held).toMatchObject({ keepThrough: null, isHeld: true });
      expect(held.heldBecause[0]).toMatch(
        /^Held since Mon Mar 2, 2026 by the step .* \(15 CFR 762\.6\(b\)\)\./,
      );
      expect(record('DDTC', steps).keeping().isHeld).toBe(true);
    },
  );

  test('is released by the authorization a person enters, not by an earlier or a future one', () => {
    const steps: readonly Step[] = [
      ['export', '2020-01-05'],
      ['disclosure-notified', '2026-03-02'],
    ];
    const lifted = (liftedOn: string) =>
      record('BIS', steps, [{ sinceOn: day('2026-03-02'), liftedOn: day(liftedOn) }]).keeping();
    expect(
      record('BIS', steps, [{ sinceOn: day('2025-01-02'), liftedOn: day('2026-03-01') }]).keeping().isHeld,
    ).toBe(true);
    expect(lifted('2026-03-02')).toMatchObject({ isHeld: false, keepThrough: '2025-01-05' });
    expect(lifted('2026-06-01').steps).toContain(
      'The hold set by the step "Disclosure notified", Mon Mar 2, 2026, ended with the written authorization entered as a legal hold that was lifted on Mon Jun 1, 2026 (15 CFR 762.6(b)).',
    );
    expect(lifted('2026-12-15').isHeld).toBe(true);
    const again = record(
      'BIS',
      [...steps, ['narrative-requested', '2026-07-01']],
      [{ sinceOn: day('2026-03-02'), liftedOn: day('2026-06-01') }],
    ).keeping();
    expect(again.heldBecause[0]).toContain('Wed Jul 1, 2026');
  });
});

/** The rule told again from the end: is there a blocking that no unblocking on or after it is left for? */
function isStillBlocked(steps: readonly Step[]): boolean {
  const of = (kind: StepKind) => steps.filter(([each]) => each === kind).map(([, on]) => on);
  const left = of('property-unblocked').sort();
  return of('property-blocked')
    .sort()
    .reverse()
    .some((on) => {
      const later = left.findLastIndex((each) => each >= on);
      if (later === -1) return true;
      left.splice(later, 1);
      return false;
    });
}

/** Numbers below 1 that are the same in every run. */
function* dice(): Generator<number, never> {
  let state = 20_261_128;
  for (;;) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    yield state / 2_147_483_648;
  }
}

test('whatever the order of the steps, papers are held or kept by the latest of them', () => {
  const next = dice();
  const roll = (sides: number) => Math.floor(next.next().value * sides);
  const kinds = ['export', 'property-blocked', 'property-unblocked', 'disclosure-notified'] as const;
  const seen = new Set<string>();
  for (let round = 0; round < cases(100, 300); round += 1) {
    const steps = Array.from(
      { length: 1 + roll(6) },
      (): Step => [kinds[roll(kinds.length)] ?? 'export', addDays(day('2026-11-18'), roll(16))],
    );
    const liftedOn = roll(3) === 0 ? addDays(day('2026-11-18'), roll(16)) : null;
    const holds = liftedOn === null ? [] : [{ sinceOn: day('2026-11-01'), liftedOn }];
    const found = record('BIS', steps, holds).keeping();
    const past = steps.filter(([, on]) => on <= today);
    const isDisclosed = past.some(
      ([kind, on]) =>
        kind === 'disclosure-notified' && (liftedOn === null || liftedOn > today || on > liftedOn),
    );
    const isHeld = isStillBlocked(past) || isDisclosed || (liftedOn !== null && liftedOn > today);
    const isOfac = past.some(([kind]) => kind.startsWith('property'));
    const from = past
      .filter(([kind]) => kind === 'export' || kind === 'property-unblocked')
      .map(([, on]) => on)
      .sort()
      .at(-1);
    const through = from === undefined ? null : keepThrough(day(from), isOfac ? 10 : 5);
    expect([steps, liftedOn, found.isHeld, found.keepThrough]).toEqual([
      steps,
      liftedOn,
      isHeld,
      isHeld ? null : through,
    ]);
    expect(found.heldBecause.length > 0).toBe(isHeld);
    seen.add(`${isHeld} ${found.keepThrough !== null}`);
  }
  expect([...seen].sort()).toEqual(['false false', 'false true', 'true false']);
});
