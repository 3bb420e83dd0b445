import { formatDay, type IsoDate } from '../../../../shared/base/dates';
import type { CountExplanation } from '../../../../shared/counting/count-explanation';
import { dateDifferenceOf } from '../../../../shared/docket/deadline-moved';
import {
  aheadNotes,
  bothDatesNote,
  lateNote,
  lateRule,
  otherReadingNote,
  setAsideNote,
} from '../../../../shared/docket/deadline-notes-text';
import { doubtSentence } from '../../../../shared/docket/doubt';
import { itemLabel } from '../../../../shared/docket/letters-and-steps';
import type { DocketRow } from '../../../../shared/docket/rows';
import { stateSentence } from '../../../../shared/docket/state-text';
import { amendedInWords, isAmended } from '../../../../shared/law/changes';
import type { Rule } from '../../../../shared/law/rule';
import { wasReadLongAgo } from '../../../../shared/law/rule-set';
import type { Register } from '../../../../shared/register/register';
import { deadlineNoteWords } from '../../../../shared/words/deadline-note-words';
import { Note } from '../../../parts/badge';
import { Verbatim } from '../../../parts/verbatim';
import { useOpenRegister } from '../../../state/use-open-register';

/** The deadline of day 45 that the same letter set on the same record. */
function dayFortyFive(register: Register, row: DocketRow) {
  return register.deadlines
    .by('source', row.deadline.source.id)
    .find(
      ({ ruleId, licenseId, closed, void: isVoid }) =>
        ruleId === 'itd-final' && licenseId === row.deadline.licenseId && closed === null && isVoid === null,
    );
}

/** Which items an answer in part named, and which keep the date. */
function answeredWords({ deadline, license }: DocketRow): string {
  const named = new Set(deadline.answered.flatMap(({ itemIds }) => itemIds ?? []));
  const items = (license?.items ?? []).filter(
    ({ id }) => deadline.itemIds === null || deadline.itemIds.includes(id),
  );
  const labels = (ids: readonly string[]) =>
    license === null ? '' : ids.map((id) => itemLabel(license, id)).join(', ');
  const answered = items.filter(({ id }) => named.has(id)).map(({ id }) => id);
  const open = items.filter(({ id }) => !named.has(id)).map(({ id }) => id);
  return deadlineNoteWords.answeredInPart({
    answered: labels(answered),
    answeredCount: answered.length,
    open: labels(open),
    openCount: open.length,
  });
}

/** What must not be overlooked about this deadline. The program draws no legal conclusion: it says the date and "check". */
export function DeadlineNotes(props: {
  readonly row: DocketRow;
  readonly explanation: CountExplanation | null;
}) {
  const { register, moment } = useOpenRegister();
  const { row } = props;
  const { deadline, rule, state } = row;
  const isUnanswered = deadline.ruleId === 'itd-reply' && row.isOpen && state !== 'met';
  const final = isUnanswered ? dayFortyFive(register, row) : undefined;
  const late = lateNote(row);
  const stated = bothDatesNote(row, props.explanation);
  const reading = otherReadingNote(register, row);
  const setAside = setAsideNote(row, props.explanation);
  return (
    <div className="stack panel-notes">
      {state === 'missed' && <Note tone="red">{deadlineNoteWords.missed({ rule: lateRule(row) })}</Note>}
      {late !== null && (
        <Note tone="red">
          <strong>{late.state}</strong> {late.text} {late.rule}
        </Note>
      )}
      {aheadNotes(register, row, moment.today).map((says) => (
        <Note key={says} tone="accent">
          {says}
        </Note>
      ))}
      {stated !== null && <Note tone="accent">{stated}</Note>}
      {reading !== null && <Note tone="amber">{reading}</Note>}
      {setAside !== null && (
        <Note tone="amber">
          {setAside}
          {deadline.setAside !== null && deadline.setAside.because !== '' && (
            <>
              {' '}
              {deadlineNoteWords.reasonThen}
              <Verbatim text={deadline.setAside.because} />
            </>
          )}
        </Note>
      )}
      {state === 'watch-past' && (
        <Note tone="amber">{deadlineNoteWords.tookEffect({ state: stateSentence(row) })}</Note>
      )}
      {final !== undefined && (
        <Note tone={state === 'missed' ? 'plain' : 'amber'}>
          {deadlineNoteWords.day45Runs({ day: formatDay(final.due) })}
        </Note>
      )}
      {deadline.wouldBeDue !== null && (
        <Note tone="amber">{deadlineNoteWords.wouldBeDue({ day: formatDay(deadline.wouldBeDue) })}</Note>
      )}
      <MovedNotes row={row} explanation={props.explanation} />
      {deadline.opensOn !== null && moment.today < deadline.opensOn && state === 'open' && (
        <Note tone="amber">{deadlineNoteWords.notBefore({ day: formatDay(deadline.opensOn) })}</Note>
      )}
      {deadline.cautiousDue !== null && state !== 'met' && deadline.closed === null && (
        <Note tone="amber">
          <strong>{deadlineNoteWords.conservative({ day: formatDay(deadline.cautiousDue) })}</strong>{' '}
          {rule?.cautious?.why}{' '}
          {deadlineNoteWords.readLiterally({ citation: rule?.cautious?.citation ?? '' })} {rule?.advice}
        </Note>
      )}
      {deadline.extendedTo !== null && (
        <Note tone="accent">
          {deadlineNoteWords.mayRunTo({ day: formatDay(deadline.extendedTo) })}{' '}
          {rule?.confidence === 'stated' ? deadlineNoteWords.printedStays : ''} {rule?.advice}
        </Note>
      )}
      {deadline.inDoubt && <Note tone="amber">{doubtSentence}</Note>}
      {rule !== null && <SourceNotes rule={rule} today={moment.today} />}
      {deadline.answered.length > 0 && deadline.closed === null && (
        <Note tone="accent">{answeredWords(row)}</Note>
      )}
    </div>
  );
}

/** That the date is no longer the one the rule counts to. */
function MovedNotes({
  row: { deadline },
  explanation,
}: {
  readonly row: DocketRow;
  readonly explanation: CountExplanation | null;
}) {
  const moved = dateDifferenceOf(deadline, explanation);
  return (
    <>
      {deadline.moved === 'in-writing' && (
        <Note tone="accent">{deadlineNoteWords.extended({ day: formatDay(deadline.due) })}</Note>
      )}
      {moved?.how === 'by-hand' && (
        <Note tone="accent">
          {deadlineNoteWords.movedByHand({
            due: formatDay(moved.from.due),
            workBy: formatDay(moved.from.workBy),
          })}
          <Verbatim text={deadline.because} />
        </Note>
      )}
    </>
  );
}

/** That the text behind the rule was amended, or has not been read for long. */
function SourceNotes({ rule, today }: { readonly rule: Rule; readonly today: IsoDate }) {
  return (
    <>
      {isAmended(rule) && (
        <Note tone="amber">
          {deadlineNoteWords.amended({ citation: rule.citation, how: amendedInWords(rule) })}
        </Note>
      )}
      {wasReadLongAgo(rule, today) && (
        <Note tone="amber">{deadlineNoteWords.readLongAgo({ day: formatDay(rule.checkedOn) })}</Note>
      )}
    </>
  );
}
