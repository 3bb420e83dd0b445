import { beforeEach, expect, test } from 'vitest';
import { day } from '../base/dates';
import { cannotCompareSource, listedParty } from '../records/hit-decision';
import { createScene, type Scene } from '../testing/scene';
import { counterpartyRows } from './counterparty-rows';
import { listedMarks } from './hit-state';
import { screeningDifferences } from './recorded-hits';
import { sameAsListed } from './same-party';
import { screeningLeft } from './screening-state';

const today = day('2024-05-06');
const sdn = 'Specially Designated Nationals (SDN) - Treasury Department';
let scene: Scene;
let acme: string;

const addList = (letter: string) =>
  scene.perform({
    do: 'add-list',
    files: [{ sha256: letter.repeat(64), name: 'sdn.csv', size: 1 }],
    fileDate: today,
    sources: [{ source: sdn, date: today, dateFrom: 'file', entries: 10 }],
  });
const hit = { source: sdn, entry: '100', name: 'ACME LTD', score: 100 };
const record = (letter = 'a', hits: readonly object[] = [hit]) =>
  scene.perform({
    do: 'record-screening',
    threshold: 80,
    lists: [{ source: sdn, date: today, sha256: letter.repeat(64) }],
    screened: scene.register.counterparties.size,
    parties: [
      { counterpartyId: acme, party: 'Acme', cannotCompare: false, hits: [...hits] as (typeof hit)[] },
    ],
  });
const answer = (how: 'same' | 'not-the-same' | 'open') =>
  scene.perform({
    do: 'decide-hit',
    counterparty: acme,
    source: sdn,
    entry: '100',
    answer: how,
    reason: 'Compared.',
    decidedBy: 'Kim Case',
    listed: { name: 'ACME LTD', citation: '89 FR 1', licenseRequirement: 'All items' },
  });
const left = () => {
  const found = screeningLeft(scene.register, today);
  return found === null ? null : [found.unscreened, found.stale, found.open, found.oldLists.length];
};
const screeningsOf = () =>
  counterpartyRows(scene.register, today).map(({ record: { name }, screening }) => [name, screening]);

beforeEach(() => {
  scene = createScene(today);
  acme = scene.perform({ do: 'add-counterparty', name: 'Acme', country: 'CN' });
});

test('without a list nothing is left to do; with one everybody is', () => {
  expect(left()).toBeNull();
  expect(screeningsOf()).toEqual([['Acme', 'no-lists']]);
  addList('a');
  expect(left()).toEqual([1, 0, 0, 0]);
  expect(screeningsOf()).toEqual([['Acme', 'never']]);
});

test('a decision that a party is the same fills in its list status and does not make it stale', () => {
  addList('a');
  record();
  expect(left()).toEqual([0, 0, 1, 0]);
  answer('same');
  expect(scene.register.counterparties.get(acme)?.lists).toMatchObject([
    { list: sdn, citation: '89 FR 1', licenseRequirement: 'All items', mustCheck: true },
  ]);
  expect(left()).toBeNull();
  expect(screeningsOf()).toEqual([['Acme', 'screened']]);
  expect(sameAsListed(scene.register, { counterpartyId: acme, name: 'as printed' })).toMatchObject([
    { listed: { name: 'ACME LTD' } },
  ]);
});

test('another name or address makes stale, another website does not; a further party was never screened', () => {
  addList('a');
  record();
  answer('not-the-same');
  scene.perform({ do: 'change-counterparty', counterparty: acme, website: 'acme.example' });
  expect(left()).toBeNull();
  scene.perform({ do: 'change-counterparty', counterparty: acme, otherNames: ['Acme Trading'] });
  scene.perform({ do: 'add-counterparty', name: 'Beacon' });
  // The decision was about other names, so it is open again.
  expect(left()).toEqual([1, 1, 1, 0]);
  expect(screeningsOf()).toEqual([
    ['Acme', 'stale'],
    ['Beacon', 'never'],
  ]);
  // As it was screened, it is screened.
  scene.perform({ do: 'change-counterparty', counterparty: acme, otherNames: [] });
  expect(left()).toEqual([1, 0, 0, 0]);
  scene.perform({ do: 'change-counterparty', counterparty: acme, address: ['1 Harbor Road'] });
  expect(left()).toEqual([1, 1, 1, 0]);
});

