import { beforeAll, expect, test } from 'vitest';
import type { WhenIdle } from '../state/when-idle';
import { findIndex } from './find-index';
import type { Findable } from './findable';

const thing = (id: string, name: string, also: readonly string[] = [], mark = ''): Findable => ({
  id,
  group: 'counterparties',
  name,
  under: '',
  also,
  mark,
  place: null,
});

// Outside a window there is no other work to wait for.
const atOnce: WhenIdle = (call) => setTimeout(() => call({ timeRemaining: () => 50 }), 0);
const made = (all: () => readonly Findable[], first: readonly Findable[] = []) =>
  findIndex(all, first, atOnce);

const index = made(() => [
  thing('muller', 'Müller GmbH & Co. KG'),
  thing('boehme', 'Boehme AG'),
  thing('lodz', 'Zakłady Łódź S.A.'),
  thing('orsted', 'Ørsted A/S'),
  thing('strasse', 'Straße Export'),
  thing('izmir', 'İzmir IŞIK Ltd.'),
  thing('north', '北方工业', ['NORINCO']),
  thing('cyr', 'ООО «Пример»'),
  { ...thing('z', 'Z104977', ['Z-104 977', 'SO-0441']), group: 'licenses' },
  thing('old', 'Harbor Instruments', [], 'archived'),
  thing('new', 'Harbor Optics'),
  thing('wesson', 'Smith & Wesson Inc.'),
  thing('sons', 'Smith and Sons'),
  thing('neil', "Marine O'Neil (Überseewerk)", ['3A-001']),
]);

beforeAll(() => index.ready);

const ids = (query: string) => index.find(query).flatMap(({ things }) => things.map(({ id }) => id));

test.each([
  ['Mueller', 'muller'],
  ['Muller', 'muller'],
  ['müll', 'muller'],
  ['Böhme', 'boehme'],
  ['Lodz', 'lodz'],
  ['Orsted', 'orsted'],
  ['Strasse', 'strasse'],
  ['izmir', 'izmir'],
  ['ışık', 'izmir'],
  ['isik', 'izmir'],
  ['工业', 'north'],
  ['norinco', 'north'],
  ['nornico', 'north'],
  ['onrinco', 'north'],
  ['norinoc', 'north'],
  ['smith and wesson', 'wesson'],
  ['smith & wesson', 'wesson'],
  ['Wesson, the Smith', 'wesson'],
  ['simth und sons', 'sons'],
  ['smith + sons', 'sons'],
  ['пример', 'cyr'],
  ['z104977', 'z'],
  ['104977', 'z'],
  ['Z-104-977', 'z'],
  ['so0441', 'z'],
  ['Instrumnets', 'old'],
  // Words just begun, beside a longer one and among themselves.
  ['smith w', 'wesson'],
  ['we smith', 'wesson'],
  ['marine on', 'neil'],
  ['marine ue', 'neil'],
  ['marine u', 'neil'],
  ['marine 3a', 'neil'],
  ['3a on', 'neil'],
  ['sm so', 'sons'],
  ['ha i', 'old'],
])('%s finds %s', (query, id) => {
  expect(ids(query)).toContain(id);
});

test('a word just begun leaves out what has no word that begins so', () => {
  expect(ids('smith w')).toEqual(['wesson']);
  expect(ids('harbor o')).toEqual(['new']);
  // Within a word is not its beginning.
  expect(ids('marine ei')).toEqual([]);
  expect(ids('sm es')).toEqual([]);
});

test('what is in use comes before what is archived, and nothing is found for nothing', () => {
  expect(ids('harbor')).toEqual(['new', 'old']);
  expect(ids('  ')).toEqual([]);
  expect(ids('qqqqqq')).toEqual([]);
});

test.each([
  ['m', 'muller'],
  ['北', 'north'],
  ['工业', 'north'],
  ['Z1', 'z'],
  ['n', 'north'],
])('%s, which is in much, finds %s', (query, id) => {
  expect(ids(query)).toContain(id);
});

test('of few letters those that begin with them stand first, and of a group no more than are shown', async () => {
  const many = made(() => [
    ...Array.from({ length: 40 }, (_, n) => thing(`within ${n}`, `Lowland ${n}`)),
    ...Array.from({ length: 40 }, (_, n) => thing(`word ${n}`, `Red Wave ${n}`)),
    thing('first', 'Water Works'),
    { ...thing('license', 'W100001'), group: 'licenses' },
  ]);
  await many.ready;
  const found = many.find('w').map(({ group, things }) => [group, things.map(({ id }) => id)]);
  expect(found).toEqual([
    ['counterparties', ['first', 'word 0', 'word 1', 'word 2', 'word 3', 'word 4']],
    ['licenses', ['license']],
  ]);
});

test('what can be done is found before anything else is read in', async () => {
  const early = made(() => [thing('late', 'Letterhead Ltd.')], [thing('do', 'Log a letter')]);
  const found = () => early.find('letter').flatMap(({ things }) => things.map(({ id }) => id));
  expect(found()).toEqual(['do']);
  await early.ready;
  expect(found()).toContain('late');
});
