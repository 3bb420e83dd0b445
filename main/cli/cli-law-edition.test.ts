import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { releaseSigner, writeSigned } from '../../scripts/release-signer.mjs';
import { editionText } from '../../shared/testing/edition-text';
import { createCliTestBench } from '../test-support/cli-test-bench';

const signer = releaseSigner();
let bench: ReturnType<typeof createCliTestBench>;
beforeEach(() => {
  bench = createCliTestBench({ updates: { keys: [signer.key] } });
});
afterEach(() => bench.remove());

/** An edition in which the reply to an intent to deny has thirty days, with one rule gone and one that is new. */
function edition(change: object = {}): object {
  const whole = JSON.parse(editionText());
  const [thirty] = whole.rules;
  const rules = [thirty, { ...thirty, id: 'a-new-rule', title: 'A new rule' }];
  return { ...whole, rules, gone: ['letter-reply-by'], ...change };
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
  expect(words.out).toContain('No date moves by reading this; to take it in: --take.');
  expect(words.out).toContain('stays due Tue Dec 10, 2019; by this edition Fri Dec 20, 2019');
  expect(await docket()).toBe(before);
});

test.each([
  ['one that is not later', { id: '2026-11-28' }, '2026-11-28'],
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

test('an edition is taken in: what is entered then is counted by it, and undo goes back', async () => {
  const letter = (number: string) =>
    [
      `{"do":"open-license","applicationNumber":"${number}","agency":"BIS"}`,
      `{"do":"log-letter","license":"${number}","kind":"intent-to-deny","datedOn":"2019-11-20"}`,
    ].join('\n');
  const dues = async () => {
    const { out } = await bench.run('export-docket docket --json');
    const rows = JSON.parse(out) as readonly Readonly<Record<string, unknown>>[];
    return rows
      .filter(({ rule }) => rule === 'itd-reply')
      .map(({ license, due, lawEdition }) => [license, due, lawEdition]);
  };
  await bench.run('export-docket execute', letter('Z123456'));
  bring(edition({ gone: [] }));
  const taken = await bench.run('export-docket law --edition edition.json --take --by "R. Miller" --json');
  expect(taken, taken.err).toMatchObject({ code: 0 });
  expect(JSON.parse(taken.out)).toMatchObject({ taken: true, now: '2026-11-28', edition: '2027-06-01' });
  await bench.run('export-docket execute', letter('Z123457'));
  expect(await dues()).toEqual([
    ['Z123456', '2019-12-10', '2026-11-28'],
    ['Z123457', '2019-12-20', '2027-06-01'],
  ]);
  expect((await bench.run('export-docket history --json')).out).toContain(
    'Took in the law edition 2027-06-01; no date moved.',
  );
  const rule = JSON.parse((await bench.run('export-docket law itd-reply --json')).out);
  expect(JSON.stringify(rule.terms)).toContain('30');
  const again = await bench.run('export-docket law --edition edition.json --take');
  expect(again.code).toBe(1);
  expect(again.err).toContain('2027-06-01');
});

test('what no maker signed is not taken in by a command either', async () => {
  await bench.run('export-docket execute', '{"do":"open-license","applicationNumber":"Z123456"}');
  const text = editionText();
  const signed = readFileSync(`${bring(edition())}.minisig`, 'utf8');
  for (const signature of ['', signed]) {
    const given = JSON.stringify({ do: 'take-edition', text, signature });
    const refused = await bench.run('export-docket execute', given);
    expect(refused.code).toBe(1);
    expect(refused.out + refused.err).toMatch(/signature|as it was when it was signed/i);
  }
  expect((await bench.run('export-docket history --json')).out).not.toContain('law edition');
});

test('taking in needs the file, and a signature', async () => {
  expect((await bench.run('export-docket law --take')).err).toContain('--take goes with --edition FILE.');
  writeFileSync(path.join(bench.cwd, 'bare.json'), JSON.stringify(edition()));
  expect((await bench.run('export-docket law --edition bare.json --take')).code).toBe(1);
});
