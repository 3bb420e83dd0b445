import { formatDay } from '../../../shared/base/dates';
import { agencyWords } from '../../../shared/labels/closed-sets';
import { pointAnswerWords, pointKindWords } from '../../../shared/labels/response-labels';
import { outcomeInWords } from '../../../shared/response/reason-outcome';
import type { LetterReasons, StatedReason } from '../../../shared/response/reasons';
import { reasonsWords } from '../../../shared/words/reasons-words';
import { Badge } from '../../parts/badge';
import { Button, IconButton } from '../../parts/button';
import { useEscape } from '../../parts/use-escape';
import { Name, Verbatim } from '../../parts/verbatim';
import { Worded } from '../../parts/worded';
import { useNavigation } from '../../state/navigation';
import '../../parts/panel.css';

/** What one letter states about one license: its exact words, our answers, exhibits, and what became of it. */
export function ReasonsPanel({
  each,
  onClose,
}: {
  readonly each: LetterReasons;
  readonly onClose: () => void;
}) {
  useEscape(onClose);
  const { exhibits, reasons } = each;
  return (
    <aside className="panel" aria-label={reasonsWords.panel}>
      <PanelHead each={each} onClose={onClose} />
      <div className="panel-body">
        <OutcomeSection each={each} />
        <section className="panel-section">
          <h3>{reasonsWords.statedByAgency}</h3>
          {each.isNoneRecorded && <p className="muted">{reasonsWords.noReasonOfLetter}</p>}
          {each.returnReason !== '' && <p>{each.returnReason}</p>}
          <LetterText name={reasonsWords.citedBasis} text={each.basis} />
          <LetterText name={reasonsWords.modifications} text={each.modifications} />
          {reasons.length > 0 && (
            <ol className="reasons-points">
              {reasons.map((reason) => (
                <Reason key={reason.number} reason={reason} />
              ))}
            </ol>
          )}
        </section>
        {exhibits.length > 0 && (
          <section className="panel-section">
            <h3>{reasonsWords.exhibits}</h3>
            <ol>
              {exhibits.map(({ number, title, file }) => (
                <li key={number}>
                  {number}. <Name text={title} /> <Name className="muted small" text={file} />
                </li>
              ))}
            </ol>
          </section>
        )}
      </div>
    </aside>
  );
}

function PanelHead({ each, onClose }: { readonly each: LetterReasons; readonly onClose: () => void }) {
  const { go } = useNavigation();
  const { license, letter } = each;
  return (
    <div className="panel-head">
      <div className="panel-title">
        <div className="small">
          <Button kind="link" onPress={() => go({ page: 'licenses', licenseId: license.id })}>
            <Name className="number" text={each.name} />
          </Button>
          {each.partyName !== '' && (
            <span className="muted">
              {' · '}
              <Name text={each.partyName} />
            </span>
          )}
        </div>
        <h2>{reasonsWords.letterDated({ letter: each.kind, day: formatDay(letter.datedOn) })}</h2>
        <div className="small muted">
          {agencyWords[license.agency]}
          {letter.reference !== '' && (
            <>
              {' · '}
              <Name text={letter.reference} />
            </>
          )}
          {license.owner !== '' && (
            <>
              {' · '}
              <Worded say={reasonsWords.ownerNamed} with={{ name: <Name text={license.owner} /> }} />
            </>
          )}
        </div>
      </div>
      <IconButton label={reasonsWords.close} icon="close" onPress={onClose} />
    </div>
  );
}

function OutcomeSection({ each }: { readonly each: LetterReasons }) {
  const { go } = useNavigation();
  const { outcome, reply, appealFiledOn, letter } = each;
  return (
    <section className="panel-section">
      <h3>{reasonsWords.outcome}</h3>
      <div>
        <Badge>{outcomeInWords(outcome)}</Badge>
      </div>
      {outcome.on !== null && <p className="muted">{formatDay(outcome.on)}</p>}
      {outcome.because !== '' && <Verbatim text={outcome.because} />}
      {reply !== '' && (
        <p>
          {reasonsWords.replySent({ reply })}
          {letter.kind === 'intent-to-deny' && (
            <>
              {' · '}
              <Button kind="link" onPress={() => go({ page: 'response', letterId: letter.id })}>
                {reasonsWords.openReply}
              </Button>
            </>
          )}
        </p>
      )}
      {appealFiledOn !== null && <p>{reasonsWords.appealFiled({ day: formatDay(appealFiledOn) })}</p>}
    </section>
  );
}

function LetterText({ name, text }: { readonly name: string; readonly text: string }) {
  return (
    text.trim() !== '' && (
      <div>
        <div className="small muted">{name}</div>
        <Verbatim text={text} />
      </div>
    )
  );
}

function Reason({ reason }: { readonly reason: StatedReason }) {
  const { number, kind, text, answer, how, exhibits } = reason;
  return (
    <li>
      <div className="small muted">
        {number}. {pointKindWords[kind]}
      </div>
      <Verbatim text={text} />
      <div className="reasons-answer">
        <div className="small muted">
          {how === null ? reasonsWords.ourAnswer : reasonsWords.ourAnswerHow({ how: pointAnswerWords[how] })}
        </div>
        {answer.trim() === '' ? (
          <p className="muted">{how === null ? reasonsWords.noAnswer : reasonsWords.noWords}</p>
        ) : (
          <Verbatim text={answer} />
        )}
        {exhibits.length > 0 && (
          <div className="small">
            {reasonsWords.exhibitNumbers({ count: exhibits.length, numbers: exhibits.join(', ') })}
          </div>
        )}
      </div>
    </li>
  );
}
