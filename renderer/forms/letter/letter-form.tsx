import { useState } from 'react';
import type { Attachment } from '../../../shared/base/fields';
import { inWords } from '../../../shared/base/message-text';
import { refuse } from '../../../shared/base/result';
import type { Deadline } from '../../../shared/records/deadline';
import { ruleSetOf } from '../../../shared/register/rules-in-force';
import { Note } from '../../parts/badge';
import { FormDialog } from '../../parts/dialog';
import { ScrollingFrame } from '../../parts/scrolling-frame';
import { LongTextField } from '../../parts/text-field';
import { useCommand } from '../../state/use-command';
import { useDocket } from '../../state/use-docket';
import { usePreviews } from '../../state/use-preview';
import { usualOfRecord } from '../fields/usual-of-record';
import { commandsOf, extendableBy, isExtension, missingOf } from './letter-command';
import { LetterDesk, useDesk } from './letter-desk';
import { draftOf, emptyDraft, type LetterDraft } from './letter-draft';
import { LetterFollows } from './letter-follows';
import { LetterLeft } from './letter-left';
import '../fields/letter-columns.css';

export type LetterTask =
  | {
      readonly is: 'log';
      readonly licenseIds: readonly string[];
      /** Attached from the beginning, such as what was dropped. */
      readonly files?: readonly Attachment[];
    }
  | { readonly is: 'correct'; readonly letterId: string };

/** A letter comes: what it is and says on the left, what follows from it on the right, before anything is saved. */
export function LetterForm({ task, onClose }: { readonly task: LetterTask; readonly onClose: () => void }) {
  const docket = useDocket();
  const { register } = docket;
  const [before] = useState(() => {
    const letter = task.is === 'correct' ? register.letters.get(task.letterId) : undefined;
    return letter === undefined
      ? emptyDraft(task.is === 'log' ? task.licenseIds : [], task.is === 'log' ? task.files : [])
      : draftOf(letter, ruleSetOf(register.settings));
  });
  const [typed, setDraft] = useState<LetterDraft>(before);
  const [opened, setOpened] = useState<readonly string[]>([]);
  const command = useCommand();
  const put = (change: Partial<LetterDraft>) => setDraft((now) => ({ ...now, ...change }));
  const desk = useDesk(typed.files);

  const letterId = task.is === 'correct' ? task.letterId : null;
  const ruleSet = ruleSetOf(register.settings);
  const longer = extendableBy(register, typed, letterId);
  // What was named for another record or kind of letter is not meant any more.
  const draft = meant(typed, longer);
  const usual = usualOfRecord(docket);
  const commands = commandsOf(draft, letterId, ruleSet, usual);
  const preview = usePreviews(commands);
  const asksWhy = preview !== null && !preview.ok && preview.messageKey === 'no-deadline-why';
  // What the letter answers is worth seeing before the reason is typed.
  const anyway = usePreviews(
    asksWhy ? commandsOf({ ...draft, noDeadlineBecause: '…' }, letterId, ruleSet, usual) : null,
  );

  const submit = async () => {
    // What a refusal points at has to be in sight.
    desk.show('form');
    const missing = missingOf(draft);
    if (commands === null || missing !== null) {
      const field = missing?.field ?? 'kind';
      return command.setRefusal(refuse('invalid', 'form-lacks', { what: missing?.says ?? '' }, field));
    }
    // Refused in the preview means refused in main: say it before any record is opened for nothing.
    if (preview !== null && !preview.ok) return command.setRefusal(preview);
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
    if (isSaved) onClose();
  };

  const missing = missingOf(draft);
  const hint =
    missing !== null
      ? `${missing.says} to see the dates.`
      : asksWhy || preview === null || preview.ok
        ? ''
        : preview.code === 'ambiguous' && preview.field === 'extends'
          ? 'Choose which deadline it extends to see the dates.'
          : inWords(preview);
  return (
    <FormDialog
      title={task.is === 'log' ? 'Log a letter' : 'Correct the letter'}
      isWide
      isWhole={draft.files.length > 0}
      isDirty={typed !== before}
      onClose={onClose}
      onSubmit={() => void submit()}
      submitLabel={task.is === 'log' ? 'Save the letter' : 'Save the correction'}
      isBusy={command.isBusy}
      refusal={command.refusal}
      footNote={task.is === 'correct' ? 'The letter as it was stays in the history.' : undefined}
    >
      {opened.length > 0 && command.refusal !== null && (
        <Note tone="accent">
          The record {opened.join(', ')} was opened and stays; the letter is not saved yet.
        </Note>
      )}
      <LetterDesk desk={desk} files={draft.files}>
        <div className="letter-columns">
          <LetterLeft
            isNew={task.is === 'log'}
            draft={draft}
            put={put}
            extendable={longer}
            onView={desk.view}
          />
          <ScrollingFrame label="What follows from this letter" className="stack letter-right">
            <LetterFollows preview={asksWhy ? anyway : preview} hint={hint} startsNone={asksWhy} />
            {(asksWhy || draft.noDeadlineBecause !== '') && (
              <LongTextField
                label="No deadline: why?"
                name="noDeadlineBecause"
                value={draft.noDeadlineBecause}
                onChange={(noDeadlineBecause) => put({ noDeadlineBecause })}
              />
            )}
          </ScrollingFrame>
        </div>
      </LetterDesk>
    </FormDialog>
  );
}

function meant(draft: LetterDraft, longer: readonly Deadline[]): LetterDraft {
  if (draft.extends === null || !isExtension(draft)) return draft;
  return { ...draft, extends: draft.extends.filter((id) => longer.some((deadline) => deadline.id === id)) };
}
