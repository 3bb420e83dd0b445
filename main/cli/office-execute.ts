import { done, type Refusal, type Result, refuse } from '../../shared/base/result';
import { realFileSystem as fs } from '../disk/file-system';
import { apartBecause } from '../office/catch-up';
import type { OfficePlace } from '../office/office-place';
import type { OfficeServer } from '../office/office-server';
import { publish } from '../office/publish';
import { syncOnce } from '../office/sync-once';
import { connectTo } from './office-connection';
import type { Shared } from './office-opened';

/** What became of a command: the office has it as this entry, it was refused there, or it waits in the outbox. */
export type InOffice =
  | { readonly is: 'taken'; readonly seq: number }
  | { readonly is: 'refused'; readonly why: Refusal }
  | { readonly is: 'waiting'; readonly why: Refusal };

/** The office's register for as long as commands are run that wait for it. */
export interface OfficeLine {
  /** Why the office cannot take anything any more; undefined while it can. */
  readonly lost: Refusal | undefined;
  /** Sends what waits, this command last, and says what became of it. */
  readonly send: (command: string) => Promise<InOffice>;
  readonly close: () => Promise<void>;
}

/** Connects, checks that the login may write, and brings the register here in step; `lost` says where one of these was not possible. */
export async function openOfficeLine({ store, office }: Shared, place: OfficePlace): Promise<OfficeLine> {
  let server: OfficeServer | undefined;
  let lost: Refusal | undefined;

  const drop = async (): Promise<void> => {
    await server?.close();
    server = undefined;
  };
  const inStep = async (at: OfficeServer): Promise<Result<void>> => {
    const chain = await syncOnce(store, office, at, fs);
    if (!chain.ok) return chain;
    return chain.value === 'same' ? done(undefined) : apartBecause(chain.value);
  };
  const connect = async (): Promise<Result<void>> => {
    const connected = await connectTo(place);
    if (!connected.ok) return connected;
    server = connected.value;
    const head = await server.head();
    if (!head.ok) return head;
    return head.value.may === 'write'
      ? inStep(server)
      : refuse('not-permitted', 'office-read-only', { login: place.login });
  };
  /** Over the connection that stands; what it says first is read, and nothing is read that is known. */
  const sent = async (command: string): Promise<Result<void>> => {
    if (server === undefined) return connect();
    const published = await publish(office, server, { fs, folder: store.folder });
    if (!published.ok) return published;
    return office.settled(command) === undefined ? inStep(server) : office.show();
  };

  const connected = await connect();
  if (!connected.ok) {
    lost = connected;
    await drop();
  }
  return {
    get lost() {
      return lost;
    },
    send: async (command) => {
      let reached = await sent(command);
      if (!reached.ok && reached.code === 'unreachable') {
        // Once more on a new connection: whether the office has it is asked before anything is decided again.
        await drop();
        reached = await connect();
      }
      const why = office.refused.find(({ id }) => id === command)?.refusal;
      if (why !== undefined) return { is: 'refused', why };
      const seq = office.seqOf(command);
      if (seq !== undefined) return { is: 'taken', seq };
      lost = reached.ok ? (store.refusal ?? refuse('unreachable', 'office-unreached')) : reached;
      await drop();
      return { is: 'waiting', why: lost };
    },
    close: drop,
  };
}
