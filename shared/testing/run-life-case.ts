import { compareDays, daysBetween, type IsoDate } from '../base/dates';
import { inWords } from '../base/message-text';
import type { Result } from '../base/result';
import type { CommandInput } from '../commands/commands';
import { dropDeadline } from '../commands/deadline-commands';
import { type DocketRow, docketRows } from '../docket/rows';
import type { Agency } from '../law/agency';
import { builtInRuleSet } from '../law/law';
import type { LifeAct, LifeCase } from '../law/life';
import type { Rule } from '../law/rule';
import { createScene, type Scene } from './scene';

/** A day of a life case on which the docket is not as the case says, or an act of it that the register does not take. */
export interface LifeFault {
  readonly rule: string;
  /** Which of the rule's cases, from 0, and what it says. */
  readonly index: number;
  readonly says: string;
  readonly on: IsoDate;
  readonly expected: readonly string[];
  readonly got: readonly string[];
}

/** Plays every life case of a built-in rule in a register of its own; what differs, if anything. */
export function lifeFaults(rule: Rule): readonly LifeFault[] {
  return (rule.life?.cases ?? []).flatMap((lifeCase, index) => {
    const fault = faultOf(rule, lifeCase);
    return fault === null ? [] : [{ rule: rule.id, index, says: lifeCase.says, ...fault }];
  });
}

type Fault = Pick<LifeFault, 'on' | 'expected' | 'got'>;

const number = 'Z123456';

interface Stage {
  readonly rule: Rule;
  readonly agency: Agency;
  readonly scene: Scene;
  /** The ids of letters and steps by their names in the case. */
  readonly named: Map<string, { readonly is: 'letter' | 'step'; readonly id: string }>;
}

function faultOf(rule: Rule, lifeCase: LifeCase): Fault | null {
  const agency = lifeCase.agency ?? rule.life?.startsFor[0] ?? rule.agency;
  const stage: Stage = { rule, agency, scene: createScene(lifeCase.acts[0].on), named: new Map() };
  stage.scene.perform({
    do: 'open-license',
    agency,
    applicationNumber: number,
    items: [{ line: '1' }, { line: '2' }],
  });
  const waiting = [...lifeCase.acts];
  for (const { on, open } of lifeCase.docket) {
    while (waiting[0] !== undefined && compareDays(waiting[0].on, on) <= 0) {
      const act = waiting.shift() as LifeAct;
      const refused = play(stage, act);
      if (refused !== null) return { on: act.on, expected: [], got: [refused] };
    }
    const got = standing(stage, [rule.id, ...(lifeCase.rules ?? [])], on);
    const expected = [...open].sort();
    if (got.join() !== expected.join()) return { on, expected, got };
  }
  const [unseen] = waiting;
  return unseen === undefined
    ? null
    : { on: unseen.on, expected: ['a day on which it is looked at'], got: [] };
}

/** Puts one act into the register; why it was not taken as the case says, or null. */
function play(stage: Stage, act: LifeAct): string | null {
  const { scene, named, rule } = stage;
  scene.turnTo(act.on);
  const commands = commandsOf(stage, act);
  if (typeof commands === 'string') return commands;
  for (const command of commands) {
    const done: Result<{ readonly id?: string | null }> = scene.attempt(command);
    if (act.do === 'step' && act.isAsked === true) {
      return !done.ok && done.code === 'ambiguous' ? null : `${rule.id}: nobody is asked which one is meant`;
    }
    if (!done.ok) return `${act.do} is refused: ${inWords(done)}`;
    if ((act.do === 'letter' || act.do === 'step') && act.as !== undefined)
      named.set(act.as, { is: act.do, id: done.value.id ?? '' });
  }
  return null;
}

function commandsOf(stage: Stage, act: LifeAct): readonly CommandInput[] | string {
  const { named } = stage;
  switch (act.do) {
    case 'letter':
      return [
        {
          do: 'log-letter',
          license: number,
          kind: act.kind,
          datedOn: act.on,
          chosen: chosenBy(stage, act),
          covers: act.items === undefined ? [] : [{ license: number, items: [...act.items] }],
          noDeadlineBecause: 'A case of the law table.',
          ...act.fields,
        },
      ];
    case 'step': {
      const ids = (act.names ?? []).map((ruleId) => deadlineOf(stage, ruleId, act.on)?.deadline.id);
      if (ids.includes(undefined)) return `no open date of ${act.names?.join()} to name`;
      const [deadline] = ids;
      return [
        {
          do: 'log-step',
          license: number,
          kind: act.kind,
          happenedOn: act.happenedOn ?? act.on,
          chosen: chosenBy(stage, act),
          ...(deadline === undefined ? {} : { deadline }),
          ...act.fields,
        },
      ];
    }
    case 'license':
      return [{ do: 'change-license', license: number, ...act.fields }, ...chosenOnLicense(stage, act)];
    case 'start':
      return [{ do: 'add-deadline', license: number, rule: stage.rule.id, triggerOn: act.triggerOn }];
    case 'correct': {
      const what = named.get(act.what);
      if (what === undefined) return `nothing is called ${act.what}`;
      return what.is === 'letter'
        ? [{ do: 'correct-letter', letter: what.id, ...act.fields }]
        : [{ do: 'correct-step', step: what.id, ...act.fields }];
    }
    case 'void': {
      const what = named.get(act.what);
      if (what === undefined) return `nothing is called ${act.what}`;
      return [{ do: 'void', [what.is]: what.id, reason: 'Entered in error.' }];
    }
    default:
      return commandsOnDeadline(stage, act);
  }
}

