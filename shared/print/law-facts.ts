import { type HolidayYear, holidayYears } from '../calendar/holiday-years';
import { type WorkedExample, workedExamples } from '../counting/worked-examples';
import { stateInSentence } from '../docket/state-text';
import type { LawEdition } from '../law/law';
import type { TableRule } from '../law/law-table';
import { type LifeStory, storiesOf } from '../law/life-stories';
import { lifeTerms } from '../law/rule-life-terms';
import { wasReadLongAgo } from '../law/rule-set';
import { ruleTerms, type Term } from '../law/rule-terms';
import type { RegisterSettings } from '../records/settings';
import { daysOff } from '../register/days-off';
import type { Register } from '../register/register';
import { editionOf, ruleSetOf, tableOf } from '../register/rules-in-force';
import { type PageFacts, type PageSource, pageFacts } from './page-facts';

/** One rule as it is printed. */
export interface RuleFacts {
  readonly rule: TableRule;
  readonly terms: readonly Term[];
  readonly examples: readonly WorkedExample[];
  /** The life cases that only this rule has; those every rule has are on the law page. */
  readonly stories: readonly LifeStory[];
  /** Its source was last read more than a year before the page's date. */
  readonly isReadLongAgo: boolean;
}

/** A part of the table as it is printed. */
export interface RuleGroupFacts {
  readonly id: string;
  readonly title: string;
  readonly rules: readonly RuleFacts[];
}

/** Everything the printed table holds. */
export interface LawFacts {
  readonly page: PageFacts;
  readonly edition: LawEdition;
  readonly groups: readonly RuleGroupFacts[];
  readonly years: readonly HolidayYear[];
  readonly isCountingClosures: boolean;
  readonly closures: RegisterSettings['closures'];
}

/** Collects the table as this register counts by it: the built-in rules, those of its files, its days off. */
export function lawFacts(register: Register, source: PageSource): LawFacts {
  const { settings } = register;
  const ruleSet = ruleSetOf(settings);
  const { today } = source.moment;
  const titleOf = (ruleId: string) => ruleSet.byId(ruleId)?.title ?? ruleId;
  return {
    page: pageFacts(register, source),
    edition: editionOf(settings),
    groups: tableOf(settings).map(({ id, title, rules }) => ({
      id,
      title,
      rules: rules.map((rule) => ({
        rule,
        terms: [...ruleTerms(rule, titleOf), ...lifeTerms(rule, titleOf)],
        examples: workedExamples(rule, ruleSet.rules),
        stories: storiesOf(rule, titleOf, stateInSentence).filter(({ isUsual }) => !isUsual),
        isReadLongAgo: wasReadLongAgo(rule, today),
      })),
    })),
    years: holidayYears(daysOff(settings)),
    isCountingClosures: settings.closuresByOrder,
    closures: settings.closures,
  };
}
