import { expect, test } from 'vitest';
import { day } from '../base/dates';
import type { DeadlineState } from './deadline-state';
import type { DocketRow } from './rows';
import { sentUnconfirmed, stateAfterTitle, stateInSentence, stateInTimeline, stateLabel } from './state-text';

const row = (state: DeadlineState, more: Partial<DocketRow> = {}): DocketRow =>
  ({
    state,
    late: null,
    isOpen: true,
    rule: null,
    deadline: { due: day('2026-12-10'), workBy: day('2026-12-09'), met: null, sent: null },
    ...more,
  }) as DocketRow;

test('a state has one word, whatever it stands in', () => {
  expect([stateLabel(row('missed')), stateInSentence('missed'), stateInTimeline(row('missed'))]).toEqual([
    'Missed',
    'missed',
    'missed',
  ]);
  expect(stateAfterTitle(row('missed'), 'Annual report')).toBe('Annual report: missed');
  expect(stateInSentence('sent')).toBe('sent, receipt unconfirmed');
  expect(stateInSentence('watch-past')).toBe('record the decision');
});

test('what was late says so', () => {
  expect(sentUnconfirmed(1)).toBe('Sent 1 day late, receipt unconfirmed');
  expect(stateLabel(row('sent', { late: 11 }))).toBe('Sent 11 days late, receipt unconfirmed');
  expect(stateLabel(row('met', { late: 2 }))).toBe('Completed 2 days late');
  expect(stateLabel(row('met', { late: 2, isOpen: false }))).toBe('Completed late');
  expect(stateLabel(row('settled', { late: 2, isOpen: false }))).toBe('Completed late');
  expect(stateLabel(row('no-longer-needed', { late: 2 }))).toBe('No longer needed');
});

test('a notice has nothing to tell of a state that only waits for its date', () => {
  expect(stateAfterTitle(row('open'), 'Annual report')).toBeNull();
  expect(stateAfterTitle(row('watch'), 'Annual report')).toBeNull();
  expect(stateAfterTitle(row('sent'), 'Reply')).toBe('Reply: receipt unconfirmed');
  expect(stateInTimeline(row('open'))).toBe('open, work by Wed Dec 9, 2026');
  expect(stateInTimeline(row('watch'))).toBe('takes effect by itself');
});
