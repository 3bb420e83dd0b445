import { formatDay } from '../../../shared/base/dates';
import type { NamesScreened } from '../../../shared/calls/screening-calls';
import { decideCommand } from '../../../shared/hits/screening-of-all';
import { screeningWords } from '../../../shared/words/screening-words';
import { Badge, Note } from '../../parts/badge';
import { Button, IconButton } from '../../parts/button';
import { RefusalNote } from '../../parts/refusal';
import { useEscape } from '../../parts/use-escape';
import { Name, Verbatim } from '../../parts/verbatim';
import { useNavigation } from '../../state/navigation';
import { useCommand } from '../../state/use-command';
import { useCanWrite } from '../../state/use-open-register';
import { HitExplained } from '../../views/screening/hit-explained';
import { answerWords, type HitRow, stateWords } from './hit-rows';
import '../../parts/panel.css';

/** One hit with all that led to it, what was decided about it, and what can be done. */
export function HitPanel(props: {
  readonly row: HitRow;
  readonly lists: NamesScreened['lists'];
  readonly onDecide: () => void;
  readonly onClose: () => void;
}) {
  const { row, lists, onDecide, onClose } = props;
  const { result, found, decision } = row;
  const { party } = result;
  const { go } = useNavigation();
  const canWrite = useCanWrite();
  const { run, isBusy, refusal } = useCommand();
  const counterpartyId = party.counterpartyId;
  useEscape(onClose);
  const agreement = {
    true: screeningWords.agrees,
    false: screeningWords.differs({ ours: party.country }),
    null: '',
  };
  return (
    <aside className="panel" aria-label={screeningWords.panel}>
      <div className="panel-head">
        <div className="panel-title">
          <h2>
            <Name text={party.name} />
          </h2>
          {party.licenses.length > 0 && (
            <div className="small muted">
              {screeningWords.onLicenses({ licenses: party.licenses.join(', ') })}
            </div>
          )}
        </div>
        <IconButton label={screeningWords.close} icon="close" onPress={onClose} />
      </div>
      <div className="panel-body">
        <section className="panel-section">
          <div className="row">
            <Badge tone={row.isDecided ? 'plain' : 'amber'}>{stateWords(row)}</Badge>
          </div>
          {found !== null && found.changed.length > 0 && (
            <Note tone="amber">{screeningWords.changed({ what: found.changed.join(', ') })}</Note>
          )}
          {decision !== null && (
            <>
              <p>
                {screeningWords.decidedBy({
                  answer: answerWords(row),
                  who: decision.by,
                  day: formatDay(decision.on),
                })}
              </p>
              {decision.reason !== '' && <Verbatim text={decision.reason} />}
            </>
          )}
          {refusal !== null && <RefusalNote refusal={refusal} />}
          <div className="row">
            <Button kind="primary" shortcut="D" isDisabled={!canWrite} onPress={onDecide}>
              {screeningWords.decide}
            </Button>
            {decision !== null && (
              <Button
                kind="quiet"
                isDisabled={!canWrite || isBusy}
                onPress={() =>
                  void run({ ...decideCommand(result, found), do: 'decide-hit', answer: 'open' })
                }
              >
                {screeningWords.takeBack}
              </Button>
            )}
            {counterpartyId !== null && (
              <Button kind="link" onPress={() => go({ page: 'counterparties', counterpartyId })}>
                {screeningWords.toParty}
              </Button>
            )}
          </div>
        </section>
        <section className="panel-section">
          {found === null ? (
            <p>{screeningWords.cannotBeCompared({ names: result.cannotCompare.join('”, “') })}</p>
          ) : (
            <HitExplained
              asked={found.asked}
              hit={found.hit}
              lists={lists}
              countryWords={agreement[`${found.countryAgrees}`]}
            />
          )}
        </section>
      </div>
    </aside>
  );
}
