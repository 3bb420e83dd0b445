import { ladderNames } from '../records/settings';
import { isSame } from '../register/changes';
import type { Changes } from '../register/events';
import type { Register } from '../register/register';
import { defineWords } from '../words/define-words';
import { emptyValue, isAddress, valueInWords } from './field-values';

const texts = defineWords('history/field-changes', {
  part: 'Part',
  removed: '{word} removed',
  added: '{word} added',
  asItsKind: 'as its kind',
  reminders: 'Reminders, {ladderLabels}',
});

/** One field, old and new, in words. */
export interface ValueChange {
  readonly label: string;
  readonly was: string;
  readonly now: string;
}

type Part = Readonly<Record<string, unknown>> & { readonly id: string };
type Labels = Readonly<Record<string, string>>;

const partWords: Readonly<Record<string, string>> = defineWords('history/field-changes.partWords', {
  parties: 'Party',
  items: 'Item',
  conditions: 'Condition',
  riders: 'Rider',
  points: 'Point',
  exhibits: 'Exhibit',
  consents: 'Consent',
  contactLog: 'Contact',
});

const partFieldLabels: Labels = defineWords('history/field-changes.partFieldLabels', {
  role: 'role',
  name: 'name',
  address: 'address',
  country: 'country',
  counterpartyId: 'counterparty',
  line: 'line',
  eccn: 'ECCN',
  model: 'model',
  description: 'description',
  quantity: 'quantity',
  unit: 'unit',
  unitPrice: 'unit price',
  total: 'total',
  granted: 'what was granted',
  grantedQuantity: 'quantity granted',
  grantedUnit: 'unit granted',
  grantedTotal: 'value granted',
  author: 'author',
  licenseId: 'license record',
  marking: 'marking',
  number: 'number',
  text: 'words',
  partyBound: 'party bound',
  acknowledgment: 'acknowledgment required',
  kind: 'kind',
  how: 'our answer',
  answer: 'words of our answer',
  exhibitIds: 'exhibits',
  owner: 'owner',
  isDone: 'done',
  title: 'title',
  file: 'file',
  party: 'party',
  who: 'who said so',
  on: 'day',
  note: 'note',
  files: 'files',
});

export const ladderLabels: Readonly<Record<(typeof ladderNames)[number], string>> = defineWords(
  'history/field-changes.ladderLabels',
  {
    reply: 'Replies',
    appeal: 'Appeals',
    'license-expiry': 'License expiry',
    watch: 'Watched dates',
    other: 'Other deadlines',
  },
);

/** The change of a list whose entries have ids: added, removed, and the fields of those that stayed. */
function partChanges(field: string, was: readonly Part[], now: readonly Part[], register: Register) {
  const changes: ValueChange[] = [];
  const word = partWords[field] ?? texts.part;
  const inWords = (part: Part) => valueInWords(field, [part], register);
  for (const part of was) {
    if (now.every(({ id }) => id !== part.id))
      changes.push({ label: texts.removed({ word }), was: inWords(part), now: emptyValue });
  }
  for (const [index, part] of now.entries()) {
    const before = was.find(({ id }) => id === part.id);
    if (before === undefined) {
      changes.push({ label: texts.added({ word }), was: emptyValue, now: inWords(part) });
      continue;
    }
    for (const key of Object.keys(part)) {
      if (isSame(before[key], part[key])) continue;
      changes.push({
        label: `${word} ${index + 1}, ${partFieldLabels[key] ?? key}`,
        was: valueInWords(key, before[key], register),
        now: valueInWords(key, part[key], register),
      });
    }
  }
  return changes;
}

/** Of two lists only what differs; both whole when nothing but the order does. */
function onlyDifferent(was: readonly unknown[], now: readonly unknown[]): readonly (readonly unknown[])[] {
  const gone = was.filter((each) => !now.some((other) => isSame(each, other)));
  const come = now.filter((each) => !was.some((other) => isSame(each, other)));
  return gone.length + come.length === 0 ? [was, now] : [gone, come];
}

/** Every changed field with its old and its new value in words. `labels` names the fields of the record. */
export function changesInWords(changes: Changes, labels: Labels, register: Register): readonly ValueChange[] {
  return Object.entries(changes).flatMap(([field, { was, now }]): readonly ValueChange[] => {
    const label = labels[field] ?? field;
    if (field === 'ladder') return [{ label, was: ladderInWords(was), now: ladderInWords(now) }];
    if (field === 'ladders') return ladderChanges(was, now);
    if (Array.isArray(was) && Array.isArray(now) && !isAddress(field)) {
      if (field in partWords) {
        const parts = partChanges(field, was as readonly Part[], now as readonly Part[], register);
        if (parts.length > 0) return parts;
      }
      const [gone, come] = onlyDifferent(was, now);
      return [{ label, was: valueInWords(field, gone, register), now: valueInWords(field, come, register) }];
    }
    return [{ label, was: valueInWords(field, was, register), now: valueInWords(field, now, register) }];
  });
}

function ladderInWords(ladder: unknown): string {
  return ladder === null ? texts.asItsKind : (ladder as readonly number[]).join(', ') || emptyValue;
}

function ladderChanges(was: unknown, now: unknown): readonly ValueChange[] {
  const before = was as Readonly<Record<string, readonly number[]>>;
  const after = now as Readonly<Record<string, readonly number[]>>;
  const days = (ladder: readonly number[] | undefined) => ladder?.join(', ') || emptyValue;
  return ladderNames
    .filter((name) => !isSame(before[name], after[name]))
    .map((name) => ({
      label: texts.reminders({ ladderLabels: ladderLabels[name].toLowerCase() }),
      was: days(before[name]),
      now: days(after[name]),
    }));
}
