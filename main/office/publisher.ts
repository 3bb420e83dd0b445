import type { Attachment } from '../../shared/base/fields';
import { done, type Message, type Refusal, type Result, refuse } from '../../shared/base/result';
import { type OfficeState, officeStateOf } from '../../shared/calls/office-state';
import { createListeners } from '../register/listeners';
import type { Settled, StoreOffice } from '../register/store-office';
import { apartBecause, type Chain, catchUp, chainOf, isUnreachable } from './catch-up';
import { type Connection, createConnection } from './connection';
import { fairPublishing } from './fair-publishing';
import { type FilesPlace, fetchFile } from './office-files';
import type { OfficeServer } from './office-server';
import { repeated } from './repeated';

export interface PublisherPorts {
  readonly office: StoreOffice;
  readonly registerId: string | undefined;
  readonly place: FilesPlace;
  /** A new connection, or why there is none. */
  readonly connect: () => Promise<Result<OfficeServer>>;
  readonly now: () => string;
  /** Calls once after some milliseconds; returns the way to call it off. */
  readonly after: (milliseconds: number, call: () => void) => () => void;
  readonly report: (message: string, error?: unknown) => void;
}

/** Keeps a shared register in step with its office, for as long as it is open. */
export interface Publisher {
  readonly state: () => OfficeState;
  /** Called when the state has changed. Returns the way to stop listening. */
  readonly onState: (listener: (state: OfficeState) => void) => () => void;
  /** Connects anew, at once: after the machine has slept, after settings were changed, or when a person asks for it. */
  readonly wake: () => Promise<void>;
  /** What becomes of a command; undefined once it is known that the office cannot be asked now. */
  readonly settled: (command: string) => Promise<Settled | undefined>;
  /** Does something over the connection while nothing else is asked over it, and looks at the office again afterwards. */
  readonly whileIdle: <T>(work: (server: OfficeServer) => Promise<Result<T>>) => Promise<Result<T>>;
  /** Brings an attached file that is not here. */
  readonly fetch: (file: Pick<Attachment, 'sha256' | 'name'>) => Promise<Result<void>>;
  readonly stop: () => Promise<void>;
}

/** Waits after the first, second, … attempt in a row that failed, and between looks at an office that is reached. */
const waits = [1_000, 2_000, 5_000, 15_000, 30_000, 60_000];
const heartbeat = 30_000;

/** Who may only read sends nothing: the office would refuse it. It goes once the right is given. */
const unsent = done('done' as const);

/** How the register stands with the office, as it was found last. */
interface Standing {
  chain: Chain;
  may: 'read' | 'write';
  why: Message | null;
  offlineSince: string | null;
  /** Attempts in a row that failed. */
  failures: number;
}

/** Compares heads and reads what others have appended; a refusal where that was not possible. */
async function readNewer(
  { office, registerId }: PublisherPorts,
  standing: Standing,
  server: OfficeServer,
  isAsked: boolean,
): Promise<Refusal | undefined> {
  const head = await server.head();
  if (!head.ok) return head;
  standing.chain = chainOf(office, registerId, head.value);
  standing.may = head.value.may;
  // Nobody is in step before everything is read.
  const read = standing.chain === 'same' ? await catchUp(office, server, head.value, isAsked) : undefined;
  if (read?.ok === false) return read;
  standing.offlineSince = null;
  standing.why = standing.chain === 'same' ? null : apartBecause(standing.chain);
  return undefined;
}

/** Uses the connection once nothing else is being asked over it. */
function onceIdle(
  { idle }: Pick<ReturnType<typeof repeated>, 'idle'>,
  { get }: Pick<Connection, 'get'>,
): <T>(use: (server: OfficeServer) => Promise<Result<T>>) => Promise<Result<T>> {
  return async (use) => {
    await idle();
    const reached = await get();
    return reached.ok ? use(reached.value) : reached;
  };
}

/** Tells how the register stands, once for each change. */
function teller(office: StoreOffice, standing: Standing, report: PublisherPorts['report']) {
  const states = createListeners<OfficeState>(report);
  const state = (): OfficeState =>
    officeStateOf({ ...standing, waiting: office.waiting, refused: office.refused.length });
  let told = JSON.stringify(state());
  return {
    state,
    onState: states.add,
    tell: (): void => {
      const now = state();
      const text = JSON.stringify(now);
      if (text === told) return;
      told = text;
      states.notify(now);
    },
  };
}

