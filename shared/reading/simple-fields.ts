import type { AskReason } from './ask-reasons';
import { type Claim, claimsIn, withRow } from './claims';
import type { Rank, SimpleField } from './field-rule';
import type { ReadWord } from './letter-text';
import { type Entity, type EntityKind, type MarkedText, markedText } from './marked-text';
import { contactsOf, entityKindOf, placedContacts, placedDates, shapedNumbers } from './placed-claims';
import { askedOf, type Candidate, distinct, type Proposal, sureFrom, sureOf } from './proposal';
import { repeatedIn } from './repeated-mail';
import type { Flow } from './text-flow';

/** A license number may have a shape of its agency's own: then it is asked about. */
const isOfField = (field: SimpleField, kind: EntityKind): boolean =>
  kind === entityKindOf[field] || (field === 'licenseNumber' && kind === 'reference');

/** Where one wrong letter makes another number or day. */
const isExact = (kind: EntityKind): boolean => kind !== 'email' && kind !== 'reference';

/** Where an unsure sign is asked about: in an address too. */
const isAskedOf = (kind: EntityKind): boolean => kind !== 'reference';

/** What a heading says of the value below it, said where the value stands in its line too: there others may follow it. */
function inText(flow: Flow, claims: readonly Claim[], { entities }: MarkedText): readonly Claim[] {
  const inLines = [...entities.values()].filter(({ start }) => start < flow.end);
  return claims.flatMap((claim) => {
    const { start, kind } = claim.entity;
    if (start < flow.end) return [claim];
    const word = flow.wordAt(start);
    const entity = inLines.find((each) => each.kind === kind && flow.wordAt(each.start) === word);
    return entity === undefined ? [claim] : [claim, { ...claim, entity }];
  });
}

const ranks: readonly Rank[] = ['said', 'placed', 'shaped'];

/** Whether an address is that of the officer without its first letters: "ruz@agency.example" of Robert Rivera-Cruz. */
function isCut(address: string, officer: string | null): boolean {
  const words = (officer ?? '').toLowerCase().split(/[^\p{L}]+/u);
  const own = (/^[^@]+/.exec(address.toLowerCase())?.[0] ?? '').replace(/[^\p{L}]/gu, '');
  const [first = '', ...others] = words;
  const isWhole =
    words.some((_, from) => words.slice(from).join('') === own) || own === `${first[0]}${others.join('')}`;
  return own.length > 1 && words.join('').endsWith(own) && !isWhole;
}

/** The doubt of one date or number by itself: how it is printed, and how surely it was read. */
function doubtOf(
  flow: Flow,
  { kind, start, end, doubt, readings }: Entity,
  officer: string | null,
): AskReason | null {
  if (doubt !== null) return doubt;
  if (kind === 'email' && readings.some((each) => isCut(each, officer))) return 'unsure-character';
  return isAskedOf(kind) && flow.confidenceOf(start, end) < sureFrom ? 'unsure-character' : null;
}

/** What a date or number would be if signs of it that may be others were these, one at a time. */
function otherReadings(flow: Flow, kind: EntityKind, start: number, end: number): readonly string[] {
  const printed = flow.text.slice(start, end);
  return flow.othersIn(start, end).flatMap(({ at, text }) => {
    const changed = printed.slice(0, at - start) + text + printed.slice(at - start + 1);
    return [...markedText(changed).entities.values()]
      .filter((entity) => entity.kind === kind && entity.end - entity.start === changed.length)
      .flatMap((entity) => entity.readings);
  });
}

