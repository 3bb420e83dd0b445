import { formatInstant } from '../../shared/base/dates';
import { inWords } from '../../shared/base/message-text';
import type { StoreOffice } from '../register/store-office';
import { messageJson } from './message-json';
import { refusedWords } from './office-words';

type RefusedCommand = StoreOffice['refused'][number];

/** A refused command as JSON: what was typed, and the sentence. */
export function refusedJson({ id, by, at, refusedAt, command, refusal }: RefusedCommand) {
  const { ok: _ok, ...why } = refusal;
  return { id, by, at, refusedAt, command, ...messageJson(why) };
}

/** The refused commands in words, each with its id, its sentence and what was typed. */
export function refusedList({ refused }: Pick<StoreOffice, 'refused'>, zone: string): readonly string[] {
  const each = refused.flatMap(({ id, by, at, command, refusal }) => [
    `  ${id}  ${by}, ${formatInstant(at, zone)}`,
    `    ${inWords(refusal)}`,
    `    ${JSON.stringify(command)}`,
  ]);
  const way = 'Enter it again as it should be, then: export-docket office drop ID';
  return each.length === 0 ? [] : [...refusedWords({ refused }), ...each, way];
}
