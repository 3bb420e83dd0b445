import { expect, test } from 'vitest';
import { exportRequest } from '../calls/exchange-calls';
import { createScene } from '../testing/scene';
import { tableOf } from './tables';

test('a table of chosen records holds them alone, in the order of the register', () => {
  const { perform, register } = createScene();
  const ids = ['Z000001', 'Z000002', 'Z000003'].map((applicationNumber) =>
    perform({ do: 'open-license', applicationNumber }),
  );
  const company = perform({ do: 'add-counterparty', name: 'Acme GmbH' });
  perform({ do: 'add-counterparty', name: 'Example Trading Ltd.' });
  const numbers = (chosen?: readonly string[]) =>
    tableOf(register, 'licenses', false, chosen).rows.map((row) => row.find((cell) => cell.startsWith('Z')));
  expect(numbers()).toEqual(['Z000001', 'Z000002', 'Z000003']);
  expect(numbers([ids[2] ?? '', ids[0] ?? ''])).toEqual(['Z000001', 'Z000003']);
  expect(tableOf(register, 'counterparties', false, [company]).rows).toHaveLength(1);
});

test('only licenses and counterparties can be asked for one by one', () => {
  const asked = { format: 'csv', ids: ['id-1'] } as const;
  expect(exportRequest.safeParse({ ...asked, what: 'licenses' }).success).toBe(true);
  expect(exportRequest.safeParse({ ...asked, what: 'docket' }).success).toBe(false);
  expect(exportRequest.safeParse({ ...asked, what: 'licenses', ids: [] }).success).toBe(false);
});
