import { useState } from 'react';
import { formatDay, type IsoDate } from '../../../shared/base/dates';
import { workByWords } from '../../../shared/docket/doubt';
import { stateLabel } from '../../../shared/docket/state-text';
import { planStageOf } from '../../../shared/records/response-plan';
import type { ResponseFacts } from '../../../shared/response/response-facts';
import { StepForm } from '../../forms/step/step-form';
import { Badge } from '../../parts/badge';
import { Button } from '../../parts/button';
import { DayGrid } from '../../parts/day-grid';
import { InlineLink } from '../../parts/inline-link';
import { useNavigation } from '../../state/navigation';
import { useCanWrite, useDocket } from '../../state/use-docket';
import { RecordSection } from '../../views/record/record-parts';
import { PlanForm } from './plan-form';
import './plan-section.css';

/** The window day by day with our own dates in it, and those dates beside it to be changed or done. */
export function PlanSection({ facts }: { readonly facts: ResponseFacts }) {
  const { moment } = useDocket();
  const { go } = useNavigation();
  const canWrite = useCanWrite();
  const [doing, setDoing] = useState<string | null>(null);
  const [isChanging, setIsChanging] = useState(false);
  const { working, plan, response } = facts;
  const ours = new Map<IsoDate, string>();
  for (const { line, title } of plan) {
    ours.set(line.due, [ours.get(line.due), title].filter(Boolean).join(', '));
  }
  const isOpen = plan.some(
    ({ line, isOpen: isStanding }) => planStageOf(line.ruleId) !== undefined && isStanding,
  );
  return (
    <RecordSection
      title="The twenty days"
      action={
        isOpen && (
          <Button kind="link" isDisabled={!canWrite} onPress={() => setIsChanging(true)}>
            Change internal targets
          </Button>
        )
      }
    >
      <div className="response-window">
        {working !== null && working.days.length > 0 && (
          <DayGrid days={working.days} today={moment.today} ours={ours} />
        )}
        <div className="stack">
          <p className="small muted">
            Internal targets, counted back from the day to work by. They bind nobody else and remind a day
            ahead.
          </p>
          <ul className="our-dates" aria-label="Internal targets">
            {plan.map((row) => {
              const { line, title } = row;
              const isStanding = row.isOpen;
              return (
                <li key={line.id} className={isStanding ? 'our-date' : 'our-date muted'}>
                  <div className="our-date-words">
                    <InlineLink onPress={() => go({ page: 'docket', deadlineId: line.id })}>
                      {title}
                    </InlineLink>
                    <div className="small">
                      {formatDay(line.due)}
                      {line.workBy !== line.due && ` · work by ${workByWords(line)}`}
                      {line.moved === 'by-hand' && isStanding && ' · set by hand'}
                      {line.because !== '' && ` · ${line.because}`}
                    </div>
                  </div>
                  {isStanding ? (
                    <Button isDisabled={!canWrite} onPress={() => setDoing(line.id)}>
                      Done…<span className="unseen"> {title}</span>
                    </Button>
                  ) : (
                    <Badge>{stateLabel(row)}</Badge>
                  )}
                </li>
              );
            })}
          </ul>
        </div>
      </div>
      {doing !== null && (
        <StepForm
          title={`Done: ${plan.find(({ line }) => line.id === doing)?.title ?? ''}`}
          kind={
            plan.find(({ line }) => line.id === doing)?.line.ruleId.startsWith('call-') ? 'call' : 'other'
          }
          deadlineId={doing}
          onClose={() => setDoing(null)}
        />
      )}
      {isChanging && (
        <PlanForm letterId={response.letterId} facts={facts} onClose={() => setIsChanging(false)} />
      )}
    </RecordSection>
  );
}
