import { ruleById } from '../law/law';

/** A later edition of the law as the text of its file: the reply to an intent to deny has thirty days instead of twenty. */
export function editionText(change: Readonly<Record<string, unknown>> = {}): string {
  const rule = ruleById('itd-reply');
  const examples = [{ triggerOn: '2019-11-20', due: '2019-12-20', workBy: '2019-12-20' }];
  return JSON.stringify({
    format: 'export-docket-law-edition',
    version: 1,
    id: '2027-06-01',
    checkedOn: '2027-06-01',
    says: 'Thirty days instead of twenty.',
    changes: [
      {
        what: 'Thirty days to answer.',
        citation: 'FR Doc 2027-00001',
        inForce: 'From June 1, 2027.',
        means: 'Later dates.',
      },
    ],
    rules: [{ ...rule, count: { unit: 'days', length: 30 }, cautious: undefined, examples }],
    gone: [],
    ...change,
  });
}
