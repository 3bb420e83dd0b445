import { formatInstant } from '../../../../shared/base/dates';
import { sourceOf } from '../../../../shared/docket/deadline-source';
import type { DocketRow } from '../../../../shared/docket/rows';
import type { Letter } from '../../../../shared/records/letter';
import { deadlinePanelWords } from '../../../../shared/words/deadline-panel-words';
import { AttachmentList } from '../../../parts/attachment-list';
import { Button } from '../../../parts/button';
import { Name } from '../../../parts/verbatim';
import { Worded } from '../../../parts/worded';
import { useNavigation } from '../../../state/navigation';
import { useEntry } from '../../../state/use-entry';
import { useCanWrite, useOpenRegister } from '../../../state/use-open-register';
import { StepSource } from './deadline-step-source';

/** Where the date came from and who entered it, and the way to correct it. */
export function DeadlineSource({ row }: { readonly row: DocketRow }) {
  const { register } = useOpenRegister();
  const { deadline } = row;
  const letter = deadline.source.kind === 'letter' ? register.letters.get(deadline.source.id) : undefined;
  const step = deadline.source.kind === 'step' ? register.steps.get(deadline.source.id) : undefined;
  const source = letter ?? step ?? deadline;
  return (
    <section className="panel-section">
      <h3>{deadlinePanelWords.source}</h3>
      {letter !== undefined && (
        <LetterSource letter={letter} says={sourceOf(register, deadline, row.rule).says} />
      )}
      {step !== undefined && <StepSource step={step} />}
      {letter === undefined && step === undefined && <p>{sourceOf(register, deadline, row.rule).says}</p>}
      <EnteredBy seq={source.madeSeq} changedSeq={source.changedSeq} />
    </section>
  );
}

function LetterSource({ letter, says }: { readonly letter: Letter; readonly says: string }) {
  const { correctLetter } = useNavigation();
  const canWrite = useCanWrite();
  return (
    <div className="stack">
      <p>
        {says}
        {letter.reference !== '' && (
          <>
            {' '}
            <Worded
              say={deadlinePanelWords.reference}
              with={{ reference: <Name text={letter.reference} /> }}
            />
          </>
        )}
      </p>
      {(letter.officerName || letter.officerPhone || letter.officerEmail) && (
        <p className="small">
          <Worded
            say={deadlinePanelWords.officer}
            with={{
              officer: [letter.officerName, letter.officerPhone, letter.officerEmail]
                .filter(Boolean)
                .map((text) => (
                  <span key={text}>
                    <Name text={text} />{' '}
                  </span>
                )),
            }}
          />
        </p>
      )}
      <AttachmentList files={letter.files} />
      <div>
        <Button icon="edit" isDisabled={!canWrite} onPress={() => correctLetter(letter.id)}>
          {deadlinePanelWords.correctLetter}
        </Button>
      </div>
    </div>
  );
}

/** "Entered by Ann Example, Mon Nov 25, 2019, 9:14 AM EST", from the journal entry itself. */
export function EnteredBy({ seq, changedSeq }: { readonly seq: number; readonly changedSeq: number }) {
  const entry = useEntry(seq);
  return (
    <p className="small muted">
      {entry === null ? (
        changedSeq === seq ? (
          deadlinePanelWords.entry({ seq: String(seq) })
        ) : (
          deadlinePanelWords.entryChanged({ seq: String(seq), changed: String(changedSeq) })
        )
      ) : (
        <Worded
          say={(who: { readonly who: string }) => {
            const entered = { when: formatInstant(entry.at, entry.zone), ...who };
            return changedSeq === seq
              ? deadlinePanelWords.enteredBy(entered)
              : deadlinePanelWords.enteredAndChanged(entered);
          }}
          with={{ who: <Name text={entry.by ?? deadlinePanelWords.byProgram} /> }}
        />
      )}
    </p>
  );
}
