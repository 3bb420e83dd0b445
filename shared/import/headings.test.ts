import { expect, test } from 'vitest';
import { mapHeaders } from './import-fields';

test.each([
  ['counterparties', 'companyName', 'name'],
  ['counterparties', 'Company', 'name'],
  ['counterparties', 'Customer', 'name'],
  ['counterparties', 'Vendor', 'name'],
  ['counterparties', 'Firmenname', 'name'],
  ['counterparties', 'firma', 'name'],
  ['counterparties', 'Razón Social', 'name'],
  ['counterparties', 'País', 'country'],
  ['counterparties', 'Land', 'country'],
  ['counterparties', 'Pays', 'country'],
  ['counterparties', 'Dirección', 'address'],
  ['counterparties', 'Strasse', 'address'],
  ['counterparties', 'Straße', 'address'],
  ['counterparties', 'Ciudad', 'address.city'],
  ['counterparties', 'Ort', 'address.city'],
  ['counterparties', 'PLZ', 'address.postalCode'],
  ['counterparties', 'Zip Code', 'address.postalCode'],
  ['counterparties', 'Teléfono', 'contact.phone'],
  ['counterparties', 'Email', 'contact.email'],
  ['licenses', 'LIC_NO', 'licenseNumber'],
  ['licenses', 'License #', 'licenseNumber'],
  ['licenses', 'Lic No', 'licenseNumber'],
  ['licenses', 'permit', 'licenseNumber'],
  ['licenses', 'EXPIRATION_DATE', 'expiresOn'],
  ['licenses', 'ExpirationDate', 'expiresOn'],
  ['licenses', 'Expiry', 'expiresOn'],
  ['licenses', 'Exp. date', 'expiresOn'],
  ['licenses', 'Ultimate Consignee', 'party.ultimate-consignee'],
  ['licenses', 'Consignee', 'party.ultimate-consignee'],
  ['licenses', 'End-User', 'party.end-user'],
  ['licenses', 'Country of end user', 'party.end-user.country'],
  ['licenses', 'Total value: currency', 'currency'],
  ['licenses', 'Curr.', 'currency'],
  ['items', 'ECCN', 'eccn'],
  ['items', 'Qty', 'quantity'],
  ['letters', 'Letter type', 'kind'],
  ['deadlines', 'Due Date', 'dueOn'],
  ['deadlines', 'Task', 'title'],
  ['steps', 'Step', 'kind'],
] as const)('%s: "%s" fills %s', (table, heading, field) => {
  expect(mapHeaders(table, [heading])).toEqual([field]);
});

test('what all headings begin with is passed over', () => {
  expect(mapHeaders('counterparties', ['kun_id', 'kun_firmename', 'kun_plz', 'kun_country'])).toEqual([
    null,
    'name',
    'address.postalCode',
    'country',
  ]);
});

test('several telephone columns fill one contact', () => {
  expect(mapHeaders('counterparties', ['Name', 'Phone', 'Mobile', 'Fax'])).toEqual([
    'name',
    'contact.phone',
    'contact.phone',
    'contact.phone',
  ]);
});
