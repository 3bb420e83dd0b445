import type { Result } from '../../shared/base/result';
import type { OfficeServer } from './office-server';

export interface ConnectionPorts {
  /** A new connection, or why there is none. */
  readonly connect: () => Promise<Result<OfficeServer>>;
  /** There is a newer line, or the connection is lost. */
  readonly heard: () => void;
  readonly report: (message: string, error?: unknown) => void;
}

/** The one connection to an office: made when it is needed, and again after it was lost. */
export interface Connection {
  readonly isUp: boolean;
  /** The highest number of a line that was heard of. */
  readonly newest: number;
  readonly get: () => Promise<Result<OfficeServer>>;
  readonly drop: () => Promise<void>;
}

/** A connection that is not made yet. */
export function createConnection({ connect, heard, report }: ConnectionPorts): Connection {
  let server: OfficeServer | undefined;
  let newest = 0;
  let hush: () => void = () => undefined;
  /** Counts the times it was dropped: a connection made meanwhile is not wanted any more. */
  let drops = 0;

  const drop = async (): Promise<void> => {
    drops += 1;
    hush();
    hush = () => undefined;
    const closing = server;
    server = undefined;
    try {
      await closing?.close();
    } catch (error) {
      report('a connection to the office could not be closed', error);
    }
  };

  return {
    get isUp() {
      return server !== undefined;
    },
    get newest() {
      return newest;
    },
    get: async () => {
      if (server !== undefined) return { ok: true, value: server };
      const before = drops;
      const made = await connect();
      if (!made.ok) return made;
      if (drops !== before) {
        await made.value.close();
        return { ok: false, code: 'unreachable', messageKey: 'office-unreached', params: {} };
      }
      server = made.value;
      hush = server.onNews((news) => {
        if (news === undefined) void drop();
        else newest = Math.max(newest, news.seq);
        heard();
      });
      return made;
    },
    drop,
  };
}