test('a name as printed on a license makes its party stale, the same name again does not', () => {
  addList('a');
  record();
  const open = (number: string, name: string) =>
    scene.perform({
      do: 'open-license',
      agency: 'BIS',
      applicationNumber: number,
      parties: [{ counterparty: acme, role: 'purchaser', name }],
    });
  open('Z1', 'Acme');
  expect(left()).toEqual([0, 0, 1, 0]);
  open('Z2', 'Acme of Harbin');
  expect(left()).toEqual([0, 1, 1, 0]);
  record();
  open('Z3', 'Acme of Harbin');
  expect(left()).toEqual([0, 0, 1, 0]);
});

test('another list makes everybody stale; undoing a recorded screening brings back the one before', () => {
  addList('a');
  record();
  addList('b');
  scene.perform({ do: 'add-counterparty', name: 'Beacon' });
  expect(left()).toEqual([1, 1, 1, 0]);
  record('b');
  expect(left()).toEqual([0, 0, 1, 0]);
  scene.perform({ do: 'undo' });
  expect(left()).toEqual([1, 1, 1, 0]);
});

test('a list past its days is old, and a name that cannot be compared is open until it was looked up', () => {
  addList('a');
  record();
  answer('same');
  expect(screeningLeft(scene.register, day('2024-05-14'))?.oldLists).toHaveLength(1);
  const mod = scene.perform({ do: 'add-counterparty', name: 'MOD' });
  scene.perform({
    do: 'record-screening',
    threshold: 80,
    lists: [{ source: sdn, date: today, sha256: 'a'.repeat(64) }],
    screened: 2,
    parties: [{ counterpartyId: mod, party: 'MOD', cannotCompare: true, hits: [] }],
  });
  expect(left()).toEqual([0, 0, 1, 0]);
  scene.perform({
    do: 'decide-hit',
    counterparty: mod,
    source: cannotCompareSource,
    answer: 'not-the-same',
    reason: 'Looked up.',
    decidedBy: 'Kim Case',
    listed: { name: 'MOD' },
  });
  expect(left()).toBeNull();
});

const text = (citation: string) =>
  listedMarks(listedParty.parse({ name: 'ACME LTD', citation, licenseRequirement: 'All items' }));
const differences = () => {
  const { screeningBefore, lastScreening } = scene.register;
  if (screeningBefore === null || lastScreening === null) return null;
  return screeningDifferences(scene.register, screeningBefore, lastScreening).map(
    ({ kind, party, name, changed }) => [kind, party, name, ...changed],
  );
};

test('between two recorded screenings: a hit that is new, one that is gone, another text, a decision that no longer holds', () => {
  addList('a');
  const other = { source: sdn, entry: '200', name: 'ACMA', score: 85, text: text('80 FR 5') };
  record('a', [{ ...hit, text: text('89 FR 1') }]);
  expect(differences()).toBeNull();
  record('b', [{ ...hit, text: text('89 FR 2') }, other]);
  expect(differences()).toEqual([
    ['text-changed', 'Acme', 'ACME LTD', 'notice of the listing'],
    ['new-hit', 'Acme', 'ACMA'],
  ]);
  record('c', [{ ...hit, text: text('89 FR 1') }]);
  answer('not-the-same');
  expect(differences()).toEqual([
    ['text-changed', 'Acme', 'ACME LTD', 'notice of the listing'],
    ['hit-gone', 'Acme', 'ACMA'],
  ]);
  // The decision is about the notice 89 FR 1.
  record('d', [{ ...hit, text: text('90 FR 7') }]);
  expect(differences()).toEqual([['reopened', 'Acme', 'ACME LTD', 'notice of the listing']]);
  scene.perform({ do: 'undo' });
  expect(differences()).toBeNull();
});
