import { useState } from 'react';
import { formatDay } from '../../shared/dates';
import { linesOfLicense } from '../../shared/docket-rows';
import { stepKinds } from '../../shared/law/step-kinds';
import { isOpenRow } from '../../shared/print/line-facts';
import { channels } from '../../shared/records/letter';
import type { License } from '../../shared/records/license';
import type { Step } from '../../shared/records/step';
import { licenseName } from '../../shared/where-used';
import { channelWords, stepKindWords } from '../../shared/words/kinds';
import { AttachmentField } from '../parts/attachment-list';
import { DateField } from '../parts/date-field';
import { FormDialog } from '../parts/dialog';
import { Warnings } from '../parts/refusal';
import { SelectField } from '../parts/select-field';
import { LongTextField, TextField } from '../parts/text-field';
import { useCommand } from '../use-command';
import { useDocket } from '../use-docket';
import { usePreview } from '../use-preview';
import { MovedDates } from './moved-dates';
import { type StepDraft, stepCommand, stepDraft } from './step-draft';

const kindChoices = stepKinds.map((id) => ({ id, label: stepKindWords[id] }));
const channelChoices = [
  { id: '' as const, label: 'Not said' },
  ...channels.map((id) => ({ id, label: channelWords[id] })),
];

/** What we did or learned about one record, of any kind; or the correction of such a step. */
export function LogStepForm(props: {
  readonly license: License;
  readonly step: Step | null;
  readonly onClose: () => void;
}) {
  const { license, step } = props;
  const { register, moment } = useDocket();
  const [before] = useState(() => stepDraft(step, moment.today));
  const [draft, setDraft] = useState(before);
  const { run, isBusy, refusal } = useCommand();
  const put = (change: Partial<StepDraft>) => setDraft((now) => ({ ...now, ...change }));
  const command = stepCommand(license.id, step, draft);
  const preview = usePreview(draft.happenedOn === null ? null : command);
  const save = async () => {
    if ((await run(command)) !== null) props.onClose();
  };
  const lines = linesOfLicense(register, license.id, moment.today).filter(
    (row) => isOpenRow(row) && row.line.kind === 'act-by',
  );
  const lineChoices = [
    { id: '', label: 'The one that fits, if any' },
    ...lines.map(({ line, title }) => ({ id: line.id, label: `${title}, due ${formatDay(line.due)}` })),
  ];
  return (
    <FormDialog
      title={
        <>
          {step === null ? 'Log a step on ' : 'Correct the step on '}
          <bdi>{licenseName(license)}</bdi>
        </>
      }
      isDirty={draft !== before}
      isBusy={isBusy}
      refusal={refusal}
      onClose={props.onClose}
      onSubmit={() => void save()}
      submitLabel={step === null ? 'Log the step' : 'Save the correction'}
    >
      <div className="fields">
        <SelectField
          label="What happened"
          name="kind"
          choices={kindChoices}
          value={draft.kind}
          onChange={(kind) => put({ kind })}
          autoFocus
        />
        <DateField
          label="Day"
          name="happenedOn"
          value={draft.happenedOn}
          onChange={(happenedOn) => put({ happenedOn })}
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
        {step === null && lines.length > 0 && (
          <SelectField
            label="Moves the deadline"
            name="deadline"
            isWide
            description="A reply, its receipt, an appeal or a request moves a deadline on; a call does not."
            choices={lineChoices}
            value={draft.deadlineId}
            onChange={(deadlineId) => put({ deadlineId })}
          />
        )}
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
        <AttachmentField label="Files" files={draft.files} onChange={(files) => put({ files })} />
      </div>
      {preview?.ok && <MovedDates events={preview.value.events} title="What follows" />}
      <Warnings warnings={preview?.ok ? preview.value.warnings : []} />
    </FormDialog>
  );
}
