import { useState } from 'react';
import { clockText } from '../../../../shared/base/clock-time';
import { compareDays, formatDay, type IsoDate } from '../../../../shared/base/dates';
import { capitalized } from '../../../../shared/base/letter-case';
import { isClosedAhead } from '../../../../shared/docket/deadline-state';
import type { DocketRow } from '../../../../shared/docket/rows';
import { completedWord, sentWord, stateLabel } from '../../../../shared/docket/state-text';
import { closingInWords } from '../../../../shared/history/describe-deadline-change';
import { channelWords, stepKindWords } from '../../../../shared/labels/closed-sets';
import { letterKindWords } from '../../../../shared/law/letter-kinds';
import type { Closing, Deadline, Progress } from '../../../../shared/records/deadline';
import type { Register } from '../../../../shared/register/register';
import { deadlinePanelWords } from '../../../../shared/words/deadline-panel-words';
import { VoidForm } from '../../../forms/record/void-form';
import { AttachmentList } from '../../../parts/attachment-list';
import { Button } from '../../../parts/button';
import { Name, Verbatim } from '../../../parts/verbatim';
import { useNavigation } from '../../../state/navigation';
import { useCanWrite, useOpenRegister } from '../../../state/use-open-register';
import { EnteredBy } from './deadline-source';
import './deadline-proof.css';

/** What was done about the deadline and what proves it; or how it was closed. */
export function DeadlineProof({ row }: { readonly row: DocketRow }) {
  const { register, moment } = useOpenRegister();
  const { deadline } = row;
  if (
    deadline.sent === null &&
    deadline.met === null &&
    deadline.closed === null &&
    deadline.answered.length === 0
  )
    return null;
  return (
    <section className="panel-section">
      <h3>{deadlinePanelWords.proof}</h3>
      {deadline.sent !== null && (
        <ProofStep
          progress={deadline.sent}
          words={row.state === 'sent' ? stateLabel(row) : dated(deadline.sent, moment.today, sentWord)}
        />
      )}
      {deadline.met !== null && (
        <ProofStep
          progress={deadline.met}
          words={dated(deadline.met, moment.today, metWords(register, row))}
        />
      )}
      {/* Still open: the closing is dated ahead, and said above. */}
      {deadline.closed !== null && !isClosedAhead(deadline, moment.today) && (
        <div className="proof">
          <strong>{closedWords(row, deadline.closed)}</strong>
          {deadline.closed.reason !== '' && <Verbatim text={deadline.closed.reason} />}
          <EnteredBy seq={deadline.changedSeq} changedSeq={deadline.changedSeq} />
        </div>
      )}
      {deadline.answered.map(({ letterId, itemIds }) => {
        const letter = register.letters.get(letterId);
        return letter === undefined ? null : (
          <div key={letterId} className="proof">
            <strong>
              {letterKindWords[letter.kind].label}, {formatDay(letter.datedOn)}
            </strong>
            <div className="small muted">{answersWords(deadline, itemIds)}</div>
            <AttachmentList files={letter.files} />
          </div>
        );
      })}
    </section>
  );
}

/** "Completed: receipt confirmed", "Received 2 days late: receipt confirmed": the state, and what completed it. */
function metWords(register: Register, row: DocketRow): string {
  const step = register.steps.get(row.deadline.met?.stepId ?? '');
  // Before its day it has no state yet.
  const state = row.state === 'met' ? stateLabel(row) : completedWord;
  return step === undefined
    ? state
    : deadlinePanelWords.stateBy({ state, how: stepKindWords[step.kind].toLowerCase() });
}

/** The words for a step; before its date, only that it is dated ahead. */
function dated({ on }: Progress, today: IsoDate, words: string): string {
  return compareDays(on, today) > 0 ? deadlinePanelWords.datedAhead : words;
}

/** How it left the docket; what was done late and settled so, as its badge says. */
function closedWords(row: DocketRow, closed: Closing): string {
  const words = closingInWords(closed);
  if (row.late !== null && !row.isOpen && closed.how === 'settled')
    return deadlinePanelWords.stateBy({ state: stateLabel(row), how: words });
  return capitalized(words);
}

function answersWords({ kind, closed }: Deadline, itemIds: readonly string[] | null): string {
  if (kind === 'takes-effect' && closed?.how === 'settled') return deadlinePanelWords.confirmsIt;
  if (itemIds === null) return deadlinePanelWords.answersAll;
  return deadlinePanelWords.answersItems({ count: itemIds.length });
}

function ProofStep({ progress, words }: { readonly progress: Progress; readonly words: string }) {
  const { register } = useOpenRegister();
  const canWrite = useCanWrite();
  const { correctStep } = useNavigation();
  const [isVoiding, setIsVoiding] = useState(false);
  const step = register.steps.get(progress.stepId);
  if (step === undefined) return null;
  const details = [
    step.channel === null ? '' : channelWords[step.channel],
    step.reference,
    step.withWhom === '' ? '' : deadlinePanelWords.withWhom({ name: step.withWhom }),
  ].filter(Boolean);
  return (
    <div className="proof">
      <strong>
        {words} · {formatDay(progress.on)}
        {step.time !== '' && `, ${clockText(step.time)}`}
      </strong>
      {details.length > 0 && (
        <div>
          <Name text={details.join(' · ')} />
        </div>
      )}
      {step.note !== '' && <Verbatim text={step.note} />}
      <AttachmentList files={step.files} />
      <EnteredBy seq={step.madeSeq} changedSeq={step.changedSeq} />
      <div className="row">
        <Button kind="quiet" isDisabled={!canWrite} onPress={() => correctStep(step.id)}>
          {deadlinePanelWords.correct}
        </Button>
        <Button kind="quiet" isDisabled={!canWrite} onPress={() => setIsVoiding(true)}>
          {deadlinePanelWords.enteredInError}
        </Button>
      </div>
      {isVoiding && <VoidForm named={{ step: step.id }} what="step" onClose={() => setIsVoiding(false)} />}
    </div>
  );
}
