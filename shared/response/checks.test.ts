import { describe, expect, test } from 'vitest';
import { day } from '../base/dates';
import { responseFields } from '../records/response';
import { type Check, checksOf } from './checks';
import type { FirstCount } from './first-count';

const on = day('2019-11-25');
const due = day('2019-12-11');

const first: FirstCount = { dayZero: day('2019-11-21'), by: ['A. Clerk'] };

function checks(given: object): Readonly<Record<string, Check>> {
  const fields = responseFields.parse({ letterId: 'l', openedOn: on, ...given });
  const response = { ...fields, id: 'r', madeSeq: 1, changedSeq: 1, void: null };
  return Object.fromEntries(checksOf(response, due, first).map((check) => [check.name, check]));
}
const states = (given: object) =>
  Object.fromEntries(Object.entries(checks(given)).map(([name, { state }]) => [name, state]));

const answer = (says: 'yes' | 'no' | 'does-not-arise') => ({ says, by: 'A. Clerk', on, note: '' });

describe('the open questions of a reply', () => {
  test('are all open before a person answers', () => {
    expect(states({})).toEqual({
      consents: 'open',
      consistency: 'open',
      conditions: 'open',
      counsel: 'open',
      'second-count': 'open',
    });
  });

  test('an answer that leaves a doubt is no answer yet; not accepting a condition is one', () => {
    expect(
      states({
        consentsCheck: answer('no'),
        consistencyCheck: answer('no'),
        conditionsCheck: answer('no'),
        counselCheck: answer('no'),
      }),
    ).toMatchObject({ consents: 'doubt', consistency: 'doubt', conditions: 'answered', counsel: 'doubt' });
    expect(checks({ conditionsCheck: answer('does-not-arise') }).conditions?.answer).toBe(
      'None were proposed: A. Clerk, Mon Nov 25, 2019',
    );
  });

  test('a party that has not agreed yet keeps the question in doubt, whatever was said', () => {
    const party = { id: 'c', party: 'Example Trading Ltd.' };
    const waiting = checks({ consents: [party], consentsCheck: answer('yes') });
    expect(waiting.consents).toMatchObject({
      state: 'doubt',
      answer: expect.stringContaining('Not yet: Example Trading Ltd.') as string,
    });
    expect(states({ consents: [{ ...party, on }], consentsCheck: answer('yes') }).consents).toBe('answered');
  });

  test('another date is told beside ours and is no agreement', () => {
    const count = (got: string) => checks({ secondCount: { by: 'S. Second', on, got } })['second-count'];
    expect(count('2019-12-11')).toMatchObject({
      state: 'answered',
      answer: 'S. Second, Mon Nov 25, 2019, agrees: Wed Dec 11, 2019',
    });
    expect(count('2019-12-10')).toMatchObject({
      state: 'doubt',
      answer:
        'S. Second, Mon Nov 25, 2019, got Tue Dec 10, 2019, our count gives Wed Dec 11, 2019. Count again together.',
    });
  });

  test('a count made for another date of the letter leaves the question open, with what was counted', () => {
    const count = (against: string) =>
      checks({ secondCount: { by: 'S. Second', on, got: '2019-12-11', against } })['second-count'];
    expect(count('2019-11-21')?.state).toBe('answered');
    expect(count('2019-11-20')).toMatchObject({
      state: 'open',
      answer:
        "S. Second, Mon Nov 25, 2019, got Wed Dec 11, 2019, before the letter's date was corrected. Count again.",
    });
  });

  test('a count by the person who entered the letter is none by a second one', () => {
    const count = checks({ secondCount: { by: 'a.  clerk', on, got: '2019-12-11' } })['second-count'];
    expect(count).toMatchObject({
      state: 'doubt',
      answer: expect.stringContaining('another person') as string,
    });
  });
});
