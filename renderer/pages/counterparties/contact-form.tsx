import { useState } from 'react';
import type { IsoDate } from '../../../shared/base/dates';
import type { CommandInput } from '../../../shared/commands/commands';
import { contactKindWords } from '../../../shared/labels/closed-sets';
import {
  type ContactEntry,
  type ContactKind,
  type Counterparty,
  contactKinds,
} from '../../../shared/records/counterparty';
import { isSame } from '../../../shared/register/changes';
import { counterpartyWords } from '../../../shared/words/counterparties-words';
import { LicenseField } from '../../forms/fields/license-field';
import { CheckField } from '../../parts/check-field';
import { DateField } from '../../parts/date-field';
import { FormDialog } from '../../parts/dialog';
import { SelectField } from '../../parts/select-field';
import { LongTextField, TextField } from '../../parts/text-field';
import { Name } from '../../parts/verbatim';
import { Worded } from '../../parts/worded';
import { useTyped } from '../../state/typed';
import { useCommand } from '../../state/use-command';
import { useOpenRegister } from '../../state/use-open-register';

const kinds = contactKinds.map((id) => ({ id, label: contactKindWords[id] }));

/** An entry as it is typed. */
interface ContactDraft {
  readonly on: IsoDate | null;
  readonly kind: ContactKind;
  readonly author: string;
  readonly text: string;
  readonly licenseId: string | null;
  readonly isPrivileged: boolean;
}

function draftOf({
  on,
  kind,
  author,
  text,
  licenseId,
  marking,
}: Omit<ContactEntry, 'id' | 'on'> & Pick<ContactDraft, 'on'>): ContactDraft {
  return { on, kind, author, text, licenseId, isPrivileged: marking === 'privileged' };
}

/** Writes an entry of the contact log, or puts one right; what it said before stays in the history. */
export function ContactForm(props: {
  readonly counterparty: Counterparty;
  /** The entry to put right; null: a new one. */
  readonly entry: ContactEntry | null;
  readonly onClose: () => void;
}) {
  const { counterparty, entry } = props;
  const { moment, preferences } = useOpenRegister();
  const typed = useTyped('note-contact');
  const [before] = useState<ContactDraft>(() => {
    if (typed !== null) return draftOf({ ...typed, licenseId: typed.license });
    return entry === null
      ? {
          on: moment.today,
          kind: 'call',
          author: preferences.person,
          text: '',
          licenseId: null,
          isPrivileged: false,
        }
      : draftOf(entry);
  });
  const [draft, setDraft] = useState(before);
  const put = (change: Partial<ContactDraft>) => setDraft((now) => ({ ...now, ...change }));
  const { run, isBusy, refusal } = useCommand();
  const command: CommandInput = {
    do: 'note-contact',
    counterparty: counterparty.id,
    ...(entry === null ? {} : { contact: entry.id }),
    on: draft.on,
    kind: draft.kind,
    author: draft.author,
    text: draft.text,
    license: draft.licenseId,
    marking: draft.isPrivileged ? 'privileged' : 'file',
  };
  const save = async () => {
    if ((await run(command)) !== null) props.onClose();
  };
  return (
    <FormDialog
      title={
        <Worded
          say={entry === null ? counterpartyWords.noteContactWith : counterpartyWords.correctContactWith}
          with={{ name: <Name text={counterparty.name} /> }}
        />
      }
      isDirty={!isSame(draft, before)}
      isBusy={isBusy}
      refusal={refusal}
      onClose={props.onClose}
      onSubmit={() => void save()}
      submitLabel={entry === null ? counterpartyWords.saveContact : counterpartyWords.saveCorrection}
      footNote={entry === null ? undefined : counterpartyWords.correctionStays}
    >
      <div className="fields">
        <DateField label={counterpartyWords.day} name="on" value={draft.on} onChange={(on) => put({ on })} />
        <SelectField
          label={counterpartyWords.kind}
          name="kind"
          choices={kinds}
          value={draft.kind}
          onChange={(kind) => put({ kind })}
        />
        <TextField
          label={counterpartyWords.by}
          name="author"
          description={counterpartyWords.byWhom}
          value={draft.author}
          onChange={(author) => put({ author })}
          trims
        />
        <LicenseField
          ofNone={counterpartyWords.aContact}
          value={draft.licenseId}
          onChange={(licenseId) => put({ licenseId })}
        />
        <LongTextField
          label={counterpartyWords.whatWasSaid}
          name="text"
          isWide
          autoFocus
          value={draft.text}
          onChange={(text) => put({ text })}
        />
      </div>
      <CheckField
        label={counterpartyWords.privileged}
        description={counterpartyWords.privilegedMeans}
        value={draft.isPrivileged}
        onChange={(isPrivileged) => put({ isPrivileged })}
      />
    </FormDialog>
  );
}
