import { expect, test } from 'vitest';
import type { Pick } from '../../parts/combo-options';
import { createSearch } from '../../state/record-search';
import { stepKindPicks } from './step-kind-picks';

// As the field searches them.
const search = createSearch<Pick>({
  recordOf: (pick) => pick,
  words: ({ label, detail, group, also = [] }) => [label, detail ?? '', group ?? '', ...also],
  derived: () => [],
});

test.each([
  ['ship', 'export'],
  ['shipment', 'export'],
  ['phone', 'call'],
  ['telephone', 'call'],
  ['answer', 'reply-sent'],
  ['withdraw', 'return-requested'],
  ['ccats', 'classification-requested'],
  ['VSD', 'disclosure-notified'],
  ['frozen', 'property-blocked'],
])('"%s" finds the step %s', (typed, kind) => {
  expect(search(stepKindPicks, typed).map(({ id }) => id)).toContain(kind);
});

test('what is usual comes first', () => {
  expect(search(stepKindPicks, 'ship')[0]?.id).toBe('export');
  expect(search(stepKindPicks, 'phone')[0]?.id).toBe('call');
});
