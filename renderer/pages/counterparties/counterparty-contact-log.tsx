import { useState } from 'react';
import { formatDay } from '../../../shared/base/dates';
import { inOrderOfDays } from '../../../shared/docket/contact-log';
import { nameOfLicense } from '../../../shared/docket/record-names';
import { contactKindWords } from '../../../shared/labels/closed-sets';
import type { ContactEntry, Counterparty } from '../../../shared/records/counterparty';
import { counterpartyWords } from '../../../shared/words/counterparties-words';
import { Button } from '../../parts/button';
import { Icon } from '../../parts/icon';
import { InlineLink } from '../../parts/inline-link';
import { Name, Verbatim } from '../../parts/verbatim';
import { useNavigation } from '../../state/navigation';
import { useCanWrite, useOpenRegister } from '../../state/use-open-register';
import { Nothing, RecordSection } from '../../views/record/record-parts';
import { ContactForm } from './contact-form';
import '../../views/record/note-list.css';

/** What was said and learned with a counterparty, newest first, each with its day and author. */
export function CounterpartyContactLog({ record }: { readonly record: Counterparty }) {
  const canWrite = useCanWrite();
  const isLive = canWrite && record.void === null;
  const [editing, setEditing] = useState<ContactEntry | 'new' | null>(null);
  const entries = [...inOrderOfDays(record.contactLog)].reverse();
  return (
    <RecordSection
      title={counterpartyWords.contactLog}
      count={entries.length}
      action={
        <Button kind="quiet" icon="plus" isDisabled={!isLive} onPress={() => setEditing('new')}>
          {counterpartyWords.noteContact}
        </Button>
      }
    >
      {entries.length === 0 ? (
        <Nothing>{counterpartyWords.noContact}</Nothing>
      ) : (
        <ul className="notes" aria-label={counterpartyWords.contactLog}>
          {entries.map((entry) => (
            <Contact key={entry.id} entry={entry} isLive={isLive} onCorrect={() => setEditing(entry)} />
          ))}
        </ul>
      )}
      {editing !== null && (
        <ContactForm
          counterparty={record}
          entry={editing === 'new' ? null : editing}
          onClose={() => setEditing(null)}
        />
      )}
    </RecordSection>
  );
}

function Contact(props: {
  readonly entry: ContactEntry;
  readonly isLive: boolean;
  readonly onCorrect: () => void;
}) {
  const { on, kind, author, text, licenseId, marking } = props.entry;
  const { register } = useOpenRegister();
  const { go } = useNavigation();
  const isPrivileged = marking === 'privileged';
  return (
    <li className={isPrivileged ? 'note-entry note-privileged' : 'note-entry'}>
      <div className="row small">
        {isPrivileged && <Icon name="lock" />}
        <span className="strong">{formatDay(on)}</span>
        <span>
          {contactKindWords[kind]}
          {author !== '' && (
            <>
              {' · '}
              <Name text={author} />
            </>
          )}
          {isPrivileged && ` · ${counterpartyWords.privilegedEntry}`}
        </span>
        {licenseId !== null && (
          <InlineLink onPress={() => go({ page: 'licenses', licenseId })}>
            <Name className="number" text={nameOfLicense(register, licenseId)} />
          </InlineLink>
        )}
        <Button kind="link" isDisabled={!props.isLive} onPress={props.onCorrect}>
          {counterpartyWords.correct}
        </Button>
      </div>
      <Verbatim text={text} />
    </li>
  );
}
