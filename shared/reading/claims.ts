import type { FieldRule, Rank, SimpleField } from './field-rule';
import { fieldRules } from './field-rules';
import { compiledRule, type Entity, type MarkedText } from './marked-text';

/** That a date or number of the text is the value of a field, by a rule. */
export interface Claim {
  readonly field: SimpleField | 'not';
  readonly rank: Rank;
  readonly entity: Entity;
  /** A label stands before it, not only a sentence around it. */
  readonly isLabeled: boolean;
}

const compiled = new Map(fieldRules.map((rule) => [rule, compiledRule(rule.pattern)]));

/** What one rule finds, in the order of the text. */
export function foundBy(rule: FieldRule, { marked, entities }: MarkedText): readonly Claim[] {
  const pattern = compiled.get(rule) ?? compiledRule(rule.pattern);
  const claims: Claim[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(marked); match !== null; match = pattern.exec(marked)) {
    const value = match.groups?.value ?? '';
    const at = match.index + match[0].length - value.length;
    const entity = entities.get(at);
    if (entity !== undefined)
      claims.push({
        field: rule.field,
        rank: rule.rank,
        entity,
        isLabeled: rule.pattern.startsWith('{label}'),
      });
    // Two rules of a row may share what stands between them, and a sentence may name two dates.
    pattern.lastIndex = Math.max(match.index + 1, at);
  }
  return claims;
}

const between = /^[ \t]*(?:(?:,|;|&|\/|\band\b|\bor\b|\n(?!\n))[ \t]*){1,3}$/iu;

/** Of numbers with which lines begin that follow one another, as in a table. */
const beginsLine = /(?:^|\n)[ ]*$/;
const nextLine = /^[^\n]*\n{1,2}[ ]*$/;

/** What a rule says of one number holds for those that follow it in a row: "Z123456, Z234567 and Z345678". */
export function withRow(claims: readonly Claim[], { text, entities }: MarkedText): readonly Claim[] {
  const inOrder = [...entities.values()].filter(({ kind }) => kind === 'control' || kind === 'license');
  const known = new Set(claims.map(({ entity }) => entity.start));
  const added: Claim[] = [];
  for (const claim of claims) {
    let at = inOrder.indexOf(claim.entity);
    for (let next = inOrder[at + 1]; at >= 0 && next !== undefined; next = inOrder[at + 1]) {
      const { start, end, kind } = inOrder[at] as Entity;
      const room = text.slice(end, next.start);
      const isRow = between.test(room) || (beginsLine.test(text.slice(0, start)) && nextLine.test(room));
      if (next.kind !== kind || known.has(next.start) || !isRow) break;
      added.push({ ...claim, entity: next });
      at += 1;
    }
  }
  return [...claims, ...added];
}

const keyOf = ({ field, entity }: Claim): string => `${field} ${entity.start}`;

/** All that the rules find; what is said to be something else is left out, unless a label names it. */
export function claimsIn(text: MarkedText): readonly Claim[] {
  const all = fieldRules.flatMap((rule) => foundBy(rule, text));
  const labeled = new Map<string, Claim>();
  for (const claim of all) {
    const known = labeled.get(keyOf(claim));
    if (known === undefined || (!known.isLabeled && claim.isLabeled)) labeled.set(keyOf(claim), claim);
  }
  const found = [...labeled.values()];
  // What is said to be something else takes those with it that follow in its row.
  const each = [
    ...found,
    ...withRow(
      found.filter(({ field }) => field === 'not'),
      text,
    ).filter((claim) => !found.includes(claim)),
  ];
  const startsOf = (wanted: (claim: Claim) => boolean) =>
    new Set(each.filter(wanted).map(({ entity }) => entity.start));
  const not = startsOf(({ field }) => field === 'not');
  const named = startsOf(({ field, isLabeled }) => field !== 'not' && isLabeled);
  return each.filter(({ field, entity, isLabeled }) =>
    field === 'not' ? isLabeled || !named.has(entity.start) : isLabeled || !not.has(entity.start),
  );
}
