import { expect, test } from 'vitest';
import { builtInRuleSet } from '../law/law';
import { heldAgainstRule } from './held-against-rule';
import { textOfLines } from './letter-text';
import { readLetter } from './read-letter';

const reading = (subject: string, replyBy: string) =>
  heldAgainstRule(
    readLetter(
      textOfLines([
        'Bureau of Industry and Security',
        'Date: November 21, 2019',
        'Application Control Number: Z123456',
        `Subject: ${subject}`,
        `Your response must be received no later than ${replyBy}.`,
      ]),
    ),
    builtInRuleSet,
  );

test('a reply date that is not the one of the rule is asked about with both days', () => {
  const { replyByOn } = reading('Notice of Intent to Deny', 'December 17, 2019');
  expect(replyByOn).toMatchObject({ certainty: 'asked', because: 'not-the-rule', value: null });
  expect(replyByOn?.candidates.map(({ value, printed }) => [value, printed])).toEqual([
    ['2019-12-17', 'December 17, 2019'],
    ['2019-12-11', ''],
  ]);
});

test('the day of the rule is sure, and so is a date that no rule counts', () => {
  expect(reading('Notice of Intent to Deny', 'December 11, 2019').replyByOn?.value).toBe('2019-12-11');
  expect(reading('Request for Information', 'December 17, 2019').replyByOn?.value).toBe('2019-12-17');
});
