import { expect, test } from 'vitest';
import { type FoldedKind, foldedKinds } from '../../shared/records/folded-kinds';
import { givenLater, givenRegister } from './given-register';

const textOf = (kind: FoldedKind) => `the ${kind}`;

/** A store that was opened from a folded copy, with lines behind it about some kinds of records; says which kinds it read. */
function opened(touched: readonly FoldedKind[]) {
  const read: FoldedKind[] = [];
  const text = (kind: FoldedKind) => () => {
    read.push(kind);
    return textOf(kind);
  };
  const parts = {
    rest: () => 'the rest',
    records: foldedKinds.map((kind) => ({ kind, count: 1, standing: 1, apart: [], text: text(kind) })),
  };
  const store = {
    text: 'the journal',
    takeFolded: () => ({ of: 'copy', parts, journal: 'line 0', touched }),
    ofTaken: (of: string, kind: FoldedKind) => (of === 'copy' ? textOf(kind) : undefined),
  };
  return { store, read };
}

const given = (
  touched: readonly FoldedKind[],
  { left, workedOut }: { readonly left?: string; readonly workedOut?: string },
) => {
  const { store, read } = opened(touched);
  const presence = { takeLeft: () => left };
  const answer = givenRegister({ store, presence, workedOut: () => workedOut }, true);
  const withText = answer.folded?.records.filter((each) => each.text !== null).map(({ kind }) => kind);
  // What is not given is not read either.
  expect(withText).toEqual(read);
  return { ...answer, withText };
};

const all = foldedKinds.filter((kind) => kind !== 'shipments' && kind !== 'acts');

test('where the beginning of the docket is given, no record comes with it but those that entries behind the copy are about', () => {
  expect(given([], { workedOut: 'the docket' })).toMatchObject({ withText: [], workedOut: 'the docket' });
  expect(given(['steps', 'deadlines'], { workedOut: 'the docket' }).withText).toEqual(['steps', 'deadlines']);
});

test('where it is not, or the page goes on where another was let go, all come but shipments and acts', () => {
  expect(given([], {}).withText).toEqual(all);
  expect(given([], { workedOut: 'the docket', left: 'a page' })).toMatchObject({
    withText: all,
    left: 'a page',
  });
});

test('what was left out is given later, of the same copy alone', () => {
  const { store } = opened([]);
  expect(givenLater({ store }, { of: 'copy', kind: 'licenses' })).toEqual({
    ok: true,
    value: { text: 'the licenses' },
  });
  expect(givenLater({ store }, { of: 'another', kind: 'licenses' })).toMatchObject({ ok: false });
});

test('a page that reads the register anew is given the journal, and takes nothing that was left for one that begins', () => {
  const { store } = opened([]);
  const taken: string[] = [];
  const presence = {
    takeLeft: () => {
      taken.push('left');
      return 'a page';
    },
  };
  expect(givenRegister({ store, presence, workedOut: () => 'the docket' }, false)).toEqual({
    journal: 'the journal',
  });
  expect(taken).toEqual([]);
});
