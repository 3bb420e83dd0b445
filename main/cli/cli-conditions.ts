import path from 'node:path';
import { type Refusal, refuse } from '../../shared/base/result';
import { licenseName } from '../../shared/register/where-used';
import { plainName } from '../disk/plain-name';
import type { RegisterStore } from '../register/register-store';
import { jsonText, type Written } from './cli-answer';
import { writePage } from './cli-print';
import { licensesInUse } from './cli-summary';
import type { CliTask, ExitCode } from './cli-task';
import { onRegister } from './on-register';
import { standardStream } from './options';

/** A conditions sheet for each license in use that has conditions, as files in the folder that was named. */
export function writeConditionsOfAll(task: CliTask): Promise<ExitCode> {
  return onRegister(task, (store) => writeEach(task, store));
}

async function writeEach(task: CliTask, store: RegisterStore): Promise<Refusal | undefined> {
  const { request, ports } = task;
  const into = request.output ?? '';
  const licenses = licensesInUse(store.register).filter(({ conditions }) => conditions.length > 0);
  if (into === standardStream) return refuse('invalid', 'folder-not-stream');
  if (licenses.length === 0) return refuse('not-found', 'no-conditions');
  const names = new Set<string>();
  const all: Written[] = [];
  for (const license of licenses) {
    const name = `Conditions ${plainName(licenseName(license), 80)}`;
    // Two records may bear one number.
    const file = path.join(into, `${names.has(name.toLowerCase()) ? `${name} ${license.id}` : name}.pdf`);
    names.add(name.toLowerCase());
    const written = await writePage(
      task,
      store,
      { kind: 'conditions', licenseId: license.id, party: null },
      file,
    );
    if (!written.ok) return written;
    if (!request.isJson) await ports.write(`${written.value.written}\n`);
    all.push(written.value);
  }
  if (request.isJson) await ports.write(jsonText(all.map((each) => ({ ok: true, ...each }))));
  return undefined;
}
