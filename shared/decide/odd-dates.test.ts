import { describe, expect, test } from 'vitest';
import { askedOnceMore } from '../base/asked-once-more';
import { day } from '../base/dates';
import { inWords } from '../base/message-text';
import type { CommandInput } from '../commands/commands';
import { createScene } from '../testing/scene';

const today = day('2026-11-28');

/** What would be asked about once more; the scene has a record Z123456, a letter ITD of Nov 12 and a deadline by hand. */
function asked(command: CommandInput | ((ids: { line: string }) => CommandInput)): readonly string[] {
  const scene = createScene(today);
  scene.perform({
    ...{ do: 'open-license', applicationNumber: 'Z123456', submittedOn: day('2023-03-01') },
    ...{ registeredOn: day('2023-03-02'), validatedOn: day('2023-05-01'), expiresOn: day('2027-05-31') },
  });
  scene.perform({
    ...{ do: 'log-letter', license: 'Z123456', kind: 'intent-to-deny', reference: 'ITD' },
    datedOn: day('2026-11-12'),
  });
  const line = scene.perform({ do: 'add-deadline', title: 'Report', dueOn: day('2027-01-31') });
  const decision = scene.attempt(typeof command === 'function' ? command({ line }) : command);
  if (!decision.ok) throw new Error(JSON.stringify(decision));
  return askedOnceMore(decision.value.warnings).map(inWords);
}

const letter = (datedOn: string, more: object = {}): CommandInput => ({
  ...{ do: 'log-letter', license: 'Z123456', kind: 'intent-to-deny' },
  ...{ datedOn: day(datedOn), ...more },
});
const step = (kind: 'reply-sent' | 'agreement-expiry' | 'foreign-sale-planned', happenedOn: string) =>
  ({ do: 'log-step', license: 'Z123456', kind, happenedOn: day(happenedOn) }) as const;
const opened = (more: object): CommandInput => ({ do: 'open-license', agency: 'BIS', ...more });

