import { plural } from '../../shared/base/plural';
import { done, type Result, refuse } from '../../shared/base/result';
import { realFileSystem as fs } from '../disk/file-system';
import { apartBecause } from '../office/catch-up';
import type { OfficeServer } from '../office/office-server';
import { joinOffice, shareRegister } from '../office/share-register';
import { type BroughtFiles, bringFiles, syncOnce } from '../office/sync-once';
import { jsonText, refusalText, reportRefusal } from './cli-answer';
import { exitCodeOf, openFor } from './cli-register';
import type { ExitCode } from './cli-task';
import { forTerminal } from './for-terminal';
import { messageJson } from './message-json';
import { placeJson, withOffice } from './office-connection';
import { folderOf, openShared, type Shared } from './office-opened';
import { refusedJson, refusedList } from './office-refused';
import type { OfficeTask } from './office-request';
import { waitingWords } from './office-words';

/** What going around with the office came to: lines of others, and lines of this computer, that both have since. */
interface Synced extends BroughtFiles {
  readonly read: number;
  readonly sent: number;
}

async function goAround({ store, office }: Shared, server: OfficeServer): Promise<Result<Synced>> {
  const from = store.head.seq;
  const before = office.waitingIds;
  const chain = await syncOnce(store, office, server, fs);
  if (!chain.ok) return chain;
  if (chain.value !== 'same') return apartBecause(chain.value);
  const files = await bringFiles(server, { fs, folder: store.folder }, store.text);
  if (!files.ok) return files;
  const sent = before.filter((id) => office.settled(id)?.is === 'confirmed').length;
  return done({ ...files.value, sent, read: Math.max(0, store.head.seq - from - sent) });
}

function words({ read, sent, fetched, lacking }: Synced, { store, office }: Shared): readonly string[] {
  const files = (count: number) => plural(count, 'attached file is', 'attached files are');
  return [
    `The register has ${plural(store.head.seq, 'entry', 'entries')}, the same as the office's: ${read} read now, ${sent} sent now.`,
    ...(fetched === 0 ? [] : [`${files(fetched)} here now that came from the office.`]),
    ...(lacking === 0 ? [] : [`${files(lacking)} neither here nor in the office.`]),
    ...refusedList(office, store.moment().zone),
  ];
}

/** Says how the register stands after an attempt to bring it in step; exit code 0 only where everything is. */
async function tell(
  task: OfficeTask,
  synced: Result<Synced>,
  shared: Shared,
  begun: readonly string[],
): Promise<ExitCode> {
  const { request, ports } = task;
  const { store, office } = shared;
  const { waiting, refused } = office;
  const standing = {
    ...placeJson(task),
    register: store.registerId ?? null,
    entries: store.head.seq,
    head: store.head.hash,
    waiting,
    waitingIds: office.waitingIds,
    refused: refused.length,
    refusals: refused.map(refusedJson),
  };
  if (!synced.ok) {
    const list = refusedList(office, store.moment().zone);
    const way =
      synced.messageKey === 'office-behind' ? ['To put them back: export-docket office put-back'] : [];
    const stands = [...way, ...begun, ...waitingWords(office), ...list].map((line) => `${line}\n`);
    await ports.complain(`${refusalText(task, synced)}${stands.join('')}`);
    if (request.isJson) await ports.write(jsonText({ ...messageJson(synced), ...standing }));
    return exitCodeOf(synced);
  }
  const ok = waiting === 0 && refused.length === 0;
  const said = [...begun, ...words(synced.value, shared)].map((line) => `${line}\n`);
  await ports.write(
    request.isJson ? jsonText({ ok, ...standing, ...synced.value }) : forTerminal(said.join('')),
  );
  return ok ? 0 : 1;
}

/** Connects, has the register here opened as a shared one where it is not yet, and brings it in step. */
export async function bringInStep(
  task: OfficeTask,
  begun: readonly string[],
  prepare: (server: OfficeServer) => Promise<Result<Shared>>,
): Promise<ExitCode> {
  const here: { shared?: Shared } = {};
  try {
    const synced = await withOffice(task, async (server): Promise<Result<Synced>> => {
      const prepared = await prepare(server);
      if (!prepared.ok) return prepared;
      here.shared = prepared.value;
      return goAround(prepared.value, server);
    });
    if (here.shared !== undefined) return await tell(task, synced, here.shared, begun);
    return synced.ok ? 0 : await reportRefusal(task, synced);
  } finally {
    here.shared?.store.close();
  }
}

/** `office sync`: reads what others entered, sends what waits, and says how the register stands. */
export async function syncNow(task: OfficeTask): Promise<ExitCode> {
  const opened = openShared(task);
  if (!opened.ok) return reportRefusal(task, opened);
  const shared = opened.value;
  try {
    const synced = await withOffice(task, (server) => goAround(shared, server));
    return await tell(task, synced, shared, []);
  } finally {
    shared.store.close();
  }
}

/** `office share`: puts the register of this computer into the office; from then on it is shared. */
export async function shareNow(task: OfficeTask): Promise<ExitCode> {
  // A register that is opened for writing is made where there is none.
  const { refusal, text } = openFor(task, 'read');
  if (text === '' && refusal !== undefined) return reportRefusal(task, refusal);
  return bringInStep(task, ['This register is shared with the office from now on.'], async (server) => {
    const store = openFor(task, 'write');
    const put = await shareRegister(fs, store, server);
    const { office } = store;
    if (put.ok && office !== undefined) return done({ store, office });
    store.close();
    return put.ok ? refuse('not-found', 'office-not-shared') : put;
  });
}

/** `office join`: makes the folder of a computer that takes part from now on, and reads everything. */
export function joinNow(task: OfficeTask): Promise<ExitCode> {
  const folder = folderOf(task);
  return bringInStep(task, [`This computer takes part from now on, in ${folder}.`], async (server) => {
    const joined = await joinOffice(fs, folder, server);
    return joined.ok ? openShared(task) : joined;
  });
}
