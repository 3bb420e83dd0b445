import { expect, test } from 'vitest';
import { filterOfList, viewLists } from '../records/saved-view';
import { fieldsOfList } from './viewed-lists';

test.each(viewLists)('every filter of the %s list has its field, and no other', (list) => {
  expect(fieldsOfList[list].map(({ name }) => name).sort()).toEqual(
    Object.keys(filterOfList[list].shape).sort(),
  );
});
