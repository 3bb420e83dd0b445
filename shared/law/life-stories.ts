import { day, formatDay, formatDayNear, formatDayShort, type IsoDate } from '../base/dates';
import { plural, wordFor } from '../base/plural';
import { inList, type TitleOf } from './count-terms';
import type { TableRule } from './law-table';
import { letterKindWords } from './letter-kinds';
import type { LifeAct, LifeCase } from './life';
import { stepKindLabels } from './step-kind-words';

/** One life case as it is read: what it shows, then day by day what happens and what stands on the docket. */
export interface LifeStory {
  readonly says: string;
  /** A case that every rule has, or one of not starting, which its terms say already. */
  readonly isUsual: boolean;
  readonly lines: readonly string[];
}

type OpenState = 'open' | 'sent' | 'missed' | 'watch' | 'watch-past';

/** The words of the docket for a state that a life case names. */
export type SayState = (state: OpenState) => string;

const usual: readonly LifeCase['shows'][] = [
  'met',
  'missed',
  'late',
  'source-corrected',
  'source-void',
  'not-started',
];

/** The stories of a rule's life cases, in their order; none for a rule that has no life. */
export function storiesOf(rule: TableRule, titleOf: TitleOf, sayState: SayState): readonly LifeStory[] {
  if (!('ladder' in rule)) return [];
  return (rule.life?.cases ?? []).map((each) => lifeStory(rule.id, each, titleOf, sayState));
}

function lifeStory(ruleId: string, lifeCase: LifeCase, titleOf: TitleOf, sayState: SayState): LifeStory {
  const { says, shows, agency, acts, docket } = lifeCase;
  const headOf = sayHeads();
  const nameOf: TitleOf = (id) => (id === ruleId ? 'it' : `“${titleOf(id)}”`);
  const lines: string[] = [];
  if (agency !== undefined) lines.push(`A record of ${agency === 'other' ? 'another authority' : agency}.`);
  const waiting = [...acts];
  let last: IsoDate | null = null;
  for (const { on, open } of docket) {
    for (let [first] = waiting; first !== undefined && first.on <= on; [first] = waiting) {
      const { on: actsOn } = first;
      const together = waiting.splice(0, waiting.filter((act) => act.on === actsOn).length);
      const happened = together.map((act) => actWords(act, acts, nameOf));
      lines.push(`${headOf(actsOn)}: ${happened.join('; ')}.`);
      last = actsOn;
    }
    const stands = docketWords(open, on, nameOf, sayState);
    lines.push(
      last === on ? `The docket then shows ${stands}.` : `On ${headOf(on)} the docket shows ${stands}.`,
    );
  }
  return { says, isUsual: usual.includes(shows), lines };
}

/** The days on which something happens, with their year where it is another than that of the day before. */
function sayHeads(): (on: IsoDate) => string {
  let year = '';
  return (on) => {
    const isSame = on.slice(0, 4) === year;
    year = on.slice(0, 4);
    return isSame ? formatDayShort(on) : formatDay(on);
  };
}

const lower = (text: string): string => text.slice(0, 1).toLowerCase() + text.slice(1);

const fieldWords: Readonly<Record<string, string>> = {
  datedOn: 'dated',
  happenedOn: 'of',
  arrivedOn: 'arrived',
  replyByOn: 'reply by',
  replyExtendedTo: 'more time to reply until',
  expiresOn: 'new expiry',
};

/** The dates among the fields of an act, but for the day of the act itself. */
function fieldsWords(fields: Readonly<Record<string, unknown>>, on: IsoDate): string {
  return Object.entries(fields)
    .flatMap(([field, value]) => {
      const word = fieldWords[field];
      if (word === undefined || value === on) return [];
      return [value === null ? `, without “${word}”` : `, ${word} ${formatDayNear(day(String(value)), on)}`];
    })
    .join('');
}

function actWords(act: LifeAct, acts: readonly LifeAct[], nameOf: TitleOf): string {
  const title = 'rule' in act ? nameOf(act.rule) : '';
  switch (act.do) {
    case 'letter': {
      const items =
        act.items === undefined
          ? ''
          : ` for ${wordFor(act.items.length, 'item')} ${inList(act.items, 'and')}`;
      return `letter “${letterKindWords[act.kind].label}”${items}${fieldsWords(act.fields ?? {}, act.on)}`;
    }
    case 'step': {
      const { happenedOn = act.on, names = [] } = act;
      return [
        lower(stepKindLabels[act.kind].label),
        names.length === 0 ? '' : `, naming ${names.map(nameOf).join(', ')}`,
        fieldsWords({ happenedOn }, act.on),
        isNothingChosen(act) ? ', with nothing chosen beside it' : '',
        act.isAsked === true ? ': several deadlines fit, so the program asks which one' : '',
      ].join('');
    }
    case 'license': {
      const { expiresOn } = act.fields;
      return expiresOn === null
        ? 'the expiry is taken off the record'
        : `expiry on the record ${formatDayNear(day(String(expiresOn)), act.on)}`;
    }
    case 'start':
      return `a person starts it, from ${formatDayNear(act.triggerOn, act.on)}`;
    case 'correct':
      return `${entryWords(act.what, acts)} is corrected${correctedTo(act)}`;
    case 'void':
      return `${entryWords(act.what, acts)} was entered in error and is void`;
    case 'settle':
      return `a person records how ${title} ended`;
    case 'drop':
      return `a person takes ${title} off${act.endSeries === true ? ', with every later one' : ''}`;
    case 'move':
      return `a person moves ${title} to ${formatDayNear(act.dueOn, act.on)}`;
  }
}

/** The day it is corrected to, always with its year; another field as a letter names it. */
function correctedTo({ fields, on }: Extract<LifeAct, { do: 'correct' }>): string {
  const { datedOn, happenedOn } = fields as { readonly datedOn?: string; readonly happenedOn?: string };
  const to = datedOn ?? happenedOn;
  return to === undefined ? fieldsWords(fields, on) : ` to ${formatDay(day(to))}`;
}

/** Where a case says that nobody chose what the step could start. */
function isNothingChosen({ fields = {} }: Extract<LifeAct, { do: 'step' }>): boolean {
  const { chosen } = fields as { readonly chosen?: readonly unknown[] };
  return chosen?.length === 0;
}

function entryWords(name: string, acts: readonly LifeAct[]): string {
  const entry = acts.find((act) => 'as' in act && act.as === name);
  if (entry?.do === 'letter') return `the letter “${letterKindWords[entry.kind].label}”`;
  return entry?.do === 'step' ? `the step “${stepKindLabels[entry.kind].label}”` : 'the entry';
}

function docketWords(open: readonly string[], on: IsoDate, nameOf: TitleOf, sayState: SayState): string {
  if (open.length === 0) return 'nothing of it';
  const rows = open.map((row) => {
    const [rule = '', due = '', state = '', late] = row.split(' ');
    const words = late === undefined ? sayState(state as OpenState) : `${plural(Number(late), 'day')} late`;
    return `${nameOf(rule)} due ${formatDayNear(day(due), on)}, ${words}`;
  });
  return rows.join('; ');
}
