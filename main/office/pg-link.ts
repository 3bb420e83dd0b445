import type { Socket } from 'node:net';
import pg from 'pg';
import { done, type Refusal, type Result } from '../../shared/base/result';
import { officeRefusal, weakLogin } from './office-faults';
import { encryptionOf, type OfficePlace } from './office-place';

const reachWithin = 10_000;
/** A server that was reached may be busy with others, or ask elsewhere who somebody is. */
const loginWithin = 60_000;
const lockWithin = 10_000;
/** A statement may carry 2 MiB over a slow line. */
const answerWithin = 120_000;
const aliveEvery = 30_000;
const aliveWithin = 10_000;

/** A row as the server sends it: every value as text. */
export type Row = Readonly<Record<string, string | null>>;

/** One connection to the server. */
export interface PgLink {
  /** Runs one statement; the rows are as strange as the server likes. */
  ask(statement: string, values?: readonly unknown[]): Promise<Result<readonly Row[]>>;
  /** What was notified on the channels that were listened to. */
  onNotified(listener: (payload: string) => void): void;
  /** Called once, when the connection is gone although nobody closed it. */
  onLost(listener: () => void): void;
  close(): Promise<void>;
}

/** A client that sends the password by SCRAM only: neither readable nor as MD5. */
function clientFor(place: OfficePlace): pg.Client {
  const { host, port, database, login, password } = place;
  let isWeak = false;
  const client = new pg.Client({
    host,
    port,
    database,
    user: login,
    // A function, since without a password `pg` would look for one in the environment and in files.
    password: () => {
      if (isWeak) throw Object.assign(new Error('not SCRAM'), { code: weakLogin });
      return password ?? '';
    },
    ssl: encryptionOf(place),
    enableChannelBinding: true,
    application_name: 'Export Docket',
    options: '-c search_path=export_docket,pg_temp',
    connectionTimeoutMillis: loginWithin,
    statement_timeout: answerWithin / 2,
    lock_timeout: lockWithin,
    query_timeout: answerWithin,
    keepAlive: true,
    types: { getTypeParser: () => (value: string) => value },
  } as pg.ClientConfig);
  const { connection } = client as unknown as { readonly connection: NodeJS.EventEmitter };
  for (const form of ['authenticationCleartextPassword', 'authenticationMD5Password'])
    connection.once(form, () => {
      isWeak = true;
    });
  return client;
}

/** Connects, or says in words why that is not possible. */
export async function openLink(place: OfficePlace): Promise<Result<PgLink>> {
  const client = clientFor(place);
  const lostListeners: (() => void)[] = [];
  let over: Refusal | 'closed' | undefined;
  let asking = 0;
  let alive: NodeJS.Timeout | undefined;
  const lose = (error: unknown): Refusal => {
    if (over !== undefined && over !== 'closed') return over;
    const refusal = officeRefusal(error, place);
    if (over === 'closed') return refusal;
    over = refusal;
    clearInterval(alive);
    // What the server still does with an unanswered statement is unknown: nothing more is asked on this connection.
    void client.end().catch(() => undefined);
    for (const listener of lostListeners) listener();
    return refusal;
  };
  client.on('error', lose);
  client.on('end', () => lose(new Error('the server ended it')));

  const ask: PgLink['ask'] = async (statement, values = []) => {
    if (over !== undefined && over !== 'closed') return over;
    asking += 1;
    try {
      const { rows } = await client.query<Row>(statement, [...values]);
      return done(rows);
    } catch (error) {
      // A refusal of the server leaves the connection as it was; anything else ends it.
      return error instanceof pg.DatabaseError ? officeRefusal(error, place) : lose(error);
    } finally {
      asking -= 1;
    }
  };
  const beat = async (): Promise<void> => {
    // A statement that is under way has its own limit; on a slow line it may take long.
    if (asking > 0) return;
    const late = setTimeout(() => {
      streamOf(client).destroy();
      lose(new Error('no sign of life'));
    }, aliveWithin);
    await ask('select 1');
    clearTimeout(late);
  };
  const stream = streamOf(client);
  const unreached = setTimeout(() => stream.destroy(new Error('timeout expired')), reachWithin);
  stream.once('connect', () => clearTimeout(unreached));
  try {
    await client.connect();
  } catch (error) {
    const refusal = lose(error);
    streamOf(client).destroy();
    return refusal;
  } finally {
    clearTimeout(unreached);
  }
  alive = setInterval(() => void beat(), aliveEvery);
  alive.unref();
  return done({
    ask,
    onNotified: (listener) => {
      client.on('notification', ({ payload = '' }) => listener(payload));
    },
    onLost: (listener) => {
      if (over === undefined) lostListeners.push(listener);
      else listener();
    },
    close: async () => {
      clearInterval(alive);
      if (over !== undefined) return;
      over = 'closed';
      await client.end().catch(() => undefined);
    },
  });
}

/** The socket of a connection: destroyed, it ends without a word, where the other side does not answer. */
function streamOf(client: pg.Client): Socket {
  return (client as unknown as { readonly connection: { readonly stream: Socket } }).connection.stream;
}
