import { expect, test } from 'vitest';
import { day } from '../../shared/base/dates';
import { createScene } from '../../shared/testing/scene';
import { keepState, keptState } from '../state/kept-state';
import type { Route } from '../state/navigation';
import type { OpenRegister } from '../state/register-store';
import { notePlace, openedPlaces, recentlyUsed, withPlace } from './recent-places';

const today = day('2019-11-25');
const list: Route = { page: 'licenses', licenseId: null };

function scene() {
  const made = createScene(today);
  made.perform({ do: 'add-counterparty', name: 'Example Trading Ltd.' });
  for (const applicationNumber of ['Z000001', 'Z000002'])
    made.perform({ do: 'open-license', applicationNumber });
  made.perform({
    do: 'log-letter',
    license: 'Z000001',
    kind: 'intent-to-deny',
    datedOn: day('2019-11-21'),
  });
  const licenses = [...made.register.licenses.values()];
  const idOf = (number: string) => licenses.find(({ applicationNumber }) => applicationNumber === number)?.id;
  const opened = { register: made.register, moment: { today } } as unknown as OpenRegister;
  return {
    opened,
    license: (number: string): Route => ({ page: 'licenses', licenseId: idOf(number) ?? null }),
    deadlines: [...made.register.deadlines.values()].map(({ id }) => id),
  };
}

test('after a start it is what was changed last, a license also by its letters', () => {
  const { opened } = scene();
  expect(recentlyUsed(opened, [], list).map(({ name }) => name)).toEqual([
    'Z000001',
    'Z000002',
    'Example Trading Ltd.',
  ]);
});

test('what was opened comes before it, without what shows now and what the register does not have', () => {
  const { opened, license, deadlines } = scene();
  const visited: readonly Route[] = [
    license('Z000001'),
    { page: 'licenses', licenseId: 'gone' },
    { page: 'history' },
    { page: 'docket', deadlineId: deadlines[0] ?? null },
    license('Z000002'),
  ];
  expect(recentlyUsed(opened, visited, license('Z000001')).map(({ name }) => name)).toEqual([
    'Reply to intent to deny',
    'Z000002',
    'Example Trading Ltd.',
  ]);
});

test('a place gone to again stands once, and going through the docket counts as one place', () => {
  const dates = ['a', 'b'].map((deadlineId): Route => ({ page: 'docket', deadlineId }));
  const license: Route = { page: 'licenses', licenseId: 'x' };
  const all = [list, ...dates, license, list].reduce<readonly Route[]>(withPlace, []);
  expect(all).toEqual([list, license, { page: 'docket', deadlineId: 'b' }]);
});

test('a page that takes the place of one that was let go goes on with what was opened there', () => {
  const opened: Route = { page: 'licenses', licenseId: 'one' };
  keepState(openedPlaces, [opened]);
  notePlace(list);
  expect(keptState<readonly Route[]>(openedPlaces, [])).toEqual([list, opened]);
});
