import { clockText } from '../../../shared/base/clock-time';
import { formatDay } from '../../../shared/base/dates';
import { channelWords, stepKindWords } from '../../../shared/labels/closed-sets';
import type { Step, StepKind } from '../../../shared/records/step';
import { licenseWords } from '../../../shared/words/license-words';
import { AttachmentList } from '../../parts/attachment-list';
import { Button } from '../../parts/button';
import { Name, Verbatim } from '../../parts/verbatim';
import { useCanWrite, useOpenRegister } from '../../state/use-open-register';
import { EeiChecklist } from './eei-checklist';
import { LetterOrStepEntry } from './letter-or-step-entry';

// Filed after departure instead, the shipment has a deadline of its own.
const isShipment = (kind: StepKind): boolean => kind === 'export' || kind === 'reportable-export';

/** One step: what we did or learned. */
export function StepEntry(props: {
  readonly step: Step;
  readonly onCorrect: () => void;
  readonly onVoid: () => void;
}) {
  const { step } = props;
  const canWrite = useCanWrite();
  const { register } = useOpenRegister();
  const agencies = step.licenseIds.flatMap((id) => register.licenses.get(id)?.agency ?? []);
  const named = licenseWords.of({ what: stepKindWords[step.kind], day: formatDay(step.happenedOn) });
  return (
    <LetterOrStepEntry
      icon="check"
      on={step.happenedOn}
      title={stepKindWords[step.kind]}
      voidReason={step.void?.reason ?? null}
      facts={[
        { label: licenseWords.time, value: clockText(step.time) },
        { label: licenseWords.channel, value: step.channel === null ? '' : channelWords[step.channel] },
        { label: licenseWords.reference, value: step.reference },
        { label: licenseWords.withWhom, value: step.withWhom === '' ? '' : <Name text={step.withWhom} /> },
        {
          label: licenseWords.note,
          value: step.note === '' ? '' : <Verbatim text={step.note} />,
          isWide: true,
        },
      ]}
      actions={
        <>
          <Button
            kind="link"
            aria-label={licenseWords.correctStep({ step: named })}
            isDisabled={!canWrite}
            onPress={props.onCorrect}
          >
            {licenseWords.correct}
          </Button>
          <Button
            kind="link"
            aria-label={licenseWords.voidStep({ step: named })}
            isDisabled={!canWrite}
            onPress={props.onVoid}
          >
            {licenseWords.enteredInError}
          </Button>
        </>
      }
    >
      <AttachmentList files={step.files} />
      {isShipment(step.kind) && step.void === null && <EeiChecklist agencies={agencies} />}
    </LetterOrStepEntry>
  );
}
