import { describe, expect, test } from 'vitest';
import { day } from '../../../shared/base/dates';
import { builtInRuleSet } from '../../../shared/law/law';
import { createScene } from '../../../shared/testing/scene';
import { previewOf } from '../../state/preview';
import { consequencesOf } from '../../views/preview/what-follows';
import { asksWhichExtended, commandsOf, extendableBy } from './letter-command';
import { draftOf, emptyDraft, type LetterDraft } from './letter-draft';

const today = day('2026-11-28');

/** A record with an intent to deny and, where it is wanted, a disclosure that runs beside it. */
function running({ isDisclosed }: { readonly isDisclosed: boolean }) {
  const scene = createScene(today);
  const id = scene.perform({ do: 'open-license', applicationNumber: 'Z104977' });
  scene.perform({ do: 'log-letter', license: id, kind: 'intent-to-deny', datedOn: day('2026-11-20') });
  if (isDisclosed)
    scene.perform({
      do: 'log-step',
      license: id,
      kind: 'disclosure-received-by-oee',
      happenedOn: day('2026-11-16'),
    });
  const line = (ruleId: string) => {
    const found = [...scene.register.deadlines.values()].find((each) => each.ruleId === ruleId);
    if (found === undefined) throw new Error(`no ${ruleId}`);
    return found;
  };
  const draft: LetterDraft = {
    ...emptyDraft([id]),
    kind: 'other',
    datedOn: day('2026-11-27'),
    replyExtendedTo: day('2026-12-18'),
    noDeadlineBecause: 'It only extends.',
  };
  return { ...scene, line, draft };
}

describe('a letter with a longer time', () => {
  test('asks nothing where it can only be for one letter, and moves its reply', () => {
    const { register, draft, line } = running({ isDisclosed: false });
    const deadlines = extendableBy(register, draft, null);
    expect(deadlines.map(({ ruleId }) => ruleId)).toEqual(['itd-reply']);
    expect(asksWhichExtended(deadlines)).toBe(false);
    const preview = previewOf(register, commandsOf(draft, null, builtInRuleSet) ?? [], today);
    if (!preview.ok) throw new Error(preview.messageKey);
    expect(consequencesOf(register, preview.value.decision, today)).toMatchObject([
      { key: line('itd-reply').id, due: '2026-12-18', what: { is: 'moved', was: '2026-12-10' } },
    ]);
  });

  test('asks which one where several could be meant, and sends what was named', () => {
    const { register, draft, line, perform } = running({ isDisclosed: true });
    const deadlines = extendableBy(register, draft, null);
    expect(deadlines.map(({ ruleId }) => ruleId)).toEqual(['itd-reply', 'vsd-narrative']);
    expect(asksWhichExtended(deadlines)).toBe(true);
    expect(previewOf(register, commandsOf(draft, null, builtInRuleSet) ?? [], today)).toMatchObject({
      ok: false,
      code: 'ambiguous',
      field: 'extends',
    });
    const [command] = commandsOf({ ...draft, extends: [line('itd-reply').id] }, null, builtInRuleSet) ?? [];
    if (command === undefined) throw new Error('nothing is sent');
    expect(command).toMatchObject({ do: 'log-letter', extends: [line('itd-reply').id] });
    perform(command);
    expect(line('itd-reply').due).toBe('2026-12-18');
    expect(line('vsd-narrative').due).toBe('2027-05-15');
  });

  test('corrected, keeps what was named; of another kind, extends nothing', () => {
    const { register, draft, line, perform } = running({ isDisclosed: true });
    const reply = line('itd-reply').id;
    const [command] = commandsOf({ ...draft, extends: [reply] }, null, builtInRuleSet) ?? [];
    if (command === undefined) throw new Error('nothing is sent');
    const letter = register.letters.get(perform(command));
    if (letter === undefined) throw new Error('no letter was logged');
    const again = draftOf(letter, builtInRuleSet);
    expect(again.extends).toEqual([reply]);
    expect(previewOf(register, commandsOf(again, letter.id, builtInRuleSet) ?? [], today)).toMatchObject({
      ok: true,
      value: { decision: { events: [] }, warnings: [] },
    });
    const [later] =
      commandsOf({ ...again, replyExtendedTo: day('2026-12-22') }, letter.id, builtInRuleSet) ?? [];
    if (later === undefined) throw new Error('nothing is sent');
    perform(later);
    expect(line('itd-reply').due).toBe('2026-12-22');
    const other = { ...again, kind: 'hold-without-action' } as const;
    expect(extendableBy(register, other, letter.id)).toEqual([]);
    expect(commandsOf(other, letter.id, builtInRuleSet)).toMatchObject([
      { replyExtendedTo: null, extends: [] },
    ]);
  });
});

describe('what follows', () => {
  const unchanged = (register: Parameters<typeof previewOf>[0], id: string, on: string) => {
    const draft = {
      ...emptyDraft([id]),
      kind: 'decision-unchanged',
      datedOn: day(on),
      noDeadlineBecause: 'The appeal runs.',
    } as const;
    const preview = previewOf(register, commandsOf(draft, null, builtInRuleSet) ?? [], today);
    if (!preview.ok) throw new Error(preview.messageKey);
    return consequencesOf(register, preview.value.decision, today);
  };

  test('from a denial that BIS upholds: day 45 keeps counting, the appeal that runs is named, what was done is not', () => {
    const { register, draft, perform } = running({ isDisclosed: false });
    const [{ id } = { id: '' }] = draft.licenses as readonly { readonly id: string }[];
    perform({ do: 'log-step', license: id, kind: 'reply-sent', happenedOn: day('2026-11-24') });
    perform({ do: 'log-step', license: id, kind: 'receipt-confirmed', happenedOn: day('2026-11-25') });
    expect(unchanged(register, id, '2026-11-27').map(({ due, what, from }) => [due, what.is, from])).toEqual([
      ['2027-01-04', 'closed', '2027-01-04'],
      ['2027-02-18', 'runs', null],
    ]);
  });

  test('from a step after the due date: what is late is said; from one dated ahead: nothing before its day', () => {
    const scene = createScene(today);
    const id = scene.perform({ do: 'open-license', applicationNumber: 'Z104977' });
    scene.perform({ do: 'log-letter', license: id, kind: 'intent-to-deny', datedOn: day('2026-11-05') });
    const sent = (happenedOn: string) => {
      const preview = previewOf(
        scene.register,
        [{ do: 'log-step', license: id, kind: 'reply-sent', happenedOn: day(happenedOn) }],
        today,
      );
      if (!preview.ok) throw new Error(preview.messageKey);
      return consequencesOf(scene.register, preview.value.decision, today);
    };
    expect(sent('2026-11-27')).toMatchObject([
      { what: { is: 'sent' }, late: 'Sent 2 days late, receipt unconfirmed', isOpen: true, from: null },
    ]);
    expect(sent('2026-11-30')).toMatchObject([{ what: { is: 'sent' }, late: '', from: '2026-11-30' }]);
  });
});
