import { randomUUID } from 'node:crypto';
import { hashLine, headerJson } from '../../main/journal/chain';
import type { OfficePlace } from '../../main/office/office-place';
import type { OfficeServer } from '../../main/office/office-server';
import { openLink } from '../../main/office/pg-link';
import { connectOffice } from '../../main/office/pg-server';
import type { Result } from '../../shared/base/result';
import type { ChainHead } from '../../shared/register/journal-line';

export interface OfficeRequest {
  readonly place: Omit<OfficePlace, 'login'>;
  /** Entries that the register begins with, and commands of each of the two writers. */
  readonly entries: number;
  readonly commands: number;
}

/** Milliseconds for each, and for all together. */
export interface OfficeMeasured {
  readonly putMs: number;
  readonly catchUpMs: number;
  readonly append: Timed;
  readonly insert: Timed;
  readonly news: readonly number[];
}
interface Timed {
  readonly each: readonly number[];
  readonly wholeMs: number;
}

function gotten<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.messageKey} ${JSON.stringify(result.params)}`);
  return result.value;
}

const writers = ['ann', 'bob'] as const;

function entry(seq: number, by: string): string {
  const events = [{ type: 'note', v: 1, text: 'x'.repeat(400) }];
  return JSON.stringify({ v: 1, seq, at: new Date().toISOString(), zone: 'UTC', by, via: 'window', events });
}

/** Puts a register of that size there, and reads it back on another connection, each line held against its hash. */
async function putAndRead(ann: OfficeServer, bob: OfficeServer, entries: number) {
  const header = headerJson(randomUUID(), new Date().toISOString());
  const first: ChainHead = { seq: 0, hash: hashLine('', header) };
  const lines = Array.from({ length: entries }, (_, n) => ({ json: entry(n + 1, 'ann'), command: null }));
  const end = lines.reduce((before, { json }) => hashLine(before, json), first.hash);
  gotten(await ann.create(header, { seq: entries, hash: end }));
  const began = performance.now();
  let head = first;
  for (let at = 0; at < entries; at += 1_000)
    head = gotten(await ann.putLines(head, lines.slice(at, at + 1_000)));
  const put = performance.now();
  let read = first;
  while (read.seq < entries)
    for (const line of gotten(await bob.linesAfter(read.seq, 10_000))) {
      if (line.hash !== hashLine(read.hash, line.json)) throw new Error('a line does not follow');
      read = line;
    }
  return { putMs: put - began, catchUpMs: performance.now() - put };
}

/** Both at once; the time of a command includes that it is asked again where the other was first. */
async function together(
  commands: number,
  one: (login: string) => Promise<() => Promise<void>>,
): Promise<Timed> {
  const asked = await Promise.all(writers.map(one));
  const each: number[] = [];
  const began = performance.now();
  await Promise.all(
    asked.map(async (ask) => {
      for (let n = 0; n < commands; n += 1) {
        const from = performance.now();
        await ask();
        each.push(performance.now() - from);
      }
    }),
  );
  return { each, wholeMs: performance.now() - began };
}

async function newsOf(ann: OfficeServer, bob: OfficeServer): Promise<readonly number[]> {
  let hear: (news: ChainHead | undefined) => void = () => undefined;
  bob.onNews((news) => hear(news));
  const took: number[] = [];
  for (let n = 0; n < 200; n += 1) {
    const head = gotten(await ann.head());
    const from = performance.now();
    const heard = new Promise<void>((resolve) => {
      hear = (news) => news?.seq === head.seq + 1 && resolve();
    });
    gotten(await ann.append(head, entry(head.seq + 1, 'ann'), randomUUID()));
    // The first one goes out before the other listens.
    if (n > 0) await heard;
    else await new Promise((resolve) => setTimeout(resolve, 1_000));
    took.push(performance.now() - from);
  }
  return took.slice(1);
}

/** Measures an office on a PostgreSQL that is set up, beside plain inserts into a table of the same database. */
export async function answer({ place, entries, commands }: OfficeRequest): Promise<OfficeMeasured> {
  const [ann, bob] = [
    gotten(await connectOffice({ ...place, login: 'ann' })),
    gotten(await connectOffice({ ...place, login: 'bob' })),
  ];
  const read = await putAndRead(ann, bob, entries);
  const append = await together(commands, async (login) => {
    const server = login === 'ann' ? ann : bob;
    let head: ChainHead = gotten(await server.head());
    return async () => {
      const command = randomUUID();
      for (let isDone = false; !isDone; ) {
        const { outcome, ...now } = gotten(await server.append(head, entry(head.seq + 1, login), command));
        head = now;
        isDone = outcome === 'done';
      }
    };
  });
  const insert = await together(commands, async (login) => {
    const link = gotten(await openLink({ ...place, login }));
    return async () => {
      gotten(await link.ask('insert into public.plain (json) values ($1)', [entry(1, login)]));
    };
  });
  return { ...read, append, insert, news: await newsOf(ann, bob) };
}
