import { expect, test } from 'vitest';
import { day } from '../base/dates';
import type { CommandInput } from '../commands/commands';
import { importTables } from '../records/import-mapping';
import { eventChecks } from '../register/event-checks';
import { createScene } from '../testing/scene';

type Batch = Extract<CommandInput, { do: 'import-batch' }>;

const batch = (rows: Batch['rows']): Batch => ({
  do: 'import-batch',
  file: 'letters.csv',
  sha256: 'ab'.repeat(32),
  table: 'letters',
  rows,
});
const letter = {
  do: 'log-letter',
  license: 'Z000001',
  kind: 'intent-to-deny',
  datedOn: day('2019-11-21'),
} as const;

test('a letter from a file starts the dates it would have started by hand', () => {
  const byHand = createScene(day('2019-11-25'));
  byHand.perform({ do: 'open-license', applicationNumber: 'Z000001' });
  byHand.perform(letter);
  const byFile = createScene(day('2019-11-25'));
  byFile.perform(batch([{ do: 'open-license', applicationNumber: 'Z000001' }, letter]));
  const dates = ({ register }: typeof byHand) =>
    [...register.deadlines.values()].map(({ ruleId, due, workBy }) => [ruleId, due, workBy]);
  expect(dates(byFile).length).toBeGreaterThan(0);
  expect(dates(byFile)).toEqual(dates(byHand));
  expect(byFile.register.seq).toBe(1);
});

test('a shipment from a file has the duties it would have by hand, each once', () => {
  const license: CommandInput = {
    do: 'open-license',
    licenseNumber: 'D1',
    items: [{ line: '1', eccn: '3A001', description: 'Amplifier', quantity: '100', unit: 'EA' }],
    conditions: [
      {
        number: '5',
        text: 'Report each shipment.',
        report: { how: { every: 'shipment', days: 30 }, firstOn: null },
      },
    ],
  };
  const ship: Batch['rows'][number] & { do: 'ship' } = {
    do: 'ship',
    reference: 'A-1',
    departedOn: day('2019-11-20'),
    temporary: true,
    dueBackOn: day('2020-05-01'),
    draws: [{ license: 'D1', item: '1', quantity: '1', unit: 'EA', unitPrice: '1', currency: 'USD' }],
  };
  const duties = (command: CommandInput) => {
    const scene = createScene(day('2019-11-25'));
    scene.perform(license);
    scene.perform(command);
    return [...scene.register.deadlines.values()].map(({ title, due }) => [title, due]);
  };
  expect(duties(ship)).toHaveLength(2);
  expect(duties({ ...batch([ship]), table: 'shipments' })).toEqual(duties(ship));
});

test('one refused row refuses the whole file, names the row and leaves the register as it was', () => {
  const scene = createScene(day('2019-11-25'));
  expect(
    scene.attempt(
      batch([
        { do: 'open-license', applicationNumber: 'Z000001' },
        { ...letter, license: 'Z9' },
      ]),
    ),
  ).toMatchObject({ ok: false, code: 'not-found', field: 'rows.1.license' });
  expect(scene.register.licenses.size).toBe(0);
});

test('the same number twice in a file is refused, as it would be by hand', () => {
  const scene = createScene(day('2019-11-25'));
  const open = { do: 'open-license', applicationNumber: 'Z000001' } as const;
  expect(scene.attempt(batch([open, open]))).toMatchObject({ messageKey: 'number-taken' });
});

test('rows that change nothing make no entry', () => {
  const scene = createScene(day('2019-11-25'));
  scene.perform({ do: 'add-counterparty', name: 'A' });
  const before = scene.register.seq;
  scene.perform(batch([{ do: 'change-counterparty', counterparty: 'A', name: 'A' }]));
  expect(scene.register.seq).toBe(before);
});

test('taking a file back is refused once a later letter rests on one of its records', () => {
  const scene = createScene(day('2019-11-25'));
  scene.perform(batch([{ do: 'open-license', applicationNumber: 'Z000001' }]));
  scene.perform(letter);
  expect(scene.attempt({ do: 'undo', entry: 1 })).toMatchObject({
    ok: false,
    messageKey: 'undo-rests-on-it',
  });
});

test.each(importTables)('an entry for a file of %s can be read back', (table) => {
  const imported = { type: 'file-imported', v: 1, file: 'f.csv', sha256: 'ab'.repeat(32), table };
  expect(eventChecks['file-imported']({ ...imported, made: 1, changed: 0 })).toBeUndefined();
});
