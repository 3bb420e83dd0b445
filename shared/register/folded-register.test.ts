import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { day } from '../base/dates';
import type { IndexedMap } from '../base/indexed-map';
import { asSeen, lookOf } from '../base/same-name';
import { type FoldedKind, foldedKinds } from '../records/folded-kinds';
import { createScene } from '../testing/scene';
import { partsOfRegister, registerOf } from './folded-register';
import { readEntry } from './read-entry';
import { contradictionIn, copyOfRegister, emptyRegister, fold, noLicense, type Register } from './register';

const lists: Readonly<Record<FoldedKind, readonly string[]>> = {
  counterparties: ['name', 'look', 'identifier', 'address'],
  licenses: ['number', 'counterparty', 'linked'],
  letters: ['license', 'reference'],
  steps: ['license', 'deadline'],
  deadlines: ['license', 'source', 'condition'],
  responses: ['letter'],
  shipments: ['reference', 'license', 'counterparty'],
  acts: ['shipment', 'license'],
};

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value, asSeen(value), lookOf(value)];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** Everything a register holds, with all its lists in their order. */
function everything(register: Register): object {
  const records = Object.entries(lists).map(([kind, by]) => {
    const map = register[kind as FoldedKind] as unknown as IndexedMap<object, string>;
    const all = [...map];
    const keys = [...new Set([noLicense, ...textsIn(all.map(([, record]) => record))])];
    const ids = by.map((each) => keys.map((key) => map.by(each, key)));
    return [kind, { all, ids, size: map.size, standing: map.standing, json: JSON.stringify(all) }];
  });
  return { ...register, ...Object.fromEntries(records) };
}

const later = (register: Register) => registerOf(partsOfRegister(register), (text) => text);

const expiresOn = day('2028-01-31');
const which = fc.nat(3);
const on = fc.nat(20).map((days) => day(`2026-11-${String(1 + days).padStart(2, '0')}`));
const act = fc.record({ do: fc.nat(14), of: which, to: which, on });

/** A command of a register with few records, so that they meet; it may be refused, and then nothing happens. */
function commandOf(given: {
  readonly do: number;
  readonly of: number;
  readonly to: number;
  readonly on: string;
}): object {
  const { of, to } = given;
  const license = `L${of}`;
  const draws = [{ license, item: '1', quantity: '1', unitPrice: '10' }];
  const commands = [
    { do: 'add-counterparty', name: `Company ${of}`, country: 'CN' },
    {
      do: 'change-counterparty',
      counterparty: `Company ${of}`,
      name: `Company ${to}`,
      otherNames: ['Other'],
    },
    {
      do: 'open-license',
      licenseNumber: license,
      applicationNumber: `Z${of}`,
      parties: [{ role: 'end-user', counterparty: `Company ${to}`, name: 'X' }],
      items: [{ line: '1', quantity: '5', unit: 'EA' }],
    },
    { do: 'change-license', license, licenseNumber: `L${to}` },
    { do: 'log-letter', license, kind: 'intent-to-deny', datedOn: given.on, arrivedOn: given.on },
    { do: 'log-step', license, kind: 'submitted', happenedOn: given.on },
    { do: 'ship', reference: `S${of}`, departedOn: given.on, draws },
    { do: 'reserve', reference: `S${of}`, draws },
    { do: 'depart', shipment: `S${of}`, departedOn: given.on },
    { do: 'cancel-shipment', shipment: `S${of}`, canceledOn: given.on },
    { do: 'undo' },
    { do: 'undo', entry: to + 1 },
    { do: 'redo' },
    { do: 'archive-license', license },
    {
      do: 'change-license',
      license,
      parties: [{ role: 'end-user', counterparty: `Company ${to}`, name: 'X' }],
    },
  ];
  return commands[given.do] ?? {};
}

/** A company takes the name of a later one: the list of those who bear it then stands in another order than the companies. */
const sameName: [{ do: number; of: number; to: number; on: ReturnType<typeof day> }[], number] = [
  [
    { do: 2, of: 1, to: 2, on: day('2026-11-14') },
    { do: 1, of: 2, to: 2, on: day('2026-11-14') },
    { do: 2, of: 2, to: 2, on: day('2026-11-14') },
    { do: 8, of: 2, to: 3, on: day('2026-11-11') },
    { do: 1, of: 0, to: 2, on: day('2026-11-21') },
  ],
  14,
];

/** A company has taken the name of another when the register is folded, and a third of that name is added then. */
const oneMore: typeof sameName = [
  [
    { do: 0, of: 0, to: 0, on: day('2026-11-01') },
    { do: 0, of: 0, to: 0, on: day('2026-11-01') },
    { do: 1, of: 1, to: 2, on: day('2026-11-01') },
    { do: 0, of: 2, to: 0, on: day('2026-11-01') },
  ],
  11,
];

