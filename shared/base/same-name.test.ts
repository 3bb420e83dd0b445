import { expect, test } from 'vitest';
import { findCounterparty, findLetter, findLicense } from '../register/find-record';
import { createScene } from '../testing/scene';
import { day } from './dates';
import { asSeen, lookOf } from './same-name';

test.each([
  ['Müller', 'Mu\u0308ller'],
  ['Example Trading', 'Example\u00A0Trading'],
  ['Example Trading', 'Example  Trading'],
  ['Example Trading', ' Example\tTrading '],
  ['Example', 'Exam\u00ADple'],
  ['Example', '\u200BExample\uFEFF'],
  ['ABC', 'ＡＢＣ'],
  ['Example Trading', 'Example\u3000Trading'],
  ['נורד', '\u200Fנורד\u200E'],
  ['ｶﾞ', 'ガ'],
])('what looks the same is one name: %j and %j', (one, other) => {
  expect(asSeen(one)).toBe(asSeen(other));
});

test.each([
  ['Acme', 'ACME'],
  ['Acme, Inc.', 'Acme Inc'],
  ['Müller', 'Muller'],
  ['A-B', 'AB'],
])('what can be told apart is two names that look alike: %j and %j', (one, other) => {
  expect(asSeen(one)).not.toBe(asSeen(other));
  expect(lookOf(one)).toBe(lookOf(other));
});

test('a name is known again at every door, and hinted when it stands twice', () => {
  const scene = createScene(day('2019-11-25'));
  scene.perform({ do: 'add-counterparty', name: 'Müller Example' });
  expect(findCounterparty(scene.register, 'Mu\u0308ller\u200B  Example')).toMatchObject({ ok: true });
  const said = (name: string) => {
    const tried = scene.attempt({ do: 'add-counterparty', name });
    return tried.ok ? tried.value.warnings.map(({ messageKey }) => messageKey) : [];
  };
  expect(said('Mu\u0308ller\u00A0Example')).toEqual(['same-name']);
  expect(said('MULLER EXAMPLE')).toEqual(['like-name']);
  expect(said('Another')).toEqual([]);
  scene.perform({ do: 'open-license', applicationNumber: 'Z000001' });
  expect(findLicense(scene.register, '\u200EZ000001')).toMatchObject({ ok: true });
  expect(scene.attempt({ do: 'open-license', applicationNumber: 'Z000001\u200B' })).toMatchObject({
    messageKey: 'number-taken',
  });
  scene.perform({
    do: 'log-letter',
    license: 'Z000001',
    kind: 'other',
    datedOn: day('2019-11-21'),
    reference: 'A 1',
    noDeadlineBecause: 'none',
  });
  expect(findLetter(scene.register, 'A\u00A01')).toMatchObject({ ok: true });
});

test('of two names that only look the same, the one written so is meant', () => {
  const scene = createScene(day('2019-11-25'));
  scene.perform({ do: 'add-counterparty', name: 'A B' });
  scene.perform({ do: 'add-counterparty', name: 'A\u00A0B' });
  expect(findCounterparty(scene.register, 'A B')).toMatchObject({ ok: true, value: { name: 'A B' } });
  expect(findCounterparty(scene.register, 'A\u00A0B')).toMatchObject({
    ok: true,
    value: { name: 'A\u00A0B' },
  });
  expect(findCounterparty(scene.register, 'A  B')).toMatchObject({ ok: false, code: 'ambiguous' });
});
