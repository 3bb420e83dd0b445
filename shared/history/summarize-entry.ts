import type { Piece } from '../labels/sentence-pieces';
import type { Entry } from '../register/events';
import type { Register } from '../register/register';
import { defineWords } from '../words/define-words';
import { describeEvent } from './describe-event';

const texts = defineWords('history/summarize-entry', {
  nothing: 'Nothing.',
  andMore: ', and {count} more',
});

/** How many changed fields the one sentence names. */
const labelsShown = 3;

// What a person did comes before what followed from it.
const weight: readonly string[] = [
  'file',
  'letter',
  'step',
  'response',
  'act',
  'shipment',
  'license',
  'counterparty',
  'deadline',
  'settings',
];

/** A one-line summary of an entry: the sentence of its main event and the fields that changed. */
export function summarizeEntry(entry: Entry, register: Register): readonly Piece[] {
  const kinds = entry.events.map(({ type }) => weight.indexOf(type.split('-')[0] ?? ''));
  const heaviest = weight.findIndex((_, place) => kinds.includes(place));
  const main = entry.events[Math.max(0, kinds.indexOf(heaviest))];
  if (main === undefined) return [texts.nothing];
  const { sentence, changes } = describeEvent(main, register, entry.by);
  const labels = [...new Set(changes.map(({ label }) => label))];
  const last = sentence.at(-1);
  // A sentence on how a deadline moved is already complete.
  if (labels.length === 0 || (typeof last === 'string' && last !== '.')) return sentence;
  const more = labels.length > labelsShown ? texts.andMore({ count: labels.length - labelsShown }) : '';
  return [
    ...(last === '.' ? sentence.slice(0, -1) : sentence),
    `: ${labels.slice(0, labelsShown).join(', ')}${more}.`,
  ];
}
