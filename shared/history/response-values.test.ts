import { expect, test } from 'vitest';
import { day } from '../base/dates';
import { textOf } from '../labels/sentence-pieces';
import type { Entry } from '../register/events';
import { createScene } from '../testing/scene';
import { describeEntry } from './describe-entry';

test('what changed in a reply reads as sentences, each value in words', () => {
  const today = day('2019-11-25');
  const scene = createScene(today);
  scene.perform({ do: 'open-license', agency: 'BIS', applicationNumber: 'Z123456' });
  scene.perform({
    do: 'log-letter',
    license: 'Z123456',
    kind: 'intent-to-deny',
    datedOn: day('2019-11-21'),
    reference: 'I',
    basis: 'It may be diverted.',
  });
  const told = () => {
    const entry = scene.entries.at(-1) as Entry;
    return describeEntry(entry, scene.register).map(({ sentence, changes }) => ({
      says: textOf(sentence),
      changes: changes.map(({ label, was, now }) => `${label}: ${was} → ${now}`),
    }));
  };
  scene.perform({ do: 'open-response', letter: 'I' });
  expect(told()[0]?.says).toBe('Began the reply to the intent to deny of Thu Nov 21, 2019 (Z123456).');
  const [point] = [...scene.register.responses.values()][0]?.points ?? [];
  const check = { says: 'yes', by: 'B. Counsel', on: today, note: '' } as const;
  scene.perform({
    do: 'change-response',
    letter: 'I',
    strategy: 'ask-return',
    exhibits: [{ title: 'Report', file: { sha256: 'ab'.repeat(32), name: 'r.pdf', size: 1 } }],
    points: [
      { id: point?.id, kind: 'consideration', text: 'It may be diverted.', how: 'rebut', exhibits: ['1'] },
    ],
    consents: [{ party: 'Example Ltd.', who: 'C. Buyer', on: today, note: 'by telephone' }],
    counselCheck: check,
    secondCount: { by: 'S. Second', on: today, got: day('2019-12-11') },
    sendOn: { on: day('2019-12-10'), why: 'Courier.' },
    appeal: {
      statement: { by: 'B. Counsel', on: today },
      hearing: 'with-it',
      stay: 'without',
      datedDenialAskedOn: today,
      note: '',
    },
  });
  const [first, second] = told();
  expect(first?.says).toBe('Changed the reply to the intent to deny of Thu Nov 21, 2019 (Z123456).');
  expect([...(first?.changes ?? [])].sort()).toEqual([
    'Appeal: — → statement written: B. Counsel, Mon Nov 25, 2019 · hearing asked for · stay not asked for · dated denial asked for Mon Nov 25, 2019',
    'Consent added: — → Example Ltd. · C. Buyer · Mon Nov 25, 2019 · by telephone',
    'Counsel sign-off: — → Yes · B. Counsel · Mon Nov 25, 2019',
    'Exhibit added: — → Report · r.pdf',
    'Planned: send: — → Tue Dec 10, 2019 · Courier.',
    'Point 1, exhibits: — → Report',
    'Point 1, kind: Stated basis → Consideration',
    'Point 1, our answer: — → Rebut',
    'Second count of the date: — → S. Second · counted Wed Dec 11, 2019 from day 0, Thu Nov 21, 2019 · on Mon Nov 25, 2019',
    'Strategy: — → Ask for return without action',
  ]);
  expect(second?.says).toBe('Changed the date Send the reply (internal) (Z123456).');
  expect(second?.changes).toContain('Due: Mon Dec 9, 2019 → Tue Dec 10, 2019');
});
