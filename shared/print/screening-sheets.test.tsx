import { renderToStaticMarkup } from 'react-dom/server';
import { beforeEach, describe, expect, test } from 'vitest';
import { day } from '../base/dates';
import { screeningTableOf } from '../exchange/screening-tables';
import { cannotCompareSource } from '../records/hit-decision';
import { createScene, type Scene } from '../testing/scene';
import type { PageSource } from './page-facts';
import { differencesFacts, screeningRecordFacts } from './screening-facts';
import { DifferencesSheet, ScreeningSheet } from './screening-sheets';

const today = day('2024-05-06');
const source: PageSource = {
  moment: { at: '2024-05-06T18:00:00.000Z', today, localToday: today, zone: 'UTC', isTestClock: false },
  head: { seq: 1, hash: '0'.repeat(64) },
  person: 'Kim Case',
};
const list = { source: 'Specially Designated Nationals (SDN) - Treasury Department', date: today };
const hostile = [
  '<b>Bold & Sons</b><script>alert(1)</script>',
  '=HYPERLINK("http://x")',
  '\u202Egnitset',
  'Long '.repeat(2_000).trim(),
];

let scene: Scene;
let acme: string;
const record = (sha: string, ...names: readonly string[]) =>
  scene.perform({
    do: 'record-screening',
    threshold: 80,
    lists: [{ ...list, sha256: sha.repeat(64) }],
    screened: 3,
    parties: [
      {
        counterpartyId: acme,
        party: 'Acme',
        cannotCompare: false,
        hits: names.map((name, at) => ({ source: list.source, entry: `n${at}`, name, score: 91 })),
      },
      { counterpartyId: null, party: 'MOD', cannotCompare: true, hits: [] },
    ],
  });
const markup = (party: string | null) => {
  const facts = screeningRecordFacts(scene.register, party, source);
  return facts === null ? null : renderToStaticMarkup(<ScreeningSheet facts={facts} />);
};

beforeEach(() => {
  scene = createScene(today);
  acme = scene.perform({ do: 'add-counterparty', name: 'Acme', otherNames: ['Acme Trading'] });
  scene.perform({ do: 'add-counterparty', name: 'Beacon' });
  scene.perform({
    do: 'open-license',
    agency: 'BIS',
    applicationNumber: 'Z1',
    parties: [{ role: 'purchaser', name: 'MOD' }],
  });
});

describe('a screening on paper', () => {
  test('without a recorded one it says so, and an unknown party has no page', () => {
    expect(markup(null)).toContain('No screening has been recorded.');
    expect(markup('nobody')).toBeNull();
  });

  test('of one party: the lists with their fingerprints, each hit, and who decided it', () => {
    record('a', 'ACME LTD');
    scene.perform({
      do: 'decide-hit',
      counterparty: acme,
      source: list.source,
      entry: 'n0',
      answer: 'not-the-same',
      reason: 'Another city.',
      decidedBy: 'Kim Case',
      listed: { name: 'ACME LTD' },
    });
    const page = markup(acme) ?? '';
    for (const text of [
      'Screening record of <bdi>Acme</bdi>',
      'a'.repeat(64),
      'from a score of 0.80 on',
      'Acme; Acme Trading',
      'ACME LTD',
      '0.91',
      'Not the same party',
      'Kim Case',
      'Another city.',
    ])
      expect(page).toContain(text);
    expect(markup('MOD')).toContain('it has to be looked up');
  });

  test('of all: those with a hit, and how many have none', () => {
    record('a', 'ACME LTD');
    const page = markup(null) ?? '';
    expect(page).toContain('1 party without a hit in these lists.');
    expect(page).toContain('<h2>MOD</h2>');
    expect(page).not.toContain('Beacon');
  });

  test('what changed since the one before', () => {
    record('a', 'ACME LTD');
    expect(
      renderToStaticMarkup(<DifferencesSheet facts={differencesFacts(scene.register, source)} />),
    ).toContain('There is no earlier recorded screening');
    record('b', 'ACMA');
    const page = renderToStaticMarkup(<DifferencesSheet facts={differencesFacts(scene.register, source)} />);
    expect(page).toMatch(/New hit.*ACMA/);
    expect(page).toMatch(/Hit gone.*ACME LTD/);
  });

  test('markup, formulas, marks of direction and endless names stay text', () => {
    record('a', ...hostile);
    const page = markup(acme) ?? '';
    expect(page).not.toContain('<script>');
    expect(page).toContain('&lt;b&gt;Bold &amp; Sons&lt;/b&gt;');
    // Text that could turn what follows around ends with its own element.
    expect(page).toContain('<bdi>\u202Egnitset</bdi>');
    expect(page).toContain(hostile[3]);
    const table = screeningTableOf(scene.register, 'screening');
    const at = table?.columns.findIndex(({ header }) => header === 'Listed name') ?? -1;
    expect(table?.rows.map((row) => row[at]).filter(Boolean)).toEqual(hostile);
  });
});

test('the tables hold what was found and every decision, and no other name is one of theirs', () => {
  record('a', 'ACME LTD');
  scene.perform({
    do: 'decide-hit',
    party: 'MOD',
    source: cannotCompareSource,
    answer: 'not-the-same',
    reason: 'Looked up.',
    decidedBy: 'Kim Case',
    listed: { name: 'MOD' },
  });
  const found = screeningTableOf(scene.register, 'screening');
  expect(found?.rows.map((row) => [row[0], row[6], row[7], row[8], row[10], row[12]])).toEqual([
    ['Acme', 'ACME LTD', '0.91', 'Open', '', ''],
    ['MOD', '', '', 'Decided', 'Not the same', 'Kim Case'],
  ]);
  const decided = screeningTableOf(scene.register, 'hit-decisions');
  expect(decided?.rows.map((row) => [row[0], row[5], row[6], row[7], row[8]])).toEqual([
    ['MOD', 'Not the same', 'Looked up.', 'Kim Case', '2024-05-06'],
  ]);
  expect(screeningTableOf(scene.register, 'licenses')).toBeUndefined();
});
