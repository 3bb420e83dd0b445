import { type EditionFile, readEdition } from '../counting/edition-file';
import { deadlineRulesOf, parseRulePack, type RuleEntry, type RulePack } from '../counting/rule-pack';
import { estimates } from '../law/estimates';
import { builtInRuleSet, type LawEdition, lawEdition, rules } from '../law/law';
import { type LawRules, lawTable, type TableGroup } from '../law/law-table';
import { retentionRules } from '../law/retention-rules';
import type { Rule } from '../law/rule';
import { createRuleSet, type RuleSet } from '../law/rule-set';
import type { KeptEdition, RegisterSettings } from '../records/settings';

type Packs = RegisterSettings['rulePacks'];
type Counted = Pick<RegisterSettings, 'rulePacks' | 'lawEdition'>;

/** The law a register counts by, without the rules of its packs. */
interface LawInForce extends LawRules {
  readonly edition: LawEdition;
  /** Why the edition that was taken in is not in force: the program's is as late, or it cannot be read; undefined: it is, or none was taken in. */
  readonly setAside?: 'older' | 'unreadable';
}

const ofProgram: LawInForce = { edition: lawEdition, rules, estimates, retention: retentionRules };

/** The rules of the program as an edition changes them: its own in their places, what is new behind, what is gone left out. */
export function lawWith(edition: EditionFile): LawInForce {
  const theirs = new Map<string, RuleEntry>(edition.rules.map((rule) => [rule.id, rule]));
  const gone = new Set(edition.gone);
  const known = new Set([rules, estimates, retentionRules].flat().map(({ id }) => id));
  const changed = <R extends RuleEntry>(of: readonly R[], isOne: (rule: RuleEntry) => rule is R) => [
    ...of
      .filter(({ id }) => !gone.has(id))
      .flatMap((rule) => {
        const now = theirs.get(rule.id) ?? rule;
        return isOne(now) ? [now] : [];
      }),
    ...edition.rules.filter((rule) => !known.has(rule.id)).filter(isOne),
  ];
  return {
    edition: {
      id: edition.id,
      checkedOn: edition.checkedOn,
      says: edition.says,
      changes: [
        ...edition.changes.map((change, at) => ({
          ...change,
          id: `${edition.id}-${at + 1}`,
          touches: '',
          ruleIds: [],
        })),
        ...lawEdition.changes,
      ],
    },
    rules: changed(rules, isDeadlineRule),
    estimates: changed(estimates, (rule) => rule.kind === 'estimate'),
    retention: changed(retentionRules, (rule) => rule.kind === 'retention'),
  };
}

const isDeadlineRule = (rule: RuleEntry): rule is Rule =>
  rule.kind !== 'estimate' && rule.kind !== 'retention';

/** Each edition is read once: settings are replaced, never edited, so the object itself tells whether it changed. */
const editions = new WeakMap<KeptEdition, LawInForce>();

/** The law this register counts by: that of the program, or of the later edition that was taken in. */
export function lawOf({ lawEdition: kept }: Pick<Counted, 'lawEdition'>): LawInForce {
  if (kept === null) return ofProgram;
  const known = editions.get(kept);
  if (known !== undefined) return known;
  const made = readKept(kept);
  editions.set(kept, made);
  return made;
}

// It was read and its signature checked before it was kept; a program that cannot read it counts by its own law and says so.
function readKept({ id, text }: KeptEdition): LawInForce {
  if (id <= lawEdition.id) return { ...ofProgram, setAside: 'older' };
  const read = readEdition(text);
  return read.ok ? lawWith(read.value) : { ...ofProgram, setAside: 'unreadable' };
}

/** The edition this register counts by. */
export function editionOf(settings: Pick<Counted, 'lawEdition'>): LawEdition {
  return lawOf(settings).edition;
}

interface Read {
  readonly packs: readonly RulePack[];
  readonly ruleSet: RuleSet;
}

const read = new WeakMap<LawInForce, WeakMap<Packs, Read>>();

// Tens of thousands of deadlines ask one after another by the same settings.
let last: { readonly settings: Counted; readonly read: Read } | null = null;

function readRules(settings: Counted): Read {
  if (last?.settings === settings) return last.read;
  last = { settings, read: rulesBy(settings) };
  return last.read;
}

function rulesBy(settings: Counted): Read {
  const law = lawOf(settings);
  const { rulePacks } = settings;
  const ofLaw = read.get(law) ?? new WeakMap<Packs, Read>();
  read.set(law, ofLaw);
  const known = ofLaw.get(rulePacks);
  if (known !== undefined) return known;
  // A pack was read before it was kept; one that an older or newer program refuses sets no dates and says so on its page.
  const packs = rulePacks.flatMap(({ text }) => {
    const pack = parseRulePack(text);
    return pack.ok ? [pack.value] : [];
  });
  const own: readonly Rule[] = packs.flatMap(deadlineRulesOf);
  const isBuiltIn = law.rules === rules && own.length === 0;
  const made = { packs, ruleSet: isBuiltIn ? builtInRuleSet : createRuleSet([...law.rules, ...own]) };
  ofLaw.set(rulePacks, made);
  return made;
}

/** The rules this register counts by: those of its edition of the law and those of its packs. */
export function ruleSetOf(settings: Counted): RuleSet {
  return readRules(settings).ruleSet;
}

/** The packs of this register, read. */
export function packsOf(settings: Counted): readonly RulePack[] {
  return readRules(settings).packs;
}

/** The estimates this register shows: those of its edition and of its packs. */
export function estimateRulesOf(settings: Counted): LawRules['estimates'] {
  const own = packsOf(settings).flatMap((pack) => pack.rules.filter((rule) => rule.kind === 'estimate'));
  return [...lawOf(settings).estimates, ...own];
}

/** The rules on keeping records that this register follows: those of its edition and of its packs. */
export function retentionRulesOf(settings: Counted): LawRules['retention'] {
  const own = packsOf(settings).flatMap((pack) => pack.rules.filter((rule) => rule.kind === 'retention'));
  return [...lawOf(settings).retention, ...own];
}

/** The whole table of this register as it is read on screen and paper. */
export function tableOf(settings: Counted): readonly TableGroup[] {
  const law = lawOf(settings);
  return lawTable(packsOf(settings), law.rules === rules ? undefined : law);
}
