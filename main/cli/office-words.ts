import { plural } from '../../shared/base/plural';
import type { StoreOffice } from '../register/store-office';
import { note } from './cli-answer';
import type { CliTask } from './cli-task';

/** What the office does not have yet; nothing where it has everything. */
export function waitingWords({ waiting }: Pick<StoreOffice, 'waiting'>): readonly string[] {
  if (waiting === 0) return [];
  const what = plural(waiting, 'entry of this computer is', 'entries of this computer are');
  return [`${what} not in the office's register yet. To send: export-docket office sync`];
}

/** How many entries were refused and wait for a person; nothing where none was. */
export function refusedWords({ refused }: Pick<StoreOffice, 'refused'>): readonly string[] {
  if (refused.length === 0) return [];
  return [`${plural(refused.length, 'entry was', 'entries were')} refused, and kept as typed.`];
}

/** Says after a change that the office does not have it yet; nothing where the register is not shared. */
export async function noteWaiting(
  task: CliTask,
  { office }: { readonly office: StoreOffice | undefined },
): Promise<void> {
  if (office === undefined) return;
  for (const line of waitingWords(office)) await note(task, line);
}