describe('asked about once more', () => {
  test.each([
    ['a letter of next year', letter('2027-11-12'), 'Fri Nov 12, 2027, which is 11 months ahead'],
    ['a letter of last year', letter('2025-11-28'), 'Fri Nov 28, 2025, which is 12 months ago'],
    ['a step of next year', step('reply-sent', '2027-11-28'), '12 months ahead; until then nothing changes'],
    ['a step of last year', step('reply-sent', '2025-11-30'), '11 months ago'],
    ['an expiry beyond any agreement', step('agreement-expiry', '2062-11-30'), '36 years ahead'],
    [
      'a submission to come',
      opened({ submittedOn: day('2027-11-20') }),
      'The submission is Sat Nov 20, 2027',
    ],
    ['a pending application of last year', opened({ submittedOn: day('2025-11-20') }), '12 months ago'],
    [
      'a registration a year after',
      opened({
        submittedOn: day('2025-11-20'),
        registeredOn: day('2026-11-21'),
        expiresOn: day('2030-11-30'),
      }),
      '12 months after the submission (Thu Nov 20, 2025)',
    ],
    ['a validation to come', opened({ validatedOn: day('2027-05-01') }), 'The validation is Sat May 1, 2027'],
    [
      'an expiry before its validation',
      opened({ validatedOn: day('2026-05-01'), expiresOn: day('2025-05-31') }),
      'The expiry Sat May 31, 2025 comes before the validation Fri May 1, 2026',
    ],
    [
      'an expiry fifty years after its validation',
      opened({ validatedOn: day('2026-03-02'), expiresOn: day('2076-03-31') }),
      '50 years after the validation (Mon Mar 2, 2026); BIS licenses are generally valid for four years',
    ],
    ['an expiry in the wrong decade', opened({ expiresOn: day('2038-05-31') }), '11 years from this day'],
    [
      'a hold that has not begun',
      opened({ holds: [{ sinceOn: day('2027-11-02'), liftedOn: null }] }),
      'The start of the legal hold is Tue Nov 2, 2027',
    ],
    [
      'a due date by hand long past',
      { do: 'add-deadline', title: 'x', dueOn: day('2025-12-15') },
      '11 months ago',
    ],
    [
      'a due date by hand far ahead',
      { do: 'add-deadline', title: 'x', dueOn: day('2062-12-15') },
      '36 years ahead',
    ],
    [
      'a date moved by a year',
      ({ line }: { line: string }) =>
        ({ do: 'move-deadline', deadline: line, dueOn: day('2028-01-31'), reason: 'agreed' }) as const,
      'Mon Jan 31, 2028, which is 12 months after the date that stood (Sun Jan 31, 2027)',
    ],
    ['a number of five digits', opened({ applicationNumber: 'Z99500' }), '"Z99500" is not'],
    ['a number of another form', opened({ applicationNumber: 'TGL-2019-05' }), '"TGL-2019-05" is not'],
  ] as const)('%s', (_, command, says) => {
    expect(asked(command)).toEqual([expect.stringContaining(says)]);
  });

  test.each([
    ['a letter dated a little ahead', letter('2026-12-20')],
    ['a letter of early this year', letter('2026-01-15')],
    ['a reply-by in a month', letter('2026-11-13', { replyByOn: day('2026-12-31') })],
    ['a step of tomorrow', step('reply-sent', '2026-11-29')],
    ['a planned sale, half a year ahead', step('foreign-sale-planned', '2027-05-30')],
    ['an agreement that ends in eight years', step('agreement-expiry', '2034-11-30')],
    ['a record from years ago', opened({ validatedOn: day('2022-05-01'), expiresOn: day('2026-05-31') })],
    ['an expiry in four years', opened({ expiresOn: day('2030-11-30') })],
    ['a due date by hand in two years', { do: 'add-deadline', title: 'x', dueOn: day('2028-12-15') }],
    ['a due date of last week', { do: 'add-deadline', title: 'x', dueOn: day('2026-11-20') }],
    ['the number of a BIS application', opened({ applicationNumber: 'Z999888' })],
    ['the number of another agency', opened({ agency: 'DDTC', applicationNumber: '050123456' })],
    ['no number yet', opened({})],
    [
      'the number of a temporary general license',
      opened({ authorization: 'general-license', applicationNumber: 'TGL-2019-05' }),
    ],
    ['a note on an old record', { do: 'change-license', license: 'Z123456', orderNumber: 'PO 7' }],
    ['a note on a letter', { do: 'correct-letter', letter: 'ITD', note: 'x' }],
  ] as const)('%s is not', (_, command) => {
    expect(asked(command as CommandInput)).toEqual([]);
  });
});

test('an odd date or number that stood is not asked about again with another change', () => {
  const scene = createScene(today);
  scene.perform({ do: 'open-license', applicationNumber: 'TGL-2019-05', submittedOn: day('2024-01-01') });
  scene.perform({
    ...{ do: 'log-letter', license: 'TGL-2019-05', kind: 'intent-to-deny', reference: 'OLD' },
    datedOn: day('2024-11-12'),
  });
  for (const command of [
    { do: 'change-license', license: 'TGL-2019-05', orderNumber: 'PO 7' },
    { do: 'correct-letter', letter: 'OLD', note: 'x' },
  ]) {
    const decision = scene.attempt(command);
    expect(decision.ok && askedOnceMore(decision.value.warnings)).toEqual([]);
  }
});

test('a step dated ahead says that nothing changes before its day', () => {
  const scene = createScene(today);
  scene.perform({ do: 'open-license', applicationNumber: 'Z123456' });
  const decision = scene.attempt(step('reply-sent', '2026-12-05'));
  expect(decision.ok && decision.value.warnings.map(inWords)[0]).toBe(
    'The step is dated ahead: until Sat Dec 5, 2026 nothing changes. Check the date.',
  );
});
