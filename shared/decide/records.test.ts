import { describe, expect, test } from 'vitest';
import { day } from '../base/dates';
import { baseLicense, createLedgerScene } from '../testing/ledger-scene';
import { createScene } from '../testing/scene';

describe('counterparties', () => {
  test('keep long and foreign text character for character', () => {
    const scene = createScene();
    const otherNames = Array.from({ length: 29 }, (_, index) => `Другое имя ${index} 北方工业 الفجر للتجارة`);
    const address = ['x'.repeat(3400)];
    const id = scene.perform({
      do: 'add-counterparty',
      name: '\u202eevil <img onerror=x> "q"',
      otherNames,
      address,
    });
    expect(scene.register.counterparties.get(id)).toMatchObject({
      name: '\u202eevil <img onerror=x> "q"',
      otherNames,
      address,
    });
  });

  test('a change touches only the fields it names', () => {
    const scene = createScene();
    scene.perform({ do: 'add-counterparty', name: 'A', country: 'CN', website: 'example.com' });
    scene.perform({ do: 'change-counterparty', counterparty: 'A', country: 'DE' });
    expect(scene.lastEvents()).toEqual([
      { type: 'counterparty-changed', v: 1, id: 'id-1', changes: { country: { was: 'CN', now: 'DE' } } },
    ]);
  });

  test('one in use says where and is not voided; archived instead, and back', () => {
    const scene = createScene();
    const id = scene.perform({ do: 'add-counterparty', name: 'A' });
    scene.perform({
      do: 'open-license',
      applicationNumber: 'Z000001',
      parties: [{ role: 'purchaser', counterparty: 'A' }],
    });
    expect(scene.attempt({ do: 'void', counterparty: 'A', reason: 'x' })).toMatchObject({
      ok: false,
      code: 'in-use',
      params: { count: 1, where: 'Z000001' },
    });
    scene.perform({ do: 'archive', counterparty: 'A' });
    expect(scene.register.counterparties.get(id)?.archived).toBe(true);
    scene.perform({ do: 'archive', counterparty: 'A', archived: false });
    expect(scene.register.counterparties.get(id)?.archived).toBe(false);
  });

  test('two of one name are allowed with a warning; naming them is then ambiguous', () => {
    const scene = createScene();
    scene.perform({ do: 'add-counterparty', name: 'A' });
    const second = scene.attempt({ do: 'add-counterparty', name: 'A' });
    expect(second.ok && second.value.warnings.map(({ messageKey }) => messageKey)).toEqual(['same-name']);
    expect(scene.attempt({ do: 'archive', counterparty: 'A' })).toMatchObject({
      ok: false,
      code: 'ambiguous',
    });
  });
});

describe('license records', () => {
  test('later edits of a counterparty never change the party as printed', () => {
    const scene = createScene();
    scene.perform({ do: 'add-counterparty', name: 'A', address: ['Old Road 1'], country: 'CN' });
    const id = scene.perform({
      do: 'open-license',
      applicationNumber: 'Z000001',
      parties: [{ role: 'end-user', counterparty: 'A' }],
    });
    scene.perform({ do: 'change-counterparty', counterparty: 'A', name: 'B', address: ['New Road 2'] });
    const party = scene.register.licenses.get(id)?.parties[0];
    expect([party?.name, party?.address, party?.country]).toEqual(['A', ['Old Road 1'], 'CN']);
    const change = { id: party?.id, role: 'purchaser', counterparty: 'B' } as const;
    scene.perform({ do: 'change-license', license: id, parties: [change] });
    expect(scene.register.licenses.get(id)?.parties).toEqual([{ ...party, role: 'purchaser' }]);
  });

  test('an application number is unique per agency', () => {
    const scene = createScene();
    scene.perform({ do: 'open-license', applicationNumber: 'Z000001' });
    expect(scene.attempt({ do: 'open-license', applicationNumber: 'Z000001' })).toMatchObject({
      ok: false,
      code: 'already-exists',
      field: 'applicationNumber',
    });
    expect(scene.attempt({ do: 'open-license', applicationNumber: 'Z000001', agency: 'OFAC' }).ok).toBe(true);
  });

  test('an odd number is kept as typed with a warning; numbers keep their zeros', () => {
    const scene = createScene();
    const odd = scene.attempt({ do: 'open-license', applicationNumber: '00202938' });
    expect(odd.ok && odd.value.warnings.map(({ messageKey }) => messageKey)).toEqual([
      'odd-application-number',
    ]);
    expect([...scene.register.licenses.values()][0]?.applicationNumber).toBe('00202938');
  });

  test('a printed expiry sets, moves and takes off its line', () => {
    const scene = createScene();
    const id = scene.perform({
      do: 'open-license',
      applicationNumber: 'Z000001',
      expiresOn: day('2026-11-28'),
    });
    const line = () => [...scene.register.deadlines.values()][0];
    expect([line()?.due, line()?.workBy, line()?.extendedTo]).toEqual(['2026-11-28', '2026-11-27', null]);
    scene.perform({ do: 'change-license', license: id, expiresOn: day('2026-11-26') });
    expect([line()?.due, line()?.workBy, line()?.extendedTo]).toEqual([
      '2026-11-26',
      '2026-11-25',
      '2026-11-27',
    ]);
    scene.perform({ do: 'change-license', license: id, expiresOn: null });
    expect(line()?.closed?.how).toBe('date-removed');
    expect(scene.register.deadlines.size).toBe(1);
  });

  test('an item named by a letter cannot be taken away', () => {
    const scene = createScene();
    scene.perform({
      do: 'open-license',
      applicationNumber: 'Z000001',
      items: [{ line: '1', eccn: 'EAR99' }, { line: '2' }],
    });
    scene.perform({
      do: 'log-letter',
      license: 'Z000001',
      kind: 'intent-to-deny',
      datedOn: day('2019-11-21'),
      covers: [{ license: 'Z000001', items: ['1'] }],
    });
    const [, second] = [...scene.register.licenses.values()][0]?.items ?? [];
    const change = { do: 'change-license', license: 'Z000001', items: [{ id: second?.id, line: '2' }] };
    expect(scene.attempt(change)).toMatchObject({ ok: false, code: 'in-use', field: 'items' });
  });

  test('a part id from elsewhere is refused', () => {
    const scene = createScene();
    scene.perform({ do: 'open-license', applicationNumber: 'Z000001' });
    const change = { do: 'change-license', license: 'Z000001', items: [{ id: 'stranger' }] };
    expect(scene.attempt(change)).toMatchObject({ ok: false, code: 'not-found', field: 'items.0.id' });
  });

  test('a void record ends its open lines, cannot be changed and frees its number', () => {
    const scene = createScene();
    scene.perform({ do: 'open-license', applicationNumber: 'Z000001' });
    scene.perform({
      do: 'log-letter',
      license: 'Z000001',
      kind: 'intent-to-deny',
      datedOn: day('2019-11-21'),
    });
    expect(scene.attempt({ do: 'archive', license: 'Z000001' })).toMatchObject({
      ok: false,
      messageKey: 'open-deadlines',
    });
    const id = scene.perform({ do: 'void', license: 'Z000001', reason: 'Typed twice.' });
    expect([...scene.register.deadlines.values()].map(({ closed }) => closed?.how)).toEqual(
      Array(3).fill('source-void'),
    );
    expect(scene.attempt({ do: 'change-license', license: id, owner: 'X' })).toMatchObject({
      ok: false,
      code: 'conflict',
    });
    expect(scene.attempt({ do: 'open-license', applicationNumber: 'Z000001' }).ok).toBe(true);
  });

  test('a link keeps the number of a record that is not here and finds one that is', () => {
    const scene = createScene();
    const old = scene.perform({ do: 'open-license', applicationNumber: 'Z000001' });
    const id = scene.perform({
      do: 'open-license',
      applicationNumber: 'Z000002',
      links: [
        { kind: 'prior-application', number: 'Z000001' },
        { kind: 'replaces', number: 'D0000009' },
      ],
    });
    expect(scene.register.licenses.get(id)?.links).toEqual([
      { kind: 'prior-application', number: 'Z000001', licenseId: old },
      { kind: 'replaces', number: 'D0000009', licenseId: null },
    ]);
  });
});

