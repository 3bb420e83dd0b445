import { realFileSystem } from '../disk/file-system';
import type { OfficeServer } from '../office/office-server';
import { type Publisher, startPublisher } from '../office/publisher';
import type { RegisterStore } from '../register/register-store';
import type { StoreOffice } from '../register/store-office';
import { openLaptop } from './laptop';

/** A laptop with its register open, and its publisher, for tests. Timers never fire: what is to happen is asked for. */
export interface RunningLaptop {
  readonly store: RegisterStore;
  readonly office: StoreOffice;
  readonly publisher: Publisher;
  readonly close: () => Promise<void>;
}

/** Opens the register in a folder and starts to publish it. */
export function runLaptop(folder: string, now: () => string, connect: () => OfficeServer): RunningLaptop {
  const store = openLaptop(folder, { now, zone: () => 'America/New_York', isTest: true });
  const { office, registerId } = store;
  if (office === undefined) throw new Error(`${folder} is not shared: ${store.refusal?.messageKey}`);
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
    store,
    office,
    publisher,
    close: async () => {
      await publisher.stop();
      store.close();
      for (const fault of faults) throw fault;
    },
  };
}
