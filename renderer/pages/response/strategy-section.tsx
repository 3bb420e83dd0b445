import { strategyWords } from '../../../shared/labels/response-labels';
import { strategies } from '../../../shared/records/response';
import type { ResponseFacts } from '../../../shared/response/response-facts';
import { strategyDates, strategyFollows } from '../../../shared/response/strategies';
import { responseWords } from '../../../shared/words/response-words';
import { Button } from '../../parts/button';
import { RefusalNote } from '../../parts/refusal';
import { useCanWrite } from '../../state/use-open-register';
import { RecordSection } from '../../views/record/record-parts';
import { useChangeResponse } from './change-response';
import './strategy-section.css';

/** The three ways to meet the letter, each with what follows from it and its dates. */
export function StrategySection({ facts }: { readonly facts: ResponseFacts }) {
  const { response, reply, final, appeals } = facts;
  const canWrite = useCanWrite();
  const { change, refusal } = useChangeResponse(response.letterId);
  const deadlines = {
    reply: reply?.deadline ?? null,
    final: final?.deadline ?? null,
    appeal: appeals[0]?.deadline ?? null,
  };
  return (
    <RecordSection
      title={responseWords.strategy}
      action={
        response.strategy !== null && (
          <Button kind="link" isDisabled={!canWrite} onPress={() => void change({ strategy: null })}>
            {responseWords.clearChoice}
          </Button>
        )
      }
    >
      <fieldset className="strategies">
        <legend className="unseen">{responseWords.howMet}</legend>
        {strategies.map((strategy) => (
          <label key={strategy} className="strategy">
            <input
              type="radio"
              name="strategy"
              aria-labelledby={`strategy-${strategy}`}
              aria-describedby={`strategy-${strategy}-follows`}
              checked={response.strategy === strategy}
              disabled={!canWrite}
              onChange={() => void change({ strategy })}
            />
            <span id={`strategy-${strategy}-follows`} className="strategy-words">
              <strong id={`strategy-${strategy}`}>{strategyWords[strategy]}</strong>
              {strategyFollows[strategy].map(({ text: says, citation }) => (
                <span key={says} className="small">
                  {says}
                  {citation !== '' && <span className="muted"> ({citation})</span>}
                </span>
              ))}
              <span className="small strategy-dates">
                {strategyDates(strategy, deadlines).map((each) => (
                  <span key={each} className="strategy-date">
                    {each}
                  </span>
                ))}
              </span>
            </span>
          </label>
        ))}
      </fieldset>
      {refusal !== null && <RefusalNote refusal={refusal} />}
    </RecordSection>
  );
}
