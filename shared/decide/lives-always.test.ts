import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { docketJson } from '../../main/cli/cli-docket';
import { addDays, day, type IsoDate } from '../base/dates';
import { openDeadlineFacts } from '../docket/deadline-facts';
import { licenseRows } from '../docket/license-rows';
import { docketRows, docketRowsOf, nextRowOf, rowsOfLicense } from '../docket/rows';
import { stateLabel, timeLeft } from '../docket/state-text';
import { agencies } from '../law/agency';
import { rules } from '../law/law';
import { letterKinds } from '../law/letter-kinds';
import { stepKinds } from '../law/step-kinds';
import { licenseSummaryFacts } from '../print/license-summary-facts';
import type { Deadline } from '../records/deadline';
import type { Event } from '../register/events';
import { openDeadlines } from '../reminders/due-reminders';
import { headline } from '../reminders/notice';
import { responseFacts } from '../response/response-facts';
import { createScene, type Scene } from '../testing/scene';

// Random lives of records of every agency under every rule: letters, steps, corrections, extensions, voids, undo and redo.

// Nothing here depends on the zone of the machine, so the long run is made in one of them.
const isLong = process.env.FULL === '1' && (process.env.TZ ?? 'UTC') === 'UTC';
const runs = isLong ? 600 : 40;
const today = day('2026-06-15');
const on = fc.integer({ min: -120, max: 120 }).map((days) => addDays(today, days));
const which = fc.nat(7);

const happening = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('letter' as const),
      license: which,
      kind: fc.constantFrom(...letterKinds),
      datedOn: on,
      replyByOn: fc.option(on, { freq: 3 }),
      replyExtendedTo: fc.option(on, { freq: 3 }),
      expiresOn: fc.option(on, { freq: 3 }),
      item: fc.option(fc.nat(1), { freq: 3 }),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('step' as const),
      license: which,
      kind: fc.constantFrom(...stepKinds),
      happenedOn: on,
      names: fc.option(which, { freq: 2 }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('date' as const), what: which, to: on }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('note' as const), what: which }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('kind' as const),
      what: which,
      kind: fc.constantFrom(...letterKinds),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('void' as const), what: which }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('move' as const), what: which, to: on }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('settle' as const), what: which, on }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('drop' as const), what: which }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('agency' as const),
      license: which,
      to: fc.constantFrom(...agencies),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('expiry' as const), license: which, to: fc.option(on) }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('undo' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('redo' as const) }) },
);
type Happening = typeof happening extends fc.Arbitrary<infer T> ? T : never;
const life = fc.array(happening, { minLength: 4, maxLength: 14 });

function begun(): Scene {
  const scene = createScene(today);
  for (const agency of agencies) {
    const items = [
      { line: '1', eccn: 'EAR99' },
      { line: '2', eccn: 'EAR99' },
    ];
    scene.perform({ do: 'open-license', applicationNumber: agency, agency, items });
  }
  return scene;
}

const pick = <T>(list: readonly T[], at: number): T | undefined => list[at % Math.max(1, list.length)];
const standing = <T extends { readonly void: unknown }>(map: ReadonlyMap<string, T>): readonly T[] =>
  [...map.values()].filter((record) => record.void === null);
const open = ({ register }: Scene) => docketRows(register, today).map(({ deadline }) => deadline);

