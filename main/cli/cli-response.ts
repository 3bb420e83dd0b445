import { type Result, refuse } from '../../shared/base/result';
import type { ReplyPackage } from '../../shared/records/response';
import { responseFacts } from '../../shared/response/response-facts';
import { realFileSystem } from '../disk/file-system';
import type { RegisterStore } from '../register/register-store';
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
async function madeFor(task: ResponseTask, store: RegisterStore): Promise<Result<string>> {
  const { reference, includePrivileged, output: into = '' } = task.request;
  const found = findResponseNamed(store.register, reference);
  if (!found.ok) return found;
  const { id: responseId } = found.value;
  const facts = responseFacts(store.register, responseId, readingDay(task, store));
  if (facts === null) return refuse('not-found', 'no-response', { reference });
  const pdf = async (pack: ReplyPackage) =>
    (await printOutputOn(task, store)).pdfOf({
      kind: 'response',
      responseId,
      package: pack,
      includePrivileged,
    });
  return makeResponseFolder({
    fs: realFileSystem,
    folder: store.folder,
    into,
    facts,
    pdf,
    includePrivileged,
  });
}

/** The papers of a reply and its exhibits in a new folder. */
function writeResponse(task: ResponseTask): Promise<ExitCode> {
  return onRegister(task, async (store) => {
    const made = await madeFor(task, store);
    if (!made.ok) return made;
    await reportWritten(task, { written: made.value, what: 'reply', bytes: null });
    return undefined;
  });
}

export const responseCommand = defineCommand({
  name: 'response',
  description: 'makes a folder with the reply to an intent to deny and its exhibits',
  more: 'A new folder in DIR with what goes to the agency: the statement, and the exhibits in order, each held against its fingerprint. With --privileged the package for the file lies beside it, with the privileged notes.',
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
      description: 'the same with the package for the file and its privileged notes beside it',
    },
  ],
  read: ({ words, values }): ResponseRequest | string =>
    values.out === standardStream
      ? 'response makes a folder: --out needs its place, not -.'
      : { reference: words[0] ?? '', includePrivileged: values.privileged === true },
  run: writeResponse,
});
