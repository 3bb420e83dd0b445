import { inWords } from '../../shared/base/message-text';
import { done } from '../../shared/base/result';
import { realFileSystem as fs } from '../disk/file-system';
import { createHandoverMaker } from '../handover/handover-maker';
import { note, reportRefusal, reportWritten } from './cli-answer';
import { printOutputOn } from './cli-print';
import { exitCodeOf, openFor, reportTroubles, troubleOf } from './cli-register';
import type { CliTask, CommonRequest, ExitCode } from './cli-task';
import { defineCommand } from './command';
import { standardStream } from './options';
import { untilStopped } from './until-stopped';

interface HandoverRequest {
  readonly includePrivileged: boolean;
}

/** Makes a handover folder as the window does. */
async function handOver(task: CliTask<CommonRequest & HandoverRequest>): Promise<ExitCode> {
  const { request, ports } = task;
  const store = openFor(task, 'read');
  const trouble = troubleOf(store);
  await reportTroubles(task, store);
  if (store.text === '') return exitCodeOf(trouble);
  const output = await printOutputOn(task, store);
  const maker = createHandoverMaker({
    fs,
    store,
    program: ports.program,
    pdfOf: output.pdfOf,
    progress: () => undefined,
  });
  const made = await untilStopped(async (signal) => {
    signal.addEventListener('abort', maker.stop);
    const answer = await maker.make(request.output ?? '', request.includePrivileged);
    if (!answer.ok) return answer;
    return answer.value.cancelled ? null : done(answer.value.value);
  });
  if (!made.ok) return reportRefusal(task, made);
  const { folder, warnings } = made.value;
  for (const warning of warnings) await note(task, inWords(warning));
  await reportWritten(task, { written: folder, what: 'handover', bytes: null });
  return exitCodeOf(trouble);
}

export const handoverCommand = defineCommand({
  name: 'handover',
  description: 'makes a folder that can be read without the program',
  more: 'A new folder in DIR with everything in the register, and a script that checks it.',
  needs: ['out'],
  values: { out: 'DIR' },
  takes: ['privileged', 'paper', 'json'],
  examples: [
    { line: 'export-docket handover --out .', description: 'the folder, in the one you are in' },
    {
      line: 'export-docket handover --out . --privileged --paper letter',
      description: 'with privileged notes',
    },
  ],
  read: ({ values }): HandoverRequest | string =>
    values.out === standardStream
      ? 'handover makes a folder: --out needs its place, not -.'
      : { includePrivileged: values.privileged === true },
  run: handOver,
});
