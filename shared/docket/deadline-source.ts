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
import { defineWords } from '../words/define-words';
import { conditionBehind } from './asked-by';
import { responseName } from './record-names';

const texts = defineWords('docket/deadline-source', {
  step: 'Step "{label}", {happenedOn}.{why}',
  internalTarget: 'Internal target: {responseName}.',
  shipment: 'Shipment, {triggerOn}.',
  arrived: 'arrived {arrivedOn}',
  by: 'by {channelWords}',
  theMessageCameThe: ' The message came {messageOn}; the earlier date counts.',
  dated: '{label}, dated {datedOn}',
  aDateOnThe: 'A date on the license record, {on}.',
  theDateWasMoved: ' The date was moved from it to {due}.',
  itIsUsedAs: ' It is used as printed.',
  theNextPeriodOf: 'The next period of a date that comes again, from {triggerOn}.',
  enteredByHand: 'Entered by hand.',
  enteredByHand2: 'Entered by hand: {asked}{triggerOn}.',
});

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
  const asked = conditionBehind(register, deadline);
  if (deadline.source.kind === 'letter' && letter !== undefined) {
    const { reference, madeSeq, changedSeq } = letter;
    return { says: letterInWords(letter), reference, madeSeq, changedSeq };
  }
  if (deadline.source.kind === 'step' && step !== undefined) {
    const { reference, madeSeq, changedSeq } = step;
    const label = stepKindLabels[step.kind].label;
    const why = asked === null ? '' : ` ${asked.text}`;
    return {
      says: texts.step({ label, happenedOn: formatDay(step.happenedOn), why }),
      reference,
      madeSeq,
      changedSeq,
    };
  }
  const response = register.responses.get(deadline.source.id);
  if (deadline.source.kind === 'response' && response !== undefined) {
    const { madeSeq, changedSeq } = response;
    return {
      says: texts.internalTarget({ responseName: responseName(register, response) }),
      reference: '',
      madeSeq,
      changedSeq,
    };
  }
  const shipment = register.shipments.get(deadline.source.id);
  if (deadline.source.kind === 'shipment' && shipment !== undefined) {
    const { reference, madeSeq, changedSeq } = shipment;
    return {
      says: texts.shipment({ triggerOn: formatDay(deadline.triggerOn) }),
      reference,
      madeSeq,
      changedSeq,
    };
  }
  if (asked !== null) return { ...own, says: asked.text };
  if (deadline.source.kind === 'license') return { ...own, says: licenseInWords(deadline, rule) };
  return { ...own, says: handInWords(deadline, rule) };
}

function letterInWords(letter: Letter): string {
  const { kind, datedOn, messageOn, arrivedOn, channel } = letter;
  const came = [
    ...(arrivedOn === null ? [] : [texts.arrived({ arrivedOn: formatDay(arrivedOn) })]),
    ...(channel === null ? [] : [texts.by({ channelWords: channelWords[channel].toLowerCase() })]),
  ];
  const message =
    messageOn === null || messageOn === datedOn
      ? ''
      : texts.theMessageCameThe({ messageOn: formatDay(messageOn) });
  return `${[texts.dated({ label: letterKindWords[kind].label, datedOn: formatDay(datedOn) }), ...came].join(', ')}.${message}`;
}

function licenseInWords({ triggerOn, due, moved }: Deadline, rule: Rule | null): string {
  const on = formatDay(triggerOn);
  const field = rule?.trigger.on === 'license' ? rule.trigger.field : null;
  if (field === null) return texts.aDateOnThe({ on });
  const isMoved = moved !== null && due !== triggerOn;
  const used = isMoved ? texts.theDateWasMoved({ due: formatDay(due) }) : texts.itIsUsedAs;
  const printed = field === 'expiresOn' ? used : '';
  return `${capitalized(licenseDateWords[field])}, ${on}.${printed}`;
}

// A deadline of a next period has the source of the first one; one entered by hand has itself as its source.
function handInWords({ id, source, triggerOn }: Deadline, rule: Rule | null): string {
  if (source.id !== id) return texts.theNextPeriodOf({ triggerOn: formatDay(triggerOn) });
  if (rule === null) return texts.enteredByHand;
  const asked = rule.trigger.on === 'hand' ? `${rule.trigger.asks}, ` : '';
  return texts.enteredByHand2({ asked, triggerOn: formatDay(triggerOn) });
}
