import { useState } from 'react';
import { formatDay, type IsoDate } from '../../../shared/base/dates';
import { workByWords } from '../../../shared/docket/doubt';
import { stateLabel } from '../../../shared/docket/state-text';
import { planStageOf } from '../../../shared/records/response-plan';
import type { ResponseFacts } from '../../../shared/response/response-facts';
import { responseWords } from '../../../shared/words/response-words';
import { StepForm } from '../../forms/step/step-form';
import { Badge } from '../../parts/badge';
import { Button } from '../../parts/button';
import { DayGrid } from '../../parts/day-grid';
import { InlineLink } from '../../parts/inline-link';
import { Worded } from '../../parts/worded';
import { useNavigation } from '../../state/navigation';
import { useCanWrite, useOpenRegister } from '../../state/use-open-register';
import { RecordSection } from '../../views/record/record-parts';
import { PlanForm } from './plan-form';
import './plan-section.css';

/** The reply window day by day with the internal targets in it, and the targets in a list, to be changed or completed. */
export function PlanSection({ facts }: { readonly facts: ResponseFacts }) {
  const { moment } = useOpenRegister();
  const { go } = useNavigation();
  const canWrite = useCanWrite();
  const [doing, setDoing] = useState<string | null>(null);
  const [isChanging, setIsChanging] = useState(false);
  const { explanation, plan, response } = facts;
  const targets = new Map<IsoDate, string>();
  for (const { deadline, title } of plan) {
    targets.set(deadline.due, [targets.get(deadline.due), title].filter(Boolean).join(', '));
  }
  const isOpen = plan.some(
    ({ deadline, isOpen: isStanding }) => planStageOf(deadline.ruleId) !== undefined && isStanding,
  );
  return (
    <RecordSection
      title={responseWords.window}
      action={
        isOpen && (
          <Button kind="link" isDisabled={!canWrite} onPress={() => setIsChanging(true)}>
            {responseWords.changeTargets}
          </Button>
        )
      }
    >
      <div className="response-window">
        {explanation !== null && explanation.days.length > 0 && (
          <DayGrid days={explanation.days} today={moment.today} ours={targets} />
        )}
        <div className="stack">
          <p className="small muted">{responseWords.targetsHint}</p>
          <ul className="internal-targets" aria-label={responseWords.targets}>
            {plan.map((row) => {
              const { deadline, title } = row;
              const isStanding = row.isOpen;
              return (
                <li key={deadline.id} className={isStanding ? 'internal-target' : 'internal-target muted'}>
                  <div className="internal-target-text">
                    <InlineLink onPress={() => go({ page: 'docket', deadlineId: deadline.id })}>
                      {title}
                    </InlineLink>
                    <div className="small">
                      {[
                        formatDay(deadline.due),
                        deadline.workBy !== deadline.due &&
                          responseWords.targetWorkBy({ day: workByWords(deadline) }),
                        deadline.moved === 'by-hand' && isStanding && responseWords.setByHand,
                        deadline.because,
                      ]
                        .filter(Boolean)
                        .join(' · ')}
                    </div>
                  </div>
                  {isStanding ? (
                    <Button isDisabled={!canWrite} onPress={() => setDoing(deadline.id)}>
                      <Worded
                        say={responseWords.markComplete}
                        with={{ target: <span className="unseen">{title}</span> }}
                      />
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
          title={responseWords.done({
            target: plan.find(({ deadline }) => deadline.id === doing)?.title ?? '',
          })}
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
