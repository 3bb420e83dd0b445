import { realFileSystem } from '../disk/file-system';
import type { OfficeServer } from '../office/office-server';
import { type Publisher, startPublisher } from '../office/publisher';
import type { Docket } from '../register/docket';
import type { DocketOffice } from '../register/docket-office';
import { openLaptop } from './laptop';

/** A laptop with its register open, and its publisher, for tests. Timers never fire: what is to happen is asked for. */
export interface RunningLaptop {
  readonly docket: Docket;
  readonly office: DocketOffice;
  readonly publisher: Publisher;
  readonly close: () => Promise<void>;
}

/** Opens the register in a folder and starts to publish it. */
export function runLaptop(folder: string, now: () => string, connect: () => OfficeServer): RunningLaptop {
  const docket = openLaptop(folder, { now, zone: () => 'America/New_York', isTest: true });
  const { office, registerId } = docket;
  if (office === undefined) throw new Error(`${folder} is not shared: ${docket.refusal?.messageKey}`);
  const faults: Error[] = [];
  const publisher = startPublisher({
    office,
    registerId,
    place: { fs: realFileSystem, folder },
    connect: async () => ({ ok: true, value: connect() }),
    now,
    after: () => () => undefined,
    report: (message, error) => void faults.push(new Error(message, { cause: error })),
  });
  return {
    docket,
    office,
    publisher,
    close: async () => {
      await publisher.stop();
      docket.close();
      for (const fault of faults) throw fault;
    },
  };
}
