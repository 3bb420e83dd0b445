import { useMemo, useState } from 'react';
import { formatDay } from '../../../shared/base/dates';
import type { Refusal } from '../../../shared/base/result';
import { type EditionFile, parseEdition } from '../../../shared/counting/edition-file';
import { compareEdition } from '../../../shared/docket/compare-edition';
import { deadlineName } from '../../../shared/docket/record-names';
import { editionOf } from '../../../shared/register/rules-in-force';
import { editionWords } from '../../../shared/words/edition-words';
import { signedWords } from '../../../shared/words/signed-words';
import { Note } from '../../parts/badge';
import { Button } from '../../parts/button';
import { FormDialog } from '../../parts/dialog';
import { RefusalNote } from '../../parts/refusal';
import { Name } from '../../parts/verbatim';
import { useCall } from '../../state/use-call';
import { useCommand } from '../../state/use-command';
import { useApp, useCanWrite, useOpenRegister } from '../../state/use-open-register';
import { FactList } from '../../views/record/record-parts';

interface Chosen {
  readonly edition: EditionFile;
  readonly text: string;
  /** What the signers wrote into the signature. */
  readonly signed: string;
  readonly signature: string;
}

/** Asks for the file of a later edition of the law, shows what it has otherwise, and takes it in where a person says so. */
export function LawEditionFile() {
  const { api, opened } = useApp();
  const { call, isBusy, refusal } = useCall();
  const [fault, setFault] = useState<Refusal | null>(null);
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const choose = async () => {
    setFault(null);
    const answer = await call(() => api.chooseEdition({}));
    if (answer === null || answer.cancelled) return;
    const { text, signed, signature } = answer.value;
    const edition = parseEdition(text, editionOf(opened.register.settings));
    if (edition.ok) setChosen({ edition: edition.value, text, signed, signature });
    else setFault(edition);
  };
  const why = refusal ?? fault;
  return (
    <div className="stack">
      <p className="muted law-words">{editionWords.says}</p>
      <div className="row">
        <Button icon="law" isDisabled={isBusy} onPress={() => void choose()}>
          {editionWords.look}
        </Button>
      </div>
      {why !== null && <RefusalNote refusal={why} />}
      {chosen !== null && <EditionForm {...chosen} onClose={() => setChosen(null)} />}
    </div>
  );
}

const names = (rules: readonly { readonly title: string; readonly id: string }[]) =>
  rules.length === 0
    ? editionWords.none
    : rules.map(({ title, id }) => (
        <div key={id}>
          <Name text={title} /> <span className="muted number">{id}</span>
        </div>
      ));

type EditionFormProps = Chosen & { readonly onClose: () => void };

function EditionForm({ edition, text, signed, signature, onClose }: EditionFormProps) {
  const { register } = useOpenRegister();
  const canWrite = useCanWrite();
  const { run, isBusy, refusal } = useCommand();
  const take = async () => {
    if ((await run({ do: 'take-edition', text, signature })) !== null) onClose();
  };
  const { added, changed, gone, deadlines } = useMemo(
    () => compareEdition(register, edition),
    [register, edition],
  );
  return (
    <FormDialog
      title={editionWords.title({ id: edition.id })}
      isDirty={false}
      isWide
      onClose={onClose}
      onSubmit={() => void take()}
      closeLabel={editionWords.notNow}
      submitLabel={editionWords.take}
      canSubmit={canWrite}
      isBusy={isBusy}
      refusal={refusal}
    >
      <p>
        {editionWords.checkedOn({ day: formatDay(edition.checkedOn) })}{' '}
        <Name text={signedWords.byMakers({ comment: signed })} />
      </p>
      <Note>{editionWords.movesNothing({ id: editionOf(register.settings).id })}</Note>
      {edition.says !== '' && <p>{edition.says}</p>}
      <FactList
        facts={[
          ...edition.changes.map(({ what, citation, inForce, means }) => ({
            label: citation,
            value: <Name text={`${what} ${inForce} ${means}`} />,
            isWide: true,
          })),
          { label: editionWords.added, value: names(added), isWide: true },
          {
            label: editionWords.changed,
            value:
              changed.length === 0
                ? editionWords.none
                : changed.map(({ rule, fields }) => (
                    <div key={rule.id}>
                      <Name text={rule.title} /> <span className="muted number">{rule.id}</span>:{' '}
                      {fields.join(', ')}
                    </div>
                  )),
            isWide: true,
          },
          { label: editionWords.gone, value: names(gone), isWide: true },
        ]}
      />
      <section className="stack">
        <h3>{editionWords.openDates}</h3>
        {deadlines.length === 0 && <p>{editionWords.noDates}</p>}
        <ul>
          {deadlines.map(({ deadline, now }) => (
            <li key={deadline.id}>
              <Name text={deadlineName(register, deadline)} />:{' '}
              {now === null
                ? editionWords.noRule({ due: formatDay(deadline.due) })
                : editionWords.otherDate({
                    due: formatDay(deadline.due),
                    other: formatDay(now.due),
                    workBy: formatDay(now.workBy),
                  })}
            </li>
          ))}
        </ul>
      </section>
    </FormDialog>
  );
}
