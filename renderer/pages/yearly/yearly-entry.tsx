import { useEffect, useId, useRef, useState } from 'react';
import { formatDay, formatInstant } from '../../../shared/base/dates';
import type { DocketRow } from '../../../shared/docket/rows';
import { stateLabel } from '../../../shared/docket/state-text';
import type { YearlyDuty, YearlyState } from '../../../shared/docket/yearly-duties';
import { yearlyDates, yearlyStateWords } from '../../../shared/docket/yearly-duty-text';
import { agencyWords } from '../../../shared/labels/closed-sets';
import { yearlyWords } from '../../../shared/words/yearly-words';
import { DropForm } from '../../forms/deadline/drop-form';
import { Badge, type Tone } from '../../parts/badge';
import { Button } from '../../parts/button';
import { InlineLink } from '../../parts/inline-link';
import { RefusalNote } from '../../parts/refusal';
import { Name } from '../../parts/verbatim';
import { Worded } from '../../parts/worded';
import { useNavigation } from '../../state/navigation';
import { useCommand } from '../../state/use-command';
import { useEntry } from '../../state/use-entry';
import { useCanWrite } from '../../state/use-open-register';
import { SetUpForm } from './set-up-form';
import './yearly-page.css';

const tones: Readonly<Record<YearlyState, Tone>> = {
  'not-answered': 'amber',
  applies: 'green',
  'does-not-apply': 'plain',
};

/** One yearly duty: its question, where it stands, its dates, whether it is set up, and what can be answered. */
export function YearlyEntry({ duty }: { readonly duty: YearlyDuty }) {
  const { rule, state } = duty;
  const { go } = useNavigation();
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const before = useRef(state);
  useEffect(() => {
    if (before.current === state) return;
    before.current = state;
    // The button that was pressed is gone with its answer; a dialog that closes looks for it first.
    const frame = requestAnimationFrame(() => heading.current?.focus());
    return () => cancelAnimationFrame(frame);
  }, [state]);
  return (
    <li className="yearly-entry" aria-labelledby={`${id}-question`}>
      <div className="yearly-head">
        <h3 ref={heading} id={`${id}-question`} tabIndex={-1} aria-describedby={`${id}-state`}>
          <Name text={duty.question} />
        </h3>
        <span id={`${id}-state`} className="unseen">
          <Badge tone={tones[state]}>{yearlyStateWords[state]}</Badge>
        </span>
      </div>
      <p>
        <Name text={rule.title} />
        {'. '}
        {yearlyDates(rule)}
      </p>
      <p className="small muted">
        <Name
          text={rule.agency === 'other' ? (rule.authority ?? agencyWords.other) : agencyWords[rule.agency]}
        />
        {' · '}
        <InlineLink onPress={() => go({ page: 'law', ruleId: rule.id })}>
          <Name text={rule.citation} />
        </InlineLink>
      </p>
      {duty.open.map((row) => (
        <OpenDeadline key={row.deadline.id} row={row} describedBy={`${id}-question`} />
      ))}
      {duty.endedBecause !== '' && (
        <p>
          <Worded say={yearlyWords.endedBecause} with={{ why: <Name text={duty.endedBecause} /> }} />
        </p>
      )}
      {duty.seq !== null && <AnsweredIn seq={duty.seq} duty={duty} />}
      {state !== 'applies' && <Answers duty={duty} describedBy={`${id}-question`} />}
    </li>
  );
}

/** The next date, with the way to it and the way out. */
function OpenDeadline({ row, describedBy }: { readonly row: DocketRow; readonly describedBy: string }) {
  const { go } = useNavigation();
  const canWrite = useCanWrite();
  const [isEnding, setIsEnding] = useState(false);
  const { deadline, licenseName } = row;
  return (
    <div className="yearly-line">
      <span>
        <InlineLink onPress={() => go({ page: 'docket', deadlineId: deadline.id })}>
          {yearlyWords.due({ day: formatDay(deadline.due) })}
        </InlineLink>
        {deadline.workBy !== deadline.due && yearlyWords.workBy({ day: formatDay(deadline.workBy) })}
        {licenseName !== '' && (
          <>
            {' · '}
            <Name className="number" text={licenseName} />
          </>
        )}
        {row.state === 'missed' && (
          <>
            {' '}
            <Badge tone="red">{stateLabel(row)}</Badge>
          </>
        )}
      </span>
      <Button
        kind="quiet"
        isDisabled={!canWrite}
        aria-describedby={describedBy}
        onPress={() => setIsEnding(true)}
      >
        {yearlyWords.noLonger}
      </Button>
      {isEnding && <DropForm row={row} isForGood onClose={() => setIsEnding(false)} />}
    </div>
  );
}

function AnsweredIn({ seq, duty }: { readonly seq: number; readonly duty: YearlyDuty }) {
  const entry = useEntry(seq);
  const was = duty.state === 'applies' ? 'setUp' : duty.endedBecause === '' ? 'answered' : 'ended';
  return (
    <p className="small muted">
      {entry === null ? (
        yearlyWords[`${was}In`]({ seq })
      ) : (
        <Worded
          say={yearlyWords[`${was}By`]}
          with={{
            who: <Name text={entry.by ?? yearlyWords.byProgram} />,
            when: formatInstant(entry.at, entry.zone),
          }}
        />
      )}
    </p>
  );
}

/** Yes with its dates, or no; a no can be taken back. */
function Answers({ duty, describedBy }: { readonly duty: YearlyDuty; readonly describedBy: string }) {
  const canWrite = useCanWrite();
  const { run, isBusy, refusal } = useCommand();
  const [isSettingUp, setIsSettingUp] = useState(false);
  const { rule, state } = duty;
  const isAsked = state === 'not-answered';
  const answer = (applies: false | null) => void run({ do: 'answer-yearly-duty', rule: rule.id, applies });
  return (
    <div className="yearly-answers">
      <div className="row">
        <Button
          isDisabled={!canWrite || isBusy}
          aria-describedby={describedBy}
          onPress={() => setIsSettingUp(true)}
        >
          {isAsked ? yearlyWords.applies : yearlyWords.appliesAfterAll}
        </Button>
        {isAsked && (
          <Button
            isDisabled={!canWrite || isBusy}
            aria-describedby={describedBy}
            onPress={() => answer(false)}
          >
            {yearlyWords.doesNotApply}
          </Button>
        )}
        {!isAsked && duty.endedBecause === '' && (
          <Button
            kind="quiet"
            isDisabled={!canWrite || isBusy}
            aria-describedby={describedBy}
            onPress={() => answer(null)}
          >
            {yearlyWords.takeBack}
          </Button>
        )}
      </div>
      {refusal !== null && <RefusalNote refusal={refusal} />}
      {isSettingUp && <SetUpForm duty={duty} onClose={() => setIsSettingUp(false)} />}
    </div>
  );
}
