import { day, type IsoDate } from '../base/dates';
import type { CommandInput } from '../commands/commands';
import { createScene, type Scene } from './scene';

type OpenLicense = Extract<CommandInput, { readonly do: 'open-license' }>;
type Line = Partial<NonNullable<OpenLicense['items']>[number]>;

/** A scene with licenses that shipments draw on, in the words of a test: amounts as texts, days as texts. */
export interface LedgerScene extends Scene {
  readonly license: (
    given: Partial<Omit<OpenLicense, 'items'>> & { readonly items?: readonly Line[] },
  ) => string;
  /** A shipment that left: quantity and unit price, or the fields of its lines. */
  readonly ship: (reference: string, on: string, ...lines: readonly object[]) => readonly string[];
  /** What a command that must be refused says. */
  readonly refused: (command: object) => {
    readonly messageKey: string;
    readonly params: Readonly<Record<string, unknown>>;
  };
}

/** 100 EA at 1,000 for 100,000 USD, printed to the end of 2026: the base case of the worked examples. */
export const baseLicense = {
  licenseNumber: 'L1',
  expiresOn: day('2026-12-31'),
  total: { currency: 'USD', minor: 10_000_000 },
  items: [
    {
      line: '1',
      eccn: '3A001.b.4',
      description: 'Power amplifier',
      quantity: '100',
      unit: 'EA',
      unitPrice: '1000',
    },
  ],
};

export function createLedgerScene(today: IsoDate = day('2026-11-27')): LedgerScene {
  const scene = createScene(today);
  return {
    ...scene,
    license: (given) => scene.perform({ do: 'open-license', ...given } as CommandInput),
    ship: (reference, on, ...lines) => {
      const draws = lines.map((line) => ({ license: 'L1', unitPrice: '1000', ...line }));
      const decision = scene.attempt({ do: 'ship', reference, departedOn: on, draws });
      if (!decision.ok) throw new Error(`${reference} was refused: ${JSON.stringify(decision)}`);
      return decision.value.warnings.map(({ messageKey }) => messageKey);
    },
    refused: (command) => {
      const decision = scene.attempt(command as Record<string, unknown>);
      if (decision.ok) throw new Error(`was not refused: ${JSON.stringify(command)}`);
      return { messageKey: decision.messageKey, params: decision.params };
    },
  };
}

/** The command that reserves one line of license L1 for a shipment planned on December 1, 2026. */
export const reserve = (reference: string, line: object, more: object = {}) => ({
  do: 'reserve',
  reference,
  plannedOn: '2026-12-01',
  draws: [{ license: 'L1', ...line }],
  ...more,
});