function commandOf(scene: Scene, each: Happening): Record<string, unknown> | null {
  const { register } = scene;
  const license = 'license' in each ? pick([...register.licenses.values()], each.license) : undefined;
  const letters = standing(register.letters);
  const steps = standing(register.steps);
  const what = 'what' in each ? pick([...letters, ...steps], each.what) : undefined;
  const deadline = 'what' in each ? pick(open(scene), each.what) : undefined;
  const isLetter = what !== undefined && register.letters.has(what.id);
  switch (each.do) {
    case 'letter': {
      const { kind, datedOn, replyByOn, replyExtendedTo, expiresOn, item } = each;
      const covers = item === null ? [] : [{ license: license?.id, items: [String(item + 1)] }];
      const fields = { kind, datedOn, replyByOn, replyExtendedTo, expiresOn, covers };
      return { do: 'log-letter', license: license?.id, ...fields, noDeadlineBecause: 'None.' };
    }
    case 'step': {
      const { kind, happenedOn, names } = each;
      const named = names === null ? undefined : pick(open(scene), names);
      return named === undefined
        ? { do: 'log-step', license: license?.id, kind, happenedOn }
        : { do: 'log-step', deadline: named.id, kind, happenedOn };
    }
    case 'date':
      if (what === undefined) return null;
      return isLetter
        ? { do: 'correct-letter', letter: what.id, datedOn: each.to }
        : { do: 'correct-step', step: what.id, happenedOn: each.to };
    case 'note':
      if (what === undefined) return null;
      return isLetter
        ? { do: 'correct-letter', letter: what.id, note: `Note ${register.seq}`, officerName: 'A. Person' }
        : { do: 'correct-step', step: what.id, note: `Note ${register.seq}` };
    case 'kind':
      return what === undefined || !isLetter
        ? null
        : { do: 'correct-letter', letter: what.id, kind: each.kind };
    case 'void':
      if (what === undefined) return null;
      return { do: 'void', [isLetter ? 'letter' : 'step']: what.id, reason: 'In error.' };
    case 'move':
      return deadline === undefined
        ? null
        : { do: 'move-deadline', deadline: deadline.id, dueOn: each.to, reason: 'By phone.' };
    case 'settle':
      return deadline === undefined
        ? null
        : { do: 'settle-deadline', deadline: deadline.id, settledOn: each.on, answer: 'So.' };
    case 'drop':
      return deadline === undefined
        ? null
        : { do: 'drop-deadline', deadline: deadline.id, reason: 'Not needed.' };
    case 'agency':
      return { do: 'change-license', license: license?.id, agency: each.to };
    case 'expiry':
      return { do: 'change-license', license: license?.id, expiresOn: each.to };
    case 'undo':
      return { do: 'undo' };
    case 'redo':
      return { do: 'redo' };
  }
}

const last = day('2100-01-01');