/**
 * Reads what others append, appends what is waiting, one thing at a time, and tells how the register stands. Nothing here keeps anybody
 * from working: an office that is not reached is tried again, after waits that grow.
 */
export function startPublisher(ports: PublisherPorts): Publisher {
  const { office, place, now, after, report } = ports;
  // Until it is reached for the first time nothing else is known of it.
  const standing: Standing = { chain: 'same', may: 'write', why: null, offlineSince: now(), failures: 0 };
  /** Everything up to the newest line that was heard of has been read over this connection. */
  let isRead = false;
  /** Which of the commands that wait the office has was asked over this connection. */
  let isAsked = false;
  const { state, onState, tell } = teller(office, standing, report);

  const failed = (refusal: Refusal): void => {
    // It was dropped to begin anew: that is no failure.
    if (isWoken) return;
    const { messageKey, params } = refusal;
    if (messageKey === 'office-forked') standing.chain = 'forked';
    standing.why = { messageKey, params };
    standing.offlineSince = isUnreachable(refusal) ? (standing.offlineSince ?? now()) : null;
    standing.failures += 1;
    isRead = false;
    isAsked = false;
    office.show();
    void connection.drop();
    // Whatever was asked for while it failed: it is tried again after its wait.
    loop.calm();
  };

  /** Once around: connect, compare, read, append. */
  const around = async (): Promise<void> => {
    isWoken = false;
    const reached = await connection.get();
    if (!reached.ok) return failed(reached);
    if (!isRead || connection.newest > office.head.seq) {
      const refusal = await readNewer(ports, standing, reached.value, isAsked);
      if (refusal) return failed(refusal);
      if (standing.chain !== 'same') return;
      // Woken meanwhile: another connection is to read again.
      [isRead, isAsked] = [!isWoken, !isWoken];
    }
    const published = standing.may === 'read' ? unsent : await publishFairly(office, reached.value, place);
    if (!published.ok) return failed(published);
    standing.failures = 0;
    if (published.value === 'done') {
      const shown = office.show();
      return shown.ok ? undefined : failed(shown);
    }
    isRead = false;
    isAsked = published.value !== 'ask';
    loop.go();
  };

  const publishFairly = fairPublishing();
  let isWoken = false;
  const loop = repeated(
    async () => {
      try {
        await around();
      } catch (error) {
        report('the publisher failed', error);
        failed(refuse('unexpected', 'unexpected', { detail: String(error) }));
      }
      tell();
    },
    {
      after,
      nextWait: () => {
        // A connection that hangs is noticed by asking.
        isRead = false;
        return connection.isUp ? heartbeat : (waits[Math.min(standing.failures, waits.length) - 1] ?? 1_000);
      },
    },
  );
  const connection = createConnection({
    connect: ports.connect,
    heard: () => {
      if (!connection.isUp) [isRead, isAsked] = [false, false];
      loop.go();
    },
    report,
  });
  const unlisten = office.onChange(() => {
    tell();
    // After a failed attempt a new command is no reason to knock at once.
    if (office.waiting > 0 && standing.failures === 0) loop.go();
  });
  loop.go();
  const quietly = onceIdle(loop, connection);

  return {
    state,
    onState,
    wake: async () => {
      standing.failures = 0;
      isWoken = true;
      [isRead, isAsked] = [false, false];
      void connection.drop();
      loop.go();
      await loop.idle();
    },
    settled: async (command) => {
      for (let turn = 0; turn < 2 && office.settled(command) === undefined; turn += 1) {
        if (standing.failures === 0) loop.go();
        await loop.idle();
      }
      return office.settled(command);
    },
    whileIdle: async (work) => {
      const found = await quietly(work);
      loop.go();
      await loop.idle();
      return found;
    },
    fetch: (file) => quietly((server) => fetchFile(server, place, file)),
    stop: async () => {
      loop.stop();
      unlisten();
      void connection.drop();
      await loop.idle();
    },
  };
}
