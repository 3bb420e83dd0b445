import { useState } from 'react';
import { inWords } from '../../../shared/base/message-text';
import { refuse } from '../../../shared/base/result';
import { ruleSetOf } from '../../../shared/register/rules-in-force';
import { FormDialog } from '../../parts/dialog';
import { SelectField } from '../../parts/select-field';
import { LongTextField } from '../../parts/text-field';
import { useCommand } from '../../state/use-command';
import { useDocket } from '../../state/use-docket';
import { usePreviews } from '../../state/use-preview';
import { Follows } from '../../views/preview/follows';
import { LicenseField } from '../fields/license-field';
import { DeadlineByHand } from './deadline-by-hand';
import { DeadlineByRule } from './deadline-by-rule';
import { type DeadlineDraft, deadlineCommand, emptyDeadlineDraft } from './deadline-draft';
import { startOf } from './rule-start';
import '../fields/letter-columns.css';

const ways = [
  { id: 'hand' as const, label: 'I know the date' },
  { id: 'rule' as const, label: 'By a rule of the law table' },
];

/** A date nobody counts for us, or a rule that only a person can start. */
export function AddDeadlineForm(props: { readonly licenseId: string | null; readonly onClose: () => void }) {
  const { register } = useDocket();
  const { run, isBusy, refusal, setRefusal } = useCommand();
  const [before] = useState(() => emptyDeadlineDraft(props.licenseId));
  const [draft, setDraft] = useState(before);
  const put = (change: Partial<DeadlineDraft>) => setDraft((now) => ({ ...now, ...change }));
  const ruleSet = ruleSetOf(register.settings);
  const rule = draft.by === 'rule' ? ruleSet.byId(draft.ruleId) : undefined;
  const start = rule === undefined ? null : startOf(ruleSet, rule);
  const isElsewhere = start !== null && start.is !== 'date' && (start.is !== 'record' || start.isByItself);
  const missing = missingOf(draft);
  const command = isElsewhere || missing !== null ? null : deadlineCommand(draft, rule);
  const preview = usePreviews(command === null ? null : [command]);
  const hint = isElsewhere
    ? 'This rule starts elsewhere.'
    : missing !== null
      ? `${missing.says} to see the dates.`
      : preview !== null && !preview.ok
        ? inWords(preview)
        : '';
  const save = async () => {
    if (command === null) {
      const { field, says } = missing ?? { field: 'rule', says: 'This rule starts elsewhere; see below it' };
      return setRefusal(refuse('invalid', 'form-lacks', { what: says }, field));
    }
    const titled = draft.by === 'hand' && draft.title.trim() === '' ? { ...command, title: '' } : command;
    if ((await run(titled)) !== null) props.onClose();
  };
  return (
    <FormDialog
      title="Add a deadline"
      isWide
      isDirty={draft !== before}
      isBusy={isBusy}
      refusal={refusal}
      onClose={props.onClose}
      onSubmit={() => void save()}
      submitLabel="Add the deadline"
    >
      <div className="letter-columns">
        <div className="stack letter-left">
          <SelectField
            label="How the date is found"
            choices={ways}
            value={draft.by}
            onChange={(by) => put({ by })}
          />
          {draft.by === 'hand' ? (
            <DeadlineByHand draft={draft} put={put} />
          ) : (
            <DeadlineByRule draft={draft} put={put} onLeave={props.onClose} />
          )}
          <LicenseField
            value={draft.licenseId}
            ofNone="a date"
            onChange={(licenseId) => put({ licenseId })}
          />
          <LongTextField
            label="Where the date comes from"
            name="because"
            description="A condition, a contract, a call: so that somebody else can check it."
            isOptional
            value={draft.because}
            onChange={(because) => put({ because })}
          />
        </div>
        <div className="stack letter-right">
          <Follows preview={preview} hint={hint} />
        </div>
      </div>
    </FormDialog>
  );
}

/** What is still missing before a date can be shown. */
function missingOf(draft: DeadlineDraft): { readonly field: string; readonly says: string } | null {
  if (draft.by === 'rule') return draft.ruleId === '' ? { field: 'rule', says: 'Choose a rule' } : null;
  return draft.dueOn === null ? { field: 'dueOn', says: 'Enter the due date' } : null;
}
