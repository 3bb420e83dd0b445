import path from 'node:path';
import { done, type Result, refuse } from '../../shared/base/result';
import type { About } from '../../shared/calls/about-calls';
import { aboutText } from '../../shared/calls/about-text';
import { foldText } from '../../shared/register/journal-text';
import { attachmentsIn, filesFolder, keepUnderFingerprint } from '../attachments/attachments';
import { diskError, type FileSystem } from '../disk/file-system';
import { makeFolder } from '../disk/new-folder';
import { writeCheckpoint } from '../journal/checkpoint';
import { journalName } from '../journal/journal-file';
import type { RegisterStore } from '../register/register-store';
import { verifyRegister } from '../register/verify-register';
import { type PersonalSettings, personalSettingsText } from '../settings/personal-settings';
import { supportJournal } from './support-journal';

/** What is made a copy of for whoever helps, and where. */
export interface SupportOrder {
  readonly fs: FileSystem;
  readonly store: Pick<RegisterStore, 'folder' | 'text' | 'head' | 'today' | 'registerId'>;
  /** The folder a person chose; the copy becomes a new folder in it. */
  readonly into: string;
  readonly settings: PersonalSettings;
  readonly about: About;
}

/** A finished copy. */
export interface MadeSupport {
  readonly folder: string;
  readonly entries: number;
  readonly files: number;
}

const readMe = `A copy of a register of Export Docket for whoever helps.

Its structure and its dates are those of the original. Every name, text, number and amount is replaced, the same one always by the same
stand-in, and every attached file by a line of text. Countries, currencies, agencies, kinds of letters and rules of the program stay.
Open it with: export-docket --register "FOLDER/register"
`;

/** What is told of the program, without the places of its data, which hold the name of a person. */
function programText(about: About): string {
  return aboutText({ ...about, places: { register: '–', settings: '–', backups: '–', log: '–' } });
}

function fill(
  { fs, store, settings, about }: SupportOrder,
  dir: string,
  write: (name: string, bytes: Uint8Array) => void,
) {
  const copy = supportJournal(store.text);
  const register = path.join(dir, 'register');
  fs.mkdirSync(path.join(register, filesFolder), 0o777);
  for (const [sha256, bytes] of copy.files) keepUnderFingerprint(fs, register, sha256, bytes);
  const bytes = Buffer.from(copy.text);
  write(`register/${journalName}`, bytes);
  const { register: folded, head, stop } = foldText(copy.text);
  if (stop !== undefined) throw new Error(`${stop.line}: ${stop.detail}`);
  writeCheckpoint(fs, register, { ...head, bytes: bytes.length });
  const read = verifyRegister(fs, { folder: register, text: copy.text, register: folded, head });
  if (read.trouble !== null || read.problems.length > 0 || head.seq !== store.head.seq)
    throw diskError('EIO', 'the copy did not read back');
  const preferences = { ...settings.preferences, person: copy.textOf(settings.preferences.person) };
  write('settings.json', Buffer.from(personalSettingsText({ ...settings, preferences })));
  write('program.txt', Buffer.from(programText(about)));
  write('READ ME.txt', Buffer.from(readMe));
  return { entries: copy.entries, files: attachmentsIn(copy.text).length };
}

/** Makes the copy in a new folder and reads it back. The register is only read. */
export async function makeSupport(order: SupportOrder): Promise<Result<MadeSupport>> {
  const { fs, store, into } = order;
  if (store.registerId === undefined || store.text === '')
    return refuse('not-found', 'no-register', { folder: store.folder });
  const name = `Export Docket support copy ${store.today()}`;
  const made = await makeFolder(
    { fs, into, name, readers: 'others', failed: 'support-failed' },
    async (dir, write) => fill(order, dir, write),
  );
  return made.ok ? done({ folder: made.value.folder, ...made.value.made }) : made;
}
