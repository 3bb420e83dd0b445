import { expect, test } from 'vitest';
import { day } from '../base/dates';
import { createScene } from '../testing/scene';

function scene() {
  const made = createScene(day('2019-11-25'));
  for (const name of ['Acme GmbH', 'Example Trading Ltd.']) made.perform({ do: 'add-counterparty', name });
  for (const applicationNumber of ['Z000001', 'Z000002', 'Z000003'])
    made.perform({ do: 'open-license', applicationNumber });
  return made;
}

const archived = ({ register }: ReturnType<typeof scene>) =>
  [...register.counterparties.values(), ...register.licenses.values()].map((each) => each.archived);

test('several records leave the lists in one entry, and come back in one', () => {
  const made = scene();
  const before = made.entries.length;
  made.perform({ do: 'archive', licenses: ['Z000001', 'Z000003', 'Z000001'] });
  made.perform({ do: 'archive', counterparties: ['Acme GmbH'] });
  expect(made.entries.length - before).toBe(2);
  expect(archived(made)).toEqual([true, false, true, false, true]);
  made.perform({ do: 'archive', licenses: ['Z000001', 'Z000002', 'Z000003'], archived: false });
  expect(made.lastEvents()).toHaveLength(2);
  made.perform({ do: 'undo' });
  expect(archived(made)).toEqual([true, false, true, false, true]);
});

test('one with open deadlines refuses all, by its name', () => {
  const made = scene();
  made.perform({ do: 'add-deadline', license: 'Z000002', title: 'Report', dueOn: day('2019-12-20') });
  expect(made.attempt({ do: 'archive', licenses: ['Z000001', 'Z000002'] })).toMatchObject({
    ok: false,
    code: 'in-use',
    messageKey: 'open-deadlines-of',
    params: { count: 1, name: 'Z000002' },
    field: 'licenses.1',
  });
  expect(made.attempt({ do: 'archive', counterparties: ['Acme GmbH', 'Nobody'] })).toMatchObject({
    messageKey: 'no-such-counterparty',
    field: 'counterparties.1',
  });
  for (const named of [{}, { license: 'Z000001', licenses: ['Z000002'] }, { licenses: [] }])
    expect(made.attempt({ do: 'archive', ...named })).toMatchObject({ ok: false, code: 'invalid' });
  expect(archived(made)).toEqual([false, false, false, false, false]);
});
