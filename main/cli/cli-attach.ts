import { inWords } from '../../shared/base/message-text';
import { attach } from '../register/register-files';
import { note } from './cli-answer';
import { openSink } from './cli-output';
import { exitCodeOf, openFor } from './cli-register';
import type { CliTask, CommonRequest, ExitCode } from './cli-task';
import { defineCommand } from './command';

interface AttachRequest {
  /** Absolute paths. */
  readonly files: readonly string[];
}

/** Copies files into the register; one line of JSON for each, as commands name it. */
async function attachFiles(task: CliTask<CommonRequest & AttachRequest>): Promise<ExitCode> {
  const { request, ports } = task;
  const sink = await openSink(task, request.files);
  if ('code' in sink) {
    await ports.complain(`${inWords(sink)}\n`);
    return exitCodeOf(sink);
  }
  const store = openFor(task, 'write');
  try {
    if (request.acceptClock) store.acceptClock();
    for (const notice of store.notices) await note(task, inWords(notice));
    for (const file of request.files) {
      const attached = attach(store, file);
      if (!attached.ok) {
        await ports.complain(`${file}: ${inWords(attached)}\n`);
        return exitCodeOf(attached);
      }
      const unwritten = await sink.write(`${JSON.stringify(attached.value)}\n`);
      if (unwritten) {
        await ports.complain(`${inWords(unwritten)}\n`);
        return 1;
      }
    }
    return 0;
  } finally {
    store.close();
    const unwritten = sink.close();
    if (unwritten) await ports.complain(`${inWords(unwritten)}\n`);
  }
}

export const attachCommand = defineCommand({
  name: 'attach',
  description: 'copies files into the register',
  more: 'It answers what a command calls each by, as one line of JSON.',
  words: [{ name: 'FILE', means: 'a file', isMany: true }],
  takes: ['out', 'accept-clock', 'take-over', 'json'],
  examples: [
    {
      line: 'export-docket attach letter.pdf',
      description: 'copies the file; the line answered goes into "files" of a command',
    },
    { line: 'export-docket attach letter.pdf "data sheet.pdf"', description: 'copies two, a line for each' },
  ],
  read: ({ words, at }): AttachRequest => ({ files: words.map((word) => at(word)) }),
  run: attachFiles,
});
