import type { IsoDate } from '../../shared/base/dates';
import { done, refuse } from '../../shared/base/result';
import { amendedInWords, isAmended } from '../../shared/law/changes';
import { confidenceWords, ruleQuote } from '../../shared/law/rule-labels';
import { capital } from '../../shared/law/rule-terms';
import { lawFacts, type RuleFacts } from '../../shared/print/law-facts';
import type { RegisterStore } from '../register/register-store';
import { editionListing, takeEdition } from './cli-law-edition';
import { table } from './cli-table';
import { defineCommand } from './command';
import { headLine, holdsWords, runList } from './run-list';

interface LawRequest {
  /** A rule by its id, else words to look for. */
  readonly words: readonly string[];
  /** An absolute path; undefined: the rules of this program. */
  readonly edition: string | undefined;
  /** The edition is taken in, not only shown. */
  readonly isTaken: boolean;
}

type FoundRule = RuleFacts & { readonly group: string };

/** One rule as `law --json` gives it. */
export function ruleJson({ rule, terms, examples, stories, isReadLongAgo, group }: FoundRule) {
  return {
    rule: rule.id,
    title: rule.title,
    group,
    agency: rule.agency,
    kind: rule.kind,
    citation: rule.citation,
    quote: ruleQuote(rule),
    meaning: rule.meaning,
    confidence: rule.confidence,
    confidenceWhy: rule.confidenceWhy,
    source: rule.source,
    checkedOn: rule.checkedOn,
    amended: isAmended(rule),
    readLongAgo: isReadLongAgo,
    terms: terms.map(({ label, says }) => ({ label, says })),
    examples: examples.map(({ from, gives, note }) => ({ from, gives, note })),
    cases: stories.map(({ says, lines }) => ({ says, lines })),
  };
}

function rulesOf(store: RegisterStore, today: IsoDate): readonly FoundRule[] {
  const moment = { ...store.moment(), today };
  const { groups } = lawFacts(store.register, { moment, head: store.head, person: '' });
  return groups.flatMap(({ title, rules }) => rules.map((each) => ({ ...each, group: title })));
}

function asTable(found: readonly FoundRule[]): string {
  const body = found.map(({ rule }) => [rule.id, rule.title, rule.citation, rule.agency, rule.confidence]);
  return `${headLine(found.length, 'rule')}\n${table(['RULE', 'WHAT', 'CITATION', 'AGENCY', 'SURE'], body, 64)}`;
}

function asPage({ rule, terms, examples, stories, isReadLongAgo, group }: FoundRule): string {
  const wide = Math.max(...terms.map(({ label }) => label.length));
  const lines = [
    `${rule.title} (${rule.id})`,
    `${rule.citation}. ${group}`,
    '',
    ruleQuote(rule),
    '',
    ...(isAmended(rule) ? [`${amendedInWords(rule)}.`, ''] : []),
    ...(isReadLongAgo
      ? ['Its source was last read more than a year ago. Read it again before you rely on it.', '']
      : []),
    ...terms.map(({ label, says }) => `${label.padEnd(wide)}  ${says}`),
    '',
    rule.meaning,
    ...(rule.advice === undefined ? [] : [rule.advice]),
    '',
    `How sure it is: ${capital(confidenceWords[rule.confidence])}. ${rule.confidenceWhy}`,
    ...(examples.length === 0 ? [] : ['', 'Worked by hand:']),
    ...examples.map(({ from, gives, note }) => `  ${from}: ${gives}${note === '' ? '' : ` (${note})`}`),
    ...(stories.length === 0 ? [] : ['', 'What happens if:']),
    ...stories.flatMap(({ says, lines: told }) => [`  ${says}`, ...told.map((line) => `      ${line}`)]),
    '',
    `Source: ${rule.source}. Read on ${rule.checkedOn}.`,
  ];
  return `${lines.join('\n')}\n`;
}

export const lawCommand = defineCommand({
  name: 'law',
  description: 'lists the rules the dates come from, or shows one',
  more: 'With the id of a rule, all of it: its words and citation, its terms, examples, and what happens if… With --edition FILE what a later edition, signed by the makers of the program, has otherwise, and which open dates it would count otherwise; with --take it is taken in, so that what is entered from now on is counted by it. No date moves by it.',
  words: [
    { name: 'RULE', means: 'the id of a rule, or words that stand in it', isOptional: true, isMany: true },
  ],
  takes: ['edition', 'take', 'by', 'today', 'json', 'out', 'accept-clock', 'take-over'],
  examples: [
    {
      line: 'export-docket law itd-reply',
      description: 'one rule with its citation, terms, examples and cases',
    },
    { line: 'export-docket law voluntary disclosure', description: 'the rules with these words' },
  ],
  read: ({ words, values, at }): LawRequest | string =>
    values.edition !== undefined && words.length > 0
      ? '--edition goes without the name of a rule.'
      : values.take === true && values.edition === undefined
        ? '--take goes with --edition FILE.'
        : {
            words,
            edition: values.edition === undefined ? undefined : at(values.edition),
            isTaken: values.take === true,
          },
  run: (task) => {
    const { edition, isTaken } = task.request;
    if (edition !== undefined && isTaken) return takeEdition(task, edition);
    return runList(
      task,
      (store, today) => {
        const { words } = task.request;
        if (edition !== undefined) return editionListing(task, edition, store);
        const all = rulesOf(store, today);
        const one = words.length === 1 ? all.find(({ rule }) => rule.id === words[0]) : undefined;
        if (one !== undefined) return done({ json: () => ruleJson(one), text: () => asPage(one) });
        const found = all.filter(({ rule, group, terms }) =>
          holdsWords(words, [
            rule.id,
            rule.title,
            rule.citation,
            rule.meaning,
            rule.agency,
            group,
            ruleQuote(rule),
            ...terms.map(({ says }) => says),
          ]),
        );
        if (found.length === 0) return refuse('not-found', 'no-such-rule', { reference: words.join(' ') });
        return done({ json: () => found.map(ruleJson), text: () => asTable(found) });
      },
      { needsRegister: false },
    );
  },
});
