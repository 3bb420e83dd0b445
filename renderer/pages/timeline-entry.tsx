import type { ReactNode } from 'react';
import { formatDay, type IsoDate } from '../../shared/dates';
import { letterKindWords } from '../../shared/law/letter-kinds';
import type { Letter } from '../../shared/records/letter';
import type { License } from '../../shared/records/license';
import type { Step } from '../../shared/records/step';
import { channelWords, returnReasonWords, stepKindWords } from '../../shared/words/kinds';
import { valueInWords } from '../../shared/words/values';
import { useNavigation } from '../navigation';
import { AttachmentList } from '../parts/attachment-list';
import { Badge } from '../parts/badge';
import { Button } from '../parts/button';
import { Icon } from '../parts/icon';
import { Name, Verbatim } from '../parts/verbatim';
import { useCanWrite, useDocket } from '../use-docket';

import { dayOrNone, type Fact, FactList } from './record-parts';

function Entry(props: {
  readonly icon: 'letter' | 'check';
  readonly on: IsoDate;
  readonly title: ReactNode;
  readonly voidReason: string | null;
  readonly facts: readonly Fact[];
  readonly actions: ReactNode;
  readonly children?: ReactNode;
}) {
  return (
    <li className={props.voidReason === null ? 'timeline-entry' : 'timeline-entry timeline-void'}>
      <span className="timeline-mark">
        <Icon name={props.icon} />
      </span>
      <div className="timeline-body">
        <div className="row spread">
          <div>
            <strong>{props.title}</strong> <span className="muted">{formatDay(props.on)}</span>{' '}
            {props.voidReason !== null && <Badge>Entered wrongly</Badge>}
          </div>
          {props.voidReason === null && <div className="row timeline-actions">{props.actions}</div>}
        </div>
        {props.voidReason !== null && <Verbatim text={props.voidReason} />}
        <FactList facts={props.facts} />
        {props.children}
      </div>
    </li>
  );
}

const isGiven = (text: string) => text !== '';
const prose = (text: string) => (text === '' ? '' : <Verbatim text={text} />);

/** One letter: what it printed, how it came, what it covers. */
export function LetterEntry(props: {
  readonly letter: Letter;
  readonly license: License;
  readonly onVoid: () => void;
}) {
  const { letter, license } = props;
  const { register } = useDocket();
  const { correctLetter } = useNavigation();
  const canWrite = useCanWrite();
  const { label } = letterKindWords[letter.kind];
  const others = letter.licenseIds.filter((id) => id !== license.id);
  const named = `${label} of ${formatDay(letter.datedOn)}`;
  return (
    <Entry
      icon="letter"
      on={letter.datedOn}
      title={label}
      voidReason={letter.void?.reason ?? null}
      facts={[
        {
          label: 'Arrived',
          value: [dayOrNone(letter.arrivedOn), letter.channel === null ? '' : channelWords[letter.channel]]
            .filter(isGiven)
            .join(' · '),
        },
        {
          label: 'Message of',
          value: letter.messageOn === letter.datedOn ? '' : dayOrNone(letter.messageOn),
        },
        { label: 'Reference', value: letter.reference },
        {
          label: 'Officer',
          value: [letter.officerName, letter.officerPhone, letter.officerEmail].filter(isGiven).join(' · '),
        },
        {
          label: 'Covers',
          value: letter.covers.some(({ licenseId }) => licenseId === license.id)
            ? valueInWords(
                'covers',
                letter.covers.filter(({ licenseId }) => licenseId === license.id),
                register,
              )
            : '',
        },
        {
          label: 'Also about',
          value: others.length === 0 ? '' : valueInWords('licenseIds', others, register),
        },
        {
          label: 'Reason of the return',
          value: letter.returnReason === '' ? '' : returnReasonWords[letter.returnReason],
        },
        { label: 'Prints reply by', value: dayOrNone(letter.replyByOn) },
        { label: 'Cited basis', value: prose(letter.basis), isWide: true },
        { label: 'Modifications offered', value: prose(letter.modifications), isWide: true },
        { label: 'No deadline because', value: prose(letter.noDeadlineBecause), isWide: true },
        { label: 'Note', value: prose(letter.note), isWide: true },
      ]}
      actions={
        <>
          <Button kind="link" isDisabled={!canWrite} onPress={() => correctLetter(letter.id)}>
            Correct
            <span className="unseen"> the letter {named}</span>
          </Button>
          <Button kind="link" isDisabled={!canWrite} onPress={props.onVoid}>
            Entered wrongly
            <span className="unseen">: the letter {named}</span>
          </Button>
        </>
      }
    >
      <AttachmentList files={letter.files} />
    </Entry>
  );
}

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
    <Entry
      icon="check"
      on={step.happenedOn}
      title={stepKindWords[step.kind]}
      voidReason={step.void?.reason ?? null}
      facts={[
        { label: 'Time', value: step.time },
        { label: 'Channel', value: step.channel === null ? '' : channelWords[step.channel] },
        { label: 'Reference', value: step.reference },
        { label: 'With', value: step.withWhom === '' ? '' : <Name text={step.withWhom} /> },
        { label: 'Note', value: prose(step.note), isWide: true },
      ]}
      actions={
        <>
          <Button kind="link" isDisabled={!canWrite} onPress={props.onCorrect}>
            Correct
            <span className="unseen"> the step {named}</span>
          </Button>
          <Button kind="link" isDisabled={!canWrite} onPress={props.onVoid}>
            Entered wrongly
            <span className="unseen">: the step {named}</span>
          </Button>
        </>
      }
    >
      <AttachmentList files={step.files} />
    </Entry>
  );
}
