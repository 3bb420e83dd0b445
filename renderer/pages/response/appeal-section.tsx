import { useState } from 'react';
import { formatDay } from '../../../shared/base/dates';
import { otherReadingNote } from '../../../shared/docket/deadline-notes-text';
import { workByWords } from '../../../shared/docket/doubt';
import { stateLabel, stateSentence, timeInWords } from '../../../shared/docket/state-text';
import { appealParts, appealPlace } from '../../../shared/response/appeal';
import type { ResponseFacts } from '../../../shared/response/response-facts';
import { appealWords } from '../../../shared/words/appeal-words';
import { StepForm } from '../../forms/step/step-form';
import { Badge } from '../../parts/badge';
import { Button } from '../../parts/button';
import { Verbatim } from '../../parts/verbatim';
import { useCanWrite, useOpenRegister } from '../../state/use-open-register';
import { FactList, Nothing, RecordSection } from '../../views/record/record-parts';
import { AppealForm } from './appeal-form';
import './appeal-section.css';
import './questions.css';

/** What an appeal consists of, where it goes and by when. It is prepared early or only once it is needed. */
export function AppealSection({ facts }: { readonly facts: ResponseFacts }) {
  const canWrite = useCanWrite();
  const { register } = useOpenRegister();
  const [form, setForm] = useState<'pack' | 'filed' | null>(null);
  const { response, appeals, isAppealTime } = facts;
  const pack = response.appeal;
  const [row = null] = appeals;
  if (row === null && pack === null) return null;
  const edit = (
    <Button kind="quiet" icon="edit" isDisabled={!canWrite} onPress={() => setForm('pack')}>
      {pack === null ? appealWords.prepare : appealWords.change}
    </Button>
  );
  const dialogs = (
    <>
      {form === 'pack' && <AppealForm response={response} onClose={() => setForm(null)} />}
      {form === 'filed' && row !== null && (
        <StepForm
          title={appealWords.filed}
          kind="appeal-filed"
          deadlineId={row.deadline.id}
          onClose={() => setForm(null)}
        />
      )}
    </>
  );
  if (!isAppealTime && pack === null) {
    return (
      <RecordSection title={appealWords.ifDenied} action={edit}>
        <Nothing>{appealWords.later}</Nothing>
        {dialogs}
      </RecordSection>
    );
  }
  const isFiled = row !== null && (row.state === 'sent' || row.state === 'met');
  return (
    <RecordSection title={appealWords.title} action={edit}>
      {row !== null && (
        <FactList
          facts={[
            {
              label: row.rule?.id === 'itd-appeal' ? appealWords.receivedByDay45 : appealWords.receivedBy,
              value: appealWords.dueAndWorkBy({
                day: formatDay(row.deadline.due),
                workBy: workByWords(row.deadline),
                time: timeInWords(row),
              }),
            },
            {
              label: appealWords.conservative,
              value: row.deadline.cautiousDue === null ? '' : formatDay(row.deadline.cautiousDue),
            },
            { label: appealWords.otherReading, value: otherReadingNote(register, row) ?? '', isWide: true },
            { label: appealWords.citation, value: row.citation },
          ]}
        />
      )}
      <ul className="questions">
        {appealParts(pack).map(({ name, title, text: says, citation, state, answer }) => (
          <li key={name} className="question" aria-label={title}>
            <div className="stack">
              <div>
                <strong>{title}</strong> <span className="small muted">{citation}</span>
              </div>
              <div className="small">{says}</div>
              {answer !== '' && <div dir="auto">{answer}</div>}
            </div>
            <Badge tone={state === 'open' ? 'plain' : 'green'}>
              {state === 'open' ? appealWords.open : appealWords.settled}
            </Badge>
          </li>
        ))}
      </ul>
      {pack !== null && pack.note !== '' && <Verbatim text={pack.note} />}
      <div className="appeal-place">
        <div>
          {appealPlace.lines.map((each) => (
            <div key={each}>{each}</div>
          ))}
        </div>
        <div className="small muted">
          {appealWords.manner({ manner: appealPlace.manner, citation: appealPlace.citation })}
        </div>
      </div>
      {!isFiled && row !== null && (
        <div>
          <Button kind="primary" icon="check" isDisabled={!canWrite} onPress={() => setForm('filed')}>
            {appealWords.filedMore}
          </Button>
        </div>
      )}
      {isFiled && (
        <Nothing>
          {row.state === 'met' && row.deadline.met !== null
            ? appealWords.receivedOn({ state: stateLabel(row), day: formatDay(row.deadline.met.on) })
            : appealWords.state({ state: stateSentence(row) })}
        </Nothing>
      )}
      {dialogs}
    </RecordSection>
  );
}
