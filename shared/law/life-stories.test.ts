import { expect, test } from 'vitest';
import { day } from '../base/dates';
import { stateInSentence } from '../docket/state-text';
import { ruleById, rules } from './law';
import { correct, drop, expiry, letter, lifeCase, settle, stands, step, stepOf, voided } from './life-parts';
import { storiesOf } from './life-stories';
import { retentionRules } from './retention-rules';

const titleOf = (id: string) => ruleById(id)?.title ?? id;

/** The lines of a case, told as one of the reply to an intent to deny. */
function told(
  ...[acts, docket, more]: [...Parameters<typeof lifeCase>] extends [unknown, unknown, ...infer Rest]
    ? Rest
    : never
) {
  const reply = ruleById('itd-reply');
  if (reply?.life === undefined) throw new Error('the reply has no life');
  const rule = {
    ...reply,
    life: { ...reply.life, cases: [lifeCase('other', 'A case.', acts, docket, more)] } as const,
  };
  return storiesOf(rule, titleOf, stateInSentence)[0]?.lines;
}

test('a story tells day by day what happens and what stands on the docket', () => {
  expect(
    told(
      [letter('2019-11-21', 'intent-to-deny'), step('2019-12-05', 'reply-sent')],
      [
        stands('2019-11-21', 'itd-reply 2019-12-11 open', 'itd-final 2020-01-05 watch'),
        stands('2019-12-12', 'itd-reply 2019-12-11 sent'),
        stands('2020-01-06', 'itd-final 2020-01-05 watch-past', 'itd-reply 2019-12-11 late 1'),
      ],
    ),
  ).toEqual([
    'Thu Nov 21, 2019: letter “Intent to deny”.',
    'The docket then shows it due Wed Dec 11, open; “Denial becomes final unless BIS advises otherwise” due Sun Jan 5, 2020, watch.',
    'Thu Dec 5: reply sent.',
    'On Thu Dec 12 the docket shows it due Wed Dec 11, sent, receipt unconfirmed.',
    'On Mon Jan 6, 2020 the docket shows “Denial becomes final unless BIS advises otherwise” due Sun Jan 5, record the decision; it due Wed Dec 11, 2019, 1 day late.',
  ]);
});

test('every kind of act has its words', () => {
  expect(
    told(
      [
        letter('2026-11-20', 'denied', {
          as: 'denial',
          items: ['1', '2'],
          fields: { replyByOn: '2026-12-04' },
        }),
        stepOf('2026-11-20', 'report-filed', '2026-11-19', {
          as: 'report',
          names: ['appeal'],
          fields: { chosen: [] },
        }),
        step('2026-11-20', 'report-filed', { isAsked: true }),
        expiry('2026-11-20', '2027-01-29'),
        expiry('2026-11-20', null),
        correct('2026-11-20', 'denial', { datedOn: '2026-11-19' }),
        correct('2026-11-20', 'denial', { replyByOn: null }),
        voided('2026-11-20', 'report'),
        voided('2026-11-20', 'nothing'),
        settle('2026-11-20', 'itd-reply'),
        drop('2026-11-20', 'appeal', true),
        { do: 'move', on: day('2026-11-20'), rule: 'itd-reply', dueOn: day('2026-12-10') },
        { do: 'start', on: day('2026-11-20'), triggerOn: day('2026-11-18') },
      ],
      [stands('2026-11-20')],
      { agency: 'other' },
    ),
  ).toEqual([
    'A record of another authority.',
    `Fri Nov 20, 2026: ${[
      'letter “Denied” for items 1 and 2, reply by Fri Dec 4',
      'report filed, naming “Appeal the decision”, of Thu Nov 19, with nothing chosen beside it',
      'report filed: several deadlines fit, so the program asks which one',
      'expiry on the record Fri Jan 29, 2027',
      'the expiry is taken off the record',
      'the letter “Denied” is corrected to Thu Nov 19, 2026',
      'the letter “Denied” is corrected, without “reply by”',
      'the step “Report filed” was entered in error and is void',
      'the entry was entered in error and is void',
      'a person records how it ended',
      'a person takes “Appeal the decision” off, with every later one',
      'a person moves it to Thu Dec 10',
      'a person starts it, from Wed Nov 18',
    ].join('; ')}.`,
    'The docket then shows nothing of it.',
  ]);
});

test('no story of the table names a rule by its id or leaves a word empty', () => {
  const ids = new Set(rules.map(({ id }) => id));
  const wrong = rules
    .flatMap((rule) => storiesOf(rule, titleOf, stateInSentence))
    .flatMap(({ says, lines }) => [says, ...lines])
    .filter(
      (line) =>
        /undefined|“”| {2}|, ,/.test(line) ||
        line.split(/[ ,;.“”]+/).some((word) => word.includes('-') && ids.has(word)),
    );
  expect(wrong).toEqual([]);
});

test('a time to keep records has no stories, and the cases every rule has are marked', () => {
  expect(retentionRules.flatMap((rule) => storiesOf(rule, titleOf, stateInSentence))).toEqual([]);
  const reply = ruleById('itd-reply');
  expect(
    reply &&
      storiesOf(reply, titleOf, stateInSentence)
        .map(({ isUsual }) => isUsual)
        .slice(0, 7),
  ).toEqual([...Array<boolean>(6).fill(true), false]);
});
