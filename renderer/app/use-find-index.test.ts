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

test('what was used last stands together, whatever it is, above what is begun most and all that can be done', () => {
  const recent = [thing('letter', 'letters'), thing('party', 'counterparties'), thing('license', 'licenses')];
  const actions = [thing('undo it', 'do'), thing('begin it', 'do')];
  const here = [thing('archive it', 'do')];
  expect(atFirst(recent, here, actions, ['begin it', 'cannot be begun now'])).toEqual([
    { group: 'recent', things: recent },
    { group: 'usual', things: [thing('begin it', 'do')] },
    { group: 'this-page', things: here },
    { group: 'do', things: [thing('undo it', 'do')] },
  ]);
  expect(atFirst([], [], actions, [])).toEqual([{ group: 'do', things: actions }]);
});

test('what the page can do comes first where it begins with what was typed', () => {
  const found = [{ group: 'licenses' as const, things: [thing('Archive of Lodz', 'licenses')] }];
  const here = [thing('Archive', 'do')];
  expect(withPage(found, 'arch', here).map(({ group }) => group)).toEqual(['this-page', 'licenses']);
  expect(withPage(found, 'lodz', here).map(({ group }) => group)).toEqual(['licenses', 'this-page']);
  expect(withPage(found, 'lodz', [])).toEqual(found);
});
