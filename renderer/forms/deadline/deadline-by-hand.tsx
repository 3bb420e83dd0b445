import { formatDay } from '../../../shared/base/dates';
import { repeatWords } from '../../../shared/records/recurrence';
import { deadlineWords } from '../../../shared/words/deadline-words';
import { DateField } from '../../parts/date-field';
import { SelectField } from '../../parts/select-field';
import { TextField } from '../../parts/text-field';
import { LeadDaysField } from '../fields/lead-days-field';
import { type DeadlineDraft, type Every, nextDates } from './deadline-draft';

const every: readonly Every[] = ['once', 'month', 'quarter', 'half-year', 'year'];
const everyChoices = every.map((id) => ({ id, label: repeatWords({ every: id }) }));

/** A date that somebody knows: what has to be done, when, and how often. */
export function DeadlineByHand(props: {
  readonly draft: DeadlineDraft;
  readonly put: (change: Partial<DeadlineDraft>) => void;
}) {
  const { draft, put } = props;
  const next = nextDates(draft);
  return (
    <>
      <TextField
        label={deadlineWords.whatToDo}
        name="title"
        value={draft.title}
        onChange={(title) => put({ title })}
        autoFocus
        trims
      />
      <div className="fields">
        <DateField
          label={deadlineWords.due}
          name="dueOn"
          value={draft.dueOn}
          onChange={(dueOn) => put({ dueOn })}
        />
        <SelectField
          label={deadlineWords.repeats}
          name="repeat"
          choices={everyChoices}
          value={draft.every}
          onChange={(chosen) => put({ every: chosen })}
          description={
            next.length === 0 ? undefined : deadlineWords.next({ days: next.map(formatDay).join(', ') })
          }
        />
        <LeadDaysField value={draft.leadDays} onChange={(leadDays) => put({ leadDays })} />
      </div>
    </>
  );
}
