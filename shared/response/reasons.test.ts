import { describe, expect, test } from 'vitest';
import { day } from '../base/dates';
import { everyReason } from '../records/reason-filter';
import { createScene } from '../testing/scene';
import { outcomeWords } from './reason-outcome';
import { privilegedNotes, reasonsAcrossLicenses } from './reasons';
import { filterWords, outcomeCounts, reasonsCount, wantedReasons } from './wanted-reasons';

const today = day('2020-03-02');

function sceneWith() {
  const scene = createScene(day('2019-11-25'));
  const { perform } = scene;
  const party = perform({ do: 'add-counterparty', name: 'Example Trading Ltd.', otherNames: ['北方工业'] });
  const license = perform({
    do: 'open-license',
    applicationNumber: 'Z123456',
    owner: 'Ann Lee',
    parties: [{ role: 'ultimate-consignee', counterparty: party }],
    items: [
      { line: '1', eccn: '5A002' },
      { line: '2', eccn: '5D992' },
    ],
  });
  const starting = ['intent-to-deny', 'denied', 'decision-unchanged'];
  const letter = (kind: string, datedOn: string, more: Record<string, unknown> = {}) =>
    perform({
      ...(starting.includes(kind) ? {} : { noDeadlineBecause: 'None needed' }),
      do: 'log-letter',
      license,
      kind,
      datedOn: day(datedOn),
      ...more,
    } as Parameters<typeof perform>[0]);
  const itd = letter('intent-to-deny', '2019-11-21', { basis: '15 CFR 744.11' });
  const report = (on = today) => reasonsAcrossLicenses(scene.register, on);
  const outcomes = (on = today) =>
    report(on).map(({ kind, outcome }) => [kind, outcomeWords[outcome.outcome], outcome.on]);
  return { ...scene, license, letter, itd, report, outcomes };
}

describe('the reasons of a letter', () => {
  test('are its points in their exact words, with our answers and exhibits', () => {
    const { perform, itd, report } = sceneWith();
    perform({ do: 'open-response', letter: itd });
    const file = { name: 'End use.pdf', sha256: 'a'.repeat(64), size: 10 };
    perform({
      do: 'change-response',
      letter: itd,
      exhibits: [{ title: 'End-user statement', file }],
      points: [
        {
          text: '  Risk of diversion\n(15 CFR 744.21) ',
          answer: 'See Exhibit 1.',
          exhibits: ['1'],
        },
        { kind: 'modification', text: 'Fewer items', how: 'accept' },
      ],
      notes: [
        { kind: 'privileged', text: 'Counsel doubts it.' },
        { kind: 'file', text: 'Filed.' },
      ],
    });
    const [first] = report();
    expect(
      first?.reasons.map(({ number, kind, text, answer, exhibits }) => [
        number,
        kind,
        text,
        answer,
        exhibits,
      ]),
    ).toEqual([
      [1, 'basis', '  Risk of diversion\n(15 CFR 744.21) ', 'See Exhibit 1.', [1]],
      [2, 'modification', 'Fewer items', '', []],
    ]);
    expect(first?.exhibits).toEqual([{ number: 1, title: 'End-user statement', file: 'End use.pdf' }]);
    expect(first?.isNoneRecorded).toBe(false);
    expect(first?.reply).toBe('Not sent yet');
    expect(first === undefined ? [] : privilegedNotes(first)).toEqual(['Counsel doubts it.']);
  });

  test('are missing in words where none was recorded: the letter still stands in the report', () => {
    const { letter, report } = sceneWith();
    letter('denied', '2020-01-06');
    expect(report().map(({ kind, isNoneRecorded }) => [kind, isNoneRecorded])).toEqual([
      ['Intent to deny', false],
      ['Denied', true],
    ]);
  });

  test('of other letters stand in it where some were recorded, and only then', () => {
    const { letter, report } = sceneWith();
    letter('request-for-information', '2019-12-01');
    letter('conditions-proposed', '2019-12-02', { basis: 'Part 744' });
    expect(report().map(({ kind }) => kind)).toEqual(['Intent to deny', 'Draft conditions for acceptance']);
  });

  test('are told for each license of a letter, and not for void ones', () => {
    const { perform, report, itd } = sceneWith();
    const other = perform({ do: 'open-license', applicationNumber: 'Z99999' });
    perform({
      do: 'log-letter',
      licenses: [other, 'Z123456'],
      kind: 'denied',
      datedOn: day('2020-01-06'),
    } as never);
    expect(report().map(({ name, kind }) => [name, kind])).toEqual([
      ['Z99999', 'Denied'],
      ['Z123456', 'Intent to deny'],
      ['Z123456', 'Denied'],
    ]);
    perform({ do: 'void', letter: itd, reason: 'Twice' });
    expect(report().map(({ kind }) => kind)).toEqual(['Denied', 'Denied']);
  });
});