/** Reads the fields of a letter that are one date or number each, the contacts as those of the officer; null where it holds none. */
export function simpleFieldsOf(
  flow: Flow,
  officer: string | null,
): Readonly<Record<SimpleField, Proposal<string> | null>> {
  const text = markedText(flow.text);
  const isRepeated = repeatedIn(flow);
  // A pair behind the text has the words of its lines.
  const ofEarlier = new Set<ReadWord | undefined>();
  for (const { start } of text.entities.values())
    if (start < flow.end && isRepeated(start)) ofEarlier.add(flow.wordAt(start));
  const isOwn = ({ entity }: Claim) => !ofEarlier.has(flow.wordAt(entity.start));
  const found = withRow(inText(flow, claimsIn(text), text), text)
    .concat(contactsOf(flow, text, officer))
    .filter(isOwn);
  // A pair of heading and value says of the same words what no line does.
  const wordOf = ({ entity }: Claim) => flow.wordAt(entity.start);
  // A longer time to reply is also a day by which the reply is due: it is said once.
  const extended = new Set(
    found.filter(({ field, rank }) => field === 'replyExtendedTo' && rank === 'said').map(wordOf),
  );
  const said = found.filter(
    (claim) => claim.rank === 'said' && (claim.field !== 'replyByOn' || !extended.has(wordOf(claim))),
  );
  const isNot = new Set(said.filter(({ field }) => field === 'not').map(wordOf));
  const taken = new Set(said.map(wordOf));
  const claims = [
    ...said.filter(({ field }) => field !== 'not'),
    ...found.filter((claim) => claim.rank !== 'said' && !taken.has(wordOf(claim))),
    ...placedDates(flow, text).filter((claim) => isOwn(claim) && !taken.has(wordOf(claim))),
    ...placedContacts(flow, text).filter((claim) => isOwn(claim) && !taken.has(wordOf(claim))),
    ...shapedNumbers(text).filter((claim) => !isNot.has(wordOf(claim))),
  ];
  const fieldsAt = new Map<ReadWord | undefined, Set<string>>();
  for (const claim of said)
    fieldsAt.set(wordOf(claim), (fieldsAt.get(wordOf(claim)) ?? new Set()).add(claim.field));
  const isShared = (claim: Claim) => (fieldsAt.get(wordOf(claim))?.size ?? 0) > 1;

  const candidatesOf = (mine: readonly Claim[]): readonly Candidate<string>[] =>
    distinct(
      mine.flatMap(({ entity: { kind, readings, start, end } }) =>
        [...readings, ...otherReadings(flow, kind, start, end)].map((value) => ({
          value,
          printed: flow.text.slice(start, end),
          place: flow.placeOf(start, end),
        })),
      ),
    );
  const decide = (field: SimpleField): Proposal<string> | null => {
    const mine = claims.filter((claim) => claim.field === field && isOfField(field, claim.entity.kind));
    if (mine.length === 0) return null;
    const rank = ranks.find((each) => mine.some((claim) => claim.rank === each));
    // Where a letter prints a date is as good a sign as a label: two that differ are asked about.
    const best = mine.filter(
      (claim) => claim.rank === rank || (field === 'datedOn' && claim.rank !== 'shaped'),
    );
    const candidates = candidatesOf(mine);
    const [first, another] = candidatesOf(best);
    // One place that was read with certainty is enough where another says the same.
    const doubts = best.map(({ entity }) => doubtOf(flow, entity, officer));
    const doubt = doubts.find((each) => each === 'no-such-day') ?? (doubts.includes(null) ? null : doubts[0]);
    if (first === undefined) return askedOf('no-such-day', []);
    if (doubt) return askedOf(doubt, candidates);
    // What is only called an application is the letter's own where no other number stands in the letter.
    const isOther = rank === 'placed' && field !== 'datedOn' && candidates.length > 1;
    if (another !== undefined || isOther) return askedOf('several', candidates);
    if (best.every(({ entity }) => entity.kind !== entityKindOf[field]))
      return askedOf('odd-shape', candidates);
    if (rank === 'shaped' && isExact(entityKindOf[field])) return askedOf('not-labeled', candidates);
    if (best.every(isShared) && isExact(entityKindOf[field])) return askedOf('several-meanings', candidates);
    return sureOf([first, ...candidates.filter(({ value }) => value !== first.value)]);
  };
  return {
    datedOn: decide('datedOn'),
    replyByOn: decide('replyByOn'),
    replyExtendedTo: decide('replyExtendedTo'),
    validatedOn: decide('validatedOn'),
    expiresOn: decide('expiresOn'),
    applicationNumber: decide('applicationNumber'),
    licenseNumber: decide('licenseNumber'),
    reference: decide('reference'),
    officerPhone: decide('officerPhone'),
    officerEmail: decide('officerEmail'),
  };
}
