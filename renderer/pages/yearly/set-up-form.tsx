import { useState } from 'react';
import { formatDay, type IsoDate } from '../../../shared/base/dates';
import { inWords } from '../../../shared/base/message-text';
import { refuse } from '../../../shared/base/result';
import { countDeadline } from '../../../shared/counting/count-deadline';
import type { YearlyDuty } from '../../../shared/docket/yearly-duties';
import { periodInWords } from '../../../shared/docket/yearly-duty-text';
import { periodOf } from '../../../shared/law/fixed-period';
import type { Rule } from '../../../shared/law/rule';
import { stepKindLabels } from '../../../shared/law/step-kind-words';
import { yearlyWords } from '../../../shared/words/yearly-words';
import { LicenseField } from '../../forms/fields/license-field';
import { Note } from '../../parts/badge';
import { DateField } from '../../parts/date-field';
import { FormDialog } from '../../parts/dialog';
import { SelectField } from '../../parts/select-field';
import { LongTextField } from '../../parts/text-field';
import { useCommand } from '../../state/use-command';
import { useOpenRegister } from '../../state/use-open-register';
import { usePreviews } from '../../state/use-preview';
import { Follows } from '../../views/preview/follows';
import { firstDay, newSetUp, passedOver, type SetUpDraft, setUpCommand, waysOf } from './set-up-draft';
import '../../forms/fields/form-columns.css';

/** Sets a yearly duty up: from which day, for which record if any, and the dates that follow before anything is saved. */
export function SetUpForm({ duty, onClose }: { readonly duty: YearlyDuty; readonly onClose: () => void }) {
  const { rule } = duty;
  const { register, moment } = useOpenRegister();
  const { run, isBusy, refusal, setRefusal } = useCommand();
  const [before] = useState(() => newSetUp(rule, moment.today));
  const [draft, setDraft] = useState(before);
  const put = (change: Partial<SetUpDraft>) => setDraft((now) => ({ ...now, ...change }));
  const command = setUpCommand(rule, draft);
  const preview = usePreviews(command === null ? null : [command]);
  const save = async () => {
    if (command === null)
      return setRefusal(refuse('invalid', 'form-lacks', { what: yearlyWords.enterTheDay }, dayField(draft)));
    const isAnswered = register.settings.yearlyAnswers.some(({ ruleId }) => ruleId === rule.id);
    // First: were it left, the old answer would come back if the deadline were entered in error.
    if (isAnswered && (await run({ do: 'answer-yearly-duty', rule: rule.id, applies: null })) === null)
      return;
    if ((await run(command)) !== null) onClose();
  };
  const hint =
    command === null ? yearlyWords.enterDay : preview !== null && !preview.ok ? inWords(preview) : '';
  return (
    <FormDialog
      title={yearlyWords.formTitle({ duty: rule.title })}
      isWide
      isDirty={draft !== before}
      isBusy={isBusy}
      refusal={refusal}
      onClose={onClose}
      onSubmit={() => void save()}
      submitLabel={yearlyWords.setUp}
    >
      <div className="form-columns">
        <div className="stack form-inputs">
          <p className="strong">{duty.question}</p>
          <BeginningFields rule={rule} draft={draft} put={put} />
          <LicenseField
            value={draft.licenseId}
            ofNone={yearlyWords.ofNone}
            onChange={(licenseId) => put({ licenseId })}
          />
          <LongTextField
            label={yearlyWords.why}
            name="because note"
            isOptional
            value={draft.note}
            onChange={(note) => put({ note })}
          />
        </div>
        <div className="stack form-follows">
          <Follows preview={preview} hint={hint} />
        </div>
      </div>
    </FormDialog>
  );
}

const dayField = ({ way }: SetUpDraft): string => (way === 'step' ? 'happenedOn' : 'triggerOn');

/** How it begins and on which day, with the first period and its date. */
function BeginningFields(props: {
  readonly rule: Rule;
  readonly draft: SetUpDraft;
  readonly put: (change: Partial<SetUpDraft>) => void;
}) {
  const { rule, draft, put } = props;
  const { moment } = useOpenRegister();
  const ways = waysOf(rule);
  const isStep = draft.way === 'step' && draft.kind !== '';
  const step = draft.kind === '' ? null : stepKindLabels[draft.kind];
  const missed = isStep ? null : passedOver(rule, draft.on, moment.today);
  const byStep = rule.trigger.on === 'hand' ? rule.trigger.asks : yearlyWords.dayInPeriod;
  return (
    <>
      {ways.length > 1 && step !== null && (
        <SelectField
          label={yearlyWords.howItBegins}
          choices={[
            { id: 'step' as const, label: yearlyWords.byStep({ step: step.label }) },
            { id: 'period' as const, label: yearlyWords.byPeriod },
          ]}
          value={draft.way}
          onChange={(way) => put({ way, on: firstDay(rule, way, moment.today) })}
        />
      )}
      {isStep && rule.trigger.on === 'step' && rule.trigger.kinds.length > 1 && (
        <SelectField
          label={yearlyWords.whatHappened}
          choices={rule.trigger.kinds.map((id) => ({ id, label: stepKindLabels[id].label }))}
          value={draft.kind || rule.trigger.kinds[0]}
          onChange={(kind) => put({ kind })}
        />
      )}
      <DateField
        label={isStep && step !== null ? step.label : byStep}
        name={dayField(draft)}
        description={isStep && step !== null ? step.meaning : firstInWords(rule, draft.on)}
        value={draft.on}
        onChange={(on) => put({ on })}
        autoFocus
      />
      {missed !== null && (
        <Note tone="amber">{yearlyWords.passesOver({ first: firstInWords(rule, missed) ?? '' })}</Note>
      )}
    </>
  );
}

/** "The first report covers the year 2026 and is due Mon Feb 1, 2027." */
function firstInWords(rule: Rule, on: IsoDate | null): string | undefined {
  const period = on === null ? null : periodOf(rule, on);
  if (on === null || period === null) return undefined;
  return yearlyWords.firstReport({
    period: periodInWords(period),
    day: formatDay(countDeadline(rule, on).due),
  });
}
