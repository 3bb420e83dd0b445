import { expect, test } from 'vitest';
import { createScreening } from '../screening/screening';
import { createScene } from '../testing/scene';
import { eachResultNow, type FoundForNames, resultsNow } from './results-now';

const listed = ['Lakeside Timber', 'Hollow Creek Press'].map((name, at) => ({
  ...{ source: 'A list', entry: `${at}`, type: 'Entity', name, aliases: [], countries: [], addresses: [] },
  ...{
    programs: '',
    citation: '',
    startOn: '',
    endOn: '',
    licenseRequirement: '',
    licensePolicy: '',
    remarks: '',
  },
}));

function screenedScene() {
  const scene = createScene();
  for (const name of ['Lakeside Timber Ltd.', 'Hollow Creek Press', 'Quiet Harbor'])
    scene.perform({ do: 'add-counterparty', name });
  const screening = createScreening([], listed);
  const names = ['Lakeside Timber Ltd.', 'Hollow Creek Press', 'Quiet Harbor'];
  const found: FoundForNames = {
    names: names.map((name) => ({ name, ...screening.screen(name, 0.9) })),
    listed,
  };
  return { scene, found };
}

test('a decision changes the result of its party and no other', () => {
  const { scene, found } = screenedScene();
  const before = resultsNow(scene.register, found);
  expect(before.map(({ isOpen }) => isOpen)).toEqual([true, true, false]);
  const hit = before[0]?.hits[0];
  if (hit === undefined) throw new Error('no hit');
  scene.perform({
    ...{ do: 'decide-hit', counterparty: 'Lakeside Timber Ltd.', source: 'A list', entry: '0' },
    ...{ answer: 'not-the-same', reason: 'Another company.', decidedBy: 'Robin', listed: hit.listed },
  });
  const after = resultsNow(scene.register, found);
  expect(after[0]?.hits[0]).toMatchObject({ state: 'decided', decision: { reason: 'Another company.' } });
  expect([after[1], after[2]]).toEqual([before[1], before[2]]);
  expect(after[1]).toBe(before[1]);
});

test('another address of a party opens a decision again, and a party with a new name waits for its screening', () => {
  const { scene, found } = screenedScene();
  const listedParty = resultsNow(scene.register, found)[1]?.hits[0]?.listed;
  if (listedParty === undefined) throw new Error('no hit');
  scene.perform({
    ...{ do: 'decide-hit', counterparty: 'Hollow Creek Press', source: 'A list', entry: '1' },
    ...{ answer: 'same', decidedBy: 'Robin', listed: listedParty },
  });
  scene.perform({ do: 'change-counterparty', counterparty: 'Hollow Creek Press', country: 'CN' });
  scene.perform({ do: 'change-counterparty', counterparty: 'Quiet Harbor', name: 'Loud Harbor' });
  const results = resultsNow(scene.register, found);
  expect(results.map(({ party }) => party.name)).toEqual(['Lakeside Timber Ltd.', 'Hollow Creek Press']);
  expect(results[1]?.hits[0]).toMatchObject({ state: 'reopened', changed: ['our country'] });
});

test('whoever stops in between finds what was worked out, and the rest is done next time', () => {
  const { scene, found } = screenedScene();
  const steps = eachResultNow(scene.register, found);
  const first = steps.next().value;
  expect(resultsNow(scene.register, found)[0]).toBe(first);
});
