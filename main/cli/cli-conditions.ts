import path from 'node:path';
import { done, type Result, refuse } from '../../shared/base/result';
import { licenseName } from '../../shared/register/where-used';
import { plainName } from '../disk/plain-name';
import { jsonText, tellRefused, type Written } from './cli-answer';
import { writePage } from './cli-paper';
import { exitCodeOf, openFor, sayTroubles, troubleOf } from './cli-register';
import { licensesInUse } from './cli-summary';
import type { CliTask, ExitCode } from './cli-task';
import { standardStream } from './options';

/** A conditions sheet for each license in use that has conditions, as files in the folder that was named. */
export async function writeConditionsOfAll(task: CliTask): Promise<ExitCode> {
  const { request, ports } = task;
  const docket = openFor(task, 'read');
  const trouble = troubleOf(docket);
  await sayTroubles(task, docket);
  if (docket.text === '') return exitCodeOf(trouble);
  const into = request.output ?? '';
  const licenses = licensesInUse(docket.register).filter(({ conditions }) => conditions.length > 0);
  const may: Result<null> =
    into === standardStream
      ? refuse('invalid', 'folder-not-stream', {})
      : licenses.length === 0
        ? refuse('not-found', 'no-conditions', {})
        : done(null);
  if (!may.ok) return tellRefused(task, may, docket.register);
  const names = new Set<string>();
  const all: Written[] = [];
  for (const license of licenses) {
    const name = `Conditions ${plainName(licenseName(license), 80)}`;
    // Two records may bear one number.
    const file = path.join(into, `${names.has(name.toLowerCase()) ? `${name} ${license.id}` : name}.pdf`);
    names.add(name.toLowerCase());
    const written = await writePage(
      task,
      docket,
      { kind: 'conditions', licenseId: license.id, party: null },
      file,
    );
    if (!written.ok) return tellRefused(task, written, docket.register);
    if (!request.isJson) await ports.write(`${written.value.written}\n`);
    all.push(written.value);
  }
  if (request.isJson) await ports.write(jsonText(all.map((each) => ({ ok: true, ...each }))));
  return exitCodeOf(trouble);
}
