import { expect, test } from 'vitest';
import { day } from '../base/dates';
import type { CommandInput } from '../commands/commands';
import { createScene } from '../testing/scene';
import { statusOf } from './license-status';

const letter = (kind: string, datedOn: string, more: object = {}) =>
  ({
    do: 'log-letter',
    license: 'Z000001',
    kind,
    datedOn,
    noDeadlineBecause: 'None.',
    ...more,
  }) as CommandInput;
const step = (kind: string, happenedOn: string) =>
  ({ do: 'log-step', license: 'Z000001', kind, happenedOn }) as CommandInput;

const itd = letter('intent-to-deny', '2019-11-21');

test.each<[string, string, readonly CommandInput[]]>([
  ['draft', '2019-11-25', []],
  ['registered', '2019-11-25', [step('registered', '2019-07-17'), step('submitted', '2019-07-16')]],
  ['intent-to-deny', '2019-11-25', [step('registered', '2019-07-17'), itd]],
  ['reply-sent', '2019-12-10', [itd, step('reply-sent', '2019-12-06')]],
  ['denial-to-confirm', '2020-01-06', [itd]],
  ['intent-to-deny', '2020-01-05', [itd]],
  ['registered', '2020-01-06', [itd, letter('decision-changed', '2019-12-20')]],
  ['denied', '2020-02-01', [itd, letter('denied', '2020-01-07')]],
  [
    'denial-appealed',
    '2020-02-01',
    [itd, letter('denied', '2020-01-07'), step('appeal-filed', '2020-01-20')],
  ],
  ['denied', '2020-01-19', [itd, letter('denied', '2020-01-07'), step('appeal-filed', '2020-01-20')]],
  [
    'denial-appealed',
    '2020-02-01',
    [itd, step('reply-sent', '2019-12-06'), step('appeal-filed', '2020-01-20')],
  ],
  ['denied', '2020-02-01', [step('appeal-filed', '2020-01-01'), itd, letter('denied', '2020-01-07')]],
  [
    'approved',
    '2020-06-01',
    [
      itd,
      letter('denied', '2020-01-07'),
      step('appeal-filed', '2020-01-20'),
      letter('approved', '2020-05-02', { expiresOn: '2024-01-31' }),
    ],
  ],
  [
    'withdrawn',
    '2020-02-01',
    [itd, letter('returned-without-action', '2019-12-02', { returnReason: 'applicant-requested' })],
  ],
  ['returned-without-action', '2020-02-01', [letter('returned-without-action', '2019-12-02')]],
  ['approved', '2020-02-01', [letter('approved', '2020-01-02', { expiresOn: '2024-01-31' })]],
  ['approved', '2024-01-31', [letter('approved', '2020-01-02', { expiresOn: '2024-01-31' })]],
  ['expired', '2024-02-01', [letter('approved', '2020-01-02', { expiresOn: '2024-01-31' })]],
  [
    'revoked',
    '2024-02-01',
    [letter('approved', '2020-01-02', { expiresOn: '2024-01-31' }), letter('revoked', '2021-01-02')],
  ],
])('%s on %s', (status, on, commands) => {
  const scene = createScene(day(on));
  const id = scene.perform({ do: 'open-license', applicationNumber: 'Z000001' });
  for (const command of commands) scene.perform(command);
  const license = scene.register.licenses.get(id);
  expect(license && statusOf(scene.register, license, day(on))).toBe(status);
});

test('a void letter no longer says where the record stands', () => {
  const scene = createScene(day('2019-11-25'));
  const id = scene.perform({
    do: 'open-license',
    applicationNumber: 'Z000001',
    submittedOn: day('2019-07-16'),
  });
  const letterId = scene.perform(itd);
  scene.perform({ do: 'void', letter: letterId, reason: 'Wrong record.' });
  const license = scene.register.licenses.get(id);
  expect(license && statusOf(scene.register, license, day('2019-11-25'))).toBe('submitted');
});
