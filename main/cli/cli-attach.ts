import { inWords } from '../../shared/words/en';
import { attach } from '../docket/register-files';
import type { CliTask, ExitCode } from './cli';
import { openSink } from './cli-output';
import { exitCodeOf, openFor } from './cli-register';

/** `attach`: copies files into the register; one line of JSON for each, as commands name it. */
export async function attachFiles(task: CliTask): Promise<ExitCode> {
  const { request, ports } = task;
  const sink = await openSink(task);
  if ('code' in sink) {
    await ports.complain(`${inWords(sink)}\n`);
    return exitCodeOf(sink);
  }
  const docket = openFor(task, 'write');
  try {
    if (request.acceptClock) docket.acceptClock();
    for (const notice of docket.notices) await ports.complain(`${inWords(notice)}\n`);
    for (const file of request.files) {
      const attached = attach(docket, file);
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
    docket.close();
    const unwritten = sink.close();
    if (unwritten) await ports.complain(`${inWords(unwritten)}\n`);
  }
}
