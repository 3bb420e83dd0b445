import { describe, expect, test } from 'vitest';
import { day } from '../base/dates';
import type { Entry } from '../register/events';
import { createScene, type Scene } from '../testing/scene';
import { type HistoryFilter, isWhole, wantedBy, wholeHistory } from './filter';

function story(): Scene {
  const scene = createScene(day('2019-11-25'));
  scene.perform({ do: 'add-counterparty', name: 'Łódź Trading Ltd.' });
  scene.perform({
    do: 'open-license',
    applicationNumber: 'Z000001',
    parties: [{ role: 'end-user', counterparty: 'Łódź Trading Ltd.' }],
  });
  scene.perform({ do: 'open-license', applicationNumber: 'Z000002' });
  scene.perform({
    do: 'log-letter',
    license: 'Z000001',
    kind: 'intent-to-deny',
    datedOn: day('2019-11-21'),
    reference: 'ITD',
  });
  scene.perform({ do: 'log-step', license: 'Z000001', kind: 'reply-sent', happenedOn: day('2019-11-25') });
  scene.perform({ do: 'correct-letter', letter: 'ITD', licenses: ['Z000002'] });
  scene.perform({ do: 'change-settings', company: 'Northfield Systems' });
  const [line] = scene.register.deadlines.keys();
  scene.perform({ do: 'acknowledge-reminders', reminders: [`${line} 2019-12-11 3`] });
  scene.perform({ do: 'undo' });
  return scene;
}

const scene = story();
const found = (filter: Partial<HistoryFilter>, entries: readonly Entry[] = scene.entries) =>
  entries.filter(wantedBy({ ...wholeHistory, ...filter }, scene.register)).map(({ seq }) => seq);
const license = (number: string) =>
  [...scene.register.licenses.values()].find(({ applicationNumber }) => applicationNumber === number)?.id ??
  '';

test('the whole history is no filter, and a filter of blanks neither', () => {
  expect(found({})).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  expect(isWhole(wholeHistory)).toBe(true);
  expect(isWhole({ ...wholeHistory, words: '  ' })).toBe(true);
  expect(isWhole({ ...wholeHistory, by: '' })).toBe(false);
});

describe('by record', () => {
  test('a license record with its letters, steps, deadlines and reminders, also those that have left it', () => {
    expect(found({ record: { kind: 'license', id: license('Z000001') } })).toEqual([2, 4, 5, 6, 8, 9]);
    expect(found({ record: { kind: 'license', id: license('Z000002') } })).toContain(6);
    expect(found({ record: { kind: 'license', id: 'nobody' } })).toEqual([]);
  });

  test('a counterparty with the records it was put into', () => {
    const [id = ''] = scene.register.counterparties.keys();
    expect(found({ record: { kind: 'counterparty', id } })).toEqual([1, 2]);
  });
});

test.each([
  ['counterparties', [1]],
  ['licenses', [2, 3]],
  ['letters', [4, 6]],
  ['steps', [5]],
  ['settings', [7]],
  ['reminders', [8, 9]],
  ['undo', [9]],
] as const)('by kind: %s', (kind, seqs) => {
  expect(found({ kind })).toEqual(seqs);
});

test.each([
  ['lodz added', [1]],
  ['COMMAND line northfield', [7]],
  ['z000002 opened', [3]],
  ['zzz', []],
])('by words: %j', (words, seqs) => {
  expect(found({ words })).toEqual(seqs);
});

describe('by person and day', () => {
  const entry = (seq: number, at: string, zone: string, by: string | null): Entry => ({
    v: 1,
    seq,
    at,
    zone,
    by,
    via: by === null ? 'program' : 'window',
    events: [],
  });
  const entries = [
    // The same instant is Monday in New York and Tuesday in Tokyo.
    entry(1, '2019-11-26T03:00:00.000Z', 'America/New_York', 'Ann'),
    entry(2, '2019-11-26T03:00:00.000Z', 'Asia/Tokyo', 'Ben'),
    entry(3, '2019-11-28T12:00:00.000Z', 'UTC', null),
  ];

  test('the day is that of the clock the entry was made by', () => {
    expect(found({ toOn: day('2019-11-25') }, entries)).toEqual([1]);
    expect(found({ fromOn: day('2019-11-26') }, entries)).toEqual([2, 3]);
    expect(found({ fromOn: day('2019-11-26'), toOn: day('2019-11-27') }, entries)).toEqual([2]);
    expect(found({ fromOn: day('1900-01-01'), toOn: day('2199-12-31') }, entries)).toEqual([1, 2, 3]);
  });

  test('the program itself is the one without a name', () => {
    expect(found({ by: 'Ann' }, entries)).toEqual([1]);
    expect(found({ by: '' }, entries)).toEqual([3]);
    expect(found({ words: 'export docket automatic' }, entries)).toEqual([3]);
  });
});

test('the history of a shipment has its own entries and those of its acts, and no other shipment’s', () => {
  const own = createScene(day('2026-11-25'));
  own.perform({ do: 'open-license', applicationNumber: 'Z000001', licenseNumber: 'L1' });
  const draws = [{ license: 'L1', value: '100' }];
  own.perform({ do: 'ship', reference: 'S-1', departedOn: day('2026-11-05'), draws });
  own.perform({ do: 'ship', reference: 'S-2', departedOn: day('2026-11-06'), draws });
  own.perform({ do: 'change-shipment', shipment: 'S-1', note: 'Late' });
  const id = [...own.register.shipments.values()].find(({ reference }) => reference === 'S-1')?.id ?? '';
  const isWanted = wantedBy({ ...wholeHistory, record: { kind: 'shipment', id } }, own.register);
  expect(own.entries.filter(isWanted).map(({ seq }) => seq)).toEqual([2, 4]);
});
