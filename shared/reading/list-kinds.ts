import type { LetterList } from './list-point';

/** What a list of a letter holds. */
export type ListKind = 'reasons' | 'modifications' | 'conditions' | 'riders' | 'questions' | 'other';

/** The words before a list that say what it is; the rule whose words stand last is meant. */
export const listRules: readonly {
  readonly kind: ListKind;
  readonly words: RegExp;
  readonly examples: readonly string[];
}[] = [
  {
    kind: 'modifications',
    words:
      /\b(?:changes|steps|measures)(?: \w+){0,3} (?:resolve|address|overcome|meet|remove)(?: \w+){0,2} (?:concerns|objections|reasons|grounds)\b|\bmodif(?:y|ied|ication|ications)\b|\bcould be approved if\b|\bchanges (?:to the application )?(?:would|could|that)\b|\balternatives?\b/giu,
    examples: [
      'BIS would consider the following modifications:',
      'Changes that could resolve these concerns:',
    ],
  },
  {
    kind: 'riders',
    words: /\briders?\b|\bexplanatory notes?\b/giu,
    examples: ['RIDERS'],
  },
  {
    kind: 'conditions',
    words: /\b(?:conditions?|provisos?|limitations?)\b/giu,
    examples: ['LICENSE CONDITIONS', 'This license is subject to the following conditions:'],
  },
  {
    kind: 'questions',
    words:
      /\b(?:information|documents|documentation|questions)\b(?!\s+(?:provided|you|submitted|available))/giu,
    examples: ['Please provide the following information:'],
  },
  {
    kind: 'reasons',
    words:
      /\breasons?\b|\bconsiderations?\b|\b(?:basis|bases)\b|\bconcerns?\b|\bobjections?\b|\bgrounds?\b|\bfollowing (?:facts|factors|deficienc\w+)\b|\bbecause\b/giu,
    examples: [
      'The reasons for this decision are:',
      'Basis for denial',
      'BIS has these concerns:',
      'The objections are:',
    ],
  },
  {
    kind: 'other',
    words:
      /\b(?:enclosures?|attachments?|cc|copies|items?|commodit(?:y|ies)|distribution|how to (?:respond|reply)|steps|instructions)\b\s*:?\s*$/giu,
    examples: ['Enclosures:'],
  },
];

/** The word that each point of a list begins with, beside its number. */
const pointWords: readonly { readonly kind: ListKind; readonly word: RegExp }[] = [
  { kind: 'reasons', word: /^(?:reason|ground|basis)\b/i },
  { kind: 'conditions', word: /^(?:condition|proviso)\b/i },
  { kind: 'questions', word: /^(?:question\b|q\d)/i },
];

/** What a list is, by the word of its points or the words before it; a list without such words is something else. */
export function kindOfList({ leadIn, points }: LetterList): ListKind {
  const byPoint = pointWords.find(({ word }) => word.test(points[0]?.number ?? ''));
  if (byPoint !== undefined) return byPoint.kind;
  // The last block says more than the one before it.
  for (const part of [leadIn.split('\n').at(-1) ?? '', leadIn]) {
    let best: { readonly kind: ListKind; readonly at: number } | undefined;
    for (const { kind, words } of listRules) {
      const last = [...part.matchAll(words)].at(-1);
      const at = last === undefined ? undefined : last.index + last[0].length;
      if (at !== undefined && at > (best?.at ?? -1)) best = { kind, at };
    }
    if (best !== undefined) return best.kind;
  }
  return 'other';
}
