import { formatDay } from '../../../shared/base/dates';
import { agencyWords } from '../../../shared/labels/closed-sets';
import { pointAnswerWords, pointKindWords } from '../../../shared/labels/response-labels';
import { outcomeInWords } from '../../../shared/response/reason-outcome';
import type { LetterReasons, StatedReason } from '../../../shared/response/reasons';
import { Badge } from '../../parts/badge';
import { Button, IconButton } from '../../parts/button';
import { useEscape } from '../../parts/use-escape';
import { Name, Verbatim } from '../../parts/verbatim';
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
    <aside className="panel" aria-label="Reasons of a letter">
      <PanelHead each={each} onClose={onClose} />
      <div className="panel-body">
        <OutcomeSection each={each} />
        <section className="panel-section">
          <h3>Stated by the agency</h3>
          {each.isNoneRecorded && <p className="muted">No reason is recorded for this letter.</p>}
          {each.returnReason !== '' && <p>{each.returnReason}</p>}
          <LetterText name="Cited basis" text={each.basis} />
          <LetterText name="Modifications offered" text={each.modifications} />
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
            <h3>Exhibits</h3>
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
        <h2>
          {each.kind}, dated {formatDay(letter.datedOn)}
        </h2>
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
              {' · Owner: '}
              <Name text={license.owner} />
            </>
          )}
        </div>
      </div>
      <IconButton label="Close (Esc)" icon="close" onPress={onClose} />
    </div>
  );
}

function OutcomeSection({ each }: { readonly each: LetterReasons }) {
  const { go } = useNavigation();
  const { outcome, reply, appealFiledOn, letter } = each;
  return (
    <section className="panel-section">
      <h3>Outcome</h3>
      <div>
        <Badge>{outcomeInWords(outcome)}</Badge>
      </div>
      {outcome.on !== null && <p className="muted">{formatDay(outcome.on)}</p>}
      {outcome.because !== '' && <Verbatim text={outcome.because} />}
      {reply !== '' && (
        <p>
          Reply: {reply}
          {letter.kind === 'intent-to-deny' && (
            <>
              {' · '}
              <Button kind="link" onPress={() => go({ page: 'response', letterId: letter.id })}>
                Open the reply
              </Button>
            </>
          )}
        </p>
      )}
      {appealFiledOn !== null && <p>Appeal filed {formatDay(appealFiledOn)}</p>}
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
        <div className="small muted">Our answer{how !== null && `: ${pointAnswerWords[how]}`}</div>
        {answer.trim() === '' ? (
          <p className="muted">{how === null ? 'No answer recorded.' : 'No words recorded.'}</p>
        ) : (
          <Verbatim text={answer} />
        )}
        {exhibits.length > 0 && <div className="small">Exhibit {exhibits.join(', ')}</div>}
      </div>
    </li>
  );
}
