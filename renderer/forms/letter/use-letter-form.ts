import { useState } from 'react';
import { inWords } from '../../../shared/base/message-text';
import { refuse } from '../../../shared/base/result';
import type { Deadline } from '../../../shared/records/deadline';
import { ruleSetOf } from '../../../shared/register/rules-in-force';
import { letterWords } from '../../../shared/words/letter-words';
import { useTyped } from '../../state/typed';
import { useCommand } from '../../state/use-command';
import { useOpenRegister } from '../../state/use-open-register';
import { usePreviews } from '../../state/use-preview';
import type { Readings } from '../../state/use-readings';
import { readFieldName } from '../reading/next-unconfirmed';
import { commandsOf, extendableBy, isExtension, missingOf } from './letter-command';
import { draftOf, emptyDraft, type LetterDraft, typedLetter } from './letter-draft';
import type { LetterTask } from './letter-task';
import { fieldNames } from './reading-bar';
import { useSplitView } from './split-view';
import type { ContentDecisions } from './taken-contents';
import { type KeptReading, nothingRead, useLetterReading } from './use-letter-reading';
import { useLicenseContents } from './use-license-contents';

/** A form as it stood when it was put aside. */
export interface KeptLetter {
  readonly draft: LetterDraft;
  readonly reading: KeptReading;
  readonly contents: ContentDecisions;
}

/** The form of one letter: what is typed and read, what follows from it, and saving it. */
export function useLetterForm(form: {
  readonly task: LetterTask;
  readonly readings: Readings;
  readonly kept: KeptLetter | null;
  readonly arePages?: boolean;
  readonly onSaved: () => void;
}) {
  const { task, kept } = form;
  const { register } = useOpenRegister();
  const typedBefore = useTyped('log-letter', 'correct-letter');
  const [before] = useState(() => {
    const letter = task.is === 'correct' ? register.letters.get(task.letterId) : undefined;
    if (typedBefore !== null) return typedLetter(register, letter ?? null, typedBefore);
    return letter === undefined
      ? emptyDraft(task.is === 'log' ? task.licenseIds : [], task.is === 'log' ? task.files : [])
      : draftOf(letter, ruleSetOf(register.settings));
  });
  const [typed, setDraft] = useState<LetterDraft>(kept?.draft ?? before);
  const [opened, setOpened] = useState<readonly string[]>([]);
  const command = useCommand();
  const split = useSplitView(typed.files);
  const letterId = task.is === 'correct' ? task.letterId : null;
  const reading = useLetterReading({
    draft: typed,
    setDraft,
    letterId,
    old: task.is === 'correct' || typedBefore !== null ? before.files : [],
    readings: form.readings,
    start: kept?.reading ?? { ...nothingRead, arePages: form.arePages === true },
    onPoint: (file) => split.go(typed.files.indexOf(file)),
  });
  const contents = useLicenseContents(reading.read, typed, reading.file?.name ?? '', kept?.contents ?? {});
  const ruleSet = ruleSetOf(register.settings);
  const extendable = extendableBy(register, typed, letterId);
  // What was named for another record or kind of letter is not meant any more.
  const draft = { ...meant(typed, extendable), read: reading.forHistory() };
  const commands = commandsOf(draft, letterId, ruleSet, contents.parts);
  const preview = usePreviews(commands);
  const asksWhy = preview !== null && !preview.ok && preview.messageKey === 'no-deadline-why';
  // What the letter answers is worth seeing before the reason is typed.
  const anyway = usePreviews(
    asksWhy ? commandsOf({ ...draft, noDeadlineBecause: '…' }, letterId, ruleSet, contents.parts) : null,
  );
  const missing = missingOf(draft);
  const refusalBefore = () => {
    const [unchecked] = reading.open;
    if (unchecked !== undefined)
      return refuse(
        'conflict',
        'reading-unchecked',
        { fields: fieldNames(reading.open) },
        // What is said under the field is the reading; it is led to, and not marked as wrong.
        readFieldName(unchecked),
      );
    if (commands === null || missing !== null)
      return refuse('invalid', 'form-lacks', { what: missing?.lacks ?? '' }, missing?.field ?? 'kind');
    if (contents.open > 0)
      return refuse('conflict', 'reading-parts-unchecked', { count: contents.open }, 'contents');
    // Refused in the preview means refused in main: say it before any record is opened for nothing.
    return preview !== null && !preview.ok ? preview : null;
  };
  const submit = async () => {
    // What a refusal points at has to be in sight.
    split.show('form');
    const refusal = refusalBefore();
    if (refusal !== null || commands === null) return command.setRefusal(refusal);
    const isSaved = await command.runAll(commands, (input, { id }) => {
      if (input.do !== 'open-license' || id === null) return;
      const number = input.applicationNumber ?? '';
      setOpened((now) => [...now, number]);
      // From here on it is a record like any other, whatever becomes of the letter.
      setDraft((now) => ({
        ...now,
        licenses: now.licenses.map((each) =>
          each.is === 'new' && each.number === number ? { is: 'record', id } : each,
        ),
      }));
    });
    if (isSaved) form.onSaved();
  };
  const hint =
    missing !== null
      ? missing.hint
      : asksWhy || preview === null || preview.ok
        ? ''
        : preview.code === 'ambiguous' && preview.field === 'extends'
          ? letterWords.chooseExtendedToSee
          : inWords(preview);
  return {
    draft,
    isTyped: typed !== before,
    opened,
    command,
    split,
    reading,
    contents,
    extendable,
    preview: asksWhy ? anyway : preview,
    asksWhy,
    hint,
    submit,
    keep: (): KeptLetter => ({ draft: typed, reading: reading.kept, contents: contents.decisions }),
  };
}

function meant(draft: LetterDraft, extendable: readonly Deadline[]): LetterDraft {
  if (draft.extends === null || !isExtension(draft)) return draft;
  return {
    ...draft,
    extends: draft.extends.filter((id) => extendable.some((deadline) => deadline.id === id)),
  };
}
