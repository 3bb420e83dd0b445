import { type ReactNode, useState } from 'react';
import { Note } from '../../parts/badge';
import { FormDialog } from '../../parts/dialog';
import { ScrollingFrame } from '../../parts/scrolling-frame';
import { LongTextField } from '../../parts/text-field';
import { useNavigation } from '../../state/navigation';
import type { Readings } from '../../state/use-readings';
import { AlsoRead } from '../reading/also-read';
import { ContentsReview } from '../reading/contents-review';
import { focusNextOpen } from '../reading/next-open';
import { ProposingContext } from '../reading/proposing';
import { LeavingNote } from './leaving-note';
import { LetterDesk } from './letter-desk';
import { LetterFollows } from './letter-follows';
import { LetterLeft } from './letter-left';
import type { LetterTask } from './letter-task';
import { ReadingBar } from './reading-bar';
import { useFirstOpen } from './use-first-open';
import { useFormKeys } from './use-form-keys';
import { type KeptLetter, useLetterForm } from './use-letter-form';
import '../fields/letter-columns.css';

/** The fields that are folded away while a letter is typed. */
const moreFields = [
  'reference',
  'officerName',
  'officerPhone',
  'officerEmail',
  'basis',
  'modifications',
] as const;

/** "3 letters are not logged yet: a.pdf, b.pdf, c.pdf." */
function leftInWords(left: readonly string[]): string {
  const named = left.slice(0, 5).join(', ');
  return `${left.length} letters are not logged yet: ${named}${left.length > 5 ? ' and more' : ''}.`;
}

/** A letter comes: what it is and says on the left, what follows from it on the right, before anything is saved. */
export function OneLetterForm(props: {
  readonly task: LetterTask;
  readonly readings: Readings;
  readonly kept: KeptLetter | null;
  /** The files of all letters that closing would leave out. */
  readonly left?: readonly string[];
  readonly onSaved: () => void;
  readonly onClose: () => void;
  /** Stands above the form; it is handed what to keep of it. */
  readonly queue?: (keep: () => KeptLetter) => ReactNode;
}) {
  const { task, left = [], onClose } = props;
  const { go } = useNavigation();
  const form = useLetterForm(props);
  const { draft, command, desk, reading, contents } = form;
  const { put } = reading;
  const [leavingTo, setLeaving] = useState<string | null>(null);
  const certain = reading.certain.length + contents.certain;
  const confirmCertain = () => {
    reading.confirmCertain();
    contents.takeCertain();
    // Once they are drawn as confirmed.
    requestAnimationFrame(() => focusNextOpen(null, keys.current?.closest('form') ?? null));
  };
  const keys = useFormKeys({ 'Alt+Enter': certain === 0 ? undefined : confirmCertain });
  useFirstOpen(keys, reading);
  const loses = left.length > 1 ? leftInWords(left) : undefined;
  const leaveFor = (licenseId: string) => {
    go({ page: 'licenses', licenseId });
    onClose();
  };
  const seen = draft.files[desk.at];
  return (
    <FormDialog
      title={task.is === 'log' ? 'Log a letter' : 'Correct the letter'}
      isWide
      isWhole={draft.files.length > 0}
      isDirty={form.isTyped || loses !== undefined}
      closingLoses={loses}
      onClose={onClose}
      onSubmit={() => void form.submit()}
      submitLabel={task.is === 'log' ? 'Save the letter' : 'Save the correction'}
      help={{ about: 'logging a letter', topic: 'a-letter-comes', anchor: 'log-it' }}
      isBusy={command.isBusy}
      refusal={command.refusal}
      footNote={task.is === 'correct' ? 'The letter as it was stays in the history.' : undefined}
    >
      {leavingTo !== null && (
        <LeavingNote loses={loses} onLeave={() => leaveFor(leavingTo)} onStay={() => setLeaving(null)} />
      )}
      {form.opened.length > 0 && command.refusal !== null && (
        <Note tone="accent">
          The record {form.opened.join(', ')} was opened and stays; the letter is not saved yet.
        </Note>
      )}
      <LetterDesk
        desk={desk}
        files={draft.files}
        mark={seen?.sha256 === reading.file?.sha256 ? reading.mark : null}
        isRead={reading.read !== null}
      >
        <div ref={keys} className="reading-head" hidden={reading.file === null && props.queue === undefined}>
          {props.queue?.(form.keep)}
          <ReadingBar
            reading={reading}
            open={reading.open.length + contents.open}
            certain={certain}
            onConfirmCertain={confirmCertain}
            onOpen={(id) => (form.isTyped || loses !== undefined ? setLeaving(id) : leaveFor(id))}
          />
        </div>
        <div className="letter-columns">
          <ProposingContext value={reading.proposing}>
            <LetterLeft
              isNew={task.is === 'log'}
              draft={draft}
              put={put}
              extendable={form.longer}
              hasReadMore={moreFields.some((field) => reading.proposing?.of(field) != null)}
              onView={desk.view}
            >
              <ContentsReview
                rows={contents.rows}
                decisions={contents.decisions}
                isNewRecord={draft.licenses[0]?.is === 'new'}
                onDecide={contents.decide}
                onPoint={reading.point}
              />
              {reading.read !== null && <AlsoRead read={reading.read} onPoint={reading.point} />}
            </LetterLeft>
          </ProposingContext>
          <ScrollingFrame label="What follows from this letter" className="stack letter-right">
            <LetterFollows preview={form.preview} hint={form.hint} startsNone={form.asksWhy} />
            {(form.asksWhy || draft.noDeadlineBecause !== '') && (
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
