import type { Attachment } from '../../shared/base/fields';
import { done, messageOf, type Refusal, type Result, refuse } from '../../shared/base/result';
import { type OfficeState, officeStateOf } from '../../shared/calls/office-state';
import { attachmentsIn } from '../attachments/attachments';
import type { FileSystem } from '../disk/file-system';
import { createListeners } from '../register/listeners';
import type { RegisterStore } from '../register/register-store';
import type { OfficeSettings } from '../settings/kept-office';
import { filesBrought } from './files-brought';
import type { OfficePlace } from './office-place';
import type { OfficeServer } from './office-server';
import { keptPlace } from './place-of';
import { type Publisher, startPublisher } from './publisher';
import { putBack } from './share-register';
import { isThere } from './sync-once';

export interface OfficeServicePorts {
  readonly fs: FileSystem;
  readonly store: RegisterStore;
  readonly settings: OfficeSettings;
  readonly connect: (place: OfficePlace) => Promise<Result<OfficeServer>>;
  /** Calls once after some milliseconds; returns the way to call it off. */
  readonly after: (milliseconds: number, call: () => void) => () => void;
  readonly report: (message: string, error?: unknown) => void;
}

/** Keeps the register of a running program in step with its office, for as long as it is shared. */
export interface OfficeService {
  readonly state: () => OfficeState;
  readonly onState: (listener: (state: OfficeState) => void) => () => void;
  /** Begins, or begins anew: the register is shared now, or the way to the office is another. */
  readonly begin: () => void;
  /** Ends it while the register stays open. */
  readonly end: () => Promise<void>;
  /** Connects anew, at once. */
  readonly reach: () => Promise<OfficeState>;
  readonly putBack: () => Promise<Result<void>>;
  /** Has an attached file brought that is not here yet; done where it is here, or the register is not shared. */
  readonly bring: (file: Pick<Attachment, 'sha256' | 'name'>) => Promise<Result<void>>;
  /** Has all files brought that are to be always here. */
  readonly bringAll: () => void;
}

/** Why nothing more is entered here for now: what would be could stand on neither register, or would never be taken. */
function heldBecause({ is, may }: OfficeState, login: string): Refusal | undefined {
  if (is === 'forked') return refuse('conflict', 'office-forked');
  return may === 'read' ? refuse('not-permitted', 'office-read-only', { login }) : undefined;
}

/** Nothing runs until `begin`, and nothing of it where the register is not shared. */
export function officeService(ports: OfficeServicePorts): OfficeService {
  const { fs, store, settings, connect, after, report } = ports;
  const states = createListeners<OfficeState>(report);
  const place = { fs, folder: store.folder };
  let publisher: Publisher | undefined;

  const state = (): OfficeState => {
    const { office } = store;
    if (office === undefined) return officeStateOf(null);
    if (publisher !== undefined) return publisher.state();
    const { waiting, refused } = office;
    const why = messageOf('office-not-connected');
    return officeStateOf({
      waiting,
      refused: refused.length,
      may: 'write',
      offlineSince: null,
      chain: 'same',
      why,
    });
  };
  const files = filesBrought({
    isThere: (sha256) => isThere(place, sha256),
    fetch: async (file) => publisher?.fetch(file) ?? refuse('unreachable', 'office-unreached'),
    report,
  });
  const bringAll = (): void => {
    if (publisher === undefined || settings.current?.files !== 'all') return;
    files.want(attachmentsIn(store.text));
  };
  store.onEntries(({ lines }) => {
    if (publisher !== undefined && settings.current?.files === 'all') files.want(attachmentsIn(lines));
  });
  store.onReplaced(bringAll);

  const heard = (now: OfficeState): void => {
    store.office?.hold(heldBecause(now, settings.current?.login ?? ''));
    if (now.since === null) files.goOn();
    states.notify(now);
  };
  const begin = (): void => {
    const { office, registerId } = store;
    if (office === undefined || publisher !== undefined) return;
    publisher = startPublisher({
      ...{ office, registerId, place, after, report },
      connect: async () => {
        const known = keptPlace(settings);
        return known.ok ? connect(known.value) : known;
      },
      now: () => store.moment().at,
    });
    publisher.onState(heard);
    heard(publisher.state());
  };

  return {
    state,
    onState: states.add,
    begin,
    end: async () => {
      const ending = publisher;
      publisher = undefined;
      await ending?.stop();
      states.notify(state());
    },
    reach: async () => {
      await publisher?.wake();
      return state();
    },
    putBack: async () => {
      const { office } = store;
      if (office === undefined || publisher === undefined) return refuse('not-found', 'office-not-shared');
      return publisher.whileIdle((server) => putBack(fs, store, office, server));
    },
    bring: async (file) => {
      if (store.office === undefined || isThere(place, file.sha256)) return done(undefined);
      return publisher?.fetch(file) ?? refuse('unreachable', 'office-unreached');
    },
    bringAll,
  };
}
