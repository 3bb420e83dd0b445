import { expect, test } from 'vitest';
import { listStatus } from '../records/counterparty';
import { screeningLists } from './screening-lists';

test('each list is named once, by whoever keeps it, and its name fits into a record', () => {
  expect(new Set(screeningLists.map(({ name }) => name)).size).toBe(screeningLists.length);
  for (const { name, keptBy } of screeningLists) {
    expect(listStatus.parse({ list: name }).list).toBe(name);
    expect(keptBy).not.toBe('');
  }
});
