import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { IndexedMap } from './indexed-map';

type Thing = { readonly name: string; readonly owners: readonly string[] };
const things = () =>
  new IndexedMap<Thing, 'name' | 'owner'>({ name: ({ name }) => [name], owner: ({ owners }) => owners });

const word = fc.constantFrom('', 'a', 'b', 'c');
const act = fc.oneof(
  fc.record({
    do: fc.constant('set' as const),
    id: word,
    name: word,
    owners: fc.array(word, { maxLength: 4 }),
  }),
  fc.record({ do: fc.constant('delete' as const), id: word }),
  fc.record({ do: fc.constant('clear' as const) }),
);

test('finds by a key exactly what looking at all would find, after any changes', () => {
  fc.assert(
    fc.property(fc.array(act, { maxLength: 40 }), (acts) => {
      const map = things();
      for (const each of acts) {
        if (each.do === 'set') map.set(each.id, { name: each.name, owners: each.owners });
        else if (each.do === 'delete') map.delete(each.id);
        else map.clear();
      }
      for (const key of ['a', 'b', 'c']) {
        const all = [...map.values()];
        const sorted = (list: readonly Thing[]) => list.map((thing) => JSON.stringify(thing)).sort();
        const isOfB = ({ owners }: Thing) => owners.includes('b');
        expect(map.firstBy('name', key, isOfB)).toBe(map.by('name', key).find(isOfB));
        expect(sorted(map.by('name', key))).toEqual(sorted(all.filter(({ name }) => name === key)));
        expect(sorted(map.by('owner', key))).toEqual(
          sorted(all.filter(({ owners }) => owners.includes(key))),
        );
      }
      expect(map.by('name', '')).toEqual([]);
    }),
  );
});

test('lists records in the order they came to have the key', () => {
  const map = things();
  map.set('1', { name: 'x', owners: ['a'] });
  map.set('2', { name: 'y', owners: ['a'] });
  map.set('1', { name: 'z', owners: ['a'] });
  expect(map.by('owner', 'a').map(({ name }) => name)).toEqual(['z', 'y']);
});

type Act =
  | { do: 'set'; id: string; name: string; owners: string[] }
  | { do: 'delete'; id: string }
  | { do: 'clear' };

function take(map: ReturnType<typeof things>, each: Act): void {
  if (each.do === 'set') map.set(each.id, { name: each.name, owners: each.owners });
  else if (each.do === 'delete') map.delete(each.id);
  else map.clear();
}

/** Everything that can be asked of a map, lists in their order. */
const told = (map: ReturnType<typeof things>) => ({
  all: [...map],
  lists: ['a', 'b', 'c'].flatMap((key) => [map.by('name', key), map.by('owner', key)]),
});

test('records that are read later are the same, in the same order, whatever happened before and happens then', () => {
  const acts = fc.array(act, { maxLength: 25 });
  fc.assert(
    fc.property(acts, acts, fc.boolean(), fc.nat(6), (before, after, isAskedAtOnce, ahead) => {
      // Its lists are made at once, so that they follow each act by itself.
      const usual = things();
      told(usual);
      for (const each of before) take(usual, each);
      const later = things();
      const records = JSON.parse(JSON.stringify([...usual])) as [string, Thing][];
      const { size: count, standing } = usual;
      later.fillLater({ count, standing, apart: usual.listsApart(), read: () => records });
      expect([later.size, later.isRead]).toEqual([count, false]);
      let left = ahead;
      later.readAhead(() => left-- > 0);
      if (isAskedAtOnce) told(later);
      const copy = later.copy();
      for (const each of after) {
        take(usual, each);
        take(later, each);
        take(copy, each);
      }
      expect(told(later)).toEqual(told(usual));
      expect(told(copy)).toEqual(told(usual));
      expect([later.size, copy.size]).toEqual([usual.size, usual.size]);
    }),
  );
});