/** The docket at the end of all days, so that acts dated ahead count: what a person would read of each deadline. */
function whole({ register }: Scene) {
  return [...register.deadlines.values()]
    .filter((deadline) => linesOpen(register, deadline))
    .map(
      ({
        id,
        ruleId,
        due,
        workBy,
        moved,
        sent,
        met,
        itemIds,
        answered,
        triggerOn,
        statedOn,
        otherReading,
      }) => ({
        id,
        ruleId,
        due,
        workBy,
        moved,
        sent,
        met,
        itemIds,
        triggerOn,
        statedOn,
        otherReading,
        answered: [...answered].sort((a, b) => (a.letterId < b.letterId ? -1 : 1)),
      }),
    )
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

function linesOpen(register: Scene['register'], deadline: Deadline): boolean {
  return docketRowsById(register).has(deadline.id);
}

function docketRowsById(register: Scene['register']): ReadonlySet<string> {
  return new Set(docketRows(register, last).map(({ deadline }) => deadline.id));
}

/** Why a deadline is no longer on the docket; undefined where nothing that happened names it. */
function reasonOf(
  scene: Scene,
  before: Deadline,
  command: Record<string, unknown>,
  events: readonly Event[],
): string | undefined {
  const { register } = scene;
  const deadline = register.deadlines.get(before.id);
  const rule = rules.find(({ id }) => id === before.ruleId);
  if (deadline === undefined) return undefined;
  if (command.do === 'undo' || command.do === 'redo')
    return 'the entry that made or changed it was taken back';
  if (command.deadline === deadline.id) return 'a person named it';
  const { closed, met } = deadline;
  const step = register.steps.get(met?.stepId ?? '');
  if (met !== null && before.met === null && step !== undefined) {
    const isAct = step.kind === 'receipt-confirmed' || rule?.metBy?.includes(step.kind) === true;
    return step.deadlineIds.includes(deadline.id) && isAct ? 'a step meets it' : undefined;
  }
  // A step that met it late is corrected to a day in time.
  if (met !== null && before.met !== null && events.some((event) => 'id' in event && event.id === met.stepId))
    return 'the step that meets it is another';
  const letter = register.letters.get(closed?.letterId ?? '');
  if (letter !== undefined) {
    const kinds = [
      ...(rule?.closedBy ?? []),
      ...(rule?.life?.confirmedBy ?? []).flatMap(({ letters }) => letters),
    ];
    return kinds.includes(letter.kind) && letter.licenseIds.includes(deadline.licenseId ?? '')
      ? 'a letter answers it'
      : undefined;
  }
  const ending = register.steps.get(closed?.stepId ?? '');
  if (ending !== undefined) return 'a step ends it';
  const isSource = events.some((event) => 'id' in event && event.id === deadline.source.id);
  if ((closed?.how === 'source-void' || closed?.how === 'letter-corrected') && isSource)
    return 'its source is another';
  // A denial after day 45 was corrected to before it, or the other way: the one appeal takes the place of the other.
  if (closed?.how === 'letter-corrected' && rule?.life?.subject === 'appeal')
    return 'another appeal stands for it';
  const isOfRecord = events.some(
    (event) => event.type === 'license-changed' && event.id === deadline.licenseId,
  );
  if ((closed?.how === 'date-removed' || closed?.how === 'letter-corrected') && isOfRecord)
    return 'its record is another';
  // What was late is in time once its due date is later, by a correction or a longer time.
  if (met !== null && before.met !== null && deadline.due > before.due) return 'it turned out to be in time';
  return undefined;
}

test('no deadline leaves the docket without an act that names it, and a field without a date moves none', () => {
  fc.assert(
    fc.property(life, (happenings) => {
      const scene = begun();
      for (const each of happenings) {
        const command = commandOf(scene, each);
        if (command === null) continue;
        const before = new Map(
          [...scene.register.deadlines].filter(([id]) => docketRowsById(scene.register).has(id)),
        );
        const decision = scene.attempt(command);
        if (!decision.ok) continue;
        const after = docketRowsById(scene.register);
        for (const deadline of before.values()) {
          if (after.has(deadline.id)) continue;
          expect({
            deadline,
            command,
            why: reasonOf(scene, deadline, command, decision.value.events),
          }).toMatchObject({
            why: expect.any(String),
          });
        }
        if (each.do === 'note') {
          expect(decision.value.events.filter(({ type }) => type.startsWith('deadline'))).toEqual([]);
        }
      }
    }),
    { numRuns: runs },
  );
});

test('correcting a date and correcting it back restores everything, and so do undo and redo', () => {
  fc.assert(
    fc.property(life, which, on, (happenings, what, to) => {
      const scene = begun();
      for (const each of happenings) {
        const command = commandOf(scene, each);
        if (command !== null) scene.attempt(command);
      }
      const before = whole(scene);
      const record = pick([...standing(scene.register.letters), ...standing(scene.register.steps)], what);
      if (record === undefined) return;
      const isLetter = scene.register.letters.has(record.id);
      const was = 'datedOn' in record ? record.datedOn : record.happenedOn;
      const correct = (date: IsoDate) =>
        scene.attempt(
          isLetter
            ? { do: 'correct-letter', letter: record.id, datedOn: date }
            : { do: 'correct-step', step: record.id, happenedOn: date },
        );
      if (!correct(to).ok) return;
      const corrected = whole(scene);
      if (!correct(was).ok) return;
      expect(whole(scene)).toEqual(before);
      if (was === to) return;
      for (const [act, expected] of [
        ['undo', corrected],
        ['redo', before],
      ] as const) {
        if (scene.attempt({ do: act }).ok) expect(whole(scene)).toEqual(expected);
      }
    }),
    { numRuns: runs },
  );
});

test('window, paper, reminders, lists, reply and command line tell the same of every deadline, on any day', () => {
  fc.assert(
    fc.property(life, on, (happenings, looking) => {
      const scene = begun();
      const { register } = scene;
      for (const each of happenings) {
        const command = commandOf(scene, each);
        if (command !== null) scene.attempt(command);
        for (const letter of standing(register.letters)) {
          if (letter.kind === 'intent-to-deny') scene.attempt({ do: 'open-response', letter: letter.id });
        }
      }
      const rows = docketRows(register, looking);
      const ids = rows.map(({ deadline }) => deadline.id).sort();
      const json = docketJson(register, rows, looking);
      expect(json.map(({ id }) => id).sort()).toEqual(ids);
      expect(
        openDeadlines(register, looking)
          .map(({ id }) => id)
          .sort(),
      ).toEqual(ids);
      for (const [index, row] of rows.entries()) {
        const told = json[index];
        expect(told).toMatchObject({
          state: row.state,
          late: row.late,
          group: row.group,
          due: row.deadline.due,
        });
        // What was late is told as late wherever it stands, and nothing late stands elsewhere than under Missed.
        const printed = openDeadlineFacts(row, row.license);
        const words = [
          stateLabel(row),
          printed.state,
          headline(row, looking),
          timeLeft(row).words,
          printed.left,
        ];
        expect([row.group === 'missed', printed.isPast || row.state === 'watch-past']).toEqual([
          row.state === 'missed' || row.late !== null,
          row.group === 'missed' || row.state === 'watch-past',
        ]);
        if (row.late !== null) expect(words.filter((each) => !each.includes('late'))).toEqual([]);
      }
      for (const license of register.licenses.values()) {
        const own = docketRowsOf(register, license.id, looking);
        const open = rowsOfLicense(register, license.id, looking).filter(({ isOpen }) => isOpen);
        expect(open.map(({ deadline }) => deadline.id).sort()).toEqual(
          own.map(({ deadline }) => deadline.id).sort(),
        );
        const next = nextRowOf(register, license.id, looking);
        expect(next === null || !next.isInternal || own.every(({ isInternal }) => isInternal)).toBe(true);
        expect(
          licenseRows(register, looking).find((row) => row.license.id === license.id)?.next ?? null,
        ).toEqual(next);
        const page = licenseSummaryFacts(register, license.id, pageOn(looking));
        expect(page?.open.map(({ id }) => id).sort()).toEqual(own.map(({ deadline }) => deadline.id).sort());
        expect(page?.closed.some(({ id }) => own.some(({ deadline }) => deadline.id === id))).toBe(false);
        expect(json.filter(({ licenseId, nextLegal }) => licenseId === license.id && nextLegal)).toHaveLength(
          next === null || next.isInternal ? 0 : 1,
        );
      }
      for (const { id } of standing(register.responses)) {
        const facts = responseFacts(register, id, looking);
        if (facts === null) continue;
        const { reply, sending, final, outcome } = facts;
        if (reply?.state === 'sent') expect(sending.state).toBe('sent');
        if (sending.state === 'sent' || sending.state === 'not-sent')
          expect(reply?.state === 'met' && facts.licenses.length === 1).toBe(false);
        if (reply !== null && facts.licenses.length === 1) expect(sending.late).toBe(reply.late);
        expect(outcome === 'silent').toBe(final?.state === 'watch-past');
        for (const plan of facts.plan)
          expect([plan.isInternal, plan.late, plan.group]).not.toContain('missed');
      }
    }),
    { numRuns: runs },
  );
});

function pageOn(on: IsoDate) {
  const moment = {
    at: `${on}T15:00:00.000Z`,
    today: on,
    localToday: on,
    zone: 'America/New_York',
    isTestClock: false,
  };
  return { moment, head: { seq: 1, hash: '0'.repeat(64) }, person: 'Pat Example' };
}
