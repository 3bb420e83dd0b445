import { expect, test } from 'vitest';
import { importTables } from '../records/import-mapping';
import { importFields, mapHeaders } from './import-fields';

test.each(importTables)('an export of %s maps itself: every field finds its column', (table) => {
  const mapped = mapHeaders(
    table,
    importFields[table].map(({ header }) => header),
  );
  expect(importFields[table].map(({ key }) => key).filter((key) => !mapped.includes(key))).toEqual([]);
});

test('headings are known whatever their case and punctuation, and no field is filled twice', () => {
  expect(mapHeaders('counterparties', ['COMPANY_NAME', 'Customer', 'country-code', '', 'Color'])).toEqual([
    'name',
    null,
    'country',
    null,
    null,
  ]);
});