test('a record that is known is given without the others being read, in a copy too, and stays the same once they are', () => {
  const acts = fc.array(act, { maxLength: 12 });
  const seen = { known: 0, unknown: 0 };
  fc.assert(
    fc.property(acts, acts, fc.subarray(['', 'a', 'b', 'c']), (before, after, ids) => {
      const usual = things();
      told(usual);
      for (const each of before) take(usual, each);
      const later = things();
      const records = JSON.parse(JSON.stringify([...usual])) as [string, Thing][];
      const known = (JSON.parse(JSON.stringify(records)) as [string, Thing][]).filter(([id]) =>
        ids.includes(id),
      );
      let isRead = false;
      const read = () => {
        isRead = true;
        return records;
      };
      const { size: count, standing } = usual;
      // The records themselves are read with the first that is not known.
      function* reading() {
        yield* read();
      }
      later.fillLater({ count, standing, apart: usual.listsApart(), read: reading });
      later.know(known);
      const copy = later.copy();
      for (const [id, record] of known)
        for (const map of [later, copy]) {
          expect(map.get(id)).toBe(record);
          expect(map.has(id)).toBe(true);
        }
      expect([later.isRead, isRead]).toEqual([false, false]);
      seen.known += known.length;
      for (const [id] of records) if (!ids.includes(id)) seen.unknown += Number(later.get(id) !== undefined);
      for (const each of after) for (const map of [usual, later, copy]) take(map, each);
      expect(told(later)).toEqual(told(usual));
      expect(told(copy)).toEqual(told(usual));
      expect([later.size, later.standing]).toEqual([usual.size, usual.standing]);
      const [first] = known;
      if (after.length === 0 && first !== undefined) expect(later.get(first[0])).toBe(first[1]);
    }),
    { numRuns: 500 },
  );
  for (const times of Object.values(seen)) expect(times).toBeGreaterThan(50);
});

test('a record that is known is there as it was changed, when the others are read for that', () => {
  const map = things();
  const read = () => [['1', { name: 'x', owners: [] }] as const, ['2', { name: 'y', owners: [] }] as const];
  map.fillLater({ count: 2, standing: 0, apart: [], read });
  const known = { name: 'x', owners: [] };
  map.know([['1', known]]);
  const copy = map.copy();
  map.set('1', { name: 'changed', owners: [] });
  expect([copy.get('1'), copy.isRead]).toEqual([known, false]);
  expect([...map.values()].map(({ name }) => name)).toEqual(['changed', 'y']);
  expect([map.by('name', 'x'), map.by('name', 'changed').length]).toEqual([[], 1]);
  // Once they are read there is nothing more to be known.
  map.know([['1', { name: 'x', owners: [] }]]);
  expect(map.get('1')?.name).toBe('changed');
});

test('records that are let go are read again the same, with all that was changed since, in a copy too', () => {
  const id = fc.constantFrom('1', '2', '3', '4');
  const thing = fc.record({ name: word, owners: fc.array(word, { maxLength: 2 }) });
  const step = fc.oneof(
    { weight: 4, arbitrary: fc.record({ do: fc.constant('set' as const), id, thing }) },
    { weight: 2, arbitrary: fc.record({ do: fc.constant('delete' as const), id }) },
    { weight: 3, arbitrary: fc.record({ do: fc.constant('let go' as const) }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('ask' as const) }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('ahead' as const), records: fc.nat(4) }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('copy' as const) }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('change the copy' as const), id, thing }) },
  );
  let changedAndGone = 0;
  const first = fc.array(fc.tuple(id, thing), { maxLength: 4 });
  fc.assert(
    fc.property(first, fc.array(step, { maxLength: 25 }), (atFirst, steps) => {
      // Its lists are made at once, so that they follow each change by themselves.
      const usual = things();
      told(usual);
      for (const [at, each] of atFirst) usual.set(at, each);
      const later = things();
      const records = JSON.stringify([...usual]);
      const { size: count, standing } = usual;
      const read = () => JSON.parse(records) as [string, Thing][];
      later.fillLater({ count, standing, apart: usual.listsApart(), read });
      let copies = [usual.copy(), later.copy()];
      let changes = 0;
      for (const each of steps) {
        const before = later.changes;
        if (each.do === 'set') for (const map of [usual, later]) map.set(each.id, each.thing);
        else if (each.do === 'delete') for (const map of [usual, later]) map.delete(each.id);
        else if (each.do === 'copy') copies = [usual.copy(), later.copy()];
        else if (each.do === 'change the copy') for (const map of copies) map.set(each.id, each.thing);
        else if (each.do === 'ask') told(later);
        else if (each.do === 'ahead') {
          let left = each.records;
          later.readAhead(() => left-- > 0);
        } else {
          later.letGo();
          changedAndGone += Number(changes > 0);
          expect([later.size, later.standing, later.changes]).toEqual([usual.size, usual.standing, before]);
        }
        changes += later.changes - before;
      }
      expect(told(later)).toEqual(told(usual));
      const [copy, copied] = copies;
      expect(copied && told(copied)).toEqual(copy && told(copy));
    }),
    { numRuns: 2000 },
  );
  expect(changedAndGone).toBeGreaterThan(200);
});

