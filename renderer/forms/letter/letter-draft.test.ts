import { describe, expect, test } from 'vitest';
import { day } from '../../../shared/base/dates';
import type { CommandInput } from '../../../shared/commands/commands';
import { builtInRuleSet } from '../../../shared/law/law';
import type { Entry } from '../../../shared/register/events';
import { emptyRegister, fold, type Register } from '../../../shared/register/register';
import { previewOf } from '../../state/preview';
import { byRecord, consequencesOf } from '../../views/preview/what-follows';
import { commandsOf, missingOf } from './letter-command';
import { draftOf, emptyDraft, type LetterDraft } from './letter-draft';

const today = day('2019-11-25');

/** A register after these commands, with ids that tell what they are of. */
function registerAfter(...commands: readonly CommandInput[]): Register {
  const register = emptyRegister();
  for (const [index, command] of commands.entries()) {
    const preview = previewOf(register, [command], today);
    if (!preview.ok) throw new Error(`${command.do}: ${preview.messageKey}`);
    const text = JSON.stringify(preview.value.decision.events).replaceAll(
      'preview-',
      `${command.do}-${index}-`,
    );
    const entry: Entry = {
      v: 1,
      seq: index + 1,
      at: '2019-11-25T15:00:00Z',
      zone: 'UTC',
      by: 'Ann Example',
      via: 'window',
      events: JSON.parse(text) as Entry['events'],
    };
    fold(register, entry);
  }
  return register;
}

const open: CommandInput = {
  do: 'open-license',
  applicationNumber: 'Z104977',
  items: [{ line: '1' }, { line: '2' }],
};
const deny: CommandInput = {
  do: 'log-letter',
  license: 'Z104977',
  kind: 'intent-to-deny',
  datedOn: day('2019-11-21'),
};

function draft(change: Partial<LetterDraft>): LetterDraft {
  return { ...emptyDraft([]), kind: 'intent-to-deny', datedOn: day('2019-11-21'), ...change };
}

/** What the form would show, as short lines. */
function follows(register: Register, of: LetterDraft, letterId: string | null = null): readonly string[] {
  const preview = previewOf(register, commandsOf(of, letterId, builtInRuleSet) ?? [], today);
  if (!preview.ok) return [preview.messageKey];
  return consequencesOf(preview.value.before, preview.value.decision, today).map(
    ({ record, title, what, due, workBy, daysLeft }) =>
      `${record} ${title} ${what.is} ${due} ${workBy} ${daysLeft}`,
  );
}

describe('the letter form', () => {
  test('sends nothing until it has a record, a kind and a printed date, and says which is next', () => {
    expect(commandsOf(emptyDraft([]), null, builtInRuleSet)).toBeNull();
    expect(missingOf(emptyDraft([]))?.field).toBe('licenses');
    expect(missingOf(emptyDraft(['a']))?.field).toBe('kind');
    expect(missingOf({ ...emptyDraft(['a']), kind: 'denied' })?.field).toBe('datedOn');
    expect(missingOf(draft({ licenses: [{ is: 'record', id: 'a' }] }))).toBeNull();
  });

  test('opens the records that are new, then logs one letter against all', () => {
    const chosen = [
      { is: 'new', number: 'Z1', agency: 'BIS' },
      { is: 'record', id: 'a' },
      { is: 'new', number: 'DSP-1', agency: 'DDTC' },
    ] as const;
    expect(commandsOf(draft({ licenses: chosen }), null, builtInRuleSet)).toMatchObject([
      { do: 'open-license', agency: 'BIS', applicationNumber: 'Z1' },
      { do: 'open-license', agency: 'DDTC', applicationNumber: 'DSP-1' },
      { do: 'log-letter', licenses: ['Z1', 'a', 'DSP-1'], kind: 'intent-to-deny', datedOn: '2019-11-21' },
    ]);
  });

  test('leaves out what another kind of letter asked for, and covers of records taken off', () => {
    const typed = draft({
      licenses: [{ is: 'record', id: 'a' }],
      licenseNumber: 'D1',
      expiresOn: day('2023-11-30'),
      returnReason: 'deficient',
      covers: { a: { itemIds: ['i1'], partyIds: [] }, b: { itemIds: ['i2'], partyIds: [] } },
    });
    expect(commandsOf(typed, null, builtInRuleSet)).toMatchObject([
      {
        licenseNumber: '',
        expiresOn: null,
        returnReason: '',
        covers: [{ license: 'a', items: ['i1'], parties: [] }],
      },
    ]);
    expect(commandsOf({ ...typed, kind: 'approved' }, null, builtInRuleSet)).toMatchObject([
      { licenseNumber: 'D1', expiresOn: '2023-11-30', returnReason: '' },
    ]);
  });

  test('a letter read into the form and sent back unchanged changes nothing', () => {
    const register = registerAfter(open, deny);
    const [letter] = [...register.letters.values()];
    if (letter === undefined) throw new Error('no letter was logged');
    const preview = previewOf(
      register,
      commandsOf(draftOf(letter, builtInRuleSet), letter.id, builtInRuleSet) ?? [],
      today,
    );
    expect(preview).toMatchObject({ ok: true, value: { decision: { events: [] } } });
  });
});

