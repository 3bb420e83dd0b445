import { useState } from 'react';
import { formatDay } from '../../../shared/dates';
import { letterKindWords } from '../../../shared/law/letter-kinds';
import type { Deadline, Progress } from '../../../shared/records/deadline';
import type { Register } from '../../../shared/register';
import { closingInWords } from '../../../shared/words/deadline-move';
import { channelWords, stepKindWords } from '../../../shared/words/kinds';
import { useNavigation } from '../../navigation';
import { AttachmentList } from '../../parts/attachment-list';
import { Button } from '../../parts/button';
import { Verbatim } from '../../parts/verbatim';
import { useCanWrite, useDocket } from '../../use-docket';
import { VoidForm } from '../records/void-form';
import { EnteredBy } from './deadline-source';

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
      {line.met !== null && <ProofStep progress={line.met} words={metWords(register, line.met)} />}
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

/** "Met: receipt confirmed", or what else met it. */
function metWords(register: Register, { stepId }: Progress): string {
  const step = register.steps.get(stepId);
  return step === undefined ? 'Met' : `Met: ${stepKindWords[step.kind].toLowerCase()}`;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function ProofStep({ progress, words }: { readonly progress: Progress; readonly words: string }) {
  const { register } = useDocket();
  const canWrite = useCanWrite();
  const { correctStep } = useNavigation();
  const [isVoiding, setIsVoiding] = useState(false);
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
        <Button kind="quiet" isDisabled={!canWrite} onPress={() => correctStep(step.id)}>
          Correct…
        </Button>
        <Button kind="quiet" isDisabled={!canWrite} onPress={() => setIsVoiding(true)}>
          Entered wrongly…
        </Button>
      </div>
      {isVoiding && <VoidForm named={{ step: step.id }} what="step" onClose={() => setIsVoiding(false)} />}
    </div>
  );
}
