import { randomBytes } from 'node:crypto';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { realFileSystem as fs } from '../../main/disk/file-system';
import type { OfficePlace } from '../../main/office/office-place';
import { openLink } from '../../main/office/pg-link';
import { connectOffice } from '../../main/office/pg-server';
import { type Publisher, startPublisher } from '../../main/office/publisher';
import { joinOffice, shareRegister } from '../../main/office/share-register';
import { syncOnce } from '../../main/office/sync-once';
import { realClock } from '../../main/register/clock';
import { newIds } from '../../main/register/ids';
import { openRegisterStore } from '../../main/register/open-register-store';
import type { RegisterStore } from '../../main/register/register-store';
import type { Result } from '../../shared/base/result';
import { makeRegister } from './register-of-size';

/** One person's program, for as long as it does this. Each runs in an Electron of its own, on a register of its own. */
export type OfficeRequest = {
  readonly folder: string;
  readonly place: OfficePlace;
  /** Where the two wait for each other. */
  readonly meeting: string;
} & (
  | { readonly is: 'share'; readonly entries: number }
  | { readonly is: 'join' }
  | { readonly is: 'plain-rows'; readonly entries: number }
  | { readonly is: 'write' | 'insert' | 'tell'; readonly commands: number }
  | { readonly is: 'hear'; readonly until: number }
);

/** Milliseconds: of the whole, of each, and the instants of each by its name or number. */
export interface OfficeMeasured {
  readonly wholeMs: number;
  readonly each: readonly number[];
  readonly at: Readonly<Record<string, number>>;
}

function gotten<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.messageKey} ${JSON.stringify(result.params)}`);
  return result.value;
}

/** The same for all processes of this computer. */
const instant = (): number => performance.timeOrigin + performance.now();

const pause = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

/** Goes on once both have come so far. */
async function meet({ meeting, place }: OfficeRequest, what: string): Promise<void> {
  writeFileSync(join(meeting, `${what} ${place.login}`), '');
  while (!['ann', 'bob'].every((login) => existsSync(join(meeting, `${what} ${login}`)))) await pause(5);
}

const opened = (folder: string): RegisterStore =>
  openRegisterStore({
    ...{ fs, folder, access: 'write', clock: realClock },
    holder: { pid: process.pid, host: 'here', user: 'measured' },
    newId: newIds({ now: Date.now, random: randomBytes }),
    report: (message, error) => {
      throw new Error(message, { cause: error });
    },
  });

/** The register with its publisher, as a window keeps it in step. */
async function inStep(
  request: OfficeRequest,
): Promise<{ readonly store: RegisterStore; readonly publisher: Publisher }> {
  const store = opened(request.folder);
  const { office, registerId } = store;
  if (office === undefined) throw new Error(store.refusal?.messageKey ?? 'not shared');
  // The made entries are years old.
  store.acceptClock();
  const publisher = startPublisher({
    ...{ office, registerId, place: { fs, folder: request.folder }, now: realClock.now },
    connect: () => connectOffice(request.place),
    after: (milliseconds, call) => {
      const timer = setTimeout(call, milliseconds);
      return () => clearTimeout(timer);
    },
    report: (message, error) => {
      throw new Error(message, { cause: error });
    },
  });
  while (publisher.state().is !== 'in-step') await pause(20);
  return { store, publisher };
}

async function share(request: OfficeRequest & { readonly entries: number }): Promise<OfficeMeasured> {
  makeRegister(request.folder, request.entries);
  const store = opened(request.folder);
  const server = gotten(await connectOffice(request.place));
  const from = performance.now();
  gotten(await shareRegister(fs, store, server));
  const wholeMs = performance.now() - from;
  store.close();
  return { wholeMs, each: [], at: {} };
}

/** A new computer: every line read, held against its hash, folded and on its disk. */
async function joinAnew(request: OfficeRequest): Promise<OfficeMeasured> {
  const server = gotten(await connectOffice(request.place));
  const from = performance.now();
  gotten(await joinOffice(fs, request.folder, server));
  const store = opened(request.folder);
  if (store.office === undefined) throw new Error('not shared');
  if (gotten(await syncOnce(store, store.office, server, fs)) !== 'same') throw new Error('not the same');
  const wholeMs = performance.now() - from;
  store.close();
  return { wholeMs, each: [], at: { entries: store.register.seq } };
}

/** The same lines as plain rows of a table, read and written to one file. */
async function plainRows(request: OfficeRequest & { readonly entries: number }): Promise<OfficeMeasured> {
  const link = gotten(await openLink(request.place));
  const from = performance.now();
  const rows = gotten(await link.ask('select json from public.plain limit $1', [request.entries]));
  writeFileSync(join(request.folder, 'plain.txt'), rows.map(({ json }) => `${String(json)}\n`).join(''), {
    flush: true,
  });
  return { wholeMs: performance.now() - from, each: [], at: { entries: rows.length } };
}

/** One command after the other: decided, in the outbox, taken by the office, in the journal here. */
async function write(request: OfficeRequest & { readonly commands: number }): Promise<OfficeMeasured> {
  const { login } = request.place;
  const { store, publisher } = await inStep(request);
  const each: number[] = [];
  const at: Record<string, number> = {};
  await meet(request, request.is);
  const began = performance.now();
  for (let n = 0; n < request.commands; n += 1) {
    const from = performance.now();
    at[`${login} ${n}`] = instant();
    const ran = gotten(
      store.run({ do: 'add-counterparty', name: `${login} ${request.is} ${n}` }, { by: login, via: 'cli' }),
    );
    const settled = await publisher.settled(ran.officeCommand ?? '');
    if (settled?.is !== 'confirmed') throw new Error(JSON.stringify(settled));
    each.push(performance.now() - from);
    at[`${store.office?.seqOf(ran.officeCommand ?? '')}`] = at[`${login} ${n}`] ?? 0;
  }
  const wholeMs = performance.now() - began;
  await publisher.stop();
  store.close();
  return { wholeMs, each, at };
}

async function insert(request: OfficeRequest & { readonly commands: number }): Promise<OfficeMeasured> {
  const link = gotten(await openLink(request.place));
  const json = JSON.stringify({ by: request.place.login, text: 'x'.repeat(400) });
  const each: number[] = [];
  await meet(request, request.is);
  const began = performance.now();
  for (let n = 0; n < request.commands; n += 1) {
    const from = performance.now();
    gotten(await link.ask('insert into public.plain (json) values ($1)', [json]));
    each.push(performance.now() - from);
  }
  return { wholeMs: performance.now() - began, each, at: {} };
}

/** The instant at which each entry of the other is folded and on the disk here. */
async function hear(request: OfficeRequest & { readonly until: number }): Promise<OfficeMeasured> {
  const { store, publisher } = await inStep(request);
  const at: Record<string, number> = {};
  const heard = new Promise<void>((resolve) => {
    store.onEntries(({ entries }) => {
      for (const { seq } of entries) at[`${seq}`] = instant();
      if (store.head.seq >= request.until) resolve();
    });
  });
  await meet(request, 'tell');
  await heard;
  await publisher.stop();
  store.close();
  return { wholeMs: 0, each: [], at };
}

/** Does one part of the measuring, as one of the two people. */
export async function answer(request: OfficeRequest): Promise<OfficeMeasured> {
  switch (request.is) {
    case 'share':
      return share(request);
    case 'join':
      return joinAnew(request);
    case 'plain-rows':
      return plainRows(request);
    case 'write':
    case 'tell':
      return write(request);
    case 'insert':
      return insert(request);
    case 'hear':
      return hear(request);
  }
}
