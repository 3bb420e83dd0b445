import { expect, test } from 'vitest';
import { day } from '../base/dates';
import { createScene } from '../testing/scene';

function scene() {
  const made = createScene(day('2019-11-25'));
  for (const [applicationNumber, owner] of [
    ['Z000001', ''],
    ['Z000002', 'Lee Park'],
    ['Z000003', 'Kim Case'],
  ] as const)
    made.perform({ do: 'open-license', applicationNumber, owner });
  return made;
}

const owners = ({ register }: ReturnType<typeof scene>) =>
  [...register.licenses.values()].map(({ owner }) => owner);

test('several records get one owner in one entry, taken back as one', () => {
  const made = scene();
  const before = made.entries.length;
  made.perform({
    do: 'set-owner',
    licenses: ['Z000001', 'Z000002', 'Z000003', 'Z000001'],
    owner: 'Kim Case',
  });
  expect(owners(made)).toEqual(['Kim Case', 'Kim Case', 'Kim Case']);
  expect(made.entries.length - before).toBe(1);
  // The one that had this owner before did not change.
  expect(made.lastEvents()).toHaveLength(2);
  made.perform({ do: 'undo' });
  expect(owners(made)).toEqual(['', 'Lee Park', 'Kim Case']);
});

test('nobody is an owner too, and who is meant already changes nothing', () => {
  const made = scene();
  made.perform({ do: 'set-owner', licenses: ['Z000002'], owner: '' });
  expect(owners(made)).toEqual(['', '', 'Kim Case']);
  made.perform({ do: 'set-owner', licenses: ['Z000003'], owner: 'Kim Case' });
  expect(made.lastEvents()).toEqual([]);
});

test('one record that cannot be changed refuses all, and says which', () => {
  const made = scene();
  made.perform({ do: 'void', license: 'Z000002', reason: 'Typed twice' });
  const id = [...made.register.licenses.values()][1]?.id ?? '';
  expect(made.attempt({ do: 'set-owner', licenses: ['Z000001', id], owner: 'Ann' })).toMatchObject({
    messageKey: 'record-is-void',
    field: 'licenses.1',
  });
  expect(made.attempt({ do: 'set-owner', licenses: ['Z000001', 'Z9'], owner: 'Ann' })).toMatchObject({
    messageKey: 'no-such-license',
    field: 'licenses.1',
  });
  expect(made.attempt({ do: 'set-owner', licenses: [], owner: 'Ann' })).toMatchObject({ field: 'licenses' });
  expect(made.attempt({ do: 'set-owner', licenses: ['Z000001'] })).toMatchObject({ field: 'owner' });
  expect(owners(made)).toEqual(['', 'Lee Park', 'Kim Case']);
});
