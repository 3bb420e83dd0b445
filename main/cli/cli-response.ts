import { type Result, refuse } from '../../shared/base/result';
import { responseFacts } from '../../shared/response/response-facts';
import { realFileSystem } from '../disk/file-system';
import type { Docket } from '../register/docket';
import { makeResponseFolder } from '../response/response-folder';
import { reportWritten } from './cli-answer';
import { printOutputOn } from './cli-print';
import { readingDay } from './cli-register';
import type { CliTask, CommonRequest, ExitCode } from './cli-task';
import { defineCommand } from './command';
import { findResponseNamed } from './find-response';
import { onRegister } from './on-register';
import { standardStream } from './options';

interface ResponseRequest {
  readonly reference: string;
  readonly includePrivileged: boolean;
}
type ResponseTask = CliTask<CommonRequest & ResponseRequest>;

/** Makes the folder of the reply that was named; refused when there is none. */
async function madeFor(task: ResponseTask, docket: Docket): Promise<Result<string>> {
  const { reference, includePrivileged, output: into = '' } = task.request;
  const found = findResponseNamed(docket.register, reference);
  if (!found.ok) return found;
  const { id: responseId } = found.value;
  const facts = responseFacts(docket.register, responseId, readingDay(task, docket));
  if (facts === null) return refuse('not-found', 'no-response', { reference });
  const pdf = async () =>
    (await printOutputOn(task, docket)).pdfOf({ kind: 'response', responseId, includePrivileged });
  return makeResponseFolder({
    fs: realFileSystem,
    folder: docket.folder,
    into,
    facts,
    pdf,
    includePrivileged,
  });
}

/** The papers of a reply and its exhibits in a new folder. */
function writeResponse(task: ResponseTask): Promise<ExitCode> {
  return onRegister(task, async (docket) => {
    const made = await madeFor(task, docket);
    if (!made.ok) return made;
    await reportWritten(task, { written: made.value, what: 'reply', bytes: null });
    return undefined;
  });
}

export const responseCommand = defineCommand({
  name: 'response',
  description: 'makes a folder with the reply to an intent to deny and its exhibits',
  more: 'A new folder in DIR: the papers, and the exhibits in order, each held against its fingerprint.',
  words: [
    {
      name: 'REF',
      means: 'a license or letter (the application number, the reference of the letter, or an id)',
    },
  ],
  needs: ['out'],
  values: { out: 'DIR' },
  takes: ['privileged', 'today', 'paper', 'json'],
  examples: [
    { line: 'export-docket response Z123456 --out .', description: 'the folder, in the one you are in' },
    {
      line: 'export-docket response Z123456 --out . --privileged',
      description: 'for the file: with privileged notes',
    },
  ],
  read: ({ words, values }): ResponseRequest | string =>
    values.out === standardStream
      ? 'response makes a folder: --out needs its place, not -.'
      : { reference: words[0] ?? '', includePrivileged: values.privileged === true },
  run: writeResponse,
});
