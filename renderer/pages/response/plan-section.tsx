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
  const { explanation, plan, response } = facts;
  const ours = new Map<IsoDate, string>();
  for (const { deadline, title } of plan) {
    ours.set(deadline.due, [ours.get(deadline.due), title].filter(Boolean).join(', '));
  }
  const isOpen = plan.some(
    ({ deadline, isOpen: isStanding }) => planStageOf(deadline.ruleId) !== undefined && isStanding,
  );
  return (
    <RecordSection
      title="Reply window"
      action={
        isOpen && (
          <Button kind="link" isDisabled={!canWrite} onPress={() => setIsChanging(true)}>
            Change internal targets
          </Button>
        )
      }
    >
      <div className="response-window">
        {explanation !== null && explanation.days.length > 0 && (
          <DayGrid days={explanation.days} today={moment.today} ours={ours} />
        )}
        <div className="stack">
          <p className="small muted">
            Internal targets, counted back from the day to work by. They bind nobody else and remind a day
            ahead.
          </p>
          <ul className="our-dates" aria-label="Internal targets">
            {plan.map((row) => {
              const { deadline, title } = row;
              const isStanding = row.isOpen;
              return (
                <li key={deadline.id} className={isStanding ? 'our-date' : 'our-date muted'}>
                  <div className="our-date-words">
                    <InlineLink onPress={() => go({ page: 'docket', deadlineId: deadline.id })}>
                      {title}
                    </InlineLink>
                    <div className="small">
                      {formatDay(deadline.due)}
                      {deadline.workBy !== deadline.due && ` · work by ${workByWords(deadline)}`}
                      {deadline.moved === 'by-hand' && isStanding && ' · set by hand'}
                      {deadline.because !== '' && ` · ${deadline.because}`}
                    </div>
                  </div>
                  {isStanding ? (
                    <Button isDisabled={!canWrite} onPress={() => setDoing(deadline.id)}>
                      Mark complete…<span className="unseen"> {title}</span>
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
          title={`Done: ${plan.find(({ deadline }) => deadline.id === doing)?.title ?? ''}`}
          kind={
            plan.find(({ deadline }) => deadline.id === doing)?.deadline.ruleId.startsWith('call-')
              ? 'call'
              : 'other'
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
