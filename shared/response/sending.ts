import type { Deadline } from '../records/deadline';
import type { Step } from '../records/step';
import type { Register } from '../register';
import { replyLinesOf } from './response-of';

/** How far a reply has come. `unproven`: receipt was noted, but no acknowledgment is attached. */
export type SendingState = 'not-sent' | 'sent' | 'unproven' | 'received';

export interface Sending {
  readonly state: SendingState;
  readonly sent: Step | null;
  readonly receipt: Step | null;
}

/** What the steps prove about a reply: the furthest its lines have all come. */
export function sendingOf(register: Register, letterId: string): Sending {
  const lines = replyLinesOf(register, letterId);
  const stepOf = (line: Deadline | undefined, field: 'sent' | 'met') =>
    register.steps.get(line?.[field]?.stepId ?? '') ?? null;
  const sent = stepOf(
    lines.find((line) => line.sent !== null),
    'sent',
  );
  const receipt = stepOf(
    lines.find((line) => line.met !== null),
    'met',
  );
  if (lines.length > 0 && lines.every(({ met }) => met !== null)) {
    return { state: (receipt?.files.length ?? 0) > 0 ? 'received' : 'unproven', sent, receipt };
  }
  return { state: sent === null ? 'not-sent' : 'sent', sent, receipt };
}

/** How a reply stands, in words. */
export const sendingWords: Readonly<Record<SendingState, string>> = {
  'not-sent': 'Not sent yet',
  sent: 'Sent, receipt unconfirmed',
  unproven: 'Receipt noted, no acknowledgment attached',
  received: 'Received, acknowledgment attached',
};
