import { expect, test } from 'vitest';
import { day } from '../base/dates';
import type { CommandInput } from '../commands/commands';
import { describeEntry, descriptionText } from '../history/describe-entry';
import { mostViews } from '../records/saved-view';
import { createScene, type Scene } from '../testing/scene';

const mine = { do: 'save-view', list: 'licenses', name: 'Mine', filter: { mine: true } } as const;

const lastSaid = ({ entries, register }: Scene): string => {
  const entry = entries.at(-1);
  return entry === undefined ? '' : describeEntry(entry, register).map(descriptionText).join(' ').trim();
};

test('a view is saved, changed, renamed and removed, and the history says so', () => {
  const scene = createScene();
  scene.perform(mine);
  expect(scene.register.settings.savedViews).toEqual([
    { list: 'licenses', name: 'Mine', filter: { mine: true }, sort: null, columns: null },
  ]);
  expect(lastSaid(scene)).toBe('Saved the view “Mine” of the licenses.');
  scene.perform({ ...mine, replaces: 'mine', filter: { mine: true, agency: ['BIS'], expiresWithin: 1 } });
  expect(lastSaid(scene)).toBe(
    'Changed the saved view “Mine” of the licenses. Filter Mine Mine; Agency: BIS; Expires within: 1 day',
  );
  scene.perform({
    ...mine,
    replaces: 'Mine',
    sort: { column: 'pending', isDescending: true },
    columns: ['number', 'owner'],
  });
  expect(lastSaid(scene)).toContain('Sort — Days pending, descending Columns — Number, Owner');
  const [now] = scene.register.settings.savedViews;
  scene.perform({ ...mine, ...now, name: 'Ours', replaces: 'Mine' });
  expect(lastSaid(scene)).toBe('Renamed the saved view “Mine” of the licenses to “Ours”.');
  scene.perform({ do: 'remove-view', list: 'licenses', name: 'OURS' });
  expect(lastSaid(scene)).toBe('Removed the saved view “Ours” of the licenses.');
  expect(scene.register.settings.savedViews).toEqual([]);
  scene.perform({ do: 'undo' });
  expect(scene.register.settings.savedViews.map(({ name }) => name)).toEqual(['Ours']);
});

test('two views of one list may not have one name; two lists may', () => {
  const scene = createScene();
  scene.perform(mine);
  scene.perform({ ...mine, list: 'docket' });
  for (const name of ['Mine', 'MINE', 'Mi\u00adne']) {
    expect(scene.attempt({ ...mine, name })).toMatchObject({
      ok: false,
      code: 'already-exists',
      messageKey: 'view-exists',
      params: { list: 'the licenses', name: 'Mine' },
      field: 'name',
    });
  }
  scene.perform({ ...mine, name: 'Others' });
  expect(scene.attempt({ ...mine, name: 'Others', replaces: 'Mine' })).toMatchObject({
    messageKey: 'view-exists',
  });
  expect(scene.register.settings.savedViews).toHaveLength(3);
});

test('what is no filter of the list, no status or no view is refused and changes nothing', () => {
  const scene = createScene();
  const refusals: readonly (readonly [object, string, string])[] = [
    [{ ...mine, filter: { listed: ['listed'] } }, 'filter-not-of-list', 'filter.listed'],
    [{ ...mine, list: 'docket', filter: { status: ['approved'] } }, 'filter-not-of-list', 'filter.status'],
    [{ ...mine, filter: { status: ['aproved'] } }, 'no-such-status', 'filter.status'],
    [{ ...mine, replaces: 'Ours' }, 'no-such-view', 'replaces'],
    [{ do: 'remove-view', list: 'licenses', name: 'Ours' }, 'no-such-view', 'name'],
    [{ ...mine, filter: { mine: false } }, 'invalid-field', 'filter.mine'],
    [{ ...mine, filter: { owner: [] } }, 'invalid-field', 'filter.owner'],
    [{ ...mine, filter: { submitted: { from: null, to: null } } }, 'invalid-field', 'filter.submitted'],
    [{ ...mine, name: ' Mine' }, 'invalid-field', 'name'],
    [{ ...mine, name: 'x'.repeat(61) }, 'invalid-field', 'name'],
    [{ do: 'change-settings', savedViews: [] }, 'unknown-field', 'savedViews'],
  ];
  for (const [command, messageKey, field] of refusals) {
    expect({ command, answer: scene.attempt(command as Record<string, unknown>) }).toMatchObject({
      command,
      answer: { ok: false, messageKey, field },
    });
  }
  expect(scene.register.settings.savedViews).toEqual([]);
});

