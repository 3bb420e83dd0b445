import { expect, test } from 'vitest';
import { day } from '../base/dates';
import { findLicense } from '../register/find-record';
import { baseLicense, createLedgerScene } from '../testing/ledger-scene';
import { remaindersOf } from './aes-remainder';

test('what AES said is left is explained line by line: freight filed, shipments not filed, and what nothing explains', () => {
  const scene = createLedgerScene();
  scene.license(baseLicense);
  scene.perform({
    do: 'open-balance',
    license: 'L1',
    quantity: '10',
    value: '10000',
    on: day('2026-10-01'),
    source: 'old list',
  });
  const draws = [{ license: 'L1', item: '1', quantity: '20', unitPrice: '1000', eeiValue: '20450' }];
  scene.perform({ do: 'ship', reference: 'S-1', departedOn: day('2026-11-05'), draws } as never);
  const file = (aesRemainder: string) =>
    scene.perform({
      do: 'file-eei',
      shipment: 'S-1',
      filedOn: day('2026-11-05'),
      itn: 'X1',
      aesRemainder,
    } as never);
  const remainders = () => {
    const found = findLicense(scene.register, 'L1');
    return found.ok ? remaindersOf(scene.register, found.value, day('2026-11-27')) : [];
  };
  expect(remainders()).toEqual([]);
  file('79550');
  expect(remainders()).toEqual([
    {
      shipment: 'S-1',
      itn: 'X1',
      on: '2026-11-05',
      aes: '79550.00',
      ledger: '70000.00',
      difference: '9550.00',
      lines: [
        { what: 'S-1: filed 20450.00, in the ledger 20000.00', by: '-450.00' },
        { what: 'Opening balance · not filed by then', by: '10000.00' },
      ],
      unexplained: '0.00',
    },
  ]);
  scene.perform({ do: 'undo' });
  file('79000');
  expect(remainders()[0]).toMatchObject({ difference: '9000.00', unexplained: '-550.00' });
});
