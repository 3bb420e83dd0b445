import fs from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { registerAsItStood } from '../../renderer/state/as-it-stood';
import { day } from '../../shared/base/dates';
import { docketRows } from '../../shared/docket/rows';
import { clockFrom } from '../register/clock';
import { createCliTestBench, exampleCommands } from '../test-support/cli-test-bench';
import { docketJson } from './cli-docket';

/** A rig whose clock is set to another instant between two commands. */
function rigOfDays() {
  let clock = clockFrom('2019-11-26T15:00:00Z');
  const rig = createCliTestBench({
    clock: { now: () => clock.now(), zone: () => 'UTC', isTest: true },
  });
  return {
    ...rig,
    at: (instant: string) => {
      clock = clockFrom(instant);
    },
  };
}

let rig: ReturnType<typeof rigOfDays>;
beforeEach(async () => {
  rig = rigOfDays();
  await rig.run('execute --by Robin', exampleCommands);
  // Half past four in the morning UTC is still November 29 in Washington.
  rig.at('2019-11-30T04:30:00Z');
  await rig.run(
    'execute',
    '{"do":"open-license","applicationNumber":"Z200002"}\n{"do":"add-deadline","license":"Z200002","title":"Ask for the form","due":"2019-12-20"}',
  );
  rig.at('2019-12-03T15:00:00Z');
  await rig.run(
    'execute',
    '{"do":"log-step","license":"Z123456","kind":"reply-sent","happenedOn":"2019-12-02"}\n{"do":"log-letter","license":"Z123456","kind":"denied","datedOn":"2019-12-03"}',
  );
});
afterEach(() => rig.remove());

const json = async (line: string) => JSON.parse((await rig.run(line)).out) as Record<string, unknown>[];

test.each(['2019-11-26', '2019-11-28', '2019-11-29', '2019-12-02', '2019-12-03'])(
  'docket --as-of %s is the docket of the window that looks back to it',
  async (on) => {
    const journal = fs.readFileSync(path.join(rig.cwd, 'register', 'journal.txt'), 'utf8');
    const { register, asItStood } = registerAsItStood(journal, { on: day(on) });
    const rows = docketJson(register, docketRows(register, asItStood.on), asItStood.on);
    expect(await json(`docket --json --as-of ${on}`)).toEqual(rows.map((row) => ({ asOf: on, ...row })));
  },
);

test('what was there on the day is listed as it was, with the days left from there', async () => {
  const reply = (on: string) =>
    json(`docket --json --as-of ${on}`).then((rows) =>
      rows
        .filter(({ rule }) => rule === 'itd-reply')
        .map(({ asOf, state, due, daysLeft }) => [asOf, state, due, daysLeft]),
    );
  expect(await reply('2019-11-26')).toEqual([['2019-11-26', 'open', '2019-12-11', 15]]);
  expect(await reply('2019-12-02')).toEqual([['2019-12-02', 'open', '2019-12-11', 9]]);
  expect((await json('docket --json')).some(({ rule }) => rule === 'itd-reply')).toBe(false);
  const names = async (on: string) => (await json(`licenses --json --as-of ${on}`)).length;
  expect([await names('2019-11-28'), await names('2019-11-29')]).toEqual([1, 2]);
  expect(await json('letters --json --as-of 2019-12-02')).toHaveLength(1);
  expect(await json('steps --json --as-of 2019-12-02')).toEqual([]);
  expect(await json('counterparties --json --as-of 2019-11-28')).toMatchObject([{ asOf: '2019-11-28' }]);
});

test('the table and the page say the day', async () => {
  const { code, out, err } = await rig.run('docket --as-of 2019-11-29');
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out.split('\n').slice(0, 3)).toEqual([
    'As the register stood at the end of 2019-11-29 (date in Washington, DC)',
    '',
    expect.stringMatching(/^Open deadlines on 2019-11-29 /),
  ]);
  for (const line of [
    'docket --as-of 2019-11-29 --pdf docket.pdf',
    'summary Z123456 --as-of 2019-11-29 --out summary.pdf',
    'sheet history Z123456 --as-of 2019-11-29 --out history.pdf',
  ])
    expect(await rig.run(line)).toMatchObject({ code: 0 });
  expect(await rig.run('summary Z200002 --as-of 2019-11-28 --out early.pdf')).toMatchObject({
    code: 1,
    err: expect.stringContaining('No license record has the id or number "Z200002".'),
  });
});

test.each([
  ['docket --as-of 2019-12-04', 1, 'Wed Dec 4, 2019 is still to come. Choose a day up to today.'],
  [
    'licenses --as-of 2019-11-25',
    1,
    'The register began on Tue Nov 26, 2019; on Mon Nov 25, 2019 there was none. Choose a later day.',
  ],
  ['docket --as-of 2019-11-31', 2, '--as-of needs a calendar date written yyyy-mm-dd; "2019-11-31" is none.'],
  ['docket --as-of 2019-11-27 --today 2019-11-28', 2, '--as-of and --today do not go together'],
  ['sheet away --as-of 2019-11-27 --out a.pdf', 2, '--as-of does not go with sheet away.'],
  [
    'sheet conditions --all --as-of 2019-11-27 --out .',
    2,
    '--as-of does not go with sheet conditions --all.',
  ],
  ['execute --as-of 2019-11-27', 2, '--as-of does not go with execute.'],
])('%s is refused', async (line, code, sentence) => {
  const ended = await rig.run(line);
  expect(ended).toMatchObject({ code, err: expect.stringContaining(sentence) });
});
