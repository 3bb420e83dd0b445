import { expect, test } from 'vitest';
import { createScene } from '../testing/scene';
import { usesOfCounterparty } from './counterparty-uses';

test('a license stands once with all its roles, and again only under another printed name', () => {
  const scene = createScene();
  const id = scene.perform({ do: 'add-counterparty', name: 'Example Trading Ltd.' });
  const party = (role: 'ultimate-consignee' | 'end-user' | 'purchaser', name?: string) => ({
    role,
    counterparty: 'Example Trading Ltd.',
    ...(name === undefined ? {} : { name }),
  });
  scene.perform({
    do: 'open-license',
    applicationNumber: 'Z000001',
    parties: [party('ultimate-consignee'), party('end-user'), party('purchaser', 'EXAMPLE TRADING')],
  });
  scene.perform({ do: 'open-license', applicationNumber: 'Z000002', parties: [party('end-user')] });
  const uses = usesOfCounterparty(scene.register, id).map(({ license, name, roles }) => [
    license.applicationNumber,
    name,
    roles,
  ]);
  expect(uses).toEqual([
    ['Z000001', 'Example Trading Ltd.', 'Ultimate consignee, End user'],
    ['Z000001', 'EXAMPLE TRADING', 'Purchaser'],
    ['Z000002', 'Example Trading Ltd.', 'End user'],
  ]);
});
