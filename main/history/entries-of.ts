import type { HistoryRecord } from '../../shared/entry-touches';
import type { Entry } from '../../shared/events';
import { wholeHistory } from '../../shared/history-filter';
import type { Register } from '../../shared/register';
import { wantedLines } from '../docket/wanted-lines';

/** The entries of a journal's text that touch a record, up to the register's last one, oldest first. */
export function entriesOf(text: string, register: Register, record: HistoryRecord): readonly Entry[] {
  const isWanted = wantedLines({ ...wholeHistory, record }, register);
  const lines = text
    .trimEnd()
    .split('\n')
    .slice(1, register.seq + 1);
  return lines.flatMap((line) => isWanted(line) ?? []);
}
