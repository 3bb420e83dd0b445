import { useState } from 'react';
import { clockText } from '../../../shared/base/clock-time';
import { formatDay, type IsoDate } from '../../../shared/base/dates';
import { stateOf } from '../../../shared/docket/deadline-state';
import { channelWords } from '../../../shared/labels/closed-sets';
import type { Deadline } from '../../../shared/records/deadline';
import type { Letter } from '../../../shared/records/letter';
import type { Step } from '../../../shared/records/step';
import type { Register } from '../../../shared/register/register';
import type { ResponseFacts } from '../../../shared/response/response-facts';
import { replyDeadlinesOf } from '../../../shared/response/response-of';
import { responseWords } from '../../../shared/words/response-words';
import { StepForm } from '../../forms/step/step-form';
import { AttachmentList } from '../../parts/attachment-list';
import { Button } from '../../parts/button';
import { Verbatim } from '../../parts/verbatim';
import { Worded } from '../../parts/worded';
import { useNavigation } from '../../state/navigation';
import { useCanWrite, useOpenRegister } from '../../state/use-open-register';
import { FactList, Nothing, RecordSection } from '../../views/record/record-parts';
import './sending-section.css';

/** When and how the reply went, what proves it, and that it arrived. */
export function SendingSection({ facts }: { readonly facts: ResponseFacts }) {
  const { register, moment } = useOpenRegister();
  const { correctStep, logLetter, logStep } = useNavigation();
  const canWrite = useCanWrite();
  const [form, setForm] = useState<'reply-sent' | 'receipt-confirmed' | null>(null);
  const { letter, sending, reply, response } = facts;
  const asked = returnAsked(register, letter);
  const { state, sent, receipt } = sending;
  const deadlines = replyDeadlinesOf(register, letter.id);
  // A letter about several records is answered once: the step is then about all of them and names no deadline.
  const [only] = deadlines.length === 1 ? deadlines : [];
  const isAnswered = reply !== null && !reply.isOpen;
  return (
    <RecordSection title={responseWords.sending}>
      {sent === null && receipt === null && (
        <Nothing>{isAnswered ? responseWords.nothingSent : responseWords.sendingHint}</Nothing>
      )}
      {sent !== null && (
        <SentStep title={responseWords.sent} step={sent} onCorrect={() => correctStep(sent.id)} />
      )}
      {receipt !== null && (
        <SentStep
          title={receiptTitle(deadlines, moment.today)}
          step={receipt}
          onCorrect={() => correctStep(receipt.id)}
        />
      )}
      {state === 'unproven' && <Nothing>{responseWords.notProven}</Nothing>}
      {asked !== null && <p>{responseWords.returnAskedOn({ day: formatDay(asked.happenedOn) })}</p>}
      <div className="row">
        {state === 'not-sent' && !isAnswered && (
          <Button kind="primary" icon="check" isDisabled={!canWrite} onPress={() => setForm('reply-sent')}>
            {responseWords.replySentMore}
          </Button>
        )}
        {state === 'sent' && !isAnswered && (
          <Button
            kind="primary"
            icon="file"
            isDisabled={!canWrite}
            onPress={() => setForm('receipt-confirmed')}
          >
            {responseWords.attachProof}
          </Button>
        )}
        {response.strategy === 'ask-return' && asked === null && !isAnswered && (
          <Button
            isDisabled={!canWrite}
            onPress={() => logStep({ kind: 'return-requested', licenseIds: letter.licenseIds })}
          >
            {responseWords.returnRequested}
          </Button>
        )}
        {state !== 'not-sent' && facts.outcome === 'open' && (
          <Button isDisabled={!canWrite} onPress={() => logLetter(letter.licenseIds)}>
            {responseWords.logDecision}
          </Button>
        )}
      </div>
      {form !== null && (
        <StepForm
          title={form === 'reply-sent' ? responseWords.replySent : responseWords.received}
          kind={form}
          deadlineId={only?.id ?? ''}
          {...(only === undefined ? { licenseIds: letter.licenseIds } : {})}
          {...(form === 'receipt-confirmed' ? { proofNeeded: responseWords.proofMissing } : {})}
          onClose={() => setForm(null)}
        />
      )}
    </RecordSection>
  );
}

/** Of a letter about several applications, for how many of them: the reply is received once it is for all. */
function receiptTitle(deadlines: readonly Deadline[], today: IsoDate): string {
  const confirmed = deadlines.filter((deadline) => stateOf(deadline, today) === 'met');
  return confirmed.length === deadlines.length
    ? responseWords.received
    : responseWords.receivedForSome({ done: confirmed.length, count: deadlines.length });
}

/** The step by which the application was asked back after the letter. */
function returnAsked(register: Register, letter: Letter): Step | null {
  const steps = letter.licenseIds.flatMap((id) => register.steps.by('license', id));
  return (
    steps.find(
      ({ kind, happenedOn, void: isVoid }) =>
        kind === 'return-requested' && isVoid === null && happenedOn >= letter.datedOn,
    ) ?? null
  );
}

function SentStep(props: { readonly title: string; readonly step: Step; readonly onCorrect: () => void }) {
  const { happenedOn, time, channel, reference, withWhom, note, files } = props.step;
  const canWrite = useCanWrite();
  return (
    <div className="sent-step">
      <FactList
        facts={[
          { label: props.title, value: [formatDay(happenedOn), clockText(time)].filter(Boolean).join(', ') },
          { label: responseWords.channel, value: channel === null ? '' : channelWords[channel] },
          { label: responseWords.reference, value: reference },
          { label: responseWords.withWhom, value: withWhom },
          { label: responseWords.note, value: note === '' ? '' : <Verbatim text={note} />, isWide: true },
        ]}
      />
      <AttachmentList files={files} />
      <div>
        <Button kind="link" isDisabled={!canWrite} onPress={props.onCorrect}>
          <Worded
            say={responseWords.correct}
            with={{
              step: <span className="unseen">{responseWords.theStep({ step: props.title })}</span>,
            }}
          />
        </Button>
      </div>
    </div>
  );
}
