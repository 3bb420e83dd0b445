import { useState } from 'react';
import { clockText } from '../../../../shared/base/clock-time';
import { formatDay } from '../../../../shared/base/dates';
import { channelWords } from '../../../../shared/labels/closed-sets';
import { stepKindLabels } from '../../../../shared/law/step-kind-words';
import type { Step } from '../../../../shared/records/step';
import { deadlinePanelWords } from '../../../../shared/words/deadline-panel-words';
import { VoidForm } from '../../../forms/record/void-form';
import { AttachmentList } from '../../../parts/attachment-list';
import { Button } from '../../../parts/button';
import { Name, Verbatim } from '../../../parts/verbatim';
import { useNavigation } from '../../../state/navigation';
import { useCanWrite } from '../../../state/use-open-register';

/** The step a date runs from, with the way to correct it: a step of no record has no other place. */
export function StepSource({ step }: { readonly step: Step }) {
  const { correctStep } = useNavigation();
  const canWrite = useCanWrite();
  const [isVoiding, setIsVoiding] = useState(false);
  const { label, meaning } = stepKindLabels[step.kind];
  const details = [
    clockText(step.time),
    step.channel === null ? '' : channelWords[step.channel],
    step.reference,
    step.withWhom === '' ? '' : deadlinePanelWords.withWhom({ name: step.withWhom }),
  ].filter(Boolean);
  return (
    <div className="stack">
      <p>
        {label}, {formatDay(step.happenedOn)}. <span className="muted">{meaning}</span>
      </p>
      {details.length > 0 && (
        <p className="small">
          <Name text={details.join(' · ')} />
        </p>
      )}
      {step.note !== '' && <Verbatim text={step.note} />}
      <AttachmentList files={step.files} />
      {step.void === null && (
        <div className="row">
          <Button icon="edit" isDisabled={!canWrite} onPress={() => correctStep(step.id)}>
            {deadlinePanelWords.correctStep}
          </Button>
          <Button kind="quiet" isDisabled={!canWrite} onPress={() => setIsVoiding(true)}>
            {deadlinePanelWords.enteredInError}
          </Button>
        </div>
      )}
      {isVoiding && <VoidForm named={{ step: step.id }} what="step" onClose={() => setIsVoiding(false)} />}
    </div>
  );
}
