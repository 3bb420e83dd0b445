import { useState } from 'react';
import { inWords } from '../../../shared/base/message-text';
import { refuse } from '../../../shared/base/result';
import { deadlineTitle } from '../../../shared/docket/rows';
import { isPlannedDate } from '../../../shared/records/response-plan';
import type { StepKind } from '../../../shared/records/step';
import { ruleSetOf } from '../../../shared/register/rules-in-force';
import { stepWords } from '../../../shared/words/step-words';
import { AttachmentField } from '../../parts/attachment-list';
import { FormDialog } from '../../parts/dialog';
import { useCommand } from '../../state/use-command';
import { useOpenRegister } from '../../state/use-open-register';
import { usePreviews } from '../../state/use-preview';
import { Follows } from '../../views/preview/follows';
import { LeadDaysField } from '../fields/lead-days-field';
import { OfferedRules } from '../fields/offered-rules';
import {
  countsOnReceipt,
  missingOfStep,
  newStep,
  offeredWith,
  type StepDraft,
  startedBy,
  stepCommand,
} from './step-draft';
import { StepDay, StepDetails } from './step-fields';

/** Records what was done about one deadline, with its proof. */
export function StepForm(props: {
  readonly title: string;
  readonly kind: StepKind;
  readonly deadlineId: string;
  /** For a step about several records at once, which then names no deadline. */
  readonly licenseIds?: readonly string[];
  /** What has to be attached before it can be saved; nothing has to when this is missing. */
  readonly proofNeeded?: string;
  readonly onClose: () => void;
}) {
  const { register, moment } = useOpenRegister();
  const [before] = useState(() => {
    const { kind, deadlineId, licenseIds = [] } = props;
    const deadline = register.deadlines.get(deadlineId);
    // "Other step" alone would not tell later which date of our own was done.
    const note =
      kind === 'other' && deadline !== undefined && isPlannedDate(deadline)
        ? deadlineTitle(register, deadline).title
        : '';
    return { ...newStep({ kind, deadlineId, licenseIds }, moment.today), note };
  });
  const [draft, setDraft] = useState(before);
  const { run, isBusy, refusal, setRefusal } = useCommand();
  const put = (change: Partial<StepDraft>) => setDraft((now) => ({ ...now, ...change }));
  const ruleSet = ruleSetOf(register.settings);
  const command = stepCommand(ruleSet, null, draft);
  const preview = usePreviews(command === null ? null : [command]);
  const missing = missingOfStep(draft);
  const save = async () => {
    if (command === null)
      return setRefusal(refuse('invalid', 'form-lacks', { what: missing?.lacks ?? '' }, missing?.field));
    if (props.proofNeeded !== undefined && draft.files.length === 0)
      return setRefusal(refuse('invalid', 'form-lacks', { what: props.proofNeeded }, 'files'));
    if ((await run(command)) !== null) props.onClose();
  };
  return (
    <FormDialog
      title={props.title}
      isDirty={draft !== before}
      onClose={props.onClose}
      onSubmit={() => void save()}
      submitLabel={stepWords.save}
      isBusy={isBusy}
      refusal={refusal}
    >
      <div className="fields">
        <StepDay
          draft={draft}
          put={put}
          label={props.kind === 'receipt-confirmed' ? stepWords.receivedOn : stepWords.day}
          autoFocus
        />
        <StepDetails draft={draft} put={put} />
        <AttachmentField label={stepWords.proof} files={draft.files} onChange={(files) => put({ files })} />
      </div>
      <OfferedRules
        rules={offeredWith(ruleSet, draft)}
        chosen={draft.rules}
        onChange={(rules) => put({ rules })}
      />
      {countsOnReceipt(startedBy(ruleSet, draft)) && (
        <LeadDaysField value={draft.leadDays} onChange={(leadDays) => put({ leadDays })} />
      )}
      <Follows preview={preview} hint={preview !== null && !preview.ok ? inWords(preview) : ''} />
    </FormDialog>
  );
}
