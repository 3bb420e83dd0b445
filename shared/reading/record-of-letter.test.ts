import { describe, expect, test } from 'vitest';
import { day } from '../base/dates';
import { createScene } from '../testing/scene';
import { textOfLines } from './letter-text';
import { loggedAlready } from './logged-already';
import { readLetter } from './read-letter';
import { recordOfLetter } from './record-of-letter';

const letter = (...lines: readonly string[]) => readLetter(textOfLines(lines));

function sceneWithRecords() {
  const scene = createScene();
  scene.perform({
    do: 'open-license',
    applicationNumber: 'Z123456',
    licenseNumber: 'D1234567',
    agency: 'BIS',
    orderNumber: 'PO-4711',
    parties: [{ role: 'ultimate-consignee', name: 'Example Trading Ltd.' }],
  });
  scene.perform({ do: 'open-license', applicationNumber: 'Z654321', agency: 'BIS' });
  return scene;
}

const found = (register: ReturnType<typeof createScene>['register'], ...lines: readonly string[]) => {
  const { by, isSure, licenses } = recordOfLetter(register, letter(...lines));
  return [by, isSure, licenses.map(({ applicationNumber }) => applicationNumber)];
};

describe('the record of a letter', () => {
  const { register } = sceneWithRecords();
  test.each([
    [
      'by its application number',
      ['Application Control Number: Z123456'],
      ['application-number', true, ['Z123456']],
    ],
    [
      'asked, where a digit is not sure',
      ['Application Control Number: Z12345G'],
      ['application-number', false, ['Z123456']],
    ],
    ['by its license number', ['License Number: D1234567'], ['license-number', true, ['Z123456']]],
    ['by its reference', ['Our reference: PO-4711'], ['reference', false, ['Z123456']]],
    ['by a party', ['Ultimate Consignee: EXAMPLE TRADING LTD'], ['party', false, ['Z123456']]],
    [
      'a new one for an unknown number',
      ['Application Control Number: Z999999', 'Ultimate Consignee: Example Trading Ltd.'],
      ['none', true, []],
    ],
    ['none where nothing is known', ['Hello.'], ['none', false, []]],
  ])('is found %s', (_, lines, match) => {
    expect(found(register, ...lines)).toEqual(match);
  });
});

describe('a letter that was logged already', () => {
  const scene = sceneWithRecords();
  scene.perform({ do: 'log-letter', license: 'Z123456', kind: 'denied', datedOn: day('2019-11-21') });
  const lines = [
    'Date: November 21, 2019',
    'Application Control Number: Z123456',
    'Subject: Notice of Denial',
  ];

  test('is said by kind, date and record', () => {
    const reading = letter(...lines);
    const { licenses } = recordOfLetter(scene.register, reading);
    expect(loggedAlready(scene.register, ['0'.repeat(64)], reading, licenses).map(({ by }) => by)).toEqual([
      'kind-date-record',
    ]);
  });

  test('is not said of another date or record', () => {
    const other = letter('Date: November 22, 2019', ...lines.slice(1));
    expect(loggedAlready(scene.register, [], other, recordOfLetter(scene.register, other).licenses)).toEqual(
      [],
    );
    const elsewhere = letter(lines[0] ?? '', 'Application Control Number: Z654321', lines[2] ?? '');
    expect(
      loggedAlready(scene.register, [], elsewhere, recordOfLetter(scene.register, elsewhere).licenses),
    ).toEqual([]);
  });
});
