import { expect, test } from 'vitest';
import { day } from '../base/dates';
import type { CommandInput } from '../commands/commands';
import { runningResponseWindow } from '../print/response-window-facts';
import { createScene } from '../testing/scene';
import { explainDeadline } from './explain-deadline';
import { docketRow } from './rows';

function after(letter: Partial<Extract<CommandInput, { readonly do: 'log-letter' }>> = {}) {
  const { register, perform } = createScene(day('2019-11-25'));
  perform({ do: 'open-license', applicationNumber: 'Z000001' });
  perform({
    do: 'log-letter',
    license: 'Z000001',
    kind: 'intent-to-deny',
    datedOn: day('2019-11-21'),
    ...letter,
  });
  const deadlines = [...register.deadlines.values()];
  const line = (ruleId: string) => {
    const found = deadlines.find((each) => each.ruleId === ruleId);
    if (found === undefined) throw new Error(`no line of ${ruleId}`);
    return found;
  };
  return { register, line, deadlines };
}

test('the working of every line ends at the dates that stand on the docket', () => {
  const { register, deadlines } = after({ replyByOn: day('2019-12-09') });
  expect(deadlines.map(({ ruleId }) => ruleId)).toEqual(['itd-reply', 'itd-final', 'itd-appeal']);
  // The letter states an earlier date than the rule counts to: one deadline, its count beside it.
  const [reply, ...others] = deadlines;
  expect(reply).toMatchObject({ due: '2019-12-09', statedOn: '2019-12-09', moved: 'by-letter' });
  expect(reply && explainDeadline(register, reply)?.due).toBe('2019-12-11');
  for (const deadline of others) {
    expect(explainDeadline(register, deadline)).toMatchObject({ due: deadline.due, workBy: deadline.workBy });
  }
});

test('a count that starts at the message says so, on the screen and on paper, and tells the printed date beside it', () => {
  const { register, line } = after({ messageOn: day('2019-11-20') });
  const reply = line('itd-reply');
  const start =
    "Day 0 is the day of the letter's message, Wed Nov 20, 2019; the letter itself prints Thu Nov 21, 2019. It is not counted.";
  expect(explainDeadline(register, reply)?.steps[0]).toBe(start);
  expect(runningResponseWindow(register, [docketRow(register, reply, day('2019-11-25'))])?.steps[0]).toBe(
    start,
  );
});

test('a rule of another edition, a date set by hand and a chain whose letter is gone are not counted anew', () => {
  const { register, line } = after();
  expect(explainDeadline(register, { ...line('itd-reply'), ruleId: 'of-another-edition' })).toBeNull();
  expect(explainDeadline(register, { ...line('itd-reply'), ruleId: 'by-hand' })).toBeNull();
  const orphan = { ...line('itd-appeal'), source: { kind: 'letter', id: 'gone' } } as const;
  expect(explainDeadline(register, orphan)).toBeNull();
});
