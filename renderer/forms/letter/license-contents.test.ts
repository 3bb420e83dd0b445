import { describe, expect, test } from 'vitest';
import type { LetterAsRead } from '../../../shared/calls/reading-calls';
import type { NamedItem } from '../../../shared/reading/items-named';
import type { Place } from '../../../shared/reading/letter-text';
import { textOfLines } from '../../../shared/reading/letter-text';
import { readLetter } from '../../../shared/reading/read-letter';
import { createScene } from '../../../shared/testing/scene';
import { emptyDraft } from './letter-draft';
import { contentsOf, dollarsOf, quantityOf } from './license-contents';
import { changedWith, openedWith, takenOf } from './taken-contents';

const place: Place = { page: 1, boxes: [] };
const item = (line: string, eccn: string, quantity: string, value: string) => ({
  value: { line, eccn, quantity, unit: 'units', value, description: '' } satisfies NamedItem,
  printed: eccn,
  place,
});
const party = (role: 'applicant' | 'end-user', name: string) => ({
  value: { role, name, address: ['1 Example Road'] },
  printed: name,
  place,
});

function asRead(more: Partial<LetterAsRead['reading']>): LetterAsRead {
  const reading = readLetter(textOfLines(['Bureau of Industry and Security']));
  return { letter: 'a', files: [], notRead: [], reading: { ...reading, ...more } };
}

function scene() {
  const made = createScene();
  const id = made.perform({
    do: 'open-license',
    applicationNumber: 'Z123456',
    items: [
      { line: '1', eccn: '3A001', quantity: '100', total: { minor: 100_000, currency: 'USD' } },
      { line: '2', eccn: '5A992', quantity: '20' },
      { line: '3', eccn: 'EAR99' },
    ],
    parties: [{ role: 'end-user', name: 'Example Institute' }],
    conditions: [{ number: '1', text: 'No reexport.' }],
  });
  return { ...made, id };
}

test('amounts are read as they are printed, or not at all', () => {
  expect(['1,000', '12', '1.5', '1,00', '12 units', ''].map(quantityOf)).toEqual([
    '1000',
    '12',
    '1.5',
    null,
    null,
    null,
  ]);
  expect(dollarsOf('US$ 12,000.50')).toEqual({ minor: 1_200_050, currency: 'USD' });
  expect(dollarsOf('EUR 12')).toBeNull();
});

describe('an approval beside what was applied for', () => {
  const read = asRead({
    items: [item('1', '3A001', '60', '$600.00'), item('2', '5A992', '20', '')],
    parties: [
      party('applicant', 'Example Tools Inc.'),
      party('end-user', 'EXAMPLE INSTITUTE'),
      party('end-user', 'Another Institute'),
    ],
    conditions: [
      { number: '1.', text: 'No reexport.', place },
      { number: '2.', text: 'Keep records.', place },
    ],
  });

  test('says in what they differ, and leaves out what the record has already', () => {
    const { register, id } = scene();
    const rows = contentsOf(read, { ...emptyDraft([id]), kind: 'approved' }, register);
    expect(rows.map(({ what, differences }) => [what, differences])).toEqual([
      ['End user', ['not on the record']],
      ['Item', ['quantity', 'value']],
      ['Item', []],
      ['Item', ['not named in the letter']],
      ['Condition', []],
    ]);
  });

  test('puts onto the record what was taken, and nothing else', () => {
    const { register, id, perform } = scene();
    const rows = contentsOf(read, { ...emptyDraft([id]), kind: 'approved' }, register);
    const decisions = Object.fromEntries(
      rows.map(({ key, what }) => [key, what === 'End user' ? 'leave' : 'take'] as const),
    );
    const command = changedWith(takenOf(rows, decisions, 'License.pdf'), register.licenses.get(id));
    if (command === null) throw new Error('nothing was taken');
    perform(command);
    const license = register.licenses.get(id);
    expect(license?.parties.map(({ name }) => name)).toEqual(['Example Institute']);
    expect(license?.items.map(({ granted, grantedQuantity }) => [granted, grantedQuantity])).toEqual([
      ['other-amounts', '60'],
      ['as-applied-for', null],
      ['not-approved', null],
    ]);
    expect(license?.items.map(({ quantity }) => quantity)).toEqual(['100', '20', null]);
    expect(license?.conditions.map(({ number, text }) => [number, text])).toEqual([
      ['1', 'No reexport.'],
      ['2', 'Keep records.'],
    ]);
  });

  test('is not offered for other letters on a record there is', () => {
    const { register, id } = scene();
    expect(contentsOf(read, { ...emptyDraft([id]), kind: 'intent-to-deny' }, register)).toEqual([]);
  });
});

test('a new record takes the parties, items and applicant that the letter prints', () => {
  const { register } = createScene();
  const read = asRead({
    items: [item('1', '3A001', '60', '$600.00')],
    parties: [party('applicant', 'Example Tools Inc.'), party('end-user', 'Another Institute')],
  });
  const draft = {
    ...emptyDraft([]),
    licenses: [{ is: 'new' as const, number: 'Z200000', agency: 'BIS' as const }],
  };
  const rows = contentsOf(read, draft, register);
  const all = Object.fromEntries(rows.map(({ key }) => [key, 'take' as const]));
  const taken = takenOf(rows, all, 'License.pdf');
  expect(openedWith(taken)).toMatchObject({
    applicant: 'Example Tools Inc.',
    parties: [{ role: 'end-user', name: 'Another Institute', address: ['1 Example Road'] }],
    items: [{ line: '1', eccn: '3A001', quantity: '60', total: { minor: 60_000, currency: 'USD' } }],
  });
  expect(openedWith(takenOf(rows, {}, 'License.pdf'))).toEqual({});
});

test('a part that was not read with certainty names its words, and is none of the certain ones', () => {
  const { register, id } = scene();
  const read = asRead({
    parties: [{ ...party('end-user', 'Another Institute'), unsure: ['Institute'] }],
    conditions: [
      { number: '2.', text: 'Keep records.', place, because: 'unsure-words', unsure: ['records.'] },
      { number: '3.', text: 'Report.', place, because: 'paragraph-between' },
      { number: '4.', text: 'Tell.', place },
    ],
  });
  const rows = contentsOf(read, { ...emptyDraft([id]), kind: 'approved' }, register);
  expect(rows.map(({ check }) => check)).toEqual([
    expect.stringContaining('Institute'),
    expect.stringContaining('records.'),
    expect.stringContaining('between two points'),
    '',
  ]);
});
