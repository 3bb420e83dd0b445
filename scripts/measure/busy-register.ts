import { day } from '../../shared/base/dates';
import { docketRows } from '../../shared/docket/rows';
import type { Event } from '../../shared/register/events';
import { createScene } from '../../shared/testing/scene';
import { makeRegister } from './register-of-size';

/** The day on which the busy register is looked at. */
export const busyDay = day('2019-11-25');

/** What the busy register holds. */
export interface BusyRegister {
  readonly entries: number;
  readonly licenses: number;
  readonly counterparties: number;
  readonly openDeadlines: number;
  readonly shipments: number;
  readonly bytes: number;
}

const shipped = ['2019-06-03', '2019-07-08', '2019-09-16', '2019-11-04'] as const;

/** The lives of two license records with five open deadlines and eight shipments. */
function twoLives(): readonly (readonly Event[])[] {
  const { perform, lastEvents } = createScene(busyDay);
  const entries: (readonly Event[])[] = [];
  const run = (command: Parameters<typeof perform>[0]): void => {
    perform(command);
    entries.push(lastEvents());
  };
  run({
    ...{ do: 'add-counterparty', name: 'Company @', country: 'CN', roles: ['end-user'] },
    address: ['1 Example Road', 'Example City'],
  });
  for (const mark of ['A', 'B']) {
    const license = `D000000${mark}`;
    run({
      do: 'open-license',
      applicationNumber: `Z000000${mark}`,
      licenseNumber: license,
      expiresOn: day('2021-10-31'),
      owner: mark === 'A' ? 'Robin Test' : 'Jordan',
      orderNumber: `PO @${mark}`,
      total: { currency: 'USD', minor: 100_000_000 },
      parties: [{ role: 'end-user', counterparty: 'Company @', name: 'Company @' }],
      items: [
        {
          ...{ line: '1', eccn: '3A001.b.2', description: 'Microwave amplifier' },
          ...{ quantity: '120', unit: 'pieces', unitPrice: '1000' },
        },
        { line: '2', eccn: '3E001', description: 'Technology for line 1' },
      ],
    });
    run({ do: 'log-step', license, kind: 'submitted', happenedOn: day('2019-05-01') });
    for (const departedOn of shipped)
      run({
        ...{ do: 'ship', reference: `S-@${mark}-${departedOn}`, departedOn: day(departedOn) },
        draws: [{ license, item: '1', quantity: '12', unitPrice: '1010.10' }],
      });
  }
  const letter = { license: 'D000000A', datedOn: day('2019-11-21'), arrivedOn: day('2019-11-25') };
  run({ do: 'log-letter', kind: 'intent-to-deny', ...letter });
  return entries;
}

/** Writes the register of a busy exporter: 5,000 licenses with 12,500 open deadlines and 20,000 shipments. */
export function makeBusyRegister(folder: string, licenses: number): BusyRegister {
  const lives = twoLives();
  const { register, text } = makeRegister(folder, (licenses / 2) * lives.length, lives);
  return {
    entries: register.seq,
    licenses: register.licenses.size,
    counterparties: register.counterparties.size,
    openDeadlines: docketRows(register, busyDay).length,
    shipments: register.shipments.size,
    bytes: Buffer.byteLength(text),
  };
}

/** For the program that measures: makes it and answers what it holds. */
export const answer = ({ folder, licenses }: { readonly folder: string; readonly licenses: number }) =>
  makeBusyRegister(folder, licenses);
