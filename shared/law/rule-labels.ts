import { defineWords } from '../words/define-words';
import type { Confidence, Rule, SatisfiedBy } from './rule';

/** How surely the text says what the rule says. */
export const confidenceWords: Readonly<Record<Confidence, string>> = defineWords('law/confidenceWords', {
  stated: 'stated in the rule',
  inferred: 'inferred from the rule',
  practice: 'agency practice, not in the rule',
});

/** What has to have happened by the due date, so that nobody takes sending for arriving. */
export const satisfiedWords: Readonly<Record<SatisfiedBy, string>> = defineWords('law/satisfiedWords', {
  received: 'Received: it counts once it has arrived. Sent in time but arrived later is late.',
  sent: 'Sent: it counts once it has been sent. Keep what shows the day.',
  filed: 'Filed: it counts once it has been filed where the rule says. Keep what shows the day.',
  postmarked: 'Postmarked: the day of the postmark counts, not the day of arrival.',
  departed: 'Departed: the shipment must have left by the end of that day.',
  automatic: 'Nothing: it happens by itself on that day, whatever is sent.',
});

/**
 * The words a rule rests on, for screen and paper: the text's own in quotation marks; ours, which the table holds in
 * brackets, without them and named as ours.
 */
export function ruleQuote({ quote, citation }: Pick<Rule, 'quote' | 'citation'>): string {
  const own = /^\[([^[\]]*[^[\].])\]$/.exec(quote)?.[1];
  if (own === undefined) return `“${quote}”`;
  return citation === 'The letter itself' ? `${own}.` : `In our words: ${own}.`;
}
