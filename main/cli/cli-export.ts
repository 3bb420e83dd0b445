import { inWords } from '../../shared/words/en';
import { realFileSystem } from '../disk/file-system';
import { exportToFile } from '../exchange/exporter';
import type { CliTask, ExitCode } from './cli';
import { exitCodeOf, openFor, readingDay, sayTroubles, troubleOf } from './cli-register';

/** `export` and `calendar`: a file for other programs, from the good part of the register. */
export async function writeExport(task: CliTask): Promise<ExitCode> {
  const { request, ports } = task;
  const docket = openFor(task, 'read');
  const trouble = troubleOf(docket);
  await sayTroubles(task, docket);
  const { exporting, output } = request;
  if (docket.text === '' || exporting === undefined || output === undefined) return exitCodeOf(trouble);
  const today = readingDay(task, docket);
  const { register, registerId, text, head } = docket;
  const written = await exportToFile(
    realFileSystem,
    { register, registerId, text, head, moment: () => ({ ...docket.moment(), today }) },
    { request: exporting, path: output, program: ports.program, isPatient: true },
  );
  await (written.ok ? ports.write(`${written.value}\n`) : ports.complain(`${inWords(written)}\n`));
  return written.ok ? exitCodeOf(trouble) : 1;
}