describe('the door', () => {
  test.each([
    [{ do: 'add-counterparty' }, 'name'],
    [{ do: 'add-counterparty', name: ' A' }, 'name'],
    [{ do: 'add-counterparty', name: 'A\u0000' }, 'name'],
    [{ do: 'add-counterparty', name: 'A\ud800' }, 'name'],
    [{ do: 'add-counterparty', name: 'A\nB' }, 'name'],
    [{ do: 'add-counterparty', name: 'A', country: 'XX' }, 'country'],
    [{ do: 'add-counterparty', name: 'A', coutry: 'CN' }, 'coutry'],
    [{ do: 'open-license', total: { minor: 1.5, currency: 'USD' } }, 'total.minor'],
    [{ do: 'open-license', items: [{ quantity: '1e5' }] }, 'items.0.quantity'],
    [{ do: 'open-license', parties: [{ role: 'boss', name: 'A' }] }, 'parties.0.role'],
    [{ do: 'delete-everything' }, 'do'],
    [{}, 'do'],
  ])('%j is refused at %s', (input, field) => {
    const scene = createScene();
    expect(scene.attempt(input)).toMatchObject({ ok: false, code: 'invalid', field });
    expect(scene.register.seq).toBe(0);
  });

  test.each([null, [], 'x', 7, undefined])('%j is no command', (input) => {
    expect(createScene().attempt(input as never)).toMatchObject({ ok: false, code: 'invalid' });
  });
});

test('switching a closure on moves work-by of open lines in the same entry, never the due date', () => {
  const scene = createScene(day('2025-12-01'));
  scene.perform({ do: 'add-deadline', title: 'Report', dueOn: day('2025-12-26') });
  scene.perform({ do: 'change-settings', closuresByOrder: true });
  const [deadline] = [...scene.register.deadlines.values()];
  expect([deadline?.due, deadline?.workBy]).toEqual(['2025-12-26', '2025-12-23']);
  expect(scene.lastEvents()).toHaveLength(2);
});

test('a counterparty that stands in a shipment is not marked as entered in error', () => {
  const scene = createLedgerScene();
  scene.license(baseLicense);
  scene.perform({ do: 'add-counterparty', name: 'Kestrel Freight', country: 'DE' });
  const draws = [{ license: 'L1', item: '1', quantity: '4', unitPrice: '1' }];
  const parties = [{ role: 'other', counterparty: 'Kestrel Freight' }] as const;
  scene.perform({ do: 'open-shipment', reference: 'S-1', draws, parties } as never);
  const voiding = { do: 'void', counterparty: 'Kestrel Freight', reason: 'Entered twice' };
  expect(scene.refused(voiding)).toMatchObject({
    messageKey: 'counterparty-in-shipments',
    params: { count: 1, where: 'S-1' },
  });
  scene.perform({ do: 'void', shipment: 'S-1', reason: 'Entered twice' });
  scene.perform(voiding as never);
});
