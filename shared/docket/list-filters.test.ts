import { beforeAll, describe, expect, test } from 'vitest';
import { day } from '../base/dates';
import type { ListFilter } from '../records/saved-view';
import { createScene, type Scene } from '../testing/scene';
import { counterpartyRows } from './counterparty-rows';
import { licenseRows } from './license-rows';
import { choicesOf, type FilterContext, filterInWords, matcherOf } from './list-filter';
import { filterFields } from './list-filters';
import { docketRows } from './rows';

const today = day('2019-11-25');
let scene: Scene;
let context: FilterContext;
let exampleId = '';

beforeAll(() => {
  scene = createScene(today);
  exampleId = scene.perform({
    do: 'add-counterparty',
    name: 'Example Trading Ltd.',
    country: 'CN',
    lists: [{ list: 'Entity List', mustCheck: true }],
  });
  scene.perform({ do: 'add-counterparty', name: 'Harbor Freight Co.', country: 'HK' });
  scene.perform({ do: 'add-counterparty', name: 'Unused GmbH', country: 'DE', lists: [{ list: 'UVL' }] });
  scene.perform({
    do: 'open-license',
    applicationNumber: 'Z000001',
    owner: 'Kim Case',
    submittedOn: day('2019-10-26'),
    destination: 'HK',
    parties: [{ role: 'end-user', counterparty: 'Example Trading Ltd.' }],
  });
  scene.perform({
    do: 'open-license',
    applicationNumber: 'Z000002',
    owner: 'Ann Lee',
    submittedOn: day('2019-05-01'),
    destination: 'DE',
    applicationType: 'Export',
    parties: [{ role: 'purchaser', name: 'Printed Only Co.', country: 'DE' }],
  });
  scene.perform({
    do: 'open-license',
    agency: 'DDTC',
    licenseNumber: '050123456',
    validatedOn: day('2018-01-10'),
    expiresOn: day('2019-12-20'),
    parties: [{ role: 'end-user', counterparty: 'Harbor Freight Co.' }],
  });
  scene.perform({ do: 'open-license', orderNumber: 'PO 7' });
  // Nobody recorded when this one was submitted.
  scene.perform({ do: 'open-license', applicationNumber: 'Z000003', owner: 'kim case' });
  for (const license of ['Z000001', 'Z000003'])
    scene.perform({ do: 'log-letter', license, kind: 'intent-to-deny', datedOn: day('2019-11-21') });
  scene.perform({ do: 'add-deadline', title: 'Audit', dueOn: day('2019-12-02') });
  context = { register: scene.register, today, person: 'Kim Case' };
});

const licensesOf = (filter: ListFilter) =>
  licenseRows(scene.register, today)
    .filter(matcherOf(filterFields.licenses, filter, context))
    .map(({ name }) => name);
const docketOf = (filter: ListFilter) =>
  docketRows(scene.register, today)
    .filter(matcherOf(filterFields.docket, filter, context))
    .map(({ title, licenseName }) => `${licenseName} ${title}`.trim());
const counterpartiesOf = (filter: ListFilter) =>
  counterpartyRows(scene.register, today)
    .filter(matcherOf(filterFields.counterparties, filter, context))
    .map(({ record }) => record.name);

describe('licenses', () => {
  test.each<[ListFilter, readonly string[]]>([
    [{}, ['Z000001', 'Z000002', '050123456', 'PO 7', 'Z000003']],
    [{ mine: true }, ['Z000001', 'Z000003']],
    [{ owner: ['Ann Lee'] }, ['Z000002']],
    [{ owner: ['', 'Ann Lee'] }, ['Z000002', '050123456', 'PO 7']],
    [{ owner: ['Ann Lee'], mine: true }, []],
    [{ agency: ['DDTC'] }, ['050123456']],
    [{ stage: ['draft', 'issued'] }, ['050123456', 'PO 7']],
    [{ status: ['intent-to-deny'] }, ['Z000001', 'Z000003']],
    [{ country: ['CN'] }, ['Z000001']],
    [{ country: ['DE', ''] }, ['Z000002', 'PO 7', 'Z000003']],
    [{ counterparty: ['Printed Only Co.'] }, ['Z000002']],
    [{ type: ['Export'] }, ['Z000002']],
    [{ submitted: { from: day('2019-10-26'), to: null } }, ['Z000001']],
    [{ submitted: { from: null, to: day('2019-10-26') } }, ['Z000001', 'Z000002']],
    [{ submitted: { from: null, to: day('2019-10-25') } }, ['Z000002']],
    [{ pending: ['0-30'] }, ['Z000001']],
    [{ pending: ['over-180', 'unknown'] }, ['Z000002', 'Z000003']],
    [{ expiresWithin: 25 }, ['050123456']],
    [{ expiresWithin: 24 }, []],
  ])('%j', (filter, names) => {
    expect(licensesOf(filter)).toEqual(names);
  });

  test('by a counterparty’s id, whatever name is printed', () => {
    expect(licensesOf({ counterparty: [exampleId] })).toEqual(['Z000001']);
  });

  test('nothing is mine while nobody is named', () => {
    const none = matcherOf(filterFields.licenses, { mine: true }, { ...context, person: '' });
    expect(licenseRows(scene.register, today).filter(none)).toEqual([]);
  });
});

