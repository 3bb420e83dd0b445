import { textOf } from '../labels/sentence-pieces';
import type { Entry } from '../register/events';
import type { Register } from '../register/register';
import { actOf } from '../register/undo-stack';
import { defineWords } from '../words/define-words';
import { describeEvent } from './describe-event';
import type { EventDescription } from './event-description';

const texts = defineWords('history/describe-entry', {
  redidEntryWhichEntry: 'Redid entry {of}, which entry {undoes} had undone.',
  tookBackEntry: 'Took back entry {of}.',
});

function describeUndo({ undoes }: Entry, { undoStack }: Register): readonly EventDescription[] {
  if (undoes === undefined) return [];
  const { is, of } = actOf(undoStack, undoes);
  const sentence =
    is === 'took-back' ? texts.redidEntryWhichEntry({ of, undoes }) : texts.tookBackEntry({ of });
  return [{ sentence: [sentence], about: null, changes: [] }];
}

/**
 * An entry of the journal as sentences, one per event, of the first `events` of them: a file that was read in can make
 * thousands in one entry. Names are those the records bear in `register`.
 */
export function describeEntry(
  entry: Entry,
  register: Register,
  events = entry.events.length,
): readonly EventDescription[] {
  return [
    ...describeUndo(entry, register),
    ...entry.events.slice(0, events).map((event) => describeEvent(event, register, entry.by)),
  ];
}

/** The text of a description, for searching. */
export function descriptionText({ sentence, changes, sources = [] }: EventDescription): string {
  return [
    textOf(sentence),
    ...changes.map(({ label, was, now }) => `${label} ${was} ${now}`),
    ...sources.map(({ label, value, source: says }) => `${label} ${value} ${says}`),
  ].join(' ');
}
