import type { HistoryRecord } from '../../shared/history/entry-subjects';
import { wholeHistory } from '../../shared/history/filter';
import type { Entry } from '../../shared/register/events';
import type { Register } from '../../shared/register/register';
import { wantedLines } from './wanted-lines';

/** The entries of a journal's text that touch a record, up to the register's last one, oldest first. */
export function entriesOf(text: string, register: Register, record: HistoryRecord): readonly Entry[] {
  const isWanted = wantedLines({ ...wholeHistory, record }, register);
  const lines = text
    .trimEnd()
    .split('\n')
    .slice(1, register.seq + 1);
  return lines.flatMap((line) => isWanted(line) ?? []);
}
