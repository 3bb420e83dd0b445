import { useState } from 'react';
import { inWords } from '../../../shared/base/message-text';
import { refuse } from '../../../shared/base/result';
import { ruleSetOf } from '../../../shared/register/rules-in-force';
import { stepWords } from '../../../shared/words/step-words';
import { FormDialog } from '../../parts/dialog';
import type { StepStart } from '../../state/step-start';
import { useTyped } from '../../state/typed';
import { useCommand } from '../../state/use-command';
import { useOpenRegister } from '../../state/use-open-register';
import { usePreviews } from '../../state/use-preview';
import { Follows } from '../../views/preview/follows';
import { deadlinesForStep } from './step-deadlines';
import { missingOfStep, newStep, type StepDraft, stepCommand, stepDraftOf, typedStep } from './step-draft';
import { StepInputs } from './step-inputs';
import '../fields/form-columns.css';

export type StepTask =
  | { readonly is: 'log-step'; readonly start: StepStart }
  | { readonly is: 'correct-step'; readonly stepId: string };

/** What we did or learned: what it was on the left, what it moves and starts on the right, before anything is saved. */
export function LogStepForm({ task, onClose }: { readonly task: StepTask; readonly onClose: () => void }) {
  const { register, moment } = useOpenRegister();
  const ruleSet = ruleSetOf(register.settings);
  const stepId = task.is === 'correct-step' ? task.stepId : null;
  const typedBefore = useTyped('log-step', 'correct-step');
  const [before] = useState(() => {
    const step = register.steps.get(stepId ?? '');
    if (typedBefore !== null) return typedStep(register, step ?? null, typedBefore);
    if (step !== undefined) return stepDraftOf(step, ruleSet);
    return newStep(task.is === 'log-step' ? task.start : {}, moment.today);
  });
  const [typed, setDraft] = useState(before);
  const { run, isBusy, refusal, setRefusal } = useCommand();
  const put = (change: Partial<StepDraft>) => setDraft((now) => ({ ...now, ...change }));
  const rows = stepId === null ? deadlinesForStep(register, typed, moment.today) : [];
  // A deadline chosen for another record or another kind of step is not meant any more.
  const isMeant = rows.some(({ deadline }) => deadline.id === typed.deadlineId);
  const draft = isMeant ? typed : { ...typed, deadlineId: '' };
  const command = stepCommand(ruleSet, stepId, draft);
  const preview = usePreviews(command === null ? null : [command]);
  const missing = missingOfStep(draft);
  const isSeveral = preview !== null && !preview.ok && preview.messageKey === 'several-lines-fit';
  const save = async () => {
    if (command === null)
      return setRefusal(refuse('invalid', 'form-lacks', { what: missing?.lacks ?? '' }, missing?.field));
    if ((await run(command)) !== null) onClose();
  };
  const hint = missing !== null ? missing.hint : preview !== null && !preview.ok ? inWords(preview) : '';
  return (
    <FormDialog
      title={stepId === null ? stepWords.logTitle : stepWords.correctTitle}
      isWide
      isDirty={typed !== before}
      isBusy={isBusy}
      refusal={refusal}
      onClose={onClose}
      onSubmit={() => void save()}
      submitLabel={stepId === null ? stepWords.saveStep : stepWords.saveCorrection}
      help={{
        about: stepWords.help,
        topic: 'answering-it',
        anchor: 'send-it-and-prove-that-it-arrived',
      }}
      footNote={stepId === null ? undefined : stepWords.stays}
    >
      <div className="form-columns">
        <StepInputs isNew={stepId === null} draft={draft} put={put} rows={rows} isSeveral={isSeveral} />
        <div className="stack form-follows">
          <Follows preview={preview} hint={hint} />
        </div>
      </div>
    </FormDialog>
  );
}
