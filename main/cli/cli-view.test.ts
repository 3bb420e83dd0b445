import { afterEach, beforeEach, expect, test } from 'vitest';
import { createCliTestBench } from '../test-support/cli-test-bench';

let rig: ReturnType<typeof createCliTestBench>;
const commands = [
  { do: 'add-counterparty', name: 'Example Trading Ltd.', country: 'CN', lists: [{ list: 'Entity List' }] },
  { do: 'add-counterparty', name: 'Acme GmbH', country: 'DE' },
  { do: 'open-license', applicationNumber: 'Z000001', owner: 'Robin', submittedOn: '2019-11-01' },
  { do: 'open-license', applicationNumber: 'Z000002', owner: 'Kim Case', submittedOn: '2019-06-01' },
  { do: 'open-license', applicationNumber: 'Z000003', owner: 'robin', submittedOn: '2019-09-01' },
  { do: 'log-letter', license: 'Z000003', kind: 'intent-to-deny', datedOn: '2019-11-21' },
  {
    do: 'save-view',
    list: 'licenses',
    name: 'Mine, oldest first',
    filter: { mine: true, stage: ['pending'], owner: ['Robin', 'Bo Gone'] },
    sort: { column: 'pending', isDescending: true },
  },
  {
    do: 'save-view',
    list: 'licenses',
    name: 'Mine',
    filter: { mine: true },
    sort: { column: 'pending', isDescending: true },
  },
  { do: 'save-view', list: 'docket', name: 'Replies', filter: { rule: ['itd-reply'] } },
  { do: 'save-view', list: 'counterparties', name: 'Listed', filter: { listed: ['listed'] } },
];

beforeEach(async () => {
  rig = createCliTestBench();
  await rig.run('execute', commands.map((each) => JSON.stringify(each)).join('\n'));
});
afterEach(() => rig.remove());

const names = async (line: string) =>
  (JSON.parse((await rig.run(line)).out) as { readonly name: string }[]).map(({ name }) => name);

test('a list is filtered and sorted as its saved view says; "mine" are those of whoever asks', async () => {
  expect(await names('licenses --view mine --json')).toEqual(['Z000003', 'Z000001']);
  expect(await names('licenses --view Mine --by "kim case" --json')).toEqual(['Z000002']);
  expect(await names('counterparties --view Listed --json')).toEqual(['Example Trading Ltd.']);
  const docket = JSON.parse((await rig.run('docket --view Replies --json')).out) as unknown[];
  expect(docket).toMatchObject([{ rule: 'itd-reply', license: 'Z000003' }]);
});

test('reasons are listed as their saved view says, and narrowed further', async () => {
  const more = [
    { do: 'log-letter', license: 'Z000002', kind: 'denied', datedOn: '2019-11-20' },
    {
      do: 'save-view',
      list: 'reasons',
      name: 'Open, newest first',
      filter: { outcome: ['pending', 'denied'], dated: { from: '2019-11-01', to: null } },
      sort: { column: 'dated', isDescending: true },
    },
  ];
  await rig.run('execute', more.map((each) => JSON.stringify(each)).join('\n'));
  const letters = async (narrowed: string) =>
    (
      JSON.parse((await rig.run(`reasons --view "Open, newest first" ${narrowed} --json`)).out) as {
        readonly license: string;
      }[]
    ).map(({ license }) => license);
  expect(await letters('')).toEqual(['Z000003', 'Z000002']);
  expect(await letters('--outcome denied')).toEqual(['Z000002']);
  expect((await rig.run('reasons --view "Open, newest first"')).out.split('\n')[0]).toBe(
    'View "Open, newest first": Outcome: Pending, Denied; Date of the letter: from Fri Nov 1, 2019',
  );
  expect((await rig.run('reasons --view Gone')).code).toBe(1);
  expect((await rig.run('reasons --view Gone --pdf x.pdf')).err).toContain(
    '--pdf and --view do not go together',
  );
});

test('people read what the view shows, and what it names that is gone', async () => {
  const { out, err, code } = await rig.run('licenses --view "Mine, oldest first"');
  expect(out.split('\n').slice(0, 2)).toEqual([
    'View "Mine, oldest first": Mine (robin); Owner: Robin, Bo Gone; Stage: Pending with the agency',
    '1 license record',
  ]);
  expect(err).toContain('No row has what the view "Mine, oldest first" names: Owner Bo Gone.');
  expect(code).toBe(0);
});

test('what is pending is told in numbers, of a view too', async () => {
  expect(JSON.parse((await rig.run('licenses --pending --json')).out)).toMatchObject({
    count: 3,
    byStatus: [
      { status: 'submitted', count: 2 },
      { status: 'intent-to-deny', count: 1 },
    ],
    longest: { name: 'Z000002', days: 178 },
    medianDays: 86,
  });
  const { out } = await rig.run('licenses --pending --view Mine');
  expect(out.split('\n').slice(0, 3)).toEqual([
    'View "Mine": Mine (robin)',
    '2 applications pending with the agency',
    'Half of them up to 25 days, the longest 86 days (Z000003)',
  ]);
  expect(out).toContain('61–90 days');
});

test('a view that is not there is refused, also one of another list', async () => {
  const { out, err, code } = await rig.run('docket --view Mine');
  expect([out, code]).toEqual(['', 1]);
  expect(err).toContain('No saved view of the docket is named "Mine".');
});
