import { findResponse } from '../../shared/response/find-response';
import { responseFacts } from '../../shared/response/response-facts';
import { refuse } from '../../shared/result';
import { inWords } from '../../shared/words/en';
import { realFileSystem } from '../disk/file-system';
import { makeReplyFolder } from '../reply/reply-folder';
import type { CliTask, ExitCode } from './cli';
import { exitCodeOf, openFor, readingDay, sayTroubles, troubleOf } from './cli-register';
import { paperOn } from './cli-sheet';

/** `response`: the papers of a reply and its exhibits in a new folder. */
export async function writeReply(task: CliTask): Promise<ExitCode> {
  const { request, ports } = task;
  const docket = openFor(task, 'read');
  const trouble = troubleOf(docket);
  await sayTroubles(task, docket);
  const { reference = '', output: into, includePrivileged } = request;
  if (docket.text === '' || into === undefined) return exitCodeOf(trouble);
  const found = findResponse(docket.register, reference);
  const facts = found.ok ? responseFacts(docket.register, found.value.id, readingDay(task, docket)) : null;
  const made =
    found.ok && facts !== null
      ? await makeReplyFolder({
          fs: realFileSystem,
          folder: docket.folder,
          into,
          facts,
          pdf: async () =>
            (await paperOn(task, docket)).pdfOf({
              kind: 'response',
              responseId: found.value.id,
              includePrivileged,
            }),
        })
      : found.ok
        ? refuse('not-found', 'no-response', { reference })
        : found;
  await (made.ok ? ports.write(`${made.value}\n`) : ports.complain(`${inWords(made)}\n`));
  return made.ok ? exitCodeOf(trouble) : 1;
}