test('records are let go once they were read, and who keeps something of them hears of it', () => {
  const map = things();
  let reads = 0;
  const read = () => {
    reads += 1;
    return [['1', { name: 'x', owners: [] }]] as const;
  };
  let heard = 0;
  map.whenLetGo(() => {
    heard += 1;
  });
  map.letGo();
  map.fillLater({ count: 1, standing: 0, apart: [], read });
  map.letGo();
  expect([reads, heard]).toEqual([1, 0]);
  const before = map.get('1');
  map.letGo();
  expect([heard, map.isRead]).toEqual([1, false]);
  expect(map.get('1')).toEqual(before);
  expect(map.get('1')).not.toBe(before);
});

test('a map with thousands of changes keeps its records', () => {
  const map = things();
  map.fillLater({ count: 1, standing: 0, apart: [], read: () => [['1', { name: 'x', owners: [] }]] });
  for (let nth = 0; nth < 5_001; nth += 1) map.set(`new ${nth}`, { name: 'y', owners: [] });
  map.letGo();
  expect([map.isRead, map.size]).toEqual([true, 5_002]);
});

test('a record read later is the same object in a copy that was made before', () => {
  const map = things();
  const read = () => [['1', { name: 'x', owners: [] }]] as const;
  map.fillLater({ count: 1, standing: 0, apart: [], read });
  const copy = map.copy();
  expect(copy.get('1')).toBe(map.get('1'));
});

test('records are read ahead while there is time, and asked for one before that, all of them at once', () => {
  const reads: string[] = [];
  function* read(): Generator<readonly [string, Thing]> {
    for (const id of ['1', '2', '3']) {
      reads.push(id);
      yield [id, { name: id, owners: [] }];
    }
  }
  const filled = () => {
    const map = things();
    map.fillLater({ count: 3, standing: 3, apart: [], read });
    return map;
  };
  const times = (count: number) => {
    let left = count;
    return () => left-- > 0;
  };
  const map = filled();
  expect(map.readAhead(times(2))).toBe(false);
  expect([map.isRead, reads]).toEqual([false, ['1', '2']]);
  const copy = map.copy();
  expect(copy.readAhead(times(5))).toBe(true);
  expect([map.isRead, reads]).toEqual([true, ['1', '2', '3']]);
  expect(copy.get('1')).toBe(map.get('1'));
  const asked = filled();
  asked.readAhead(times(1));
  expect([...asked.keys()]).toEqual(['1', '2', '3']);
  expect(asked.readAhead(times(0))).toBe(true);
});

test('a list is made while there is time, and asked for before that, all of it at once', () => {
  const asked: string[] = [];
  const map = new IndexedMap<{ readonly name: string }, 'name'>({
    name: ({ name }) => {
      asked.push(name);
      return [name];
    },
  });
  for (const name of ['a', 'b', 'c']) map.set(name, { name });
  const records = (count: number) => {
    let left = count;
    return () => left-- > 0;
  };
  expect(map.listAhead('name', records(2))).toBe(false);
  expect(asked).toEqual(['a', 'b']);
  map.set('d', { name: 'd' });
  expect(map.by('name', 'd')).toEqual([{ name: 'd' }]);
  expect(asked).toEqual(['a', 'b', 'c', 'd']);
  expect(map.listAhead('name', records(0))).toBe(true);
});

test('counts the records that are not void', () => {
  const map = new IndexedMap<{ readonly void: object | null }, never>({});
  map.set('1', { void: null });
  map.set('2', { void: null });
  map.set('1', { void: {} });
  expect(map.standing).toBe(1);
  map.delete('2');
  expect([map.standing, map.copy().standing]).toEqual([0, 0]);
});

