import { expect, test } from 'vitest';
import type { Findable } from './findable';
import { atFirst } from './use-find-index';

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
  expect(atFirst(recent, actions)).toEqual([
    { group: 'Last opened', things: recent },
    { group: 'Do', things: actions },
  ]);
  expect(atFirst([], actions)).toEqual([{ group: 'Do', things: actions }]);
});
