import { expect, test } from 'vitest';
import { askedOnceMore } from '../base/asked-once-more';
import { day } from '../base/dates';
import { inWords } from '../base/message-text';
import type { CommandInput } from '../commands/commands';
import { createScene } from '../testing/scene';

function begun() {
  const scene = createScene(day('2026-11-29'));
  scene.perform({
    do: 'add-counterparty',
    name: 'Lakeside Telecom Co.',
    otherNames: ['湖滨电信'],
    country: 'CN',
    address: ['No. 8 Lakeside Road', 'Shenzhen'],
    identifiers: [{ type: 'Registration number', value: '9144-0300' }],
  });
  const asked = (command: CommandInput) => {
    const tried = scene.attempt(command);
    return tried.ok ? askedOnceMore(tried.value.warnings).map(inWords) : [tried.messageKey];
  };
  return { ...scene, asked };
}

const add = (fields: object): CommandInput => ({ do: 'add-counterparty', name: 'Another Co.', ...fields });

test.each([
  ['the name', { name: 'Lakeside  Telecom Co.' }, 'already a counterparty named "Lakeside  Telecom Co."'],
  [
    'the name in capitals',
    { name: 'LAKESIDE TELECOM CO' },
    'already a counterparty named "Lakeside Telecom Co."',
  ],
  ['another name', { name: '湖滨电信' }, 'already a counterparty named "Lakeside Telecom Co."'],
  ['the name as another name', { otherNames: ['Lakeside Telecom Co.'] }, 'named "Lakeside Telecom Co."'],
  [
    'a registration number',
    { identifiers: [{ type: 'registration number', value: '91440300' }] },
    'with the registration number 91440300: "Lakeside Telecom Co."',
  ],
  [
    'the address in its country',
    { country: 'CN', address: ['no 8 lakeside road, Shenzhen'] },
    'at this address: "Lakeside Telecom Co."',
  ],
])('%s that returns is asked about once', (_, fields, says) => {
  expect(begun().asked(add(fields))).toEqual([expect.stringContaining(says)]);
});

test.each([
  ['another company', {}],
  ['the number under another kind', { identifiers: [{ type: 'Phone', value: '9144-0300' }] }],
  ['the address in another country', { country: 'HK', address: ['No. 8 Lakeside Road', 'Shenzhen'] }],
])('%s is not', (_, fields) => {
  expect(begun().asked(add(fields))).toEqual([]);
});

test('one record that returns by several signs is named once, and what stood before is not asked about again', () => {
  const { asked, perform } = begun();
  expect(
    asked(add({ name: 'LAKESIDE TELECOM CO.', country: 'CN', address: ['No. 8 Lakeside Road', 'Shenzhen'] })),
  ).toHaveLength(1);
  expect(
    asked({ do: 'change-counterparty', counterparty: 'LAKESIDE TELECOM CO.', website: 'example.com' }),
  ).toEqual([]);
  perform({ do: 'void', counterparty: 'LAKESIDE TELECOM CO.', reason: 'x' });
  expect(
    asked({ do: 'change-counterparty', counterparty: 'Lakeside Telecom Co.', name: 'Lakeside Telecom' }),
  ).toEqual([]);
});

test('a letter of the same kind and date on the same record is asked about, until the other is void', () => {
  const { asked, perform } = begun();
  perform({ do: 'open-license', applicationNumber: 'Z150001' });
  perform({ do: 'open-license', applicationNumber: 'Z150002' });
  const letter = (more: object = {}): CommandInput => ({
    ...{ do: 'log-letter', license: 'Z150001', kind: 'intent-to-deny', datedOn: day('2026-11-20') },
    ...more,
  });
  const id = perform(letter());
  const says = 'There is already a letter of this kind dated Fri Nov 20, 2026 on Z150001.';
  expect(asked(letter({ reference: 'again' }))).toEqual([expect.stringContaining(says)]);
  expect(asked(letter({ datedOn: day('2026-11-21') }))).toEqual([]);
  expect(asked(letter({ license: 'Z150002' }))).toEqual([]);
  expect(asked({ do: 'correct-letter', letter: 'again', note: 'x' })).toEqual([]);
  perform({ do: 'void', letter: id, reason: 'x' });
  perform({ do: 'void', letter: 'again', reason: 'x' });
  expect(asked(letter())).toEqual([]);
});
