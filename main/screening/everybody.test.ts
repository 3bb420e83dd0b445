import { expect, test } from 'vitest';
import type { FoundForNames } from '../../shared/hits/results-now';
import { recordedScreening } from '../../shared/records/hit-decision';
import type { ListEntry } from '../../shared/screening/list-entry';
import { createScreening } from '../../shared/screening/screening';
import { everybodyFound, hitCounts } from './everybody';

const entry = (at: number): ListEntry => ({
  source: 'A list',
  entry: `${at}`,
  type: 'Entity',
  name: `Meadow ${at} Works`,
  aliases: [],
  countries: ['CN'],
  addresses: [],
  programs: '',
  citation: '',
  startOn: '',
  endOn: '',
  licenseRequirement: '',
  licensePolicy: '',
  remarks: '',
});
const listed = Array.from({ length: 300 }, (_, at) => entry(at));
const used = [{ source: 'A list', date: '2026-11-01', sha256: 'a'.repeat(64), entries: listed.length }];
const parties = [
  ...listed.map(({ name }, at) => ({
    counterpartyId: null,
    name: `Party ${at}`,
    names: [name, `Party ${at}`],
  })),
  ...Array.from({ length: 2_000 }, (_, at) => {
    const name = `Quiet Harbor ${at}`;
    return { counterpartyId: null, name, names: [name] };
  }),
];
const partIn = (bytes: Uint8Array) => JSON.parse(new TextDecoder().decode(bytes)) as FoundForNames;

test('what is found for everybody comes in parts that are read quickly, each with the entries of its hits', () => {
  const found = everybodyFound(createScreening(used, listed), parties, 0.95);
  const parts = found.parts.map(partIn);
  const names = parts.flatMap((part) => part.names);
  expect(names.map(({ name }) => name)).toEqual(parties.flatMap((party) => party.names));
  expect(names.flatMap(({ hits }) => hits)).toHaveLength(300);
  for (const part of parts) {
    const hits = part.names.flatMap((each) => each.hits);
    expect(hits.length).toBeLessThanOrEqual(40);
    expect(part.names.length).toBeLessThanOrEqual(500);
    expect(new Set(part.listed.map((each) => each.entry))).toEqual(new Set(hits.map((hit) => hit.entry)));
  }
  expect(found.parties).toHaveLength(300);
  expect(recordedScreening.shape.parties.safeParse(found.parties).success).toBe(true);
});

test('hits are counted from each score on without handing on any of them', () => {
  expect(hitCounts(createScreening(used, listed), parties, [0.95, 1])).toEqual([
    { threshold: 0.95, hits: 300, parties: 300 },
    { threshold: 1, hits: 300, parties: 300 },
  ]);
});
