import { findResponse } from '../../shared/response/find-response';
import { responseFacts } from '../../shared/response/response-facts';
import { type Result, refuse } from '../../shared/result';
import { inWords } from '../../shared/words/en';
import { realFileSystem } from '../disk/file-system';
import type { Docket } from '../docket/docket';
import { makeReplyFolder } from '../reply/reply-folder';
import type { CliTask, ExitCode } from './cli';
import { exitCodeOf, openFor, readingDay, sayTroubles, troubleOf } from './cli-register';
import { paperOn } from './cli-sheet';

/** Makes the folder of the reply that was named; refused when there is none. */
async function madeFor(task: CliTask, docket: Docket, into: string): Promise<Result<string>> {
  const { reference = '', includePrivileged } = task.request;
  const found = findResponse(docket.register, reference);
  if (!found.ok) return found;
  const { id: responseId } = found.value;
  const facts = responseFacts(docket.register, responseId, readingDay(task, docket));
  if (facts === null) return refuse('not-found', 'no-response', { reference });
  const pdf = async () =>
    (await paperOn(task, docket)).pdfOf({ kind: 'response', responseId, includePrivileged });
  return makeReplyFolder({
    fs: realFileSystem,
    folder: docket.folder,
    into,
    facts,
    pdf,
    includePrivileged,
  });
}

/** `response`: the papers of a reply and its exhibits in a new folder. */
export async function writeReply(task: CliTask): Promise<ExitCode> {
  const { request, ports } = task;
  const docket = openFor(task, 'read');
  const trouble = troubleOf(docket);
  await sayTroubles(task, docket);
  if (docket.text === '' || request.output === undefined) return exitCodeOf(trouble);
  const made = await madeFor(task, docket, request.output);
  await (made.ok ? ports.write(`${made.value}\n`) : ports.complain(`${inWords(made)}\n`));
  return made.ok ? exitCodeOf(trouble) : 1;
}
