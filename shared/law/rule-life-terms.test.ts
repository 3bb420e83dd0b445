import { expect, test } from 'vitest';
import { ruleById } from './law';
import { lifeTerms } from './rule-life-terms';

const titleOf = (id: string) => ruleById(id)?.title ?? id;

function termsOf(id: string): Readonly<Record<string, string>> {
  const rule = ruleById(id);
  if (rule === undefined) throw new Error(`no rule ${id}`);
  return Object.fromEntries(lifeTerms(rule, titleOf).map(({ label, says }) => [label, says]));
}

test('a reply says who starts it, what sends, completes, answers and extends it, and what a late one does', () => {
  expect(termsOf('itd-reply')).toEqual({
    'Starts for': 'Records of BIS. On others the rules of their own agency hold.',
    'Sent by': 'Reply sent. It then waits until its receipt is confirmed.',
    'Completed by': 'Receipt confirmed.',
    'Answered by':
      'From BIS: Intent to deny withdrawn or modified, Denial upheld after reply, Approved or Denied (15 CFR 750.6(b)); Approved in part (15 CFR 748.6(c)); License not required or Returned without action (15 CFR 750.4(a), (c)).',
    'Extended by': expect.stringMatching(/^Extension granted or Other letter\. A longer time/) as string,
    'If late': expect.stringMatching(/\(15 CFR 750\.6\(b\)\) It stays under Missed/) as string,
  });
});

test.each([
  ['letter-reply-by', 'Starts for', /^Records of any agency\.$/],
  ['ofac-blocked-report', 'Starts for', /steps that are about no record/],
  ['license-expiry', 'Starts for', /^Records of BIS, Census and other authorities\./],
  ['license-expiry', 'Completed by', /^Export, where the step names it\.$/],
  ['itd-appeal', 'Completed by', /^Appeal received or Receipt confirmed\.$/],
  ['itd-appeal', 'Answered by', /dated no later than the day of “Denial becomes final/],
  ['itd-final', 'Confirmed by', /dated after the day of “Denial becomes final/],
  ['appeal', 'Answered by', /Extension granted, with a new expiry, after Extension refused/],
  ['ofac-annual-report', 'Repeats', /^Every September 30/],
  ['ofac-annual-report', 'Ends with', /^Property unblocked\..*\(31 CFR 501\.603\(b\)\(2\)\)$/],
  ['ofac-annual-report', 'Records', /ten years/],
])('%s says its %s', (id, label, says) => {
  expect(termsOf(id)[label]).toMatch(says);
});

test('what happens by itself is completed by nothing and stays under nothing', () => {
  const terms = termsOf('itd-final');
  expect(Object.keys(terms)).not.toContain('Completed by');
  expect(terms['If late']).not.toContain('Missed');
});

test('a rule without a life says nothing', () => {
  const { life: _life, ...lifeless } = ruleById('appeal') ?? { life: undefined };
  expect('ladder' in lifeless && lifeTerms(lifeless, titleOf)).toEqual([]);
});
