import { findLicense } from '../../shared/resolve';
import { inWords } from '../../shared/words/en';
import type { CliTask, ExitCode } from './cli';
import { exitCodeOf, openFor, readingDay, sayTroubles, troubleOf } from './cli-register';

/** `summary`: a license's page as PDF, from the good part of the register. */
export async function writeSummary(task: CliTask): Promise<ExitCode> {
  const { request, ports } = task;
  const docket = openFor(task, 'read');
  const trouble = troubleOf(docket);
  await sayTroubles(task, docket);
  if (docket.text === '') return exitCodeOf(trouble);
  const license = findLicense(docket.register, request.reference ?? '');
  if (!license.ok) {
    await ports.complain(`${inWords(license)}\n`);
    return 1;
  }
  const today = readingDay(task, docket);
  const paper = await ports.paperFor({
    register: docket.register,
    head: docket.head,
    text: docket.text,
    moment: () => ({ ...docket.moment(), today }),
  });
  const written = await paper.summaryPdf(license.value.id, request.output ?? '');
  if (!written.ok) {
    await ports.complain(`${inWords(written)}\n`);
    return 1;
  }
  await ports.write(`${written.value}\n`);
  return exitCodeOf(trouble);
}
