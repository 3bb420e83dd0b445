import { expect, test } from 'vitest';
import { day } from '../base/dates';
import { compareNames } from '../base/name-order';
import { copyOfRegister } from '../register/register';
import { createScene } from '../testing/scene';
import { docketRow, docketRows, rowsOfLicense } from './rows';

function scene() {
  const made = createScene(day('2019-11-25'));
  made.perform({
    do: 'open-license',
    applicationNumber: 'Z000002',
    parties: [
      { role: 'purchaser', name: 'Buyer Ltd.' },
      { role: 'ultimate-consignee', name: 'User Ltd.' },
    ],
  });
  made.perform({ do: 'open-license', applicationNumber: 'Z000001' });
  made.perform({
    do: 'log-letter',
    licenses: ['Z000002', 'Z000001'],
    kind: 'intent-to-deny',
    datedOn: day('2019-11-21'),
  });
  made.perform({ do: 'add-deadline', title: 'Annual report', dueOn: day('2019-11-30') });
  return made;
}

test('the docket is sorted by group, work-by and number, with days left to work-by', () => {
  const rows = docketRows(scene().register, day('2019-11-25'));
  expect(rows.map((row) => [row.group, row.licenseName, row.title, row.daysLeft])).toEqual([
    ['this-week', '', 'Annual report', 4],
    ['next-30-days', 'Z000001', 'Reply to intent to deny', 16],
    ['next-30-days', 'Z000002', 'Reply to intent to deny', 16],
    ['later', 'Z000001', 'Denial becomes final unless BIS advises otherwise', 41],
    ['later', 'Z000002', 'Denial becomes final unless BIS advises otherwise', 41],
    ['later', 'Z000001', expect.stringContaining('ppeal'), 86],
    ['later', 'Z000002', expect.stringContaining('ppeal'), 86],
  ]);
  expect(rows[2]?.partyName).toBe('User Ltd.');
});

test('missed means past the due date, not past work-by', () => {
  const made = createScene(day('2026-11-24'));
  made.perform({ do: 'open-license', applicationNumber: 'Z000001' });
  made.perform({ do: 'log-letter', license: 'Z000001', kind: 'intent-to-deny', datedOn: day('2026-11-06') });
  const first = (on: string) => {
    const row = docketRows(made.register, day(on))[0];
    return [row?.title, row?.state, row?.daysLeft];
  };
  expect(first('2026-11-25')).toEqual(['Reply to intent to deny', 'open', 0]);
  expect(first('2026-11-26')).toEqual(['Reply to intent to deny', 'open', -1]);
  expect(first('2026-11-27')).toEqual(['Reply to intent to deny', 'missed', -2]);
});

test('a record shows its closed lines too, in order of their dates', () => {
  const made = scene();
  made.perform({ do: 'log-letter', license: 'Z000001', kind: 'denied', datedOn: day('2019-12-20') });
  const license = [...made.register.licenses.values()].find(
    ({ applicationNumber }) => applicationNumber === 'Z000001',
  );
  const rows = rowsOfLicense(made.register, license?.id ?? '', day('2019-12-21'));
  expect(rows.map(({ deadline, state }) => [deadline.ruleId, deadline.due, state])).toEqual([
    ['itd-reply', '2019-12-11', 'answered'],
    ['itd-final', '2020-01-05', 'answered'],
    ['appeal', '2020-02-03', 'open'],
    ['itd-appeal', '2020-02-19', 'answered'],
  ]);
});

test('numbers are in order as numbers', () => {
  expect(['Z100', 'Z99', 'łódź', 'Lodz'].toSorted(compareNames)).toEqual(['Lodz', 'łódź', 'Z99', 'Z100']);
});

test('a row stays the same object until its line, its record or the day changes', () => {
  const { register, perform } = scene();
  const rowOf = (name: string, on = '2019-11-25') => {
    const deadline = [...register.deadlines.values()].find(
      (each) =>
        each.ruleId === 'itd-reply' &&
        register.licenses.get(each.licenseId ?? '')?.applicationNumber === name,
    );
    if (deadline === undefined) throw new Error(`${name} has no line`);
    return docketRow(register, deadline, day(on));
  };
  const first = rowOf('Z000001');
  const second = rowOf('Z000002');
  expect(rowOf('Z000001')).toBe(first);
  perform({ do: 'change-license', license: 'Z000001', parties: [{ role: 'end-user', name: 'New Ltd.' }] });
  expect(rowOf('Z000001').partyName).toBe('New Ltd.');
  expect(rowOf('Z000002')).toBe(second);
  perform({ do: 'log-step', kind: 'reply-sent', license: 'Z000002', happenedOn: day('2019-11-25') });
  expect(rowOf('Z000002').state).toBe('sent');
  expect(rowOf('Z000001', '2019-11-26').daysLeft).toBe(15);
  expect(rowOf('Z000001', '2019-12-12').state).toBe('missed');
});

test('the rows are the same array until something they come from changes, and then as made anew', () => {
  const made = scene();
  const today = day('2019-11-25');
  const same = () => {
    const before = docketRows(made.register, today);
    return (command: Parameters<typeof made.perform>[0]) => {
      made.perform(command);
      const rows = docketRows(made.register, today);
      expect(rows).toEqual(docketRows(copyOfRegister(made.register), today));
      return rows === before;
    };
  };
  expect(same()({ do: 'add-counterparty', name: 'User Ltd.' })).toBe(true);
  expect(same()({ do: 'change-license', license: 'Z000002', owner: 'Kim Case' })).toBe(false);
  expect(same()({ do: 'undo' })).toBe(false);
  expect(same()({ do: 'log-letter', license: 'Z000001', kind: 'denied', datedOn: day('2019-11-22') })).toBe(
    false,
  );
  expect(same()({ do: 'undo' })).toBe(false);
  expect(same()({ do: 'redo' })).toBe(false);
  const tomorrow = day('2019-11-26');
  expect(docketRows(made.register, tomorrow)[0]?.daysLeft).toBe(3);
  expect(docketRows(made.register, today)[0]?.daysLeft).toBe(4);
});

test('a license edited in place of another, or another law, makes the rows anew', () => {
  const made = scene();
  const today = day('2019-11-25');
  const before = docketRows(made.register, today);
  const licenses = copyOfRegister(made.register).licenses;
  const [license] = licenses.values();
  if (license === undefined) throw new Error('no license');
  licenses.set(license.id, { ...license, applicationNumber: 'Z000009' });
  const renamed = docketRows({ ...made.register, licenses }, today);
  expect(renamed).not.toBe(before);
  expect(renamed.some(({ licenseName }) => licenseName === 'Z000009')).toBe(true);
  expect(docketRows(made.register, today).some(({ licenseName }) => licenseName === 'Z000009')).toBe(false);
});
