import { useState } from 'react';
import { formatDay, type IsoDate } from '../../../shared/base/dates';
import { inWords } from '../../../shared/base/message-text';
import { type PlanStage, planStages } from '../../../shared/records/response';
import { planFields } from '../../../shared/records/response-plan';
import type { ResponseFacts } from '../../../shared/response/response-facts';
import { responseWords } from '../../../shared/words/response-words';
import { DateField } from '../../parts/date-field';
import { useTyped } from '../../state/typed';
import { usePreviews } from '../../state/use-preview';
import { Follows } from '../../views/preview/follows';
import { ChangeForm, type ResponseChange } from './change-response';

const labels = (): Readonly<Record<PlanStage, string>> => ({
  draft: responseWords.draftReady,
  'sign-off': responseWords.signedOff,
  send: responseWords.sent,
});
const stages = planStages.map((stage) => ({ field: planFields[stage], stage }));

type Days = Readonly<Record<(typeof stages)[number]['field'], IsoDate | null>>;

/** Sets the dates of our own plan by hand; an empty one is counted back from work-by again. */
export function PlanForm(props: {
  readonly letterId: string;
  readonly facts: ResponseFacts;
  readonly onClose: () => void;
}) {
  const { response, reply } = props.facts;
  const typed = useTyped('change-response');
  const [days, setDays] = useState<Days>(() => {
    const { draftOn, signOffOn, sendOn } = { ...response, ...typed };
    return { draftOn: draftOn?.on ?? null, signOffOn: signOffOn?.on ?? null, sendOn: sendOn?.on ?? null };
  });
  const change: ResponseChange = Object.fromEntries(
    stages
      .filter(({ field }) => days[field] !== (response[field]?.on ?? null))
      .map(({ field }) => [field, days[field] === null ? null : { on: days[field] }]),
  );
  const isDirty = Object.keys(change).length > 0;
  const preview = usePreviews(
    isDirty ? [{ do: 'change-response', letter: props.letterId, ...change }] : null,
  );
  return (
    <ChangeForm
      letterId={props.letterId}
      title={responseWords.targets}
      submitLabel={responseWords.saveTargets}
      isDirty={isDirty}
      given={() => change}
      onClose={props.onClose}
    >
      <p>
        {reply === null
          ? responseWords.emptyDay
          : responseWords.emptyDayOf({ day: formatDay(reply.deadline.workBy) })}
      </p>
      <div className="fields">
        {stages.map(({ field, stage }, index) => (
          <DateField
            key={field}
            label={labels()[stage]}
            name={`${field} ${field}.on`}
            value={days[field]}
            onChange={(on) => setDays({ ...days, [field]: on })}
            autoFocus={index === 0}
          />
        ))}
      </div>
      <Follows
        preview={preview}
        hint={preview !== null && !preview.ok ? inWords(preview) : responseWords.enterOther}
      />
    </ChangeForm>
  );
}