describe('what follows', () => {
  const reply = 'Reply to intent to deny';
  const final = 'Denial becomes final unless BIS advises otherwise';
  const appeal = 'Appeal the final denial';

  test('the three dates of an intent to deny, for a record that does not exist yet', () => {
    const register = emptyRegister();
    expect(follows(register, draft({ licenses: [{ is: 'new', number: 'Z1', agency: 'BIS' }] }))).toEqual([
      `Z1 ${reply} set 2019-12-11 2019-12-11 16`,
      `Z1 ${final} set 2020-01-05 2020-01-03 41`,
      `Z1 ${appeal} set 2020-02-19 2020-02-19 86`,
    ]);
    // Looking ahead leaves no trace.
    expect(register.licenses.size).toBe(0);
  });

  test('a correction shows old and new, also of what was met', () => {
    const register = registerAfter(open, deny, {
      do: 'log-step',
      license: 'Z104977',
      kind: 'reply-sent',
      happenedOn: day('2019-11-24'),
    });
    const sent = registerAfter(
      open,
      deny,
      { do: 'log-step', license: 'Z104977', kind: 'reply-sent', happenedOn: day('2019-11-24') },
      { do: 'log-step', license: 'Z104977', kind: 'receipt-confirmed', happenedOn: day('2019-11-25') },
    );
    for (const [of, first] of [
      [register, `Z104977 ${reply} moved 2019-12-10 2019-12-10 15`],
      [sent, `Z104977 ${reply} moved 2019-12-10 2019-12-10 15`],
    ] as const) {
      const [letter] = [...of.letters.values()];
      if (letter === undefined) throw new Error('no letter was logged');
      expect(
        follows(of, { ...draftOf(letter, builtInRuleSet), datedOn: day('2019-11-20') }, letter.id),
      ).toEqual(
        [
          first,
          `Z104977 ${final} moved 2020-01-04 2020-01-03 40`,
          `Z104977 ${appeal} moved 2020-02-18 2020-02-18 85`,
        ]
          .sort((a, b) => a.localeCompare(b))
          .sort(byDue),
      );
    }
  });

  test('an answer closes what it answers, in part only the items it names', () => {
    const register = registerAfter(open, deny);
    const [license] = [...register.licenses.values()];
    if (license === undefined) throw new Error('no record was opened');
    const chosen = [{ is: 'record', id: license.id }] as const;
    const whole = follows(
      register,
      draft({
        licenses: chosen,
        kind: 'approved',
        datedOn: day('2019-11-25'),
        noDeadlineBecause: 'All granted.',
      }),
    );
    expect(whole.map((text) => text.split(' ').at(-4))).toEqual(['closed', 'closed', 'closed']);
    const covers = { [license.id]: { itemIds: [license.items[0]?.id ?? ''], partyIds: [] } };
    const part = draft({
      licenses: chosen,
      kind: 'approved-in-part',
      datedOn: day('2019-11-25'),
      covers,
      noDeadlineBecause: 'The rest runs.',
    });
    expect(follows(register, part).map((text) => text.split(' ').at(-4))).toEqual([
      'answered-in-part',
      'answered-in-part',
      'answered-in-part',
    ]);
  });

  test('a letter that starts nothing asks why', () => {
    const chosen = [{ is: 'new', number: 'Z1', agency: 'BIS' }] as const;
    expect(follows(emptyRegister(), draft({ licenses: chosen, kind: 'hold-without-action' }))).toEqual([
      'no-deadline-why',
    ]);
  });

  test('one letter against many is shown record by record', () => {
    const chosen = ['Z10', 'Z9'].map((number) => ({ is: 'new', number, agency: 'BIS' }) as const);
    const preview = previewOf(
      emptyRegister(),
      commandsOf(draft({ licenses: chosen }), null, builtInRuleSet) ?? [],
      today,
    );
    if (!preview.ok) throw new Error(preview.messageKey);
    const groups = byRecord(consequencesOf(preview.value.before, preview.value.decision, today));
    expect(groups.map(({ record, lines }) => [record, lines.length])).toEqual([
      ['Z9', 3],
      ['Z10', 3],
    ]);
  });
});

function byDue(a: string, b: string): number {
  const due = (text: string) => text.split(' ').at(-3) ?? '';
  return due(a).localeCompare(due(b));
}
