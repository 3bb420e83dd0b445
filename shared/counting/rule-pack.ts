import * as z from 'zod';
import { isoDate, prose, requiredLabel } from '../base/fields';
import { type JsonFault, readJsonWithLines } from '../base/json-line-numbers';
import { reasonFor } from '../base/message-text';
import { type FieldReason, reason } from '../base/reason';
import { done, type Refusal, type Result, refuse } from '../base/result';
import { estimates } from '../law/estimates';
import { rules as builtIn } from '../law/law';
import { retentionRule } from '../law/retention-rule';
import { retentionRules } from '../law/retention-rules';
import { estimate, type Rule, rule } from '../law/rule';
import { inconsistencies } from '../law/rule-consistency';
import { ruleId } from '../law/rule-parts';
import { defineWords } from '../words/define-words';
import { exampleFaults } from './check-examples';

const texts = defineWords('counting/rule-pack', {
  theFile: 'the file',
  isNoneOf: 'is none of: {allowed}',
  theTextEndsToo: 'the text ends too early',
  standsTwiceInThe: '"{key}" stands twice in the same place',
  tooManyBracketsInside: 'too many brackets inside one another',
  isNotExpectedHere: '"{found}" is not expected here',
});

export const ruleEntry = z.discriminatedUnion(
  'kind',
  [rule, estimate, retentionRule],
  reason('not-a-rule-kind'),
);

/** Rules from a file the user chose: another country's, a company's. Shown as theirs, never in place of a built-in one. */
export const rulePack = z
  .strictObject({
    format: z.literal('export-docket-rules', reason('not-a-rule-pack')),
    version: z.literal(1, reason('not-this-version')),
    id: ruleId,
    name: requiredLabel,
    /** When the pack as a whole was last looked through. */
    checkedOn: isoDate,
    note: prose.default(''),
    rules: z.array(ruleEntry).min(1, reason('missing')).max(500, reason('too-many')).readonly(),
  })
  .readonly();
export type RulePack = z.infer<typeof rulePack>;
export type RuleEntry = RulePack['rules'][number];

type Path = readonly PropertyKey[];
export type LineOf = (path: Path) => number;

/** Every rule of this program, those of deadlines, estimates and retention. */
export const builtInRules = [...builtIn, ...estimates, ...retentionRules] as readonly RuleEntry[];
export const builtInIds: ReadonlySet<string> = new Set(builtInRules.map(({ id }) => id));

/** Reads a file of rules by its schema. Refuses `invalid` with the line and the field: JSON that is none, a field that is missing, unknown or wrong. */
export function readRuleFile<T>(
  text: string,
  schema: z.ZodType<T>,
): Result<{ readonly file: T; readonly lineOf: LineOf }> {
  const read = readJsonWithLines(text.replace(/^\uFEFF/, ''));
  if (!read.ok)
    return refuse('invalid', 'pack-not-json', { line: read.line, detail: faultWords(read.fault) });
  const { lineOf } = read;
  const parsed = schema.safeParse(read.value, { reportInput: true });
  return parsed.success ? done({ file: parsed.data, lineOf }) : packRefusal(parsed.error, lineOf);
}

/**
 * Reads a rule pack from JSON text. Refuses `invalid` with the line and the field: JSON that is none, a field that
 * is missing, unknown or wrong, a rule that contradicts itself or takes a built-in id, an example the count denies.
 */
export function parseRulePack(text: string): Result<RulePack> {
  const read = readRuleFile(text, rulePack);
  if (!read.ok) return read;
  const { file: pack, lineOf } = read.value;
  return takenIdIn(pack, lineOf) ?? firstFault(pack, lineOf) ?? done(pack);
}

/** The rules of a pack that set deadlines. */
export function deadlineRulesOf(pack: Pick<RulePack, 'rules'>): readonly Rule[] {
  return pack.rules.flatMap((each) => (each.kind === 'estimate' || each.kind === 'retention' ? [] : [each]));
}

/** A rule that would take the id of a built-in one. */
function takenIdIn({ rules }: RulePack, lineOf: LineOf): Refusal | undefined {
  const index = rules.findIndex(({ id }) => builtInIds.has(id));
  if (index === -1) return undefined;
  return refused(['rules', index, 'id'], lineOf, `"${rules[index]?.id}" ${reasonFor('built-in-id')}`);
}

/** The first rule that contradicts itself, an id that stands twice, or an example that the count denies. */
export function firstFault(pack: Pick<RulePack, 'rules'>, lineOf: LineOf): Refusal | undefined {
  const ids = new Set<string>();
  const own = deadlineRulesOf(pack);
  for (const [index, each] of pack.rules.entries()) {
    const at: Path = ['rules', index];
    const fault = (field: string, why: FieldReason) => refused([...at, field], lineOf, reasonFor(why));
    if (ids.has(each.id)) return refused([...at, 'id'], lineOf, `"${each.id}" ${reasonFor('id-twice')}`);
    if ('trigger' in each && each.trigger.on === 'rule') {
      const { ruleId: before } = each.trigger;
      if (!ids.has(before) && !builtInIds.has(before)) return fault('trigger', 'no-rule-before');
    }
    ids.add(each.id);
    const [wrong] = inconsistencies(each);
    if (wrong !== undefined) return fault(wrong.field, wrong.reason);
    if (
      'cautious' in each &&
      each.cautious !== undefined &&
      each.examples.some(({ letterOn }) => letterOn === undefined)
    ) {
      return fault('examples', 'letter-date-missing');
    }
    const [example] = exampleFaults(each, own);
    if (example !== undefined) {
      const path = [...at, 'examples', example.index, example.field];
      const { expected, got } = example;
      return refuse(
        'invalid',
        'pack-example',
        { line: lineOf(path), field: path.join('.'), expected, got },
        path.join('.'),
      );
    }
  }
  return undefined;
}

function refused(path: Path, lineOf: LineOf, reason: string): Refusal {
  const field = path.map(String).join('.') || texts.theFile;
  return refuse('invalid', 'pack-field', { line: lineOf(path), field, reason }, field);
}

/** Why a file does not fit its schema, with the line and the field. */
function packRefusal(error: z.ZodError, lineOf: LineOf): Refusal {
  const [issue] = error.issues;
  if (issue === undefined) return refused([], lineOf, reasonFor(''));
  if (issue.code === 'unrecognized_keys') {
    return refused([...issue.path, issue.keys[0] ?? ''], lineOf, reasonFor('not-a-field'));
  }
  if (issue.input === undefined && issue.code !== 'custom')
    return refused(issue.path, lineOf, reasonFor('missing'));
  const allowed = issue.code === 'invalid_value' ? issue.values.map(String) : [];
  const why =
    allowed.length === 0 ? reasonFor(issue.message) : texts.isNoneOf({ allowed: allowed.join(', ') });
  return refused(issue.path, lineOf, why);
}

/** What is wrong with a text that is no JSON. */
function faultWords(fault: JsonFault): string {
  switch (fault.is) {
    case 'ended':
      return texts.theTextEndsToo;
    case 'twice':
      return texts.standsTwiceInThe({ key: fault.key });
    case 'too-deep':
      return texts.tooManyBracketsInside;
    case 'unexpected':
      return texts.isNotExpectedHere({ found: fault.found });
  }
}
