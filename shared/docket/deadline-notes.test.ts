import { describe, expect, test } from 'vitest';
import { day } from '../base/dates';
import type { CommandInput } from '../commands/commands';
import type { Deadline } from '../records/deadline';
import { ruleSetOf } from '../register/rules-in-force';
import { createScene } from '../testing/scene';
import { dateDifferenceOf } from './deadline-moved';
import { dateNotes } from './deadline-notes';
import { sourceOf } from './deadline-source';
import { explainDeadline } from './explain-deadline';

function scene(today: string, ...commands: readonly CommandInput[]) {
  const made = createScene(day(today));
  made.perform({ do: 'open-license', applicationNumber: 'Z000001' });
  for (const command of commands) made.perform(command);
  const { register } = made;
  const line = (ruleId: string): Deadline => {
    const found = [...register.deadlines.values()].find((each) => each.ruleId === ruleId);
    if (found === undefined) throw new Error(`no line of ${ruleId}`);
    return found;
  };
  const beside = (ruleId: string) => {
    const found = line(ruleId);
    const rule = ruleSetOf(register.settings).byId(ruleId) ?? null;
    return dateNotes(found, rule, explainDeadline(register, found)).map(
      ({ label, value }) => `${label}: ${value}`,
    );
  };
  const says = (ruleId: string) =>
    sourceOf(register, line(ruleId), ruleSetOf(register.settings).byId(ruleId) ?? null).says;
  return { ...made, line, beside, says };
}

const itd = {
  do: 'log-letter',
  license: 'Z000001',
  kind: 'intent-to-deny',
  datedOn: day('2019-11-21'),
} as const;

describe('beside the two dates', () => {
  test('a plain date has nothing', () => {
    expect(scene('2019-11-25', itd).beside('itd-reply')).toEqual([]);
  });

  test('stand the cautious date, the arguable one and the days for the courier', () => {
    const { beside } = scene('2026-11-09', { ...itd, datedOn: day('2026-11-06'), leadDays: 2 });
    expect(beside('itd-reply')).toEqual([
      'Arguable later: Fri Nov 27, 2026',
      'Courier allowance: 2 working days',
    ]);
    expect(beside('itd-appeal')).toContain('Conservative appeal date: Mon Dec 21, 2026');
  });

  test('stands the window of a date that must not be met too early', () => {
    const { beside } = scene('2026-11-25', {
      do: 'log-step',
      kind: 'registration-expiry',
      happenedOn: day('2027-01-31'),
    });
    expect(beside('itar-registration-renewal')).toContain('Not before: Wed Dec 2, 2026');
  });

  test('stands the bare end of a count that the rule itself carries on', () => {
    const { beside } = scene('2026-06-01', {
      do: 'log-step',
      kind: 'charging-letter-delivered',
      happenedOn: day('2026-06-04'),
    });
    expect(beside('charging-answer')).toContain('The bare count ends: Sat Jul 4, 2026');
  });
});

describe('a date that is not where its count ends', () => {
  test('was moved by hand, with a reason', () => {
    const { perform, line, beside, register } = scene('2019-11-25', itd);
    perform({
      do: 'move-deadline',
      deadline: line('itd-reply').id,
      dueOn: day('2019-12-09'),
      reason: 'Counsel asks.',
    });
    expect(dateDifferenceOf(line('itd-reply'), explainDeadline(register, line('itd-reply')))?.how).toBe(
      'by-hand',
    );
    expect(beside('itd-reply')).toEqual(['The count gives: due Wed Dec 11, 2019, work by Wed Dec 11, 2019']);
  });

  test('or extended in writing', () => {
    const { line, register } = scene('2019-11-25', itd, {
      do: 'log-letter',
      license: 'Z000001',
      kind: 'extension-granted',
      datedOn: day('2019-11-25'),
      replyExtendedTo: day('2019-12-20'),
    });
    expect(dateDifferenceOf(line('itd-reply'), explainDeadline(register, line('itd-reply')))).toEqual({
      how: 'in-writing',
      from: { due: '2019-12-11', workBy: '2019-12-11' },
    });
  });

  test('or counts otherwise by the table and the closures of today', () => {
    const { line, register } = scene('2019-11-25', itd);
    const other = { ...line('itd-reply'), due: day('2019-12-10'), workBy: day('2019-12-10') };
    expect(dateDifferenceOf(other, explainDeadline(register, other))?.how).toBe('by-edition');
    expect(dateDifferenceOf(other, null)).toBeNull();
  });
});

describe('where a line comes from', () => {
  test('a letter, with how it came and its earlier message', () => {
    const { says } = scene('2019-11-25', {
      ...itd,
      arrivedOn: day('2019-11-25'),
      channel: 'email',
      messageOn: day('2019-11-20'),
    });
    expect(says('itd-reply')).toBe(
      'Intent to deny, dated Thu Nov 21, 2019, arrived Mon Nov 25, 2019, by e-mail. The message came Wed Nov 20, 2019; the earlier date counts.',
    );
  });

  test('a step, a date of the record, a person', () => {
    const { says } = scene(
      '2026-11-25',
      { do: 'log-step', kind: 'property-blocked', happenedOn: day('2026-11-20') },
      {
        do: 'change-license',
        license: 'Z000001',
        licenseNumber: 'D1',
        expiresOn: day('2027-01-31'),
      },
      { do: 'add-deadline', title: 'Call the bank', dueOn: day('2026-12-01') },
    );
    expect(says('ofac-blocked-report')).toBe('Step "Property blocked", Fri Nov 20, 2026.');
    expect(says('license-expiry')).toBe(
      'The expiry printed on the license, Sun Jan 31, 2027. It is used as printed.',
    );
    expect(says('by-hand')).toBe('Entered by hand.');
  });
});
