import { formatDay } from '../base/dates';
import { capitalized } from '../base/letter-case';
import { channelWords } from '../labels/closed-sets';
import { licenseDateWords } from '../law/count-terms';
import { letterKindWords } from '../law/letter-kinds';
import type { Rule } from '../law/rule';
import { stepKindLabels } from '../law/step-kind-words';
import type { Deadline } from '../records/deadline';
import type { Letter } from '../records/letter';
import type { Register } from '../register/register';
import { askedBy } from './asked-by';
import { responseName } from './record-names';

/** The source of a deadline in words, and the journal entries that made and last changed it. */
export interface DeadlineSourceFacts {
  readonly says: string;
  /** As typed by a person: the reference of the letter or step. */
  readonly reference: string;
  readonly madeSeq: number;
  readonly changedSeq: number;
}

/** What a deadline was set by: the letter, the step, the date on the record, or the person. */
export function sourceOf(register: Register, deadline: Deadline, rule: Rule | null): DeadlineSourceFacts {
  const own = { reference: '', madeSeq: deadline.madeSeq, changedSeq: deadline.changedSeq };
  const letter = register.letters.get(deadline.source.id);
  const step = register.steps.get(deadline.source.id);
  const asked = askedBy(register, deadline);
  if (deadline.source.kind === 'letter' && letter !== undefined) {
    const { reference, madeSeq, changedSeq } = letter;
    return { says: letterInWords(letter), reference, madeSeq, changedSeq };
  }
  if (deadline.source.kind === 'step' && step !== undefined) {
    const { reference, madeSeq, changedSeq } = step;
    const label = stepKindLabels[step.kind].label;
    const why = asked === null ? '' : ` ${asked.text}`;
    return { says: `Step "${label}", ${formatDay(step.happenedOn)}.${why}`, reference, madeSeq, changedSeq };
  }
  const response = register.responses.get(deadline.source.id);
  if (deadline.source.kind === 'response' && response !== undefined) {
    const { madeSeq, changedSeq } = response;
    return {
      says: `Internal target: ${responseName(register, response)}.`,
      reference: '',
      madeSeq,
      changedSeq,
    };
  }
  const shipment = register.shipments.get(deadline.source.id);
  if (deadline.source.kind === 'shipment' && shipment !== undefined) {
    const { reference, madeSeq, changedSeq } = shipment;
    return { says: `Shipment, ${formatDay(deadline.triggerOn)}.`, reference, madeSeq, changedSeq };
  }
  if (asked !== null) return { ...own, says: asked.text };
  if (deadline.source.kind === 'license') return { ...own, says: licenseInWords(deadline, rule) };
  return { ...own, says: handInWords(deadline, rule) };
}

function letterInWords(letter: Letter): string {
  const { kind, datedOn, messageOn, arrivedOn, channel } = letter;
  const came = [
    ...(arrivedOn === null ? [] : [`arrived ${formatDay(arrivedOn)}`]),
    ...(channel === null ? [] : [`by ${channelWords[channel].toLowerCase()}`]),
  ];
  const message =
    messageOn === null || messageOn === datedOn
      ? ''
      : ` The message came ${formatDay(messageOn)}; the earlier date counts.`;
  return `${[`${letterKindWords[kind].label}, dated ${formatDay(datedOn)}`, ...came].join(', ')}.${message}`;
}

function licenseInWords({ triggerOn, due, moved }: Deadline, rule: Rule | null): string {
  const on = formatDay(triggerOn);
  const field = rule?.trigger.on === 'license' ? rule.trigger.field : null;
  if (field === null) return `A date on the license record, ${on}.`;
  const isMoved = moved !== null && due !== triggerOn;
  const used = isMoved ? ` The date was moved from it to ${formatDay(due)}.` : ' It is used as printed.';
  const printed = field === 'expiresOn' ? used : '';
  return `${capitalized(licenseDateWords[field])}, ${on}.${printed}`;
}

// A deadline of a next period has the source of the first one; one entered by hand has itself as its source.
function handInWords({ id, source, triggerOn }: Deadline, rule: Rule | null): string {
  if (source.id !== id) return `The next period of a date that comes again, from ${formatDay(triggerOn)}.`;
  if (rule === null) return 'Entered by hand.';
  const asked = rule.trigger.on === 'hand' ? `${rule.trigger.asks}, ` : '';
  return `Entered by hand: ${asked}${formatDay(triggerOn)}.`;
}
