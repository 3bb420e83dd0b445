import type { Attachment } from '../../shared/base/fields';
import { type Refusal, refuse } from '../../shared/base/result';
import type { Command, ProgramNote } from '../../shared/commands/commands';
import { responseFiles } from '../../shared/docket/attached-files';
import type { FileSystem } from '../disk/file-system';
import { attachmentPath, checkAttachments } from './attachments';

/** The attached files a command names. */
export function namedFiles(command: Command | ProgramNote): readonly Attachment[] {
  if ('rows' in command) return command.rows.flatMap(namedFiles);
  if (command.do === 'change-response') return responseFiles(command);
  return 'files' in command ? (command.files ?? []) : [];
}

/** A journal must not vouch for a file that is not there: the first one that is missing or not as named. */
export function missingFile(
  fs: FileSystem,
  folder: string,
  files: readonly Attachment[],
): Refusal | undefined {
  if (files.length === 0) return undefined;
  const problem = checkAttachments(fs, folder, files)[0];
  const file = problem ? files.find(({ sha256 }) => sha256 === problem.sha256) : undefined;
  if (problem && file) {
    const { kind, detail } = problem;
    if (kind === 'unreadable') return refuse('disk', 'file-unreadable', { name: file.name, detail }, 'files');
    return refuse(
      'not-found',
      kind === 'missing' ? 'file-missing' : 'file-altered',
      { name: file.name },
      'files',
    );
  }
  const wrong = files.find(({ sha256, size }) => fs.statSync(attachmentPath(folder, sha256)).size !== size);
  return wrong && refuse('invalid', 'file-altered', { name: wrong.name }, 'files');
}
