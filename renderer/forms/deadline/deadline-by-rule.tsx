import { useMemo } from 'react';
import { formatDay } from '../../../shared/base/dates';
import { licenseLabels } from '../../../shared/labels/field-labels';
import { amendedInWords, isAmended } from '../../../shared/law/changes';
import type { Rule } from '../../../shared/law/rule';
import { ruleQuote } from '../../../shared/law/rule-labels';
import { ruleSetOf } from '../../../shared/register/rules-in-force';
import { deadlineWords } from '../../../shared/words/deadline-words';
import { ComboField } from '../../parts/combo-field';
import { DateField } from '../../parts/date-field';
import { TextField } from '../../parts/text-field';
import { useOpenRegister } from '../../state/use-open-register';
import { choiceOf, ownLength } from '../fields/choice-draft';
import { LeadDaysField } from '../fields/lead-days-field';
import type { DeadlineDraft } from './deadline-draft';
import { type RuleStart, rulePicks, startOf } from './rule-start';
import { StartElsewhere } from './start-elsewhere';

/** A rule of the table: found by a word, with what it means, and the date it runs from. */
export function DeadlineByRule(props: {
  readonly draft: DeadlineDraft;
  readonly put: (change: Partial<DeadlineDraft>) => void;
  /** The rule starts with a letter or a step: this form makes way for theirs. */
  readonly onLeave: () => void;
}) {
  const { draft, put } = props;
  const { register } = useOpenRegister();
  const ruleSet = ruleSetOf(register.settings);
  const agency = register.licenses.get(draft.licenseId ?? '')?.agency ?? null;
  const picks = useMemo(() => rulePicks(ruleSet, agency), [ruleSet, agency]);
  const rule = ruleSet.byId(draft.ruleId);
  const start = rule === undefined ? null : startOf(ruleSet, rule);
  const choose = (id: string | null) => {
    const chosen = ruleSet.byId(id ?? '');
    put({ ruleId: id ?? '', triggerOn: null, length: chosen === undefined ? '' : choiceOf(chosen).length });
  };
  return (
    <>
      <ComboField
        label={deadlineWords.rule}
        name="rule"
        what={deadlineWords.aRule}
        placeholder={deadlineWords.findRule}
        picks={picks}
        value={draft.ruleId === '' ? null : draft.ruleId}
        onChange={choose}
        autoFocus
      />
      {rule !== undefined && <Meaning rule={rule} />}
      {rule !== undefined && start !== null && (start.is === 'step' || start.is === 'letter') && (
        <StartElsewhere rule={rule} start={start} licenseId={draft.licenseId} onLeave={props.onLeave} />
      )}
      {start?.is === 'record' && start.isByItself && (
        <p>{deadlineWords.startsWithRecord({ date: licenseLabels(agency ?? 'BIS')[start.field] })}</p>
      )}
      {rule !== undefined && (start?.is === 'date' || (start?.is === 'record' && !start.isByItself)) && (
        <div className="fields">
          <Trigger {...props} start={start} />
          {ownLength(rule) !== null && (
            <TextField
              label={deadlineWords.days}
              name="length"
              description={deadlineWords.usualDays({ days: ownLength(rule) ?? '' })}
              inputMode="numeric"
              value={draft.length}
              onChange={(length) => put({ length })}
              trims
            />
          )}
          {rule.satisfiedBy === 'received' && (
            <LeadDaysField value={draft.leadDays} onChange={(leadDays) => put({ leadDays })} />
          )}
        </div>
      )}
    </>
  );
}

function Meaning({ rule }: { readonly rule: Rule }) {
  return (
    <div className="stack rule-meaning">
      <p>{rule.meaning}</p>
      <p className="small muted">
        {rule.citation}: {ruleQuote(rule)}
      </p>
      {isAmended(rule) && <p className="small">{amendedInWords(rule)}.</p>}
    </div>
  );
}

/** The date it runs from: of the record where it has one, else asked for. */
function Trigger(props: {
  readonly draft: DeadlineDraft;
  readonly put: (change: Partial<DeadlineDraft>) => void;
  readonly start: Extract<RuleStart, { readonly is: 'date' | 'record' }>;
}) {
  const { draft, put, start } = props;
  const { register } = useOpenRegister();
  const license = register.licenses.get(draft.licenseId ?? '');
  const label = start.is === 'date' ? start.asks : licenseLabels(license?.agency ?? 'BIS')[start.field];
  const own = start.is === 'record' ? (license?.[start.field] ?? null) : null;
  if (own !== null) {
    return <p>{deadlineWords.runsFromRecord({ date: label, day: formatDay(own) })}</p>;
  }
  return (
    <DateField
      label={label}
      name="triggerOn"
      value={draft.triggerOn}
      onChange={(triggerOn) => put({ triggerOn })}
    />
  );
}
