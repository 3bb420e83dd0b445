import { expect, test } from 'vitest';
import { searchManual } from './manual-search';

test.each([
  ['restore', 'backups-and-restoring'],
  ['new laptop', 'moving-to-a-new-laptop'],
  ['sunday', 'what-each-date-means'],
  ['day 45', 'what-each-date-means'],
  ['recept confirmed', 'answering-it'],
  ['excel', 'lists-and-import'],
  ['test notification', 'troubleshooting'],
  ['outlook', 'the-command-line'],
  ['keyboard', 'keyboard-shortcuts'],
])('"%s" leads to %s', (query, page) => {
  expect(
    searchManual(query)
      .slice(0, 4)
      .map(({ pageId }) => pageId),
  ).toContain(page);
});

test('what is found shows the words around it; nothing typed and nonsense find nothing', () => {
  expect(searchManual('stolen')[0]?.excerpt).toContain('stolen');
  expect(searchManual('  ')).toEqual([]);
  expect(searchManual('zzqqxx')).toEqual([]);
});
