import { useState } from 'react';
import { inWords } from '../../../shared/base/message-text';
import { refuse } from '../../../shared/base/result';
import { ruleSetOf } from '../../../shared/register/rules-in-force';
import { deadlineWords } from '../../../shared/words/deadline-words';
import { FormDialog } from '../../parts/dialog';
import { SelectField } from '../../parts/select-field';
import { LongTextField } from '../../parts/text-field';
import { useTyped } from '../../state/typed';
import { useCommand } from '../../state/use-command';
import { useOpenRegister } from '../../state/use-open-register';
import { usePreviews } from '../../state/use-preview';
import { Follows } from '../../views/preview/follows';
import { LicenseField } from '../fields/license-field';
import { DeadlineByHand } from './deadline-by-hand';
import { DeadlineByRule } from './deadline-by-rule';
import { type DeadlineDraft, deadlineCommand, emptyDeadlineDraft, typedDeadline } from './deadline-draft';
import { startOf } from './rule-start';
import '../fields/form-columns.css';

const ways = () => [
  { id: 'hand' as const, label: deadlineWords.byHand },
  { id: 'rule' as const, label: deadlineWords.byRule },
];

/** A date nobody counts for us, or a rule that only a person can start. */
export function AddDeadlineForm(props: { readonly licenseId: string | null; readonly onClose: () => void }) {
  const { register } = useOpenRegister();
  const { run, isBusy, refusal, setRefusal } = useCommand();
  const typed = useTyped('add-deadline');
  const [before] = useState(() =>
    typed === null ? emptyDeadlineDraft(props.licenseId) : typedDeadline(register, typed),
  );
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
    ? deadlineWords.startsElsewhere
    : missing !== null
      ? missing.hint
      : preview !== null && !preview.ok
        ? inWords(preview)
        : '';
  const save = async () => {
    if (command === null) {
      const { field, lacks } = missing ?? { field: 'rule', lacks: deadlineWords.seeBelowRule };
      return setRefusal(refuse('invalid', 'form-lacks', { what: lacks }, field));
    }
    const titled = draft.by === 'hand' && draft.title.trim() === '' ? { ...command, title: '' } : command;
    if ((await run(titled)) !== null) props.onClose();
  };
  return (
    <FormDialog
      title={deadlineWords.addTitle}
      isWide
      isDirty={draft !== before}
      isBusy={isBusy}
      refusal={refusal}
      onClose={props.onClose}
      onSubmit={() => void save()}
      submitLabel={deadlineWords.add}
    >
      <div className="form-columns">
        <div className="stack form-inputs">
          <SelectField
            label={deadlineWords.howFound}
            choices={ways()}
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
            ofNone={deadlineWords.ofNone}
            onChange={(licenseId) => put({ licenseId })}
          />
          <LongTextField
            label={deadlineWords.because}
            name="because"
            description={deadlineWords.becauseHint}
            isOptional
            value={draft.because}
            onChange={(because) => put({ because })}
          />
        </div>
        <div className="stack form-follows">
          <Follows preview={preview} hint={hint} />
        </div>
      </div>
    </FormDialog>
  );
}

/** What is still missing before a date can be shown: the field, what to do, and the same as a hint. */
function missingOf(
  draft: DeadlineDraft,
): { readonly field: string; readonly lacks: string; readonly hint: string } | null {
  if (draft.by === 'rule')
    return draft.ruleId === ''
      ? { field: 'rule', lacks: deadlineWords.chooseRule, hint: deadlineWords.chooseRuleToSee }
      : null;
  return draft.dueOn === null
    ? { field: 'dueOn', lacks: deadlineWords.enterDue, hint: deadlineWords.enterDueToSee }
    : null;
}
