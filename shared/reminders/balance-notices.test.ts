import { describe, expect, test } from 'vitest';
import { day } from '../base/dates';
import { fold } from '../register/register';
import { baseLicense, createLedgerScene, type LedgerScene } from '../testing/ledger-scene';
import { balanceNoticeOf } from './balance-notice-text';
import { dueBalanceNotices, unacknowledgedBalances } from './balance-notices';

const now = (on = '2026-11-27') => ({
  at: `${on}T18:00:00.000Z`,
  today: day(on),
  zone: 'America/New_York',
});

/** 100 EA and 100,000 USD to the end of 2028; a license about to expire has tests of its own. */
function base(more: object = {}): LedgerScene {
  const scene = createLedgerScene();
  scene.license({ ...baseLicense, expiresOn: day('2028-12-31'), ...more });
  return scene;
}

const due = ({ register }: LedgerScene, on?: string) =>
  dueBalanceNotices(register, now(on)).map(({ passed }) => [passed.of, passed.at]);

/** Notes all that is due as shown, as the program does. */
function show({ register }: LedgerScene, on?: string): void {
  const reminders = dueBalanceNotices(register, now(on)).flatMap(({ keys }) => keys);
  const { at, zone } = now(on);
  const seq = register.seq + 1;
  const events = [{ type: 'notice-shown', v: 1, reminders, how: 'notification' }] as const;
  fold(register, { v: 1, seq, at, zone, by: null, via: 'program', events });
}

describe('thresholds of quantity and value', () => {
  test('are passed by what equals them, and not by a hundredth less', () => {
    const scene = base();
    scene.ship('S-1', '2026-11-05', { quantity: '79.99' });
    expect(due(scene)).toEqual([]);
    scene.ship('S-2', '2026-11-06', { quantity: '0.01' });
    expect(due(scene)).toEqual([
      ['quantity', 80],
      ['value', 80],
    ]);
  });

  test('the farthest is told and covers the nearer ones, each once', () => {
    const scene = base();
    scene.ship('S-1', '2026-11-05', { quantity: '95', unitPrice: '1' });
    expect(due(scene)).toEqual([['quantity', 95]]);
    show(scene);
    expect(due(scene)).toEqual([]);
    scene.ship('S-2', '2026-11-06', { quantity: '5', unitPrice: '1' });
    expect(due(scene)).toEqual([['quantity', 100]]);
  });

  test('the first cent beyond the printed value is told with what is left to the ceiling', () => {
    const scene = base();
    scene.ship('S-1', '2026-11-05', { quantity: '50', unitPrice: '2000.0002' });
    const notice = balanceNoticeOf(dueBalanceNotices(scene.register, now()));
    expect(notice?.title).toBe(
      'L1: 0.01 USD beyond the printed value, 9,999.99 left to the ceiling (15 CFR 750.11)',
    );
    expect(notice?.isUrgent).toBe(true);
    scene.perform({ do: 'change-settings', toleranceNotice: false, balancePercents: [] });
    expect(due(scene)).toEqual([]);
  });

  test('what is undone takes it back, also from what waits to be acknowledged', () => {
    const scene = base();
    scene.ship('S-1', '2026-11-05', { quantity: '85', unitPrice: '1' });
    show(scene);
    expect(unacknowledgedBalances(scene.register, now())).toHaveLength(1);
    scene.perform({ do: 'undo' });
    expect(unacknowledgedBalances(scene.register, now())).toEqual([]);
    scene.ship('S-2', '2026-11-06', { quantity: '85', unitPrice: '1' });
    const [waiting] = unacknowledgedBalances(scene.register, now());
    scene.perform({ do: 'acknowledge-reminders', reminders: [...(waiting?.keys ?? [])] });
    expect(unacknowledgedBalances(scene.register, now())).toEqual([]);
    expect(due(scene)).toEqual([]);
  });

  test('each threshold can be set', () => {
    const scene = base();
    scene.perform({ do: 'change-settings', balancePercents: [50] });
    scene.ship('S-1', '2026-11-05', { quantity: '50', unitPrice: '1' });
    expect(due(scene)).toEqual([['quantity', 50]]);
  });

  test('what is reserved is not told: it has not left', () => {
    const scene = base();
    scene.perform({
      do: 'reserve',
      reference: 'S-1',
      plannedOn: day('2026-12-01'),
      draws: [{ license: 'L1', quantity: '90', unitPrice: '1000' }],
    });
    expect(due(scene)).toEqual([]);
  });
});

describe('a license that is barely used and about to expire', () => {
  const soon = () => base({ expiresOn: day('2026-12-31') });

  test('is told of while more than 20 percent is left, at each step once', () => {
    const scene = soon();
    scene.ship('S-1', '2026-11-05', { quantity: '79' });
    expect(due(scene)).toEqual([['unused', 60]]);
    show(scene);
    expect(due(scene)).toEqual([]);
    expect(due(scene, '2026-12-01')).toEqual([['unused', 30]]);
    scene.ship('S-2', '2026-11-06', { quantity: '1' });
    expect(due(scene, '2026-12-01').map(([of]) => of)).toEqual(['quantity', 'value']);
  });

  test('with nothing shipped it says so; without any shipment in the register nothing is known', () => {
    const scene = soon();
    expect(due(scene)).toEqual([]);
    scene.license({ ...baseLicense, licenseNumber: 'L2', expiresOn: day('2028-12-31') });
    scene.ship('S-1', '2026-11-05', { license: 'L2', quantity: '1' });
    const notice = balanceNoticeOf(dueBalanceNotices(scene.register, now()));
    expect(notice?.title).toBe('L1: expires Thu Dec 31, 2026, in 34 days: nothing shipped, 100 EA left');
    expect(notice?.licenseId).not.toBeNull();
  });

  test('after its last day it is told of no more', () => {
    const scene = soon();
    scene.ship('S-1', '2026-11-05', { quantity: '90' });
    expect(due(scene, '2027-01-01')).toEqual([]);
  });
});

describe('caps of 22 CFR 123.23', () => {
  const dsp5 = (value: number) => base({ agency: 'DDTC', total: { currency: 'USD', minor: value * 100 } });

  test.each([
    [13_500_000, '139999.99', []],
    [13_500_000, '140000', ['itar-cap']],
    [49_000_000, '500000', ['itar-cap', 'itar-cap']],
    // Not beyond the printed value: no tolerance is used.
    [14_000_000, '140000', []],
  ])('a license of %d with 100 at %s', (value, unitPrice, expected) => {
    const scene = dsp5(value);
    scene.ship('S-1', '2026-11-05', { quantity: '100', unitPrice });
    expect(
      due(scene)
        .filter(([of]) => of === 'itar-cap')
        .map(([of]) => of),
    ).toEqual(expected);
  });

  test('warns of the shipment that reaches one, also before it leaves', () => {
    const scene = dsp5(13_500_000);
    expect(scene.ship('S-1', '2026-11-05', { quantity: '100', unitPrice: '140000' })).toEqual([
      'in-tolerance',
      'itar-cap-reached',
    ]);
  });
});
