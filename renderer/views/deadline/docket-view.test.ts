import { describe, expect, test } from 'vitest';
import { day } from '../../../shared/base/dates';
import type { DeadlineState } from '../../../shared/docket/deadline-state';
import { explainDeadline } from '../../../shared/docket/explain-deadline';
import type { DocketRow } from '../../../shared/docket/rows';
import { docketRow } from '../../../shared/docket/rows';
import type { Deadline } from '../../../shared/records/deadline';
import { emptyRegister } from '../../../shared/register/register';
import { initialsOf, noteOf, stateBadge, timeLeftBadge } from './docket-view';

const deadline: Deadline = {
  id: 'd1',
  ladder: null,
  madeSeq: 1,
  changedSeq: 1,
  void: null,
  licenseId: null,
  ruleId: 'itd-reply',
  lawEdition: 'test',
  kind: 'act-by',
  title: '',
  source: { kind: 'letter', id: 'l1' },
  triggerOn: day('2019-11-21'),
  due: day('2019-12-11'),
  workBy: day('2019-12-11'),
  extendedTo: null,
  cautiousDue: null,
  inDoubt: false,
  opensOn: null,
  arguableLater: null,
  length: null,
  leadDays: 0,
  repeat: null,
  conditionId: null,
  itemIds: null,
  answered: [],
  sent: null,
  met: null,
  closed: null,
  wouldBeDue: null,
  statedOn: null,
  ruleDue: null,
  otherReading: null,
  setAside: null,
  because: '',
  moved: null,
  reopenedBecause: '',
};
const rowOn = (today: string, change: Partial<Deadline> = {}): DocketRow =>
  docketRow(emptyRegister(), { ...deadline, ...change }, day(today));

describe('the big number', () => {
  const said = (row: DocketRow) => {
    const { number, words, isUrgent } = timeLeftBadge(row);
    return `${number} ${words}${isUrgent ? '!' : ''}`;
  };

  test('is red only for what is missed or due within two days, and always with words', () => {
    expect(said(rowOn('2019-11-25'))).toBe('16 days left');
    expect(said(rowOn('2019-12-08'))).toBe('3 days left');
    expect(said(rowOn('2019-12-09'))).toBe('2 days left!');
    expect(said(rowOn('2019-12-10'))).toBe('1 day left!');
    expect(said(rowOn('2019-12-11'))).toBe('0 today!');
    expect(said(rowOn('2019-12-12'))).toBe('1 day late!');
    expect(said(rowOn('2019-12-13'))).toBe('2 days late!');
  });

  test('a work-by that has passed before the due date is past, not missed', () => {
    const weekend = { due: day('2019-12-15'), workBy: day('2019-12-13') };
    expect(said(rowOn('2019-12-14', weekend))).toBe('1 day past work-by!');
    // Our own dates are late, and never urgent.
    const ours: Deadline = { ...deadline, source: { kind: 'response', id: 'r1' } };
    expect(said(rowOn('2019-12-10', ours))).toBe('1 day left');
    expect(said(rowOn('2019-12-13', ours))).toBe('2 days overdue (internal)');
  });

  test('what was sent or only happens by itself is not red', () => {
    const sent = { sent: { on: day('2019-12-01'), stepId: 's1' } };
    expect(said(rowOn('2019-12-10', sent))).toBe('1 day left');
    expect(said(rowOn('2019-12-10', { kind: 'takes-effect' }))).toBe('1 day left');
    expect(said(rowOn('2019-12-12', { kind: 'takes-effect' }))).toBe('1 day since');
  });
});

test('every state but open has its word', () => {
  const states: readonly DeadlineState[] = [
    'sent',
    'missed',
    'watch',
    'watch-past',
    'met',
    'no-longer-needed',
    'answered',
    'settled',
    'ended',
  ];
  const words = states.map((state) => stateBadge({ ...rowOn('2019-11-25'), state })?.words);
  expect(new Set(words).size).toBe(states.length);
  expect(words).not.toContain(undefined);
  expect(stateBadge(rowOn('2019-11-25'))).toBeNull();
});

test('the note under the strip says where the count stands, or what kind of date it is', () => {
  const note = (row: DocketRow, today: string) =>
    noteOf(row, explainDeadline(emptyRegister(), row.deadline)?.days ?? [], day(today));
  expect(note(rowOn('2019-11-25'), '2019-11-25')).toBe('day 4 of 20');
  expect(note(rowOn('2019-11-25', { ruleId: 'by-hand' }), '2019-11-25')).toBe('set by hand');
  expect(note(rowOn('2019-11-25', { ruleId: 'license-expiry' }), '2019-11-25')).toBe('date as printed');
  const movedBy = { moved: 'by-hand', due: day('2019-12-09') } as const;
  expect(note(rowOn('2019-11-25', { ruleId: 'license-expiry', ...movedBy }), '2019-11-25')).toBe(
    'moved by hand',
  );
  expect(note(rowOn('2019-11-25', { ruleId: 'by-hand', ...movedBy }), '2019-11-25')).toBe('moved by hand');
  expect(note(rowOn('2019-11-25', { ruleId: 'by-hand', conditionId: 'c' }), '2019-11-25')).toBe(
    'license condition',
  );
  expect(note(rowOn('2019-11-25', { moved: 'in-writing' }), '2019-11-25')).toBe('extended in writing');
  const watch = { ruleId: 'itd-final', kind: 'takes-effect' } as const;
  expect(note(rowOn('2019-11-25', watch), '2019-11-25')).toBe('watch · day 4 of 45');
  expect(note(rowOn('2020-01-10', watch), '2020-01-10')).toBe('past day 45');
});

test.each([
  ['Kim Case', 'KC'],
  ['kim van der case', 'KC'],
  ['Kim', 'K'],
  ['  Ölin  (Sales) ', 'ÖS'],
  ['李 小龙', '李小'],
  ['', ''],
])('the initials of %j are %j', (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});
