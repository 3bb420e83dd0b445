import { expect, test } from 'vitest';
import { actCommand } from './act-draft';
import { departureFields } from './act-forms';

test.each([
  ['4:30 PM', '16:30'],
  ['4 pm', '16:00'],
  ['16:30', '16:30'],
  ['', ''],
  ['noonish', 'noonish'],
])('a time of departure typed as "%s" is sent as "%s"', (time, sent) => {
  const fields = departureFields();
  const draft = Object.fromEntries(fields.map(({ name }) => [name, name === 'time' ? time : '']));
  expect(actCommand('depart', { shipment: 'a' }, fields, draft, null)).toMatchObject({
    do: 'depart',
    time: sent,
  });
});
