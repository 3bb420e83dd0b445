import { expect, test } from 'vitest';
import { day } from '../base/dates';
import { lawEdition, rules } from '../law/law';
import type { Rule } from '../law/rule';
import { createRuleSet } from '../law/rule-set';
import { ruleSetOf } from '../register/rules-in-force';
import { createScene } from '../testing/scene';
import { recountDeadlines } from './recount';

const next = { id: 'another edition' };

function sceneWithLetter() {
  const scene = createScene();
  scene.perform({ do: 'open-license', applicationNumber: 'Z123456', agency: 'BIS' });
  scene.perform({
    do: 'log-letter',
    license: 'Z123456',
    kind: 'intent-to-deny',
    datedOn: '2019-11-21',
  } as never);
  return scene;
}

const changed = (id: string, change: Partial<Rule>): readonly Rule[] =>
  rules.map((rule) => (rule.id === id ? { ...rule, ...change } : rule));

const found = (scene: ReturnType<typeof sceneWithLetter>, table: readonly Rule[], edition = next) =>
  recountDeadlines(scene.register, createRuleSet(table), edition).map(({ deadline, now, why }) => [
    deadline.ruleId,
    deadline.due,
    why,
    now?.due,
  ]);

test('an edition that counts the same changes nothing', () => {
  expect(found(sceneWithLetter(), rules)).toEqual([]);
});

test('a longer window is told for its own line and for those chained to it', () => {
  const scene = sceneWithLetter();
  expect(found(scene, changed('itd-reply', { count: { unit: 'days', length: 30 } }))).toEqual([
    ['itd-reply', '2019-12-11', 'changed', '2019-12-21'],
  ]);
  expect(found(scene, changed('itd-final', { count: { unit: 'days', length: 50 } }))).toEqual([
    ['itd-final', '2020-01-05', 'changed', '2020-01-10'],
    ['itd-appeal', '2020-02-19', 'changed', '2020-02-24'],
  ]);
});

test('a rule that is gone is told, and no line moves by itself', () => {
  const scene = sceneWithLetter();
  const before = JSON.stringify([...scene.register.deadlines]);
  expect(
    found(
      scene,
      rules.filter(({ id }) => id !== 'itd-reply'),
    ),
  ).toEqual([['itd-reply', '2019-12-11', 'gone', undefined]]);
  expect(JSON.stringify([...scene.register.deadlines])).toBe(before);
});

test('lines of this edition, by hand, or extended in writing are left alone', () => {
  const scene = sceneWithLetter();
  const longer = changed('itd-reply', { count: { unit: 'days', length: 30 } });
  expect(found(scene, longer, lawEdition)).toEqual([]);
  scene.perform({ do: 'add-deadline', license: 'Z123456', title: 'Call back', dueOn: '2019-12-20' } as never);
  scene.perform({
    do: 'log-letter',
    license: 'Z123456',
    kind: 'extension-granted',
    datedOn: '2019-12-01',
    replyExtendedTo: '2019-12-31',
    noDeadlineBecause: 'It extends one.',
  } as never);
  expect(found(scene, longer)).toEqual([]);
});

test('an edition that knows more holidays offers another day to work to, also of dates that were entered', () => {
  const scene = createScene(day('2026-11-28'));
  scene.perform({
    do: 'open-license',
    applicationNumber: 'Z123456',
    agency: 'BIS',
    expiresOn: day('2031-01-01'),
  });
  scene.perform({ do: 'add-deadline', title: 'Renew the lease', dueOn: day('2031-01-01') });
  const lines = () => [...scene.register.deadlines.values()];
  expect(lines().map(({ workBy, inDoubt }) => [workBy, inDoubt])).toEqual([
    ['2030-12-31', false],
    ['2030-12-31', false],
  ]);
  // As a table up to 2030 left them.
  for (const deadline of lines()) {
    const old = { workBy: day('2031-01-01'), inDoubt: true, lawEdition: '2026-11-25' };
    scene.register.deadlines.set(deadline.id, { ...deadline, ...old });
  }
  const offered = recountDeadlines(scene.register, ruleSetOf(scene.register.settings), lawEdition);
  expect(offered.map(({ why, now }) => [why, now?.due, now?.workBy, now?.inDoubt])).toEqual([
    ['changed', '2031-01-01', '2030-12-31', false],
    ['changed', '2031-01-01', '2030-12-31', false],
  ]);
  for (const deadline of lines())
    scene.perform({ do: 'decide-edition', deadline: deadline.id, choice: 'move' });
  expect(lines().map(({ workBy, inDoubt, lawEdition: by }) => [workBy, inDoubt, by])).toEqual([
    ['2030-12-31', false, lawEdition.id],
    ['2030-12-31', false, lawEdition.id],
  ]);
  expect(recountDeadlines(scene.register, ruleSetOf(scene.register.settings), { id: 'later' })).toEqual([]);
});

test('only the doubt of a line is told too, and its date stays', () => {
  const scene = createScene(day('2026-11-28'));
  scene.perform({ do: 'add-deadline', title: 'Renew the lease', dueOn: day('2031-01-02') });
  const [deadline] = [...scene.register.deadlines.values()];
  if (deadline === undefined) throw new Error('no such line');
  scene.register.deadlines.set(deadline.id, { ...deadline, inDoubt: true, lawEdition: '2026-11-25' });
  const offered = recountDeadlines(scene.register, ruleSetOf(scene.register.settings), lawEdition);
  expect(offered.map(({ now }) => [now?.workBy, now?.inDoubt])).toEqual([['2031-01-02', false]]);
});

test('days for the courier are no change of the law', () => {
  const scene = createScene();
  scene.perform({ do: 'open-license', applicationNumber: 'Z123456', agency: 'BIS' });
  scene.perform({
    do: 'log-letter',
    license: 'Z123456',
    kind: 'intent-to-deny',
    datedOn: '2019-11-21',
    leadDays: 3,
  } as never);
  expect(found(scene, rules)).toEqual([]);
});

test('a line that was kept holds the one chained to it', () => {
  const scene = sceneWithLetter();
  const longer = changed('itd-final', { count: { unit: 'days', length: 50 } });
  const final = [...scene.register.deadlines.values()].find(({ ruleId }) => ruleId === 'itd-final');
  if (final === undefined) throw new Error('no such line');
  scene.register.deadlines.set(final.id, { ...final, lawEdition: next.id });
  expect(found(scene, longer)).toEqual([]);
});

test('moving a line takes every date of this edition, keeping it takes none; both are told once', () => {
  for (const choice of ['move', 'keep'] as const) {
    const scene = sceneWithLetter();
    const reply = [...scene.register.deadlines.values()].find(({ ruleId }) => ruleId === 'itd-reply');
    if (reply === undefined) throw new Error('no such line');
    const old = { due: day('2019-12-06'), workBy: day('2019-12-06'), arguableLater: day('2019-12-09') };
    scene.register.deadlines.set(reply.id, { ...reply, ...old, lawEdition: '2019-01-01' });
    const list = () => recountDeadlines(scene.register, ruleSetOf(scene.register.settings), lawEdition);
    expect(list().map(({ deadline, now }) => [deadline.due, now?.due])).toEqual([
      ['2019-12-06', '2019-12-11'],
    ]);
    scene.perform({ do: 'decide-edition', deadline: reply.id, choice });
    expect(list()).toEqual([]);
    const { due, arguableLater } = scene.register.deadlines.get(reply.id) ?? {};
    expect([due, arguableLater]).toEqual(
      choice === 'move' ? ['2019-12-11', null] : ['2019-12-06', '2019-12-09'],
    );
  }
});
