import type { Claim } from './claims';
import type { SimpleField } from './field-rule';
import type { Entity, EntityKind, MarkedText } from './marked-text';
import { toContact } from './office-words';
import type { Flow, FlowLine } from './text-flow';

/** What each field holds. */
export const entityKindOf: Readonly<Record<SimpleField, EntityKind>> = {
  datedOn: 'date',
  replyByOn: 'date',
  replyExtendedTo: 'date',
  validatedOn: 'date',
  expiresOn: 'date',
  applicationNumber: 'control',
  licenseNumber: 'license',
  reference: 'reference',
  officerPhone: 'phone',
  officerEmail: 'email',
};

const salutation = /^(?:dear|to whom it may concern|gentlemen|ladies)\b/im;

/** Where the first line stands that is no head of a letter: one of many words, with nothing beside it. */
function firstParagraphOf(flow: Flow): number {
  const isText = ({ start, end }: FlowLine) => /^[^\t]{60,}$/.test(flow.text.slice(start, end));
  return flow.lines.find(isText)?.start ?? 0;
}

/** The dates that stand alone on a line or in a cell above the letter's first words, as a printed date does. */
export function placedDates(flow: Flow, { entities }: MarkedText): readonly Claim[] {
  const alone = [...entities.values()].filter(({ kind, start, end }) => {
    if (kind !== 'date' || start >= flow.end || flow.placeOf(start, end).page !== 1) return false;
    return /[\n\t]/.test(flow.text[start - 1] ?? '\n') && /[\n\t]/.test(flow.text[end] ?? '\n');
  });
  const above = (until: number) => alone.filter(({ start }) => start < until);
  const greeting = salutation.exec(flow.text)?.index;
  const upper = above(greeting ?? flow.end * 0.4);
  // A short letter that greets nobody has its date above its first paragraph.
  const placed = upper.length > 0 || greeting !== undefined ? upper : above(firstParagraphOf(flow));
  return placed.map((entity) => ({ field: 'datedOn', rank: 'placed', entity, isLabeled: false }));
}

/** Phones and addresses that stand alone on a line or in a cell of the letter's last third, as below the name of who signs. */
export function placedContacts(flow: Flow, { entities }: MarkedText): readonly Claim[] {
  const isAlone = ({ start, end }: Entity) =>
    /(?:^|[\n\t])[ ]*$/.test(flow.text.slice(0, start)) && /^[ ]*(?:$|[\n\t])/.test(flow.text.slice(end));
  return (['officerPhone', 'officerEmail'] as const).flatMap((field) =>
    [...entities.values()]
      .filter((entity) => entity.kind === entityKindOf[field] && isAlone(entity))
      .filter(({ start }) => start > flow.end * 0.67 && start < flow.end)
      .map((entity) => ({ field, rank: 'placed' as const, entity, isLabeled: false })),
  );
}

/** Phones and addresses that stand behind the officer's name: "Jane Doe, Licensing Officer, 202-482-1234". */
export function contactsOf(flow: Flow, { entities }: MarkedText, officer: string | null): readonly Claim[] {
  if (officer === null) return [];
  const name = officer.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(' ', '\\s+');
  const before = new RegExp(`${name}${toContact}$`, 'u');
  return (['officerPhone', 'officerEmail'] as const).flatMap((field) =>
    [...entities.values()]
      .filter(({ kind, start }) => kind === entityKindOf[field] && start < flow.end)
      .filter(({ start }) => before.test(flow.text.slice(Math.max(0, start - 200), start)))
      .map((entity) => ({ field, rank: 'said' as const, entity, isLabeled: false })),
  );
}

/** Numbers that have the shape and of which nothing more is said. */
export function shapedNumbers({ entities }: MarkedText): readonly Claim[] {
  return (['applicationNumber', 'licenseNumber', 'officerPhone', 'officerEmail'] as const).flatMap((field) =>
    [...entities.values()]
      .filter(({ kind }) => kind === entityKindOf[field])
      .map((entity) => ({ field, rank: 'shaped' as const, entity, isLabeled: false })),
  );
}
