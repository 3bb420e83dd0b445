import { describe, expect, test } from 'vitest';
import { day } from '../../../shared/base/dates';
import { builtInRuleSet } from '../../../shared/law/law';
import type { StepKind } from '../../../shared/records/step';
import { createScene } from '../../../shared/testing/scene';
import { deadlinesForStep } from './step-deadlines';
import {
  countsOnReceipt,
  missingOfStep,
  newStep,
  offeredWith,
  type StepDraft,
  startedBy,
  stepCommand,
  stepDraftOf,
} from './step-draft';

const today = day('2019-11-25');

function draft(kind: StepKind, change: Partial<StepDraft> = {}): StepDraft {
  return { ...newStep({ kind }, today), ...change };
}

function commandOf(of: StepDraft) {
  const command = stepCommand(builtInRuleSet, null, of);
  if (command === null) throw new Error('no command yet');
  return command;
}

function sceneWithLetter() {
  const scene = createScene(today);
  const licenseId = scene.perform({ do: 'open-license', applicationNumber: 'Z123456' });
  scene.perform({ do: 'log-letter', license: 'Z123456', kind: 'intent-to-deny', datedOn: day('2019-11-21') });
  return { scene, licenseId };
}

describe('a step form', () => {
  test('sends nothing until it has a kind and a day, and says which is next', () => {
    expect(stepCommand(builtInRuleSet, null, newStep({}, today))).toBeNull();
    expect(missingOfStep(newStep({}, today))?.field).toBe('kind');
    const undated = draft('call', { happenedOn: null });
    expect(stepCommand(builtInRuleSet, null, undated)).toBeNull();
    expect(missingOfStep(undated)?.field).toBe('happenedOn');
    expect(missingOfStep(draft('call'))).toBeNull();
  });

  test('saved untouched corrects nothing, ticked rules and courier days included', () => {
    const scene = createScene(today);
    const id = scene.perform(
      commandOf(
        draft('disclosure-received-by-oee', {
          rules: [{ ruleId: 'vsd-extension-request', length: '' }],
          leadDays: '3',
        }),
      ),
    );
    const step = scene.register.steps.get(id);
    if (step === undefined) throw new Error('not logged');
    expect(step).toMatchObject({ chosen: [{ ruleId: 'vsd-extension-request', length: null }], leadDays: 3 });
    const again = stepCommand(builtInRuleSet, id, stepDraftOf(step, builtInRuleSet));
    expect(again !== null && scene.attempt(again)).toMatchObject({ ok: true, value: { events: [] } });
  });

  test('leaves out what was ticked under another kind, and courier days where nothing has to arrive', () => {
    const typed = draft('property-blocked', {
      rules: [{ ruleId: 'appeal-supplement', length: '' }],
      leadDays: '2',
    });
    expect(commandOf(typed)).toMatchObject({ kind: 'property-blocked', chosen: [], leadDays: 0 });
    expect(countsOnReceipt(startedBy(builtInRuleSet, typed))).toBe(false);
  });

  test('what is no number of days is refused at its field', () => {
    const scene = createScene(today);
    const typed = draft('disclosure-received-by-oee', { leadDays: 'two' });
    expect(scene.attempt(commandOf(typed))).toMatchObject({ ok: false, field: 'leadDays' });
  });

  test('offers the rules of its kind, and those chained to what starts', () => {
    const ids = (kind: StepKind) => offeredWith(builtInRuleSet, draft(kind)).map(({ id }) => id);
    expect(ids('appeal-filed')).toContain('appeal-supplement');
    expect(ids('disclosure-received-by-oee')).toEqual(['vsd-extension-request']);
    expect(ids('call')).toEqual([]);
  });

  test('a step of no record starts its date on no record', () => {
    const scene = createScene(today);
    scene.perform(commandOf(draft('property-blocked')));
    expect([...scene.register.deadlines.values()]).toMatchObject([
      { ruleId: 'ofac-blocked-report', licenseId: null, source: { kind: 'step' } },
      { ruleId: 'ofac-annual-report', licenseId: null },
    ]);
  });
});

describe('the deadlines a step could be meant for', () => {
  const titles = (scene: ReturnType<typeof createScene>, of: StepDraft) =>
    deadlinesForStep(scene.register, of, today).map(({ deadline }) => deadline.ruleId);

  test('are the open ones of its records that its kind can move', () => {
    const { scene, licenseId } = sceneWithLetter();
    scene.perform({ do: 'add-deadline', title: 'Of no record', dueOn: day('2019-12-20') });
    const of = (kind: StepKind) => draft(kind, { licenseIds: [licenseId] });
    expect(titles(scene, of('reply-sent'))).toEqual(['itd-reply']);
    expect(titles(scene, of('appeal-filed'))).toEqual(['itd-appeal']);
    expect(titles(scene, of('call'))).toEqual(['itd-reply', 'itd-final', 'itd-appeal']);
    expect(titles(scene, of('export'))).toEqual([]);
  });

  test('without a record, those of no record', () => {
    const { scene } = sceneWithLetter();
    scene.perform({ do: 'add-deadline', title: 'Of no record', dueOn: day('2019-12-20') });
    expect(titles(scene, draft('report-filed'))).toEqual(['by-hand']);
    expect(titles(scene, newStep({}, today))).toEqual([]);
  });
});
