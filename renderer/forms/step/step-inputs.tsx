import { formatDay } from '../../../shared/base/dates';
import type { DocketRow } from '../../../shared/docket/rows';
import { stepKindLabels } from '../../../shared/law/step-kind-words';
import type { StepKind } from '../../../shared/records/step';
import { ruleSetOf } from '../../../shared/register/rules-in-force';
import { stepWords } from '../../../shared/words/step-words';
import { AttachmentField } from '../../parts/attachment-list';
import { ComboField } from '../../parts/combo-field';
import { SelectField } from '../../parts/select-field';
import { useOpenRegister } from '../../state/use-open-register';
import { LeadDaysField } from '../fields/lead-days-field';
import { OfferedRules } from '../fields/offered-rules';
import { RecordsField } from '../fields/records-field';
import { isOnlyNoted } from './step-deadlines';
import { countsOnReceipt, needsRecord, offeredWith, startedBy } from './step-draft';
import { StepDay, StepDetails, type StepFieldsProps } from './step-fields';
import { stepKindPicks } from './step-kind-picks';
import '../fields/form-columns.css';

/** What happened, to which records, which deadline it is for, and what it starts. */
export function StepInputs(
  props: StepFieldsProps & {
    readonly isNew: boolean;
    /** The open deadlines it could be meant for. */
    readonly rows: readonly DocketRow[];
    /** Several of them fit, so that one has to be named. */
    readonly isSeveral: boolean;
  },
) {
  const { draft, put, isNew } = props;
  const { register } = useOpenRegister();
  const ruleSet = ruleSetOf(register.settings);
  return (
    <div className="stack form-inputs">
      <ComboField
        label={stepWords.kind}
        name="kind"
        what={stepWords.aKind}
        placeholder={stepWords.findKind}
        description={draft.kind === '' ? undefined : stepKindLabels[draft.kind].meaning}
        picks={stepKindPicks}
        value={draft.kind === '' ? null : draft.kind}
        onChange={(kind) => put({ kind: (kind ?? '') as StepKind | '' })}
        autoFocus={isNew}
      />
      {isNew && (
        <RecordsField
          licenseIds={draft.licenseIds}
          isOptional={draft.kind !== '' && !needsRecord(draft.kind)}
          onChange={(licenseIds) => put({ licenseIds })}
        />
      )}
      <DeadlineField {...props} />
      <div className="fields">
        <StepDay draft={draft} put={put} label={stepWords.day} />
        <StepDetails draft={draft} put={put} />
        {countsOnReceipt(startedBy(ruleSet, draft)) && (
          <LeadDaysField value={draft.leadDays} onChange={(leadDays) => put({ leadDays })} />
        )}
      </div>
      <OfferedRules
        rules={offeredWith(ruleSet, draft)}
        chosen={draft.rules}
        onChange={(rules) => put({ rules })}
      />
      <AttachmentField label={stepWords.files} files={draft.files} onChange={(files) => put({ files })} />
    </div>
  );
}

function DeadlineField({ draft, put, rows, isSeveral }: Parameters<typeof StepInputs>[0]) {
  if (rows.length === 0) return null;
  const isNoted = isOnlyNoted(draft.kind);
  const choices = [
    {
      id: '',
      label: isSeveral
        ? stepWords.chooseDeadline
        : isNoted
          ? stepWords.noDeadline
          : stepWords.fittingDeadline,
    },
    ...rows.map(({ deadline, title, licenseName }) => ({
      id: deadline.id,
      label: [
        stepWords.deadlineDue({ deadline: title, day: formatDay(deadline.due) }),
        draft.licenseIds.length > 1 ? licenseName : '',
      ]
        .filter(Boolean)
        .join(' · '),
    })),
  ];
  return (
    <SelectField
      label={isNoted ? stepWords.aboutDeadline : stepWords.movesDeadline}
      name="deadline"
      isWide
      description={isSeveral ? stepWords.severalFit : undefined}
      choices={choices}
      value={draft.deadlineId}
      onChange={(deadlineId) => put({ deadlineId })}
    />
  );
}
