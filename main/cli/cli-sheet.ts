import type { SheetRequest } from '../../shared/calls/paper-calls';
import type { Register } from '../../shared/register';
import { findCounterparty, findDeadline, findLicense } from '../../shared/resolve';
import { findResponse } from '../../shared/response/find-response';
import { done, type Result, refuse } from '../../shared/result';
import { licenseName } from '../../shared/where-used';
import { inWords } from '../../shared/words/en';
import type { Docket } from '../docket/docket';
import type { PaperDesk } from '../paper/paper';
import type { CliRequest } from './arguments';
import type { CliTask, ExitCode } from './cli';
import { exitCodeOf, openFor, readingDay, sayTroubles, troubleOf } from './cli-register';

/** The page a command asks for; refused when its record is not there. */
function requestOf(
  register: Register,
  { command, sheet, reference = '', isAll, includePrivileged }: CliRequest,
): Result<SheetRequest> {
  if (command === 'summary' && isAll) return everySummary(register);
  if (sheet === 'counterparty') {
    const found = findCounterparty(register, reference);
    return found.ok ? done({ kind: 'counterparty', counterpartyId: found.value.id }) : found;
  }
  if (sheet === 'count') {
    const found = findDeadline(register, reference);
    return found.ok ? done({ kind: 'count', deadlineId: found.value.id }) : found;
  }
  if (sheet === 'response') {
    const found = findResponse(register, reference);
    return found.ok ? done({ kind: 'response', responseId: found.value.id, includePrivileged }) : found;
  }
  const license = findLicense(register, reference);
  if (sheet === 'history' && !license.ok && license.code === 'not-found') {
    const found = findCounterparty(register, reference);
    if (found.ok)
      return done({ kind: 'record-history', record: { kind: 'counterparty', id: found.value.id } });
  }
  if (!license.ok) return license;
  const { id } = license.value;
  switch (sheet) {
    case 'conditions':
      return done({ kind: 'conditions', licenseId: id, party: null });
    case 'history':
      return done({ kind: 'record-history', record: { kind: 'license', id } });
    default:
      return done({ kind: 'license-summary', licenseId: id });
  }
}

function everySummary(register: Register): Result<SheetRequest> {
  const kept = [...register.licenses.values()].filter(
    (license) => license.void === null && !license.archived,
  );
  if (kept.length === 0) return refuse('not-found', 'no-records', {});
  kept.sort((a, b) => licenseName(a).localeCompare(licenseName(b), 'en-US', { numeric: true }));
  return done({ kind: 'license-summaries', licenseIds: kept.map(({ id }) => id) });
}

/** The desk at which a page is drawn for the day that was asked for. */
export function paperOn(task: CliTask, docket: Docket): Promise<PaperDesk> {
  const today = readingDay(task, docket);
  return task.ports.paperFor({
    register: docket.register,
    head: docket.head,
    text: docket.text,
    moment: () => ({ ...docket.moment(), today }),
  });
}

/** `summary` and `sheet`: a page as PDF, from the good part of the register. */
export async function writeSheet(task: CliTask): Promise<ExitCode> {
  const { request, ports } = task;
  const docket = openFor(task, 'read');
  const trouble = troubleOf(docket);
  await sayTroubles(task, docket);
  if (docket.text === '') return exitCodeOf(trouble);
  const asked = requestOf(docket.register, request);
  const written = asked.ok
    ? await (await paperOn(task, docket)).writePdf(asked.value, request.output ?? '')
    : asked;
  if (!written.ok) {
    await ports.complain(`${inWords(written)}\n`);
    return 1;
  }
  await ports.write(`${written.value}\n`);
  return exitCodeOf(trouble);
}
