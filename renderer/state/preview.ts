import type { IsoDate } from '../../shared/base/dates';
import type { Message, Result } from '../../shared/base/result';
import type { CommandInput } from '../../shared/commands/commands';
import { parseCommand } from '../../shared/commands/parse-command';
import { decide } from '../../shared/decide/decide';
import type { Decision } from '../../shared/decide/decision';
import { copyOfRegister, fold, type Register } from '../../shared/register/register';

/** What was decided for the last of several commands, and the register it was decided in. */
export interface Preview {
  readonly decision: Decision;
  /** What deserves a second look about any of them. */
  readonly warnings: readonly Message[];
  readonly before: Register;
}

/**
 * What commands sent one after the other would write, by the same decisions main takes; the ids are thrown away and
 * nothing is kept. Stops at the first refusal. `today` is the agency's date.
 */
export function previewOf(
  register: Register,
  commands: readonly CommandInput[],
  today: IsoDate,
): Result<Preview> {
  let made = 0;
  const newId = () => {
    made += 1;
    return `preview-${made}`;
  };
  let before = register;
  let decision: Decision = { events: [], warnings: [], id: null };
  const warnings: Message[] = [];
  for (const [index, input] of commands.entries()) {
    const parsed = parseCommand(input);
    if (!parsed.ok) return parsed;
    if (index > 0) {
      before = index === 1 ? copyOfRegister(before) : before;
      const { events } = decision;
      fold(before, {
        v: 1,
        seq: before.seq + 1,
        at: before.lastAt,
        zone: '',
        by: null,
        via: 'window',
        events,
      });
    }
    const decided = decide(before, parsed.value, { newId, today });
    if (!decided.ok) return decided;
    decision = decided.value;
    warnings.push(...decision.warnings);
  }
  return { ok: true, value: { decision, warnings, before } };
}
