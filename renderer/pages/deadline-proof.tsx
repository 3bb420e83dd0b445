import { useState } from 'react';
import { formatDay } from '../../shared/dates';
import { letterKindWords } from '../../shared/law/letter-kinds';
import type { Deadline, Progress } from '../../shared/records/deadline';
import { closingInWords } from '../../shared/words/deadline-move';
import { channelWords } from '../../shared/words/kinds';
import { AttachmentList } from '../parts/attachment-list';
import { Button } from '../parts/button';
import { Verbatim } from '../parts/verbatim';
import { useCanWrite, useDocket } from '../use-docket';
import { EnteredBy } from './deadline-source';
import { ReasonForm } from './reason-form';
import { StepForm } from './step-form';

/** What was done about the line and what proves it; or how it left the docket. */
export function DeadlineProof({ line }: { readonly line: Deadline }) {
  const { register } = useDocket();
  if (line.sent === null && line.met === null && line.closed === null && line.answered.length === 0)
    return null;
  return (
    <section className="panel-section">
      <h3>State and proof</h3>
      {line.sent !== null && (
        <ProofStep progress={line.sent} words={line.met === null ? 'Sent, receipt unconfirmed' : 'Sent'} />
      )}
      {line.met !== null && <ProofStep progress={line.met} words="Met: receipt confirmed" />}
      {line.closed !== null && (
        <div className="proof">
          <strong>{capital(closingInWords(line.closed))}</strong>
          {line.closed.reason !== '' && <Verbatim text={line.closed.reason} />}
          <EnteredBy seq={line.changedSeq} changedSeq={line.changedSeq} />
        </div>
      )}
      {line.answered.map(({ letterId, itemIds }) => {
        const letter = register.letters.get(letterId);
        return letter === undefined ? null : (
          <div key={letterId} className="proof">
            <strong>
              {letterKindWords[letter.kind].label}, {formatDay(letter.datedOn)}
            </strong>
            <div className="small muted">
              {itemIds === null ? 'answers all of it' : `answers ${itemIds.length} items`}
            </div>
            <AttachmentList files={letter.files} />
          </div>
        );
      })}
    </section>
  );
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function ProofStep({ progress, words }: { readonly progress: Progress; readonly words: string }) {
  const { register } = useDocket();
  const canWrite = useCanWrite();
  const [form, setForm] = useState<'none' | 'correct' | 'void'>('none');
  const step = register.steps.get(progress.stepId);
  if (step === undefined) return null;
  const details = [
    step.channel === null ? '' : channelWords[step.channel],
    step.reference,
    step.withWhom === '' ? '' : `with ${step.withWhom}`,
  ].filter(Boolean);
  return (
    <div className="proof">
      <strong>
        {words} · {formatDay(progress.on)}
        {step.time !== '' && `, ${step.time}`}
      </strong>
      {details.length > 0 && (
        <div>
          <bdi>{details.join(' · ')}</bdi>
        </div>
      )}
      {step.note !== '' && <Verbatim text={step.note} />}
      <AttachmentList files={step.files} />
      <EnteredBy seq={step.madeSeq} changedSeq={step.changedSeq} />
      <div className="row">
        <Button kind="quiet" isDisabled={!canWrite} onPress={() => setForm('correct')}>
          Correct…
        </Button>
        <Button kind="quiet" isDisabled={!canWrite} onPress={() => setForm('void')}>
          Entered wrongly…
        </Button>
      </div>
      {form === 'correct' && (
        <StepForm title="Correct the step" step={step} kind={step.kind} onClose={() => setForm('none')} />
      )}
      {form === 'void' && (
        <ReasonForm
          title="Mark the step as entered wrongly"
          says="It stays readable in the history. The deadline goes back to how it stood without it."
          label="Why it was wrong"
          submitLabel="Mark as entered wrongly"
          isDanger
          commandOf={(reason) => ({ do: 'void', step: step.id, reason })}
          onClose={() => setForm('none')}
        />
      )}
    </div>
  );
}
