import { describe, expect, test } from 'vitest';
import { day } from '../base/dates';
import type { CommandInput } from '../commands/commands';
import type { Register } from '../register/register';
import { createScene } from '../testing/scene';
import { itemOutcomes } from './item-outcome';
import { licenseRows } from './license-rows';
import { statusOf } from './license-status';

const today = day('2019-11-25');

function registerAfter(...commands: readonly CommandInput[]): Register {
  const scene = createScene(today);
  for (const command of commands) scene.perform(command);
  return scene.register;
}

const open = (applicationNumber: string): CommandInput => ({
  do: 'open-license',
  applicationNumber,
  parties: [{ role: 'ultimate-consignee', name: 'Lakeside Telecom Co.' }],
  items: [
    { line: '1', eccn: '5D992.c' },
    { line: '2', eccn: 'EAR99' },
  ],
});
const intentToDeny = (license: string): CommandInput => ({
  do: 'log-letter',
  license,
  kind: 'intent-to-deny',
  datedOn: day('2019-11-21'),
});

describe('license rows', () => {
  test('carry the status of the whole register, the main party and the earliest open line', () => {
    const register = registerAfter(open('Z100001'), open('Z100002'), intentToDeny('Z100002'));
    const rows = licenseRows(register, today);
    expect(rows.map(({ name, partyName }) => [name, partyName])).toEqual([
      ['Z100001', 'Lakeside Telecom Co.'],
      ['Z100002', 'Lakeside Telecom Co.'],
    ]);
    for (const row of rows) expect(row.status).toBe(statusOf(register, row.license, today));
    expect(rows[0]?.next).toBeNull();
    expect(rows[1]?.next?.deadline.due).toBe('2019-12-11');
    expect(rows[1]?.status).toBe('intent-to-deny');
  });
});

describe('the outcome of an item', () => {
  const partial = (items: readonly string[]): CommandInput => ({
    do: 'log-letter',
    license: 'Z100001',
    kind: 'approved-in-part',
    datedOn: day('2019-11-22'),
    licenseNumber: 'D1092211',
    noDeadlineBecause: 'an approval',
    covers: items.length === 0 ? [] : [{ license: 'Z100001', items: [...items] }],
  });

  test('comes from the latest letter that covers it', () => {
    const register = registerAfter(open('Z100001'), intentToDeny('Z100001'), partial(['2']));
    const license = [...register.licenses.values()][0];
    const outcomes = itemOutcomes(register, license?.id ?? '');
    expect(license?.items.map(({ id }) => outcomes.get(id)?.words)).toEqual(['Intent to deny', 'Approved']);
  });

  test('is not changed by an approval in part that names no items', () => {
    const register = registerAfter(open('Z100001'), intentToDeny('Z100001'), partial([]));
    const license = [...register.licenses.values()][0];
    const outcomes = itemOutcomes(register, license?.id ?? '');
    expect(license?.items.map(({ id }) => outcomes.get(id)?.words)).toEqual([
      'Intent to deny',
      'Intent to deny',
    ]);
  });

  test('is absent while no letter has decided', () => {
    const register = registerAfter(open('Z100001'));
    expect(itemOutcomes(register, [...register.licenses.keys()][0] ?? '').size).toBe(0);
  });
});
