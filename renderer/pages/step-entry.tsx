import { formatDay } from '../../shared/dates';
import type { Step } from '../../shared/records/step';
import { channelWords, stepKindWords } from '../../shared/words/kinds';
import { AttachmentList } from '../parts/attachment-list';
import { Button } from '../parts/button';
import { Name, Verbatim } from '../parts/verbatim';
import { useCanWrite } from '../use-docket';
import { TimelineEntry } from './timeline-entry';

/** One step: what we did or learned. */
export function StepEntry(props: {
  readonly step: Step;
  readonly onCorrect: () => void;
  readonly onVoid: () => void;
}) {
  const { step } = props;
  const canWrite = useCanWrite();
  const named = `${stepKindWords[step.kind]} of ${formatDay(step.happenedOn)}`;
  return (
    <TimelineEntry
      icon="check"
      on={step.happenedOn}
      title={stepKindWords[step.kind]}
      voidReason={step.void?.reason ?? null}
      facts={[
        { label: 'Time', value: step.time },
        { label: 'Channel', value: step.channel === null ? '' : channelWords[step.channel] },
        { label: 'Reference', value: step.reference },
        { label: 'With', value: step.withWhom === '' ? '' : <Name text={step.withWhom} /> },
        { label: 'Note', value: step.note === '' ? '' : <Verbatim text={step.note} />, isWide: true },
      ]}
      actions={
        <>
          <Button kind="link" isDisabled={!canWrite} onPress={props.onCorrect}>
            Correct
            <span className="unseen"> the step {named}</span>
          </Button>
          <Button kind="link" isDisabled={!canWrite} onPress={props.onVoid}>
            Entered wrongly
            <span className="unseen"> the step {named}</span>
          </Button>
        </>
      }
    >
      <AttachmentList files={step.files} />
    </TimelineEntry>
  );
}