describe('the docket', () => {
  test.each<[ListFilter, number]>([
    [{}, 8],
    [{ mine: true }, 6],
    [{ owner: [''] }, 2],
    [{ rule: ['itd-reply'] }, 2],
    [{ rule: ['by-hand'] }, 1],
    [{ letter: ['intent-to-deny'] }, 6],
    [{ letter: ['intent-to-deny'], rule: ['by-hand'] }, 0],
    [{ agency: ['DDTC'] }, 1],
    [{ within: 25 }, 4],
    [{ countedTo: { from: day('2019-12-02'), to: day('2019-12-02') } }, 1],
  ])('%j', (filter, count) => {
    expect(docketOf(filter)).toHaveLength(count);
  });

  test('by counterparty', () => {
    expect(new Set(docketOf({ counterparty: [exampleId] }).map((each) => each.slice(0, 7)))).toEqual(
      new Set(['Z000001']),
    );
  });
});

test('counterparties by country, lists and use', () => {
  expect(counterpartiesOf({ country: ['CN', 'DE'] })).toEqual(['Example Trading Ltd.', 'Unused GmbH']);
  expect(counterpartiesOf({ listed: ['to-check'] })).toEqual(['Example Trading Ltd.']);
  expect(counterpartiesOf({ listed: ['listed'] })).toEqual(['Example Trading Ltd.', 'Unused GmbH']);
  expect(counterpartiesOf({ listed: ['not-listed'] })).toEqual(['Harbor Freight Co.']);
  expect(counterpartiesOf({ use: ['none'] })).toEqual(['Unused GmbH']);
});

test('the values of a filter come from the rows, with their numbers, those without one last', () => {
  const choices = choicesOf(filterFields.licenses, licenseRows(scene.register, today), context);
  expect(choices.get('owner')).toEqual([
    { id: 'Ann Lee', label: 'Ann Lee', count: 1 },
    { id: 'Kim Case', label: 'Kim Case', count: 1 },
    { id: 'kim case', label: 'kim case', count: 1 },
    { id: '', label: 'No owner', count: 2 },
  ]);
  expect(choices.get('stage')?.map(({ id, count }) => [id, count])).toEqual([
    ['draft', 1],
    ['pending', 3],
    ['issued', 1],
  ]);
  expect(choices.get('country')?.map(({ label }) => label)).toEqual([
    'China',
    'Germany',
    'Hong Kong',
    'No country',
  ]);
});

test('a filter is said in words, and what no record has any more is named', () => {
  const { register } = scene;
  const choices = choicesOf(filterFields.licenses, licenseRows(register, today), context);
  const filter: ListFilter = {
    mine: true,
    owner: ['Ann Lee', 'Bo Gone'],
    counterparty: [exampleId, 'Gone Ltd.'],
    status: ['denied'],
    submitted: { from: day('2019-10-01'), to: null },
    expiresWithin: 90,
  };
  expect(filterInWords(filterFields.licenses, filter, register, choices)).toEqual([
    { name: 'mine', label: 'Mine', words: '', gone: [] },
    { name: 'owner', label: 'Owner', words: 'Ann Lee, Bo Gone', gone: ['Bo Gone'] },
    { name: 'status', label: 'Status', words: 'Denied', gone: [] },
    {
      name: 'counterparty',
      label: 'Counterparty',
      words: 'Example Trading Ltd., Gone Ltd.',
      gone: ['Gone Ltd.'],
    },
    { name: 'submitted', label: 'Submitted', words: 'from Tue Oct 1, 2019', gone: [] },
    { name: 'expiresWithin', label: 'Expires within', words: '90 days', gone: [] },
  ]);
});
