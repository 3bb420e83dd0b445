import { expect, test } from 'vitest';
import { day } from '../base/dates';
import { mappedAsKept, mappedByHand, mappedByHeadings } from '../import/map-columns';
import { type KeptMapping, keptMapping, mappingNamed, rememberedFor, withMapping } from './import-mapping';

const plain = { dates: null, decimal: null } as const;
const kept = (name: string | undefined, headers: string[], fields: (string | null)[]): KeptMapping => ({
  table: 'counterparties',
  headers,
  columns: fields.map((field, column) => ({ column, field, ...plain })),
  ...(name === undefined ? {} : { name }),
});
const today = day('2026-11-28');

test('a mapping from before names and days is still read', () => {
  expect(keptMapping.safeParse(kept(undefined, ['A'], ['name'])).success).toBe(true);
});

test('a mapping is kept with its day, keeps its name, and a name belongs to one', () => {
  const first = withMapping([], kept('Mine', ['A', 'B'], ['name', null]), today);
  expect(first).toMatchObject([{ name: 'Mine', usedOn: today }]);
  const again = withMapping(first, kept(undefined, ['A', 'B'], ['name', 'country']), day('2026-12-01'));
  expect(again).toMatchObject([{ name: 'Mine', usedOn: '2026-12-01' }]);
  const other = withMapping(again, kept('Mine', ['C'], ['name']), today);
  expect(other.map(({ headers, name }) => [headers, name])).toEqual([
    [['C'], 'Mine'],
    [['A', 'B'], undefined],
  ]);
  expect(mappingNamed(other, 'mine')?.headers).toEqual(['C']);
  expect(rememberedFor(other, 'counterparties', ['A', 'B'])?.usedOn).toBe('2026-12-01');
});

test('the same mapping used again makes no change', () => {
  const first = withMapping([], kept('Mine', ['A'], ['name']), today);
  expect(withMapping(first, kept('Mine', ['A'], ['name']), day('2027-01-01'))).toEqual(first);
});

test('a named mapping goes by the headings, wherever the columns stand', () => {
  const columns = mappedAsKept(kept('Mine', ['Wer', 'Wo'], ['name', 'country']), ['WO', 'x', 'wer']);
  expect(columns.map(({ field }) => field)).toEqual(['country', null, 'name']);
});

test('a field given by hand is taken from the column that had it by its heading', () => {
  const headers = ['Name', 'Real name', 'Street', 'More', '9'];
  const by = (...given: [string, string][]) =>
    mappedByHand(
      'counterparties',
      headers,
      mappedByHeadings('counterparties', headers),
      given.map(([heading, field]) => ({ heading, field })),
    );
  const fields = (...given: [string, string][]) => {
    const made = by(...given);
    return made.ok ? made.value.map(({ field }) => field) : made.messageKey;
  };
  expect(fields(['real name', 'name'])).toEqual([null, 'name', 'address', null, null]);
  expect(fields(['More', 'Address'], ['9', 'website'])).toEqual([
    'name',
    null,
    'address',
    'address',
    'website',
  ]);
  expect(fields(['Name', ''], ['2', 'name'])).toEqual([null, 'name', 'address', null, null]);
  expect(fields(['Name', 'nmae'])).toBe('import-map-no-field-near');
  expect(fields(['Name', 'qqqqqq'])).toBe('import-map-no-field');
  expect(fields(['Nmae', 'name'])).toBe('import-map-no-heading-near');
  expect(fields(['77', 'name'])).toBe('import-map-no-heading');
  expect(fields(['Name', 'website'], ['More', 'website'])).toBe('import-map-field-twice');
  expect(fields(['Name', 'website'], ['Name', 'country'])).toBe('import-map-column-twice');
});

test('a party goes by its role alone', () => {
  const headers = ['No', 'Customer name'];
  const made = mappedByHand('licenses', headers, mappedByHeadings('licenses', headers), [
    { heading: 'Customer name', field: 'ultimate-consignee' },
  ]);
  expect(made.ok && made.value[1]?.field).toBe('party.ultimate-consignee');
});
