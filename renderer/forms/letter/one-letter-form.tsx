import { type ReactNode, useState } from 'react';
import { letterFileWords } from '../../../shared/words/letter-file-words';
import { letterWords } from '../../../shared/words/letter-words';
import { Note } from '../../parts/badge';
import { FormDialog } from '../../parts/dialog';
import { ScrollingFrame } from '../../parts/scrolling-frame';
import { LongTextField } from '../../parts/text-field';
import { useNavigation } from '../../state/navigation';
import type { Readings } from '../../state/use-readings';
import { AlsoRead } from '../reading/also-read';
import { ContentsReview } from '../reading/contents-review';
import { focusNextUnconfirmed } from '../reading/next-unconfirmed';
import { ProposingContext } from '../reading/proposing';
import { LeaveFormNote } from './leave-form-note';
import { LetterFollows } from './letter-follows';
import { LetterInputs } from './letter-inputs';
import type { LetterTask } from './letter-task';
import { PagesNote } from './pages-note';
import { ReadingBar } from './reading-bar';
import { SplitView } from './split-view';
import { useFirstUnconfirmed } from './use-first-unconfirmed';
import { useFormKeys } from './use-form-keys';
import { type KeptLetter, useLetterForm } from './use-letter-form';
import '../fields/form-columns.css';

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
function notLoggedInWords(files: readonly string[]): string {
  const named = { count: files.length, files: files.slice(0, 5).join(', ') };
  return files.length > 5 ? letterFileWords.notLoggedMore(named) : letterFileWords.notLogged(named);
}

/** The form that logs one letter: its fields on the left, what they will change on the right, before anything is saved. */
export function OneLetterForm(props: {
  readonly task: LetterTask;
  readonly readings: Readings;
  readonly kept: KeptLetter | null;
  /** The files are the pages of one letter. */
  readonly arePages?: boolean;
  /** Files of letters not logged yet, named in the warning on closing. */
  readonly notLogged?: readonly string[];
  readonly onSaved: () => void;
  readonly onClose: () => void;
  /** Stands above the form; it is handed what to keep of it. */
  readonly queue?: (keep: () => KeptLetter) => ReactNode;
}) {
  const { task, notLogged = [], onClose } = props;
  const { go } = useNavigation();
  const form = useLetterForm(props);
  const { draft, command, split, reading, contents } = form;
  const { put } = reading;
  const [leavingTo, setLeaving] = useState<string | null>(null);
  const certain = reading.certain.length + contents.certain;
  const confirmCertain = () => {
    reading.confirmCertain();
    contents.takeCertain();
    // Once they are drawn as confirmed.
    requestAnimationFrame(() => focusNextUnconfirmed(null, keys.current?.closest('form') ?? null));
  };
  const keys = useFormKeys({ 'Alt+Enter': certain === 0 ? undefined : confirmCertain });
  useFirstUnconfirmed(keys, reading);
  const loses = notLogged.length > 1 ? notLoggedInWords(notLogged) : undefined;
  const leaveFor = (licenseId: string) => {
    go({ page: 'licenses', licenseId });
    onClose();
  };
  const seen = draft.files[split.at];
  return (
    <FormDialog
      title={task.is === 'log' ? letterWords.logTitle : letterWords.correctTitle}
      isWide
      isWhole={draft.files.length > 0}
      isDirty={form.isTyped || loses !== undefined}
      closingLoses={loses}
      onClose={onClose}
      onSubmit={() => void form.submit()}
      submitLabel={task.is === 'log' ? letterWords.save : letterWords.saveCorrection}
      help={{ about: letterWords.help, topic: 'a-letter-comes', anchor: 'log-it' }}
      isBusy={command.isBusy}
      refusal={command.refusal}
      footNote={task.is === 'correct' ? letterWords.stays : undefined}
    >
      {leavingTo !== null && (
        <LeaveFormNote loses={loses} onLeave={() => leaveFor(leavingTo)} onStay={() => setLeaving(null)} />
      )}
      {form.opened.length > 0 && command.refusal !== null && (
        <Note tone="accent">{letterWords.recordOpened({ numbers: form.opened.join(', ') })}</Note>
      )}
      <SplitView
        split={split}
        files={draft.files}
        mark={seen !== undefined && seen.sha256 === reading.mark?.sha256 ? reading.mark.mark : null}
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
          <PagesNote reading={reading} />
        </div>
        <div className="form-columns">
          <ProposingContext value={reading.proposing}>
            <LetterInputs
              isNew={task.is === 'log'}
              draft={draft}
              put={put}
              extendable={form.extendable}
              hasReadMore={moreFields.some((field) => reading.proposing?.of(field) != null)}
              onView={split.view}
            >
              <ContentsReview
                rows={contents.rows}
                decisions={contents.decisions}
                isNewRecord={draft.licenses[0]?.is === 'new'}
                onDecide={contents.decide}
                onPoint={reading.point}
              />
              {reading.read !== null && <AlsoRead read={reading.read} onPoint={reading.point} />}
            </LetterInputs>
          </ProposingContext>
          <ScrollingFrame label={letterWords.follows} className="stack form-follows">
            <LetterFollows preview={form.preview} hint={form.hint} startsNone={form.asksWhy} />
            {(form.asksWhy || draft.noDeadlineBecause !== '') && (
              <LongTextField
                label={letterWords.whyNone}
                name="noDeadlineBecause"
                value={draft.noDeadlineBecause}
                onChange={(noDeadlineBecause) => put({ noDeadlineBecause })}
              />
            )}
          </ScrollingFrame>
        </div>
      </SplitView>
    </FormDialog>
  );
}