describe('what became of it', () => {
  test('is pending, then left to be confirmed when day 45 passes without a word', () => {
    const { outcomes } = sceneWith();
    expect(outcomes(day('2020-01-05'))).toEqual([['Intent to deny', 'Pending', null]]);
    expect(outcomes(day('2020-01-06'))).toEqual([
      ['Intent to deny', 'Denial final unless BIS advised otherwise', '2020-01-05'],
    ]);
  });

  test('is the last letter that decides, and nothing dated ahead', () => {
    const { letter, outcomes } = sceneWith();
    letter('decision-unchanged', '2019-12-20');
    letter('approved', '2020-02-20');
    const itd = (on: string) => outcomes(day(on))[0]?.slice(1);
    expect(itd('2019-12-19')).toEqual(['Pending', null]);
    expect(itd('2020-01-02')).toEqual(['Denial upheld after reply', '2019-12-20']);
    expect(itd('2020-02-20')).toEqual(['Approved', '2020-02-20']);
  });

  test('is about the same items', () => {
    const { letter, license, outcomes } = sceneWith();
    const of = (...itemIds: readonly string[]) => ({ covers: [{ license, items: itemIds }] });
    letter('intent-to-deny', '2019-12-02', of('1'));
    letter('approved-in-part', '2019-12-03', of('2'));
    expect(outcomes().map(([kind, words]) => [kind, words])).toEqual([
      ['Intent to deny', 'Approved in part'],
      ['Intent to deny', 'Denial final unless BIS advised otherwise'],
      ['Approved in part', 'Approved in part'],
    ]);
  });

  test('of an earlier intent to deny stays when another one comes', () => {
    const { letter, outcomes } = sceneWith();
    letter('decision-changed', '2019-12-10');
    letter('intent-to-deny', '2020-01-10');
    letter('denied', '2020-02-10');
    expect(outcomes().map(([, words]) => words)).toEqual([
      'Intent to deny withdrawn or modified',
      'Denied',
      'Denied',
    ]);
  });

  test('tells a withdrawal from a return', () => {
    const { letter, outcomes, report } = sceneWith();
    letter('returned-without-action', '2019-12-10', { returnReason: 'applicant-requested' });
    expect(outcomes().map(([, words]) => words)).toEqual(['Withdrawn', 'Withdrawn']);
    expect(report().map(({ returnReason }) => returnReason)).toEqual([
      '',
      'Applicant requested it (withdrawn)',
    ]);
  });
});

describe('a filter', () => {
  test('leaves what it asks for', () => {
    const { register, letter, report } = sceneWith();
    letter('denied', '2020-01-06');
    const left = (filter: Partial<typeof everyReason>) =>
      wantedReasons(report(), { ...everyReason, ...filter }, { register, today }).map(({ kind }) => kind);
    const both = ['Intent to deny', 'Denied'];
    expect(left({})).toEqual(both);
    expect(left({ fields: { agency: ['BIS'] } })).toEqual(both);
    expect(left({ fields: { agency: ['DDTC', 'OFAC'] } })).toEqual([]);
    expect(left({ counterparty: 'example LTD' })).toEqual(both);
    expect(left({ counterparty: '北方' })).toEqual(both);
    expect(left({ counterparty: 'nobody' })).toEqual([]);
    expect(left({ words: '744.11' })).toEqual(['Intent to deny']);
    expect(left({ fields: { dated: { from: day('2019-11-22'), to: null } } })).toEqual(['Denied']);
    expect(left({ fields: { dated: { from: null, to: day('2019-11-21') } } })).toEqual(['Intent to deny']);
    expect(left({ owner: 'lee' })).toEqual(both);
    expect(left({ owner: 'kim' })).toEqual([]);
    expect(left({ fields: { outcome: ['denied', 'approved'] } })).toEqual(both);
    expect(left({ fields: { outcome: ['pending'] } })).toEqual([]);
  });

  test('is said in words, and what it leaves is counted', () => {
    const { register, letter, report } = sceneWith();
    letter('denied', '2020-01-06');
    expect(filterWords(everyReason, register)).toEqual([]);
    expect(
      filterWords(
        {
          ...everyReason,
          fields: { agency: ['BIS'], outcome: ['denied'], dated: { from: day('2019-01-01'), to: null } },
          words: '744.11',
        },
        register,
      ),
    ).toEqual([
      'Agency: BIS',
      'Outcome: Denied',
      'Date of the letter: from Tue Jan 1, 2019',
      'stated reasons with “744.11”',
    ]);
    expect(reasonsCount(report())).toBe('2 letters on 1 license');
    expect(outcomeCounts(report())).toEqual([{ outcome: 'denied', count: 2 }]);
  });
});
