import { letterName, responseName, stepName } from '../../shared/docket/record-names';
import { actSentence } from '../../shared/history/describe-act';
import { textOf } from '../../shared/labels/sentence-pieces';
import type { Entry } from '../../shared/register/events';
import type { Register } from '../../shared/register/register';
import type { Cell } from '../exchange/csv';

type Named = { readonly sha256: string; readonly name: string; readonly size: number };

const isFile = (value: object): value is Named =>
  'sha256' in value && 'name' in value && 'size' in value && typeof value.sha256 === 'string';

/** Every attached file in a value, however deep. */
function filesIn(value: unknown): readonly Named[] {
  if (typeof value !== 'object' || value === null) return [];
  return isFile(value) ? [value] : Object.values(value).flatMap(filesIn);
}

function holders(register: Register): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  const take = (record: object, name: string) => {
    for (const { sha256, name: file } of filesIn(record)) {
      const key = `${sha256} ${file}`;
      found.set(key, [...new Set([...(found.get(key) ?? []), name])]);
    }
  };
  for (const letter of register.letters.values()) take(letter, letterName(register, letter));
  for (const step of register.steps.values()) take(step, stepName(register, step));
  for (const response of register.responses.values()) take(response, responseName(register, response));
  for (const shipment of register.shipments.values()) take(shipment, `Shipment ${shipment.reference}`);
  for (const act of register.acts.values()) take(act, textOf(actSentence(register, act)).replace(/\.$/, ''));
  return found;
}

/** The headings of the table of attached files. */
export const fileHeadings = [
  'Name',
  'Attached to',
  'Size in bytes',
  'In this folder as',
  'SHA-256',
  'First in entry',
];

/** Each attached file under each name it had, with the records that hold it; of one taken off since, no record. */
export function fileRows(
  register: Register,
  entries: readonly Entry[],
  missing: readonly string[],
): readonly (readonly Cell[])[] {
  const held = holders(register);
  const rows = new Map<string, readonly Cell[]>();
  for (const { seq, events } of entries)
    for (const { sha256, name, size } of filesIn(events)) {
      const key = `${sha256} ${name}`;
      if (rows.has(key)) continue;
      const place = missing.includes(sha256) ? 'missing' : `files/${sha256}`;
      rows.set(key, [name, (held.get(key) ?? []).join('; '), size, place, sha256, seq]);
    }
  return [...rows.values()];
}
