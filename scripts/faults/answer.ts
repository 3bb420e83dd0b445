import { writeSync } from 'node:fs';
import Store from 'electron-store';
import { prepareBackupFolder } from '../../main/backups/backup-folder';
import { lastGoodBackup, registersIn } from '../../main/backups/backup-list';
import { makeBackup } from '../../main/backups/make-backup';
import { restore } from '../../main/backups/restore';
import { realFileSystem } from '../../main/disk/file-system';
import { thisMachine } from '../../main/register/machine';
import { openRegisterStore } from '../../main/register/open-register-store';
import { inWords } from '../../shared/base/message-text';

/** What to do to which kind of register: add so many companies named by the word, one change each. */
export interface FaultRequest {
  readonly do: 'add' | 'read' | 'stream' | 'backup' | 'restore';
  readonly subject: 'docket' | 'store';
  readonly folder: string;
  readonly word: string;
  readonly count: number;
  /** The instant the program takes for now. */
  readonly at: string;
}

/** What a register said and holds. `said` is empty when it had nothing to say. */
export interface FaultAnswer {
  readonly said: string;
  /** The changes it confirmed, as far as they were asked for. */
  readonly confirmed: readonly string[];
  /** The companies it holds. */
  readonly holds: readonly string[];
}

/** One kind of register, opened; `add` answers why not, or an empty text. */
interface Subject {
  readonly said: string;
  readonly add: (name: string) => string;
  readonly holds: () => readonly string[];
  readonly close: () => void;
}

function openOurs({ folder, at, do: what }: FaultRequest): Subject {
  const clock = { now: () => at, zone: () => 'America/New_York', isTest: true };
  const store = openRegisterStore({
    ...thisMachine(clock),
    // Goes into the published table, where the names of this machine and its user have no place.
    holder: { pid: process.pid, host: 'this-computer', user: 'somebody' },
    folder,
    access: what === 'read' ? 'read' : 'write',
    report: () => undefined,
  });
  const { refusal, notices } = store;
  const isWorthAWord = refusal && refusal.code !== 'read-only';
  return {
    said: isWorthAWord ? inWords(refusal) : notices.map(inWords).join(' '),
    add: (name) => {
      const ran = store.run({ do: 'add-counterparty', name }, { by: 'Robin Test', via: 'cli' });
      return ran.ok ? '' : inWords(ran);
    },
    holds: () => [...store.register.counterparties.values()].map(({ name }) => name),
    close: store.close,
  };
}

type Records = Record<string, { readonly name: string }>;

// As its readme shows it: no option but the place.
function openPlain({ folder }: FaultRequest): Subject {
  const store = new Store<{ counterparties: Records }>({ cwd: folder, name: 'register' });
  let next = Object.keys(store.get('counterparties', {})).length;
  return {
    said: '',
    add: (name) => {
      try {
        store.set(`counterparties.c${next}`, { name });
        next += 1;
        return '';
      } catch (error) {
        return String(error);
      }
    },
    holds: () => Object.values(store.get('counterparties', {})).map(({ name }) => name),
    close: () => undefined,
  };
}

const backupsOf = (folder: string) => `${folder}-backups`;

function backUp({ folder, at }: FaultRequest): void {
  const clock = { now: () => at, zone: () => 'America/New_York', isTest: true };
  const store = openRegisterStore({ ...thisMachine(clock), folder, access: 'read', report: () => undefined });
  const ready = prepareBackupFolder(realFileSystem, backupsOf(folder), folder);
  const order = {
    fs: realFileSystem,
    folder: backupsOf(folder),
    reason: 'on-demand',
    at,
    program: '1',
  } as const;
  const made = ready.ok ? makeBackup(order, store) : ready;
  if (!made.ok) throw new Error(inWords(made));
}

function restoreLast({ folder, at }: FaultRequest): void {
  const [registerId = ''] = registersIn(realFileSystem, backupsOf(folder));
  const place = { fs: realFileSystem, folder: backupsOf(folder), registerId };
  const holder = { pid: process.pid, host: 'this-computer', user: 'somebody', sinceAt: at };
  const name = lastGoodBackup(place)?.name ?? '';
  const restored = restore({ ...place, name, registerFolder: folder, holder, at });
  if (!restored.ok) throw new Error(inWords(restored));
}

/** Opens, adds, reads back in the same process. An opening that throws is something said. */
export function answer(request: FaultRequest): FaultAnswer {
  if (request.do === 'backup') backUp(request);
  if (request.do === 'restore') restoreLast(request);
  if (request.do === 'backup' || request.do === 'restore') return { said: '', confirmed: [], holds: [] };
  let subject: Subject;
  try {
    subject = request.subject === 'docket' ? openOurs(request) : openPlain(request);
  } catch (error) {
    return { said: String(error), confirmed: [], holds: [] };
  }
  let { said } = subject;
  const confirmed: string[] = [];
  for (let n = 0; n < request.count; n++) {
    const name = `${request.word} ${n} ${'x'.repeat(200)}`;
    const refused = subject.add(name);
    if (refused === '') confirmed.push(name);
    else if (said === '') said = refused;
    // At once, so that whoever kills us knows what was confirmed.
    if (request.do === 'stream' && refused === '') writeSync(1, `confirmed ${name}\n`);
  }
  let holds: readonly string[] = [];
  try {
    holds = subject.holds();
  } catch (error) {
    // It has broken under our hands.
    if (said === '') said = String(error);
  }
  subject.close();
  return { said, confirmed, holds };
}
