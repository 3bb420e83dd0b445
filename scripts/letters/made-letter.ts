import { type Block, isTwoWays } from './blocks';
import { chanceOf } from './chance';
import { factsOf, type LetterFacts, madeKinds } from './facts';
import type { Layout } from './layouts';

/** What a field must come to: a value, nothing, or a question. */
export type Expected = string | null | { readonly asked: true };

/** A letter with the answers to it. */
export interface MadeLetter {
  readonly name: string;
  readonly layout: Layout;
  readonly facts: LetterFacts;
  readonly blocks: readonly Block[];
  readonly expected: Readonly<Record<MeasuredField, Expected>>;
  /** Points each list must have. */
  readonly points: Readonly<
    Record<'reasons' | 'modifications' | 'questions' | 'conditions' | 'riders', readonly string[]>
  >;
}

export const measuredFields = [
  'agency',
  'kind',
  'datedOn',
  'applicationNumber',
  'licenseNumber',
  'replyByOn',
  'replyExtendedTo',
  'validatedOn',
  'expiresOn',
  'officerName',
  'officerPhone',
  'officerEmail',
] as const;
export type MeasuredField = (typeof measuredFields)[number];

/** The letter of a number in a row of letters: every layout with every kind, then again with other facts. */
export function madeLetter(at: number, layouts: readonly Layout[]): MadeLetter {
  const layout = layouts[at % layouts.length] as Layout;
  const kind = madeKinds[Math.floor(at / layouts.length) % madeKinds.length] ?? 'denied';
  const facts = factsOf(at + 1, kind);
  const ofDate = (on: LetterFacts['datedOn'] | null): Expected =>
    on !== null && isTwoWays(on, layout.dates) ? { asked: true } : on;
  return {
    name: `${layout.name} ${at} ${kind}`,
    layout,
    facts,
    blocks: layout.set(facts, chanceOf(at)),
    expected: {
      agency: 'BIS',
      kind,
      datedOn: ofDate(facts.datedOn),
      applicationNumber: facts.control,
      licenseNumber: facts.license,
      replyByOn: ofDate(facts.replyByOn),
      replyExtendedTo: null,
      validatedOn: ofDate(facts.validatedOn),
      expiresOn: ofDate(facts.expiresOn),
      officerName: facts.officer.name,
      officerPhone: facts.officer.phone,
      officerEmail: facts.officer.email,
    },
    points: {
      reasons: facts.reasons,
      modifications: facts.modifications,
      questions: facts.questions,
      conditions: facts.conditions,
      riders: facts.riders,
    },
  };
}
