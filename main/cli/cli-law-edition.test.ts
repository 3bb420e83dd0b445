import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { releaseSigner, writeSigned } from '../../scripts/release-signer.mjs';
import { ruleById } from '../../shared/law/law';
import { createCliTestBench } from '../test-support/cli-test-bench';

const signer = releaseSigner();
let bench: ReturnType<typeof createCliTestBench>;
beforeEach(() => {
  bench = createCliTestBench({ updates: { keys: [signer.key] } });
});
afterEach(() => bench.remove());

const reply = () => {
  const rule = ruleById('itd-reply');
  if (rule === undefined) throw new Error('no such rule');
  return rule;
};

/** An edition in which the reply to an intent to deny has thirty days, with one rule gone and one that is new. */
function edition(change: object = {}): object {
  const examples = [{ triggerOn: '2019-11-20', due: '2019-12-20', workBy: '2019-12-20' }];
  const thirty = { ...reply(), count: { unit: 'days', length: 30 }, cautious: undefined, examples };
  return {
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
    rules: [thirty, { ...thirty, id: 'a-new-rule', title: 'A new rule' }],
    gone: ['letter-reply-by'],
    ...change,
  };
}
const bring = (content: object) => writeSigned(bench.cwd, 'edition.json', JSON.stringify(content), signer);

test('an edition shows what it has otherwise and what it would count otherwise, and no date moves', async () => {
  await bench.run(
    'export-docket execute',
    [
      '{"do":"open-license","applicationNumber":"Z123456","agency":"BIS"}',
      '{"do":"log-letter","license":"Z123456","kind":"intent-to-deny","datedOn":"2019-11-20","arrivedOn":"2019-11-22"}',
    ].join('\n'),
  );
  const docket = async () => (await bench.run('export-docket docket --json')).out;
  const before = await docket();
  bring(edition());
  const found = await bench.run('export-docket law --edition edition.json --json');
  expect(found, found.err).toMatchObject({ code: 0 });
  const answer = JSON.parse(found.out);
  expect(answer).toMatchObject({
    ok: true,
    edition: '2027-06-01',
    signed: 'signed in a test',
    added: [{ rule: 'a-new-rule' }],
    changed: [{ rule: 'itd-reply' }],
    gone: [{ rule: 'letter-reply-by' }],
  });
  expect(answer.changed[0].fields).toContain('count');
  expect(answer.deadlines).toContainEqual(
    expect.objectContaining({ due: '2019-12-10', wouldBeDue: '2019-12-20' }),
  );
  const words = await bench.run('export-docket law --edition edition.json');
  expect(words.out).toContain('No date moves by reading this.');
  expect(words.out).toContain('stays due Tue Dec 10, 2019; by this edition Fri Dec 20, 2019');
  expect(await docket()).toBe(before);
});

test.each([
  ['one that is not later', { id: '2026-11-28' }, 'this program has the edition 2026-11-28 already'],
  ['a rule gone that is none of ours', { gone: ['no-such'] }, 'the rule "no-such" is gone'],
  ['a field too many', { extra: 1 }, 'extra'],
  ['another kind of file', { format: 'export-docket-rules' }, 'is none of: export-docket-law-edition'],
])('%s is refused in a sentence', async (_, change, words) => {
  bring(edition(change));
  const refused = await bench.run('export-docket law --edition edition.json');
  expect(refused.code).toBe(1);
  expect(refused.err).toContain(words);
  expect(refused.err).toContain('Nothing was taken from');
});

test('without a signature, or with one that does not fit, nothing is read', async () => {
  const file = bring(edition());
  writeFileSync(file, JSON.stringify(edition({ says: 'Something else.' })));
  expect((await bench.run('export-docket law --edition edition.json')).err).toContain(
    'is not as it was when it was signed',
  );
  writeFileSync(path.join(bench.cwd, 'bare.json'), JSON.stringify(edition()));
  expect((await bench.run('export-docket law --edition bare.json')).err).toContain('The signature');
  expect((await bench.run('export-docket law itd-reply --edition bare.json')).err).toContain(
    '--edition goes without the name of a rule.',
  );
});
