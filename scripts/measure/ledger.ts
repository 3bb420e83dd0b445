import { day, type IsoDate } from '../../shared/base/dates';
import { decimalText } from '../../shared/base/decimal';
import type { CommandInput } from '../../shared/commands/commands';
import { parseCommand } from '../../shared/commands/parse-command';
import { decide } from '../../shared/decide/decide';
import { balanceOf } from '../../shared/ledger/balance';
import { standingDraws } from '../../shared/ledger/shipment-state';
import type { License } from '../../shared/records/license';
import type { Entry } from '../../shared/register/events';
import { emptyRegister, fold, type Register } from '../../shared/register/register';
import { dueBalanceNotices } from '../../shared/reminders/balance-notices';
import type { Now } from '../../shared/reminders/shown-reminders';
import { measureImports } from './imports';

/** What the balances of licenses cost, in milliseconds of the processor: medians of several rounds, the first left out. */
export interface MeasuredLedger {
  readonly licenses: number;
  readonly shipments: number;
  /** To enter one shipment, checked: the mean of all. */
  readonly enterMs: number;
  /** As they stand, each worked out once since it was touched. */
  readonly oneMs: number;
  readonly allMs: number;
  /** The same from the acts, as after a start. */
  readonly freshOneMs: number;
  readonly freshAllMs: number;
  /** What all licenses have to be told of, and again after one more shipment. */
  readonly noticesMs: number;
  readonly noticesAfterOneMs: number;
  /** The same by looking at every shipment and act for each license, with binary fractions. */
  readonly naiveOneMs: number;
  readonly naiveAllMs: number;
  /** To plan a row of a file, by its table. */
  readonly rowMs: ReturnType<typeof measureImports>;
}

const today = day('2026-11-27');

function enter(register: Register, input: CommandInput, newId: () => string): void {
  const command = parseCommand(input);
  if (!command.ok) throw new Error(JSON.stringify(command));
  const decision = decide(register, command.value, { newId, today });
  if (!decision.ok) throw new Error(JSON.stringify(decision));
  const entry: Entry = {
    v: 1,
    seq: register.seq + 1,
    at: '2026-11-27T15:00:00.000Z',
    zone: 'UTC',
    by: 'Robin Test',
    via: 'cli',
    events: decision.value.events,
  };
  fold(register, entry);
}

function ship(
  register: Register,
  reference: string,
  license: string,
  departedOn: IsoDate,
  newId: () => string,
): void {
  const draws = [
    { license, item: '1', quantity: '12.5', unitPrice: '1010.10' },
    { license, item: '2', quantity: '3', unitPrice: '99.99' },
  ];
  enter(register, { do: 'ship', reference, departedOn, draws }, newId);
}

function made(
  licenses: number,
  shipments: number,
): { readonly register: Register; readonly enterMs: number; readonly newId: () => string } {
  const register = emptyRegister();
  let minted = 0;
  const newId = () => {
    minted += 1;
    return `id-${minted}`;
  };
  for (let n = 0; n < licenses; n += 1) {
    enter(
      register,
      {
        do: 'open-license',
        licenseNumber: `D${n}`,
        expiresOn: day('2027-12-31'),
        total: { currency: 'USD', minor: 100_000_000 },
        items: [
          {
            line: '1',
            eccn: '3A001',
            description: 'Amplifier',
            quantity: '1000',
            unit: 'EA',
            unitPrice: '1000',
          },
          {
            line: '2',
            eccn: '3A002',
            description: 'Analyzer',
            quantity: '400',
            unit: 'EA',
            unitPrice: '100',
          },
        ],
      },
      newId,
    );
  }
  const before = process.cpuUsage();
  for (let n = 0; n < shipments; n += 1) {
    const month = String(1 + (Math.floor(n / licenses) % 10)).padStart(2, '0');
    const departedOn = `2026-${month}-${String(1 + (n % 28)).padStart(2, '0')}` as IsoDate;
    ship(register, `S-${n}`, `D${n % licenses}`, departedOn, newId);
  }
  const { user, system } = process.cpuUsage(before);
  return { register, newId, enterMs: (user + system) / 1_000 / shipments };
}

const rounds = 8;

// Of the processor: on a busy machine the clock says how busy it is.
function medianMs(act: () => void): number {
  const took = Array.from({ length: rounds }, () => {
    const before = process.cpuUsage();
    act();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1_000;
  }).slice(1);
  return took.sort((a, b) => a - b)[Math.floor(took.length / 2)] ?? Number.NaN;
}

/** The same records, found by what they refer to, with nothing worked out yet. */
function afterStart(register: Register): Register {
  const made = { ...emptyRegister(), settings: register.settings, seq: register.seq };
  for (const [id, license] of register.licenses) made.licenses.set(id, license);
  for (const [id, shipment] of register.shipments) made.shipments.set(id, shipment);
  for (const [id, act] of register.acts) made.acts.set(id, act);
  made.shipments.by('license', '');
  made.acts.by('shipment', '');
  made.acts.by('license', '');
  return made;
}

/** Every shipment and every act looked at for one license. */
function naive({ shipments, acts }: Register, license: License): number {
  let sum = 0;
  const left = new Set<string | null>();
  for (const act of acts.values()) if (act.kind === 'departed' && act.void === null) left.add(act.shipmentId);
  for (const shipment of shipments.values()) {
    if (!left.has(shipment.id)) continue;
    for (const draw of standingDraws(shipment, []))
      if (draw.licenseId === license.id) sum += Number(draw.quantity) * Number(draw.unitPrice);
  }
  return sum;
}

/** Makes so many licenses with shipments on them and works out their balances. */
export function measureLedger(licenses = 500, shipments = 20_000): MeasuredLedger {
  const { register, enterMs, newId } = made(licenses, shipments);
  const all = [...register.licenses.values()];
  const [one] = all;
  if (one === undefined) throw new Error('There is no license.');
  const exact = Number(decimalText(balanceOf(register, one, today).departedValue));
  if (Math.abs(exact - naive(register, one)) > 0.001) throw new Error('The two sums differ.');
  const copies = Array.from({ length: 2 * rounds }, () => afterStart(register));
  const fresh = () => copies.pop() ?? register;
  const allOf = (of: Register) => all.map((license) => balanceOf(of, license, today));
  // The program has told of all balances before anybody opens a file.
  allOf(register);
  const rowMs = measureImports(register);
  const now: Now = { today, at: '2026-11-27T15:00:00.000Z', zone: 'UTC' };
  let entered = 0;
  return {
    licenses,
    shipments,
    enterMs,
    rowMs,
    freshOneMs: medianMs(() => balanceOf(fresh(), one, today)),
    freshAllMs: medianMs(() => allOf(fresh())),
    oneMs: medianMs(() => balanceOf(register, one, today)),
    allMs: medianMs(() => allOf(register)),
    noticesMs: medianMs(() => dueBalanceNotices(register, now)),
    noticesAfterOneMs: medianMs(() => {
      entered += 1;
      ship(register, `S-more-${entered}`, 'D1', day('2026-11-01'), newId);
      dueBalanceNotices(register, now);
    }),
    naiveOneMs: medianMs(() => naive(register, one)),
    naiveAllMs: medianMs(() => all.slice(0, 10).map((license) => naive(register, license))) * (licenses / 10),
  };
}
