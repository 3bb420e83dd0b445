import { done, type Result, refuse } from '../../shared/base/result';
import type { ReplyPackage } from '../../shared/records/response';
import type { ResponseFacts } from '../../shared/response/response-facts';
import { attachmentPath, checkAttachments } from '../attachments/attachments';
import { diskError, type FileSystem } from '../disk/file-system';
import { fingerprint } from '../disk/fingerprint';
import { makeFolder } from '../disk/new-folder';
import { plainName } from '../disk/plain-name';

/** Which reply goes into a folder, and where. */
export interface ResponseOrder {
  readonly fs: FileSystem;
  /** The register's folder. */
  readonly folder: string;
  /** The folder a person chose; the reply becomes a new folder in it. */
  readonly into: string;
  readonly facts: ResponseFacts;
  /** Puts the package for the file, with privileged notes, beside what goes out: then nobody but the owner may read it. */
  readonly includePrivileged: boolean;
  /** Draws one package of the reply; throws when it cannot. */
  readonly pdf: (pack: ReplyPackage) => Promise<Uint8Array>;
}

/** A plain name that no file system cuts at its end. */
function plain(text: string, most: number): string {
  return plainName(text, most).replace(/[. ]+$/, '') || 'untitled';
}

/** A place among so many, wide enough that files list in order; 0 stands before the first. */
function place(number: number, of: number): string {
  return String(number).padStart(Math.max(2, String(of).length), '0');
}

/** "01 Exhibit 1 - Test report.pdf": in order wherever files are listed, told apart by its number. */
export function exhibitName(number: number, title: string, fileName: string, of: number): string {
  const [, extension = ''] = /(\.[\p{L}\p{N}]{1,10})$/u.exec(fileName) ?? [];
  const ends = title.toLowerCase().endsWith(extension.toLowerCase()) && extension !== '';
  const bare = ends ? title.slice(0, -extension.length) : title;
  return `${place(number, of)} Exhibit ${number} - ${plain(bare, 80)}${extension}`;
}

/** The package that stays here, where privileged notes were asked for. */
const notSent = 'PRIVILEGED for the file - not to be sent.pdf';

/** What is in the folder, for programs. */
function listOf(
  { controlNumbers, letter, points, exhibits }: ResponseFacts,
  names: readonly string[],
): string {
  const list = {
    format: 'export-docket-reply',
    v: 1,
    controlNumbers,
    letter: { datedOn: letter.datedOn, reference: letter.reference },
    points: points.map(({ number, point, exhibits: cites }) => ({
      number,
      kind: point.kind,
      text: point.text,
      how: point.how,
      answer: point.answer,
      exhibits: cites,
    })),
    exhibits: exhibits.map(({ number, stamp, exhibit }, index) => ({
      number,
      stamp,
      title: exhibit.title,
      file: names[index],
      name: exhibit.file.name,
      size: exhibit.file.size,
      sha256: exhibit.file.sha256,
    })),
  };
  return `${JSON.stringify(list, null, 2)}\n`;
}

/** The first exhibit that is missing or altered, by the name people gave it. */
function fault({ fs, folder, facts }: ResponseOrder): Result<null> {
  const files = facts.exhibits.map(({ exhibit }) => exhibit.file);
  const [problem] = checkAttachments(fs, folder, files);
  if (problem === undefined) return done(null);
  const found = facts.exhibits.find(({ exhibit }) => exhibit.file.sha256 === problem.sha256);
  return refuse('damaged', 'exhibit-not-whole', {
    number: found?.number ?? 0,
    title: found?.exhibit.title ?? problem.sha256,
    kind: problem.kind,
  });
}

/**
 * Writes the papers of a reply and its exhibits in their order into a new folder. Every exhibit is held against its
 * fingerprint before and after; a failure leaves nothing behind. Answers the folder.
 */
export async function makeResponseFolder(order: ResponseOrder): Promise<Result<string>> {
  const { fs, folder, into, facts, pdf, includePrivileged } = order;
  const readers = includePrivileged ? 'owner' : 'others';
  const whole = fault(order);
  if (!whole.ok) return whole;
  const { exhibits, controlNumbers, letter } = facts;
  const names = exhibits.map(({ number, exhibit }) =>
    exhibitName(number, exhibit.title, exhibit.file.name, exhibits.length),
  );
  const name = `Reply ${plain(controlNumbers, 60)} ${letter.datedOn}`;
  const made = await makeFolder(
    { fs, into, name, readers, failed: 'reply-folder-failed' },
    async (_dir, write) => {
      const sums = [write(`${place(0, exhibits.length)} Index.pdf`, await pdf('to-send'))];
      if (includePrivileged) sums.push(write(notSent, await pdf('for-the-file')));
      for (const [index, { exhibit }] of exhibits.entries()) {
        const bytes = fs.readFileSync(attachmentPath(folder, exhibit.file.sha256));
        if (fingerprint(bytes) !== exhibit.file.sha256)
          throw diskError('EIO', `${exhibit.title} was altered`);
        sums.push(write(names[index] ?? exhibit.id, bytes));
      }
      sums.push(write('list.json', Buffer.from(listOf(facts, names))));
      write('SHA256SUMS', Buffer.from(`${sums.join('\n')}\n`));
    },
  );
  return made.ok ? done(made.value.folder) : made;
}
