import path from 'node:path';
import type { IsoDate } from '../../shared/base/dates';
import { done, type Message, messageOf, type Result, refuse } from '../../shared/base/result';
import { attachmentsIn, filesFolder } from '../attachments/attachments';
import { copyFiles } from '../attachments/copy-files';
import { diskError, type FileSystem } from '../disk/file-system';
import { makeFolder, type WriteChecked } from '../disk/new-folder';
import { modesFor, type Readers } from '../disk/output';
import type { HandoverFacts } from '../exchange/handover-data';
import type { RegisterStore } from '../register/register-store';
import { summaryNames, textFiles, withConditions } from './handover-files';

/** A printed page of the handover. */
export type HandoverPage =
  | { readonly kind: 'docket' }
  | { readonly kind: 'law' }
  | { readonly kind: 'conditions'; readonly licenseId: string }
  | { readonly kind: 'license-summary'; readonly licenseId: string };

/** What to hand over, and where to. */
export interface HandoverOrder {
  readonly fs: FileSystem;
  readonly store: Pick<RegisterStore, 'folder' | 'registerId' | 'text' | 'head'>;
  /** The folder a person chose; the handover becomes a new folder in it. */
  readonly into: string;
  /** The instant, and the agency's day that names the folder. */
  readonly at: string;
  readonly today: IsoDate;
  /** This program's version. */
  readonly program: string;
  readonly includePrivileged: boolean;
  /** Draws a page as PDF; throws when it cannot. */
  readonly pdf: (what: HandoverPage) => Promise<Uint8Array>;
}

/** A finished handover folder. */
export interface Handover {
  readonly folder: string;
  readonly warnings: readonly Message[];
}

const readersOf = ({ includePrivileged }: HandoverOrder): Readers => (includePrivileged ? 'owner' : 'others');

async function fill(
  order: HandoverOrder,
  dir: string,
  facts: HandoverFacts,
  writeChecked: WriteChecked,
): Promise<readonly string[]> {
  const { fs, store, pdf } = order;
  const sums: string[] = [];
  const write = (name: string, bytes: Uint8Array): void => {
    sums.push(writeChecked(name, bytes));
  };
  for (const folder of [filesFolder, 'csv', 'summaries', 'conditions'])
    fs.mkdirSync(path.join(dir, folder), modesFor(readersOf(order)).folder);
  const named = attachmentsIn(store.text).map(({ sha256 }) => sha256);
  const { files: copied, missing, fault } = copyFiles(fs, [store.folder], dir, named);
  if (fault !== undefined) throw diskError('EIO', `${fault} did not read back`);
  for (const { sha256 } of copied) sums.push(`${sha256}  ${filesFolder}/${sha256}`);
  const { files, register } = textFiles(store.text, facts, missing);
  for (const [name, text] of Object.entries(files)) write(name, Buffer.from(text));
  write('docket.pdf', await pdf({ kind: 'docket' }));
  write('law.pdf', await pdf({ kind: 'law' }));
  const names = summaryNames(register);
  for (const [licenseId, name] of names)
    write(`summaries/${name}.pdf`, await pdf({ kind: 'license-summary', licenseId }));
  for (const licenseId of withConditions(register))
    write(`conditions/${names.get(licenseId)}.pdf`, await pdf({ kind: 'conditions', licenseId }));
  writeChecked('SHA256SUMS', Buffer.from(`${sums.join('\n')}\n`));
  return missing;
}

/**
 * Writes everything into a new folder that can be read without this program. It gets its name once it is complete:
 * a failure leaves nothing behind. Privileged notes are left out unless asked for.
 */
export async function makeHandover(order: HandoverOrder): Promise<Result<Handover>> {
  const { fs, store, into, at, today, program, includePrivileged } = order;
  const { registerId, head } = store;
  if (registerId === undefined || store.text === '')
    return refuse('not-found', 'no-register', { folder: store.folder });
  const facts = { registerId, madeAt: at, today, program, head, includesPrivileged: includePrivileged };
  const name = `Export Docket handover ${today}`;
  const made = await makeFolder(
    { fs, into, name, readers: readersOf(order), failed: 'handover-failed' },
    (dir, write) => fill(order, dir, facts, write),
  );
  if (!made.ok) return made;
  const { folder, made: missing } = made.value;
  const warnings = missing.length === 0 ? [] : [messageOf('handover-lacks-files', { count: missing.length })];
  return done({ folder, warnings });
}
