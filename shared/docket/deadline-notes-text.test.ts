import { expect, test } from 'vitest';
import { day } from '../base/dates';
import type { CommandInput } from '../commands/commands';
import { createScene } from '../testing/scene';
import { aheadNotes, bothDatesNote, lateNote, otherReadingNote, setAsideNote } from './deadline-notes-text';
import { explainDeadline } from './explain-deadline';
import { docketRow } from './rows';

const license = 'Z104977';

function after(today: string, ...commands: readonly CommandInput[]) {
  const scene = createScene(day(today));
  scene.perform({ do: 'open-license', applicationNumber: license });
  const ids = commands.map((command) => scene.perform(command));
  const row = (ruleId: string) => {
    const deadline = [...scene.register.deadlines.values()].find((each) => each.ruleId === ruleId);
    if (deadline === undefined) throw new Error(`no ${ruleId}`);
    return docketRow(scene.register, deadline, day(today));
  };
  const working = (ruleId: string) => explainDeadline(scene.register, row(ruleId).deadline);
  return { ...scene, ids, row, working, today: day(today) };
}

const intent = (datedOn: string, more: object = {}): CommandInput => ({
  do: 'log-letter',
  license,
  kind: 'intent-to-deny',
  datedOn: day(datedOn),
  ...more,
});
const step = (kind: 'reply-sent' | 'receipt-confirmed', happenedOn: string): CommandInput => ({
  do: 'log-step',
  license,
  kind,
  happenedOn: day(happenedOn),
});

test('a date that the letter states stands beside the rule’s, and the earlier is said to be due', () => {
  const { row, working } = after('2026-11-23', intent('2026-11-20', { replyByOn: '2026-12-04' }));
  expect(bothDatesNote(row('itd-reply'), working('itd-reply'))).toBe(
    'The letter itself states Fri Dec 4, 2026; 15 CFR 750.6(b) gives Thu Dec 10, 2026. The earlier date, Fri Dec 4, 2026, is due.',
  );
  const plain = after('2026-11-23', intent('2026-11-20'));
  expect(bothDatesNote(plain.row('itd-reply'), plain.working('itd-reply'))).toBeNull();
});

test('a denial in writing after day 45 is told as another reading that is not due', () => {
  const { register, row } = after('2020-03-02', intent('2019-11-21'), {
    do: 'log-letter',
    license,
    kind: 'denied',
    datedOn: day('2020-01-20'),
    noDeadlineBecause: 'The appeal runs.',
  });
  expect(otherReadingNote(register, row('itd-appeal'))).toBe(
    '15 CFR 756.2(c)(1), counted from the later letter of Mon Jan 20, 2020, gives Thu Mar 5, 2020. 750.6(b) gives the earlier date, Wed Feb 19, 2020, which is due.',
  );
});

test('a date moved by hand is said to be set aside while the count is another', () => {
  const made = after('2026-11-23', intent('2026-11-20'));
  const id = made.row('itd-reply').deadline.id;
  made.perform({ do: 'move-deadline', deadline: id, dueOn: day('2026-12-04'), reason: 'Asked by phone.' });
  expect(setAsideNote(made.row('itd-reply'), made.working('itd-reply'))).toBeNull();
  made.perform({ do: 'correct-letter', letter: made.ids[0] ?? '', datedOn: day('2026-11-18') });
  expect(setAsideNote(made.row('itd-reply'), made.working('itd-reply'))).toBe(
    'The date set by hand, Fri Dec 4, 2026, is set aside: it was counted against Thu Dec 10, 2026, and the count gives Tue Dec 8, 2026 now. It comes back if what started it is corrected back.',
  );
});

test('what was done late says by how much, what to do and what the rule says of it', () => {
  const { row } = after('2026-11-28', intent('2026-11-05'), step('reply-sent', '2026-11-27'));
  const late = lateNote(row('itd-reply'));
  expect(`${late?.state} ${late?.text}`).toMatch(
    /^Sent Fri Nov 27, 2026, 2 days late, receipt unconfirmed\. It stays under Missed\./,
  );
  expect(late?.rule).toContain('15 CFR 750.6(b)');
  const inTime = after('2026-11-28', intent('2026-11-20'), step('reply-sent', '2026-11-27'));
  expect(lateNote(inTime.row('itd-reply'))).toBeNull();
});

test('what is dated ahead changes nothing before its day, and a confirmed day 45 leaves by itself', () => {
  const ahead = after('2026-11-28', intent('2026-11-20'), step('reply-sent', '2026-12-09'));
  expect(aheadNotes(ahead.register, ahead.row('itd-reply'), ahead.today)).toEqual([
    'Reply sent, dated Wed Dec 9, 2026: changes nothing before that day.',
  ]);
  expect(aheadNotes(ahead.register, ahead.row('itd-reply'), day('2026-12-09'))).toEqual([]);
  const upheld = after('2026-11-28', intent('2026-11-20'), {
    do: 'log-letter',
    license,
    kind: 'decision-unchanged',
    datedOn: day('2026-11-27'),
    noDeadlineBecause: 'The appeal runs.',
  });
  expect(aheadNotes(upheld.register, upheld.row('itd-final'), upheld.today)).toEqual([
    'Denial upheld after reply, letter of Fri Nov 27, 2026: nothing is left to record. It keeps counting and leaves the docket by itself after Mon Jan 4, 2027.',
  ]);
});
