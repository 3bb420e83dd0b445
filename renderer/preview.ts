import type { IsoDate } from '../shared/dates';
import { decide } from '../shared/decide/decide';
import type { Decision } from '../shared/decide/decision';
import { parseCommand } from '../shared/parse-command';
import type { Register } from '../shared/register';
import type { Result } from '../shared/result';

/** What a command would write, by the same decision main takes; the ids are thrown away. `today` is the agency's date. */
export function previewOf(register: Register, command: unknown, today: IsoDate): Result<Decision> {
  const parsed = parseCommand(command);
  if (!parsed.ok) return parsed;
  let made = 0;
  const newId = () => {
    made += 1;
    return `preview-${made}`;
  };
  return decide(register, parsed.value, { newId, today });
}