test('says how often it was changed, and a copy counts for itself', () => {
  const map = things();
  const at = [map.changes];
  map.set('1', { name: 'x', owners: [] });
  at.push(map.changes);
  const copy = map.copy();
  copy.set('2', { name: 'y', owners: [] });
  at.push(map.changes);
  map.delete('1');
  at.push(map.changes);
  map.delete('1');
  at.push(map.changes);
  expect(at).toEqual([0, 1, 1, 2, 2]);
});

test('a copy and what it was copied from are two, whichever is changed first, and what a copy was copied to is a third', () => {
  const thing = (name: string): Thing => ({ name, owners: [name] });
  const found = (map: IndexedMap<Thing, 'name' | 'owner'>) => [
    map.size,
    [...map].map(([id, { name }]) => [id, name]),
    [...map.keys()],
    ['one', 'two', 'three'].map((name) => map.by('name', name).length),
    map.has('b'),
    map.get('a')?.name,
  ];
  const source = things().set('a', thing('one'));
  const fresh = source.copy();
  const again = fresh.copy();
  expect(found(fresh)).toEqual(found(source));
  source.set('b', thing('two'));
  expect(found(fresh)).toEqual([1, [['a', 'one']], ['a'], [1, 0, 0], false, 'one']);
  expect(found(again)).toEqual(found(fresh));
  again.set('a', thing('three'));
  expect(found(fresh)).toEqual([1, [['a', 'one']], ['a'], [1, 0, 0], false, 'one']);
  expect(found(again)).toEqual([1, [['a', 'three']], ['a'], [0, 0, 1], false, 'three']);
  const third = fresh.copy();
  fresh.delete('a');
  expect([third.size, fresh.size, source.size]).toEqual([1, 0, 2]);
  const emptied = source.copy();
  emptied.clear();
  expect([emptied.size, source.size]).toEqual([0, 2]);
});

test('lists that are made in parts hold what looking at all would find, whenever they are asked for and whatever is changed meanwhile', () => {
  const of = fc.constantFrom('name' as const, 'owner' as const);
  const id = fc.constantFrom('1', '2', '3', '4');
  const thing = fc.record({ name: word, owners: fc.array(word, { maxLength: 2 }) });
  const act = fc.oneof(
    { weight: 4, arbitrary: fc.record({ do: fc.constant('ahead' as const), of, records: fc.nat(6) }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('ask' as const), of }) },
    { weight: 2, arbitrary: fc.record({ do: fc.constant('set' as const), id, thing }) },
    { weight: 2, arbitrary: fc.record({ do: fc.constant('delete' as const), id }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('copy' as const) }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('clear' as const) }) },
  );
  const first = fc.array(fc.tuple(id, thing), { maxLength: 6 });
  fc.assert(
    fc.property(first, fc.boolean(), fc.array(act, { maxLength: 25 }), (atFirst, isFilledLater, acts) => {
      // Its lists are made while it is empty, so that they follow each change by themselves.
      const usual = things();
      told(usual);
      let ahead = things();
      for (const [at, each] of atFirst) usual.set(at, each);
      const { size: count, standing } = usual;
      const read = () => [...usual];
      if (isFilledLater) ahead.fillLater({ count, standing, apart: usual.listsApart(), read });
      else for (const [at, each] of atFirst) ahead.set(at, each);
      for (const each of acts) {
        if (each.do === 'set') for (const map of [usual, ahead]) map.set(each.id, each.thing);
        else if (each.do === 'delete') for (const map of [usual, ahead]) map.delete(each.id);
        else if (each.do === 'clear') for (const map of [usual, ahead]) map.clear();
        else if (each.do === 'copy') ahead = ahead.copy();
        else if (each.do === 'ahead') {
          let left = each.records;
          ahead.listAhead(each.of, () => left-- > 0);
        } else
          for (const key of ['a', 'b', 'c']) expect(ahead.by(each.of, key)).toEqual(usual.by(each.of, key));
      }
      expect(told(ahead)).toEqual(told(usual));
      for (const key of ['a', 'b', 'c'])
        expect(new Set(ahead.by('owner', key))).toEqual(
          new Set([...ahead.values()].filter(({ owners }) => owners.includes(key))),
        );
    }),
    { numRuns: 3000 },
  );
});
