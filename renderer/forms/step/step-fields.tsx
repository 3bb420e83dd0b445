import { clockText } from '../../../shared/base/clock-time';
import { asSeen } from '../../../shared/base/same-name';
import { channelWords } from '../../../shared/labels/closed-sets';
import { channels } from '../../../shared/records/letter';
import { stepWords } from '../../../shared/words/step-words';
import { DateField } from '../../parts/date-field';
import { SelectField } from '../../parts/select-field';
import { LongTextField, TextField } from '../../parts/text-field';
import { useOpenRegister } from '../../state/use-open-register';
import { ListedNote } from '../../views/record/listed-note';
import type { StepDraft } from './step-draft';

export interface StepFieldsProps {
  readonly draft: StepDraft;
  readonly put: (change: Partial<StepDraft>) => void;
}

const channelChoices = () => [
  { id: '' as const, label: stepWords.noChannel },
  ...channels.map((id) => ({ id, label: channelWords[id] })),
];

/** The day of a step; `label` says of what. */
export function StepDay(props: StepFieldsProps & { readonly label: string; readonly autoFocus?: boolean }) {
  const { draft, put } = props;
  return (
    <DateField
      label={props.label}
      name="happenedOn"
      value={draft.happenedOn}
      onChange={(happenedOn) => put({ happenedOn })}
      {...(props.autoFocus === undefined ? {} : { autoFocus: props.autoFocus })}
    />
  );
}

/** How a step went and what proves it. */
export function StepDetails({ draft, put }: StepFieldsProps) {
  const { register } = useOpenRegister();
  const listed = register.counterparties
    .by('name', asSeen(draft.withWhom))
    .find((each) => each.void === null && each.lists.length > 0);
  return (
    <>
      <TextField
        label={stepWords.time}
        name="time"
        isOptional
        placeholder={clockText('16:30')}
        value={draft.time}
        onChange={(time) => put({ time })}
        trims
      />
      <SelectField
        label={stepWords.channel}
        name="channel"
        choices={channelChoices()}
        value={draft.channel}
        onChange={(channel) => put({ channel })}
      />
      <TextField
        label={stepWords.reference}
        name="reference"
        isOptional
        description={stepWords.referenceHint}
        value={draft.reference}
        onChange={(reference) => put({ reference })}
        trims
      />
      <TextField
        label={stepWords.withWhom}
        name="withWhom"
        isOptional
        value={draft.withWhom}
        onChange={(withWhom) => put({ withWhom })}
        trims
      />
      <ListedNote counterparty={listed} />
      <LongTextField
        label={stepWords.note}
        name="note"
        isOptional
        isWide
        value={draft.note}
        onChange={(note) => put({ note })}
      />
    </>
  );
}