function commandsOnDeadline(
  stage: Stage,
  act: Extract<LifeAct, { do: 'settle' | 'drop' | 'move' }>,
): readonly CommandInput[] | string {
  const deadline = deadlineOf(stage, act.rule, act.on)?.deadline.id;
  if (deadline === undefined) return `no date of ${act.rule} to ${act.do}`;
  if (act.do === 'settle') {
    return [{ do: 'settle-deadline', deadline, settledOn: act.on, answer: 'A case of the law table.' }];
  }
  const reason = 'A case of the law table.';
  if (act.do === 'move') return [{ do: 'move-deadline', deadline, dueOn: act.dueOn, reason }];
  // The field came later than the command; where there is none, a series has nothing to end.
  const ends = act.endSeries === true && 'endSeries' in dropDeadline.shape ? { endSeries: true } : {};
  return [{ do: 'drop-deadline', deadline, reason, ...ends }];
}

/** The rule and those it is chained to, as far as a person has to choose them, where this act heads the chain. */
function chosenBy({ rule, agency }: Stage, act: Extract<LifeAct, { do: 'letter' | 'step' }>) {
  const chain = [rule];
  for (let { trigger } = rule; trigger.on === 'rule'; ) {
    const before = builtInRuleSet.byId(trigger.ruleId);
    if (before === undefined) return [];
    chain.unshift(before);
    trigger = before.trigger;
  }
  const head = chain[0]?.trigger;
  const kinds: readonly string[] = head?.on === 'letter' || head?.on === 'step' ? head.kinds : [];
  const isHead = head?.on === act.do && kinds.includes(act.kind);
  if (!isHead || rule.life?.startsFor.includes(agency) === false) return [];
  return chain.filter(({ starts }) => starts === 'when-chosen').map(({ id }) => ({ ruleId: id }));
}

/** A rule that a person chooses beside a date of the license is added with the first such date. */
function chosenOnLicense(
  stage: Stage,
  { on, fields }: Extract<LifeAct, { do: 'license' }>,
): readonly CommandInput[] {
  const { trigger, starts, id, life } = stage.rule;
  if (starts !== 'when-chosen' || trigger.on !== 'license' || fields[trigger.field] == null) return [];
  if (deadlineOf(stage, id, on) !== undefined || life?.startsFor.includes(stage.agency) === false) return [];
  return [{ do: 'add-deadline', license: number, rule: id }];
}

function rowsOf({ scene }: Stage, ruleIds: readonly string[], on: IsoDate): readonly DocketRow[] {
  return docketRows(scene.register, on).filter(({ deadline }) => ruleIds.includes(deadline.ruleId));
}

/** The date of the rule that stands and is due first. */
function deadlineOf(stage: Stage, ruleId: string, on: IsoDate): DocketRow | undefined {
  return [...rowsOf(stage, [ruleId], on)].sort((a, b) => compareDays(a.deadline.due, b.deadline.due))[0];
}

function standing(stage: Stage, ruleIds: readonly string[], on: IsoDate): readonly string[] {
  return rowsOf(stage, ruleIds, on)
    .map((row) => `${row.deadline.ruleId} ${row.deadline.due} ${stateOn(row)}`)
    .sort();
}

function stateOn(row: DocketRow): string {
  const { deadline, state } = row;
  const proof = deadline.met ?? deadline.sent;
  const late = proof === null ? 0 : daysLate(row, proof.on);
  return late > 0 ? `late ${late}` : state;
}

// The docket says it itself as soon as its rows have `late`; until then it is counted here.
function daysLate(row: DocketRow & { readonly late?: number | null }, on: IsoDate): number {
  return row.late === undefined ? daysBetween(row.deadline.due, on) : (row.late ?? 0);
}
