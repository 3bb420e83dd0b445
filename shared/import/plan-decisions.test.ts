import { expect, test } from 'vitest';
import { day } from '../base/dates';
import { inWords } from '../base/message-text';
import type { HitToDecide, ListedParty } from '../records/hit-decision';
import { listedParty } from '../records/hit-decision';
import { createScene } from '../testing/scene';
import { mappedByHeadings } from './map-columns';
import { planImport } from './plan-rows';
import type { SourceTable } from './source-table';

const today = day('2026-11-27');
const sdn = 'Specially Designated Nationals (SDN) - Treasury Department';
const entityList = 'Entity List (EL) - Bureau of Industry and Security';
const listed = (name: string, more: object = {}): ListedParty => listedParty.parse({ name, ...more });

function scene() {
  const made = createScene(today);
  const id = made.perform({
    do: 'add-counterparty',
    name: 'Acme Trading',
    otherNames: ['ACME TDG'],
    country: 'DE',
  });
  const other = made.perform({ do: 'add-counterparty', name: 'Beacon GmbH', country: 'DE' });
  const ours = { counterpartyId: id, party: 'Acme Trading', names: ['Acme Trading', 'ACME TDG'] };
  const hits: readonly HitToDecide[] = [
    { ...ours, source: sdn, entry: '306', listed: listed('ACME TRADING CO', { aliases: ['Akme Trading'] }) },
    { ...ours, source: entityList, entry: 'ab12', listed: listed('Acme Trading Holding') },
    { ...ours, source: sdn, entry: '307', listed: listed('Acme Trading Holding') },
  ];
  return { made, id, other, hits };
}

function plan(
  { made, hits }: Pick<ReturnType<typeof scene>, 'made'> & { readonly hits: readonly HitToDecide[] | null },
  headers: readonly string[],
  ...rows: readonly (readonly string[])[]
) {
  const source: SourceTable = {
    headers,
    rows: rows.map((cells, at) => ({ line: at + 2, cells })),
    form: { kind: 'csv', encoding: 'utf-8', delimiter: ',', candidates: [] },
    headingsLine: 1,
    top: [],
    totals: [],
    told: [],
    doubts: [],
  } as unknown as SourceTable;
  const mapping = { table: 'hit-decisions' as const, columns: mappedByHeadings('hit-decisions', headers) };
  return planImport(
    made.register,
    { source, mapping, choices: new Map(), hits },
    { newId: () => 'x', today },
  );
}

const headings = ['Customer', 'Match', 'Watchlist', 'Decision', 'Comment', 'Reviewer', 'Review date'];
const good = [
  'acme trading',
  'Akme Trading',
  'SDN',
  'False positive',
  'Another country',
  'R. Miller',
  '2026-05-04',
];

test('a decision of another tool becomes ours: who, when and why stay, and both sides are kept as they stand', () => {
  const all = scene();
  const { rows, commands } = plan(all, headings, good);
  expect(rows).toMatchObject([{ verdict: 'new', why: [] }]);
  const batch = { do: 'import-batch', file: 'x.csv', sha256: 'ab'.repeat(32), table: 'hit-decisions' };
  all.made.perform({ ...batch, rows: commands } as never);
  expect([...all.made.register.hitDecisions.values()]).toMatchObject([
    {
      ...{ counterpartyId: all.id, party: 'Acme Trading', source: sdn, entry: '306' },
      ...{ answer: 'not-the-same', reason: 'Another country', by: 'R. Miller', on: '2026-05-04' },
      listed: { name: 'ACME TRADING CO', aliases: ['Akme Trading'] },
      ours: { names: ['ACME TDG', 'Acme Trading'], country: 'DE' },
    },
  ]);
  // The same file again changes nothing; another answer is a change that says what was.
  expect(plan(all, headings, good).rows).toMatchObject([{ verdict: 'same' }]);
  const other = good.with(3, 'Pending');
  expect(plan(all, headings, other).rows).toMatchObject([
    { verdict: 'changed', changes: [{ label: 'Answer', was: 'Not the same', now: 'To be asked' }] },
  ]);
  all.made.perform({ do: 'undo' });
  expect(all.made.register.hitDecisions.size).toBe(0);
});

test('an entry of a list names the listed party as well as its name does', () => {
  const { rows, commands } = plan(
    scene(),
    ['Counterparty', 'Entry', 'Answer', 'Reason', 'Who'],
    ['ACME TDG', '307', 'The same', '', 'R. Miller'],
  );
  expect(rows).toMatchObject([{ verdict: 'new' }]);
  expect(commands).toMatchObject([{ source: sdn, entry: '307', answer: 'same', decidedOn: null }]);
});

test.each<[string, readonly string[], string]>([
  ['our party is not said', good.with(0, ''), 'does not say which of our parties'],
  ['the listed party is not said', good.with(1, ''), 'does not say which listed party'],
  ['nothing is decided', good.with(3, ''), 'does not say what was decided'],
  ['nobody decided', good.with(5, ''), 'does not say who decided'],
  ['an answer that is none', good.with(3, 'Perhaps later'), 'known answer'],
  ['a reason is needed', good.with(4, ''), 'Say why it is not the same party'],
  ['dated ahead', good.with(6, '2026-11-28'), 'after today'],
  ['no party of ours', good.with(0, 'Nobody Ltd.'), 'No party of this register is called “Nobody Ltd.”'],
  ['a party without a hit', good.with(0, 'Beacon GmbH'), 'nothing on the lists in use is like it'],
  ['another listed party', good.with(1, 'Acme Shipping'), 'do not give “Acme Shipping” as a hit'],
  ['another list', good.with(2, 'Entity List'), 'do not give “Akme Trading” as a hit'],
  ['two of that name', good.with(1, 'Acme Trading Holding').with(2, ''), 'is several hits'],
])('%s: its row is refused in a sentence', (_, row, says) => {
  const { rows, commands } = plan(scene(), headings, row);
  expect(rows.map(({ verdict }) => verdict)).toEqual(['refused']);
  expect(rows[0]?.why.map(inWords).join(' ')).toContain(says);
  expect(commands).toEqual([]);
});

test('without a list nothing can be found, and a hit that stands twice in the file is asked about', () => {
  const all = scene();
  expect(plan({ made: all.made, hits: null }, headings, good).rows[0]?.why.map(inWords).join(' ')).toContain(
    'No list has been added',
  );
  expect(plan(all, headings, good, good).rows.map(({ verdict }) => verdict)).toEqual(['new', 'conflict']);
});