describe('a folded register', () => {
  test('is the same as the one it was made of, and stays so with whatever is entered then', () => {
    let entries = 0;
    let apart = 0;
    fc.assert(
      fc.property(fc.array(act, { minLength: 5, maxLength: 40 }), fc.nat(40), (acts, before) => {
        const scene = createScene(day('2026-11-25'));
        for (const of of [0, 1, 2, 3]) {
          scene.perform({ do: 'add-counterparty', name: `Company ${of}`, country: 'CN' });
          scene.perform({
            ...{ do: 'open-license', licenseNumber: `L${of}`, applicationNumber: `Z${of}`, expiresOn },
            parties: [{ role: 'end-user', counterparty: 'Company 0', name: 'X' }],
            items: [{ line: '1', quantity: '5', unit: 'EA' }],
          });
        }
        for (const each of acts) scene.attempt({ ...commandOf(each) });
        const whole = emptyRegister();
        // Its lists are there from the beginning, so that each follows every entry by itself.
        everything(whole);
        for (const entry of scene.entries.slice(0, before)) fold(whole, entry);
        const screened = [...whole.counterparties.values()];
        whole.screenedThen.set(1, { counterparties: screened, licenses: [...whole.licenses.values()] });
        apart += partsOfRegister(whole).records.filter((each) => each.apart.length > 0).length;
        const folded = later(whole);
        const copied = copyOfRegister(later(whole));
        for (const [nth, entry] of scene.entries.slice(before).entries()) {
          for (const each of [whole, folded, copied]) fold(each, entry);
          if (nth % 3 === 0) for (const kind of foldedKinds) folded[kind].letGo();
        }
        expect(everything(folded)).toEqual(everything(whole));
        expect(everything(copied)).toEqual(everything(whole));
        entries += scene.entries.length;
      }),
      { numRuns: 40, examples: [sameName, oneMore] },
    );
    // Something was entered, and lists came into another order than their records.
    expect(entries).toBeGreaterThan(300);
    expect(apart).toBeGreaterThan(0);
  });

  test.each(readdirSync(path.join(import.meta.dirname, 'journal-fixtures')))(
    'holds what %s comes to',
    (name) => {
      const register = emptyRegister();
      const text = readFileSync(path.join(import.meta.dirname, 'journal-fixtures', name), 'utf8');
      for (const line of text.split('\n').filter(Boolean)) {
        const read = readEntry(line);
        if (!read.ok) throw new Error(line);
        // Some lines stand there alone, without those that made what they change.
        if (contradictionIn(register, read.entry) === undefined) fold(register, read.entry);
      }
      expect(everything(later(register))).toEqual(everything(register));
    },
  );

  test('keeps the records of the last screening the same objects as those that still stand', () => {
    const scene = createScene(day('2026-11-25'));
    scene.perform({ do: 'add-counterparty', name: 'Stays' });
    scene.perform({ do: 'add-counterparty', name: 'Changes' });
    const { register } = scene;
    register.screenedThen.set(2, { counterparties: [...register.counterparties.values()], licenses: [] });
    scene.perform({ do: 'change-counterparty', counterparty: 'Changes', name: 'Changed' });
    const folded = later(register);
    const then = folded.screenedThen
      .get(2)
      ?.counterparties.map((record) => [record.name, record === folded.counterparties.get(record.id)]);
    expect(then).toEqual([
      ['Stays', true],
      ['Changes', false],
    ]);
  });

  test('reads no records for the last screening until somebody asks how they were, and finds them as they were', () => {
    const scene = createScene(day('2026-11-25'));
    scene.perform({ do: 'add-counterparty', name: 'Stays' });
    scene.perform({ do: 'add-counterparty', name: 'Before' });
    scene.perform({ do: 'open-license', licenseNumber: 'D1', expiresOn });
    const { register } = scene;
    const screened = [...register.counterparties.values()];
    register.screenedThen.set(3, { counterparties: screened, licenses: [...register.licenses.values()] });
    const [folded, other] = [later(register), later(register)];
    expect([folded.counterparties.isRead, folded.licenses.isRead]).toEqual([false, false]);
    scene.perform({ do: 'change-counterparty', counterparty: 'Before', name: 'After' });
    scene.perform({ do: 'add-counterparty', name: 'New' });
    for (const entry of scene.entries.slice(3)) fold(folded, entry);
    const namesThen = (each: Register) => each.screenedThen.get(3)?.counterparties.map(({ name }) => name);
    expect(namesThen(folded)).toEqual(['Stays', 'Before']);
    expect([...folded.counterparties.values()].map(({ name }) => name)).toEqual(['Stays', 'After', 'New']);
    expect([folded.licenses.isRead, folded.screenedThen.get(3)?.licenses.length]).toEqual([false, 1]);
    const asked = folded.screenedThen.get(3);
    expect(asked?.counterparties).toBe(asked?.counterparties);
    other.counterparties.letGo();
    expect(namesThen(other)).toEqual(['Stays', 'Before']);
  });

  test('reads the records of a kind when the first of them is asked for', () => {
    const scene = createScene(day('2026-11-25'));
    scene.perform({ do: 'add-counterparty', name: 'Example' });
    const folded = later(scene.register);
    expect([folded.counterparties.size, folded.counterparties.isRead]).toEqual([1, false]);
    expect([...folded.counterparties.values()].map(({ name }) => name)).toEqual(['Example']);
    expect(folded.counterparties.isRead).toBe(true);
  });
});

test('many records stand on several lines, and are read line by line', () => {
  const scene = createScene();
  for (let nth = 0; nth < 450; nth += 1) scene.perform({ do: 'add-counterparty', name: `Company ${nth}` });
  const parts = partsOfRegister(scene.register);
  const text = parts.records.find(({ kind }) => kind === 'counterparties')?.text ?? '';
  expect(text.split('\n').map((line) => JSON.parse(line).length)).toEqual([200, 200, 50]);
  expect([...registerOf(parts, (each) => each).counterparties]).toEqual([...scene.register.counterparties]);
});
