import type { IsoDate } from '../base/dates';
import { asOf } from '../docket/deadline-state';
import { docketRow } from '../docket/rows';
import { sentUnconfirmed } from '../docket/state-text';
import type { Step } from '../records/step';
import type { Register } from '../register/register';
import { defineWords } from '../words/define-words';
import { replyDeadlinesOf } from './response-of';

const texts = defineWords('response/sending', {
  dayLate: ' {late} {late|day|days} late',
  notSentYet: 'Not sent yet',
  receiptNotedNoAcknowledgment: 'Receipt noted, no acknowledgment attached',
  receivedNoAcknowledgmentAttached: 'Received{lateWords}, no acknowledgment attached',
  receivedAcknowledgmentAttached: 'Received{lateWords}, acknowledgment attached',
});

/** How far a reply has come. `unproven`: receipt was noted, but no acknowledgment is attached. */
export type SendingState = 'not-sent' | 'sent' | 'unproven' | 'received';

export interface Sending {
  readonly state: SendingState;
  /** Days after due on which it was sent or received; null when in time or not sent. */
  readonly late: number | null;
  readonly sent: Step | null;
  readonly receipt: Step | null;
}

/** What the steps prove about a reply on a day: the furthest its deadlines have all come. `today` is the agency's date. */
export function sendingOf(register: Register, letterId: string, today: IsoDate): Sending {
  const rows = replyDeadlinesOf(register, letterId).map((deadline) => docketRow(register, deadline, today));
  const stepOf = (stepId: string | undefined) => register.steps.get(stepId ?? '') ?? null;
  // What was sent stays sent when the agency has answered it, or a person has settled it.
  const deadlines = rows.map(({ deadline }) => asOf(deadline, today));
  const isMet = deadlines.filter(({ met }) => met !== null);
  const sent = stepOf(deadlines.find((deadline) => deadline.sent !== null)?.sent?.stepId);
  const receipt = stepOf(isMet[0]?.met?.stepId);
  const days = rows.flatMap(({ late }) => late ?? []);
  const late = days.length === 0 ? null : Math.max(...days);
  if (rows.length > 0 && isMet.length === rows.length) {
    return { state: (receipt?.files.length ?? 0) > 0 ? 'received' : 'unproven', late, sent, receipt };
  }
  return { state: sent === null ? 'not-sent' : 'sent', late, sent, receipt };
}

/** How a reply stands, in words. */
export function sendingInWords({ state, late }: Pick<Sending, 'state' | 'late'>): string {
  const lateWords = late === null ? '' : texts.dayLate({ late });
  switch (state) {
    case 'not-sent':
      return texts.notSentYet;
    case 'sent':
      return sentUnconfirmed(late);
    case 'unproven':
      return late === null
        ? texts.receiptNotedNoAcknowledgment
        : texts.receivedNoAcknowledgmentAttached({ lateWords });
    case 'received':
      return texts.receivedAcknowledgmentAttached({ lateWords });
  }
}
