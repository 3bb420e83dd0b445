import { useState } from 'react';
import type { CommandInput } from '../../shared/commands/commands';
import type { IsoDate } from '../../shared/dates';
import type { Attachment } from '../../shared/fields';
import { type Channel, channels } from '../../shared/records/letter';
import type { Step, StepKind } from '../../shared/records/step';
import { refuse } from '../../shared/result';
import { channelWords } from '../../shared/words/kinds';
import { AttachmentField } from '../parts/attachment-list';
import { DateField } from '../parts/date-field';
import { FormDialog } from '../parts/dialog';
import { Warnings } from '../parts/refusal';
import { SelectField } from '../parts/select-field';
import { LongTextField, TextField } from '../parts/text-field';
import { useCommand } from '../use-command';
import { useDocket } from '../use-docket';
import { usePreview } from '../use-preview';

interface Draft {
  readonly happenedOn: IsoDate | null;
  readonly time: string;
  readonly channel: Channel | '';
  readonly reference: string;
  readonly withWhom: string;
  readonly note: string;
  readonly files: readonly Attachment[];
}

const channelChoices = [
  { id: '' as const, label: 'Not said' },
  ...channels.map((id) => ({ id, label: channelWords[id] })),
];

/** Records one step with its proof, for a deadline line; or corrects a step that is already there. */
export function StepForm(props: {
  readonly title: string;
  readonly kind: StepKind;
  readonly deadlineId?: string;
  readonly step?: Step;
  readonly onClose: () => void;
}) {
  const { moment } = useDocket();
  const { step } = props;
  const [before] = useState<Draft>(() => ({
    happenedOn: step?.happenedOn ?? moment.today,
    time: step?.time ?? '',
    channel: step?.channel ?? '',
    reference: step?.reference ?? '',
    withWhom: step?.withWhom ?? '',
    note: step?.note ?? '',
    files: step?.files ?? [],
  }));
  const [draft, setDraft] = useState(before);
  const command = useCommand();
  const put = (change: Partial<Draft>) => setDraft((now) => ({ ...now, ...change }));
  const input = inputOf(draft, props);
  const preview = usePreview(input);
  const submit = async () => {
    if (input === null) {
      const words = { field: 'The day', reason: 'is missing' };
      command.setRefusal(refuse('invalid', 'invalid-field', words, 'happenedOn'));
      return;
    }
    if ((await command.run(input)) !== null) props.onClose();
  };
  return (
    <FormDialog
      title={props.title}
      isDirty={draft !== before}
      onClose={props.onClose}
      onSubmit={() => void submit()}
      submitLabel="Save"
      isBusy={command.isBusy}
      refusal={command.refusal}
    >
      <div className="fields">
        <DateField
          label={props.kind === 'receipt-confirmed' ? 'Receipt confirmed on' : 'Day'}
          name="happenedOn"
          value={draft.happenedOn}
          onChange={(happenedOn) => put({ happenedOn })}
          autoFocus
        />
        <TextField
          label="Time"
          name="time"
          isOptional
          placeholder="16:30"
          value={draft.time}
          onChange={(time) => put({ time })}
          trims
        />
        <SelectField
          label="How"
          name="channel"
          choices={channelChoices}
          value={draft.channel}
          onChange={(channel) => put({ channel })}
        />
        <TextField
          label="Reference"
          name="reference"
          isOptional
          description="Tracking or confirmation number"
          value={draft.reference}
          onChange={(reference) => put({ reference })}
          trims
        />
        <TextField
          label="With whom"
          name="withWhom"
          isOptional
          value={draft.withWhom}
          onChange={(withWhom) => put({ withWhom })}
          trims
        />
        <LongTextField
          label="Note"
          name="note"
          isOptional
          isWide
          value={draft.note}
          onChange={(note) => put({ note })}
        />
        <AttachmentField label="Proof" files={draft.files} onChange={(files) => put({ files })} />
      </div>
      <Warnings warnings={preview?.ok ? preview.value.warnings : []} />
    </FormDialog>
  );
}

function inputOf(
  draft: Draft,
  { kind, deadlineId, step }: { readonly kind: StepKind; readonly deadlineId?: string; readonly step?: Step },
): CommandInput | null {
  if (draft.happenedOn === null) return null;
  const fields = {
    kind,
    ...draft,
    happenedOn: draft.happenedOn,
    channel: draft.channel === '' ? null : draft.channel,
    files: [...draft.files],
  };
  if (step !== undefined) return { do: 'correct-step', step: step.id, ...fields };
  return { do: 'log-step', ...(deadlineId === undefined ? {} : { deadline: deadlineId }), ...fields };
}
