import { expect, test } from 'vitest';
import type { Findable } from './findable';
import { atFirst, withPage } from './use-find-index';

const thing = (id: string, group: Findable['group']): Findable => ({
  id,
  group,
  name: id,
  under: '',
  also: [],
  mark: '',
  place: null,
});

test('what was opened last stands together, whatever it is, above what can be done', () => {
  const recent = [thing('letter', 'Letters'), thing('party', 'Counterparties'), thing('license', 'Licenses')];
  const actions = [thing('do it', 'Do')];
  const here = [thing('archive it', 'Do')];
  expect(atFirst(recent, here, actions)).toEqual([
    { group: 'Last opened', things: recent },
    { group: 'On this page', things: here },
    { group: 'Do', things: actions },
  ]);
  expect(atFirst([], [], actions)).toEqual([{ group: 'Do', things: actions }]);
});

test('what the page can do comes first where it begins with what was typed', () => {
  const found = [{ group: 'Licenses' as const, things: [thing('Archive of Lodz', 'Licenses')] }];
  const here = [thing('Archive', 'Do')];
  expect(withPage(found, 'arch', here).map(({ group }) => group)).toEqual(['On this page', 'Licenses']);
  expect(withPage(found, 'lodz', here).map(({ group }) => group)).toEqual(['Licenses', 'On this page']);
  expect(withPage(found, 'lodz', [])).toEqual(found);
});
