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