test('the shipments, the reasons and the history have views with filters of their own', () => {
  const scene = createScene(day('2019-11-25'));
  const id = scene.perform({ do: 'open-license', applicationNumber: 'Z123456' });
  const save = { do: 'save-view', name: 'Mine' } as const;
  scene.perform({
    ...save,
    list: 'shipments',
    filter: { license: ['Z123456'], shipmentState: ['draft', 'reserved'], shipmentKind: ['goods'] },
    sort: { column: 'on', isDescending: true },
    columns: ['reference', 'itn'],
  });
  expect(scene.register.settings.savedViews[0]?.filter.license).toEqual([id]);
  expect(lastSaid(scene)).toBe('Saved the view “Mine” of the shipments.');
  scene.perform({ ...save, replaces: 'Mine', list: 'shipments', filter: { license: [id] } });
  expect(lastSaid(scene)).toBe(
    'Changed the saved view “Mine” of the shipments. Filter License: Z123456; Kind: Goods; State: Draft, Reserved License: Z123456 Sort Departed or planned, descending — Columns Shipment, ITN —',
  );
  scene.perform({ ...save, list: 'reasons', filter: { outcome: ['denied', 'settled'], agency: ['BIS'] } });
  scene.perform({
    ...save,
    list: 'history',
    filter: { record: [`license ${id}`], author: [''], changed: ['letters'] },
  });
  scene.perform({ ...save, replaces: 'Mine', list: 'history' });
  expect(lastSaid(scene)).toBe(
    'Changed the saved view “Mine” of the history. Filter Record: Z123456; Person: Export Docket (automatic); What was changed: Letters —',
  );
  // A list of entries shows those of one record, one person and one kind.
  expect(
    scene.attempt({ ...save, list: 'history', name: 'Two', filter: { author: ['Ann', 'Kim'] } }),
  ).toMatchObject({ ok: false, field: 'filter.author' });
  expect(
    scene.attempt({ ...save, list: 'shipments', name: 'Two', filter: { outcome: ['denied'] } }),
  ).toMatchObject({ messageKey: 'filter-not-of-list' });
});

test('as many views as the register keeps, and no more', () => {
  const scene = createScene();
  for (let made = 0; made < mostViews; made += 1) scene.perform({ ...mine, name: `View ${made}` });
  expect(scene.attempt(mine)).toMatchObject({
    ok: false,
    messageKey: 'too-many-views',
    params: { most: 100 },
  });
  scene.perform({ ...mine, replaces: 'View 7' });
  expect(scene.register.settings.savedViews[7]?.name).toBe('Mine');
});

test('a counterparty named by its name is kept by its id; the same view again is no change', () => {
  const scene = createScene(day('2019-11-25'));
  const id = scene.perform({ do: 'add-counterparty', name: 'Example Trading Ltd.', country: 'CN' });
  const view: CommandInput = {
    do: 'save-view',
    list: 'licenses',
    name: 'Example',
    filter: { counterparty: ['Example Trading Ltd.', 'Printed Only Co.', id] },
  };
  scene.perform(view);
  expect(scene.register.settings.savedViews[0]?.filter).toEqual({ counterparty: [id, 'Printed Only Co.'] });
  const { seq } = scene.register;
  scene.perform({ ...view, replaces: 'Example' });
  expect(scene.register.seq).toBe(seq);
});
