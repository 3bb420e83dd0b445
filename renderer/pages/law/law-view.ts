import type { IsoDate } from '../../../shared/base/dates';
import { agencyWords } from '../../../shared/labels/closed-sets';
import { amendedInWords } from '../../../shared/law/changes';
import type { TableRule } from '../../../shared/law/law-table';
import { lifeTerms } from '../../../shared/law/rule-life-terms';
import { wasReadLongAgo } from '../../../shared/law/rule-set';
import { ruleTerms } from '../../../shared/law/rule-terms';
import type { RegisterSettings } from '../../../shared/records/settings';
import { ruleSetOf, tableOf } from '../../../shared/register/rules-in-force';
import { isMatch } from '../../state/match';

/** A rule as the list shows it, with everything it can be found by. */
export interface LawRow {
  readonly rule: TableRule;
  /** The name of the file it came from; null for a built-in one. */
  readonly pack: string | null;
  readonly isReadLongAgo: boolean;
  readonly text: string;
}

export interface LawRows {
  readonly id: string;
  readonly title: string;
  readonly rows: readonly LawRow[];
}

/** The title of a rule of this register; its id where there is none. */
export function titlesOf(settings: RegisterSettings): (ruleId: string) => string {
  const ruleSet = ruleSetOf(settings);
  return (ruleId) => ruleSet.byId(ruleId)?.title ?? ruleId;
}

/** The whole table in its groups; `today` is the agency's date. */
export function lawRows(settings: RegisterSettings, today: IsoDate): readonly LawRows[] {
  const titleOf = titlesOf(settings);
  return tableOf(settings).map(({ id, title, pack, rules }) => ({
    id,
    title,
    rows: rules.map((rule) => ({
      rule,
      pack,
      isReadLongAgo: wasReadLongAgo(rule, today),
      text: [
        title,
        rule.id,
        rule.title,
        rule.citation,
        rule.quote,
        rule.meaning,
        rule.advice,
        amendedInWords(rule),
        rule.confidence,
        rule.confidenceWhy,
        rule.authority,
        rule.agency === 'other' ? '' : `${rule.agency} ${agencyWords[rule.agency]}`,
        ...[...ruleTerms(rule, titleOf), ...lifeTerms(rule, titleOf)].map(({ says }) => says),
      ].join(' '),
    })),
  }));
}

/** The rows in which every word of the query stands, in their groups. */
export function foundRows(groups: readonly LawRows[], query: string): readonly LawRows[] {
  if (query.trim() === '') return groups;
  return groups
    .map((group) => ({ ...group, rows: group.rows.filter(({ text }) => isMatch(text, query)) }))
    .filter(({ rows }) => rows.length > 0);
}

export function countRows(groups: readonly LawRows[]): number {
  return groups.reduce((sum, { rows }) => sum + rows.length, 0);
}
