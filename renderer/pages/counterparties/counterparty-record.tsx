import { useState } from 'react';
import { countryName } from '../../../shared/base/countries';
import { sameAsListed } from '../../../shared/docket/same-party';
import { roleWords } from '../../../shared/labels/closed-sets';
import type { Counterparty } from '../../../shared/records/counterparty';
import { counterpartyWords } from '../../../shared/words/counterparties-words';
import { screeningWords } from '../../../shared/words/screening-words';
import { ArchiveForm } from '../../forms/record/archive-form';
import { VoidForm } from '../../forms/record/void-form';
import { Badge, Note } from '../../parts/badge';
import { Button } from '../../parts/button';
import { EmptyState } from '../../parts/empty-state';
import { MenuButton } from '../../parts/menu-button';
import { useNavigation } from '../../state/navigation';
import { useCanWrite, useOpenRegister } from '../../state/use-open-register';
import { usePrintRequest } from '../../state/use-print-request';
import { RecordHistory } from '../../views/history/record-history';
import { NoteList } from '../../views/record/note-list';
import { RecordHead } from '../../views/record/record-parts';
import { ArchivedBadge } from '../../views/record/status-badge';
import { VoidWords } from '../../views/record/void-words';
import { CounterpartyContactLog } from './counterparty-contact-log';
import { CounterpartyForm } from './counterparty-form';
import { CounterpartyIdentification } from './counterparty-identification';
import { CounterpartyLists } from './counterparty-lists';
import { CounterpartyScreening } from './counterparty-screening';
import { CounterpartyUses } from './counterparty-uses';
import { PrintCounterparty } from './print-counterparty';
import '../../parts/page.css';

type Task = 'change' | 'copy' | 'archive' | 'void' | 'paper';

/** One counterparty: every field, what was recorded of the lists, and where it is used. */
export function CounterpartyRecord({ counterpartyId }: { readonly counterpartyId: string }) {
  const { register, asItStood } = useOpenRegister();
  const { go } = useNavigation();
  const record = register.counterparties.get(counterpartyId);
  if (record !== undefined) return <Known record={record} />;
  return (
    <main className="page">
      <h1 className="unseen">{counterpartyWords.counterparty}</h1>
      <EmptyState
        icon="counterparty"
        title={counterpartyWords.notThere}
        actions={
          <Button onPress={() => go({ page: 'counterparties', counterpartyId: null })}>
            {counterpartyWords.showAll}
          </Button>
        }
      >
        {asItStood === null ? counterpartyWords.otherRegister : counterpartyWords.notYet}
      </EmptyState>
    </main>
  );
}

function Known({ record }: { readonly record: Counterparty }) {
  const { register } = useOpenRegister();
  const { go } = useNavigation();
  const canWrite = useCanWrite();
  const [task, setTask] = useState<Task | null>(null);
  usePrintRequest(() => setTask((now) => now ?? 'paper'));
  const isLive = canWrite && record.void === null;
  const close = () => setTask(null);
  const open = (counterpartyId: string) => {
    close();
    go({ page: 'counterparties', counterpartyId });
  };
  return (
    <main className="page record">
      <RecordHead
        backLabel={counterpartyWords.back}
        onBack={() => go({ page: 'counterparties', counterpartyId: null })}
        title={record.name}
        badges={
          <>
            {record.lists.some(({ mustCheck }) => mustCheck) && (
              <Badge tone="amber">{counterpartyWords.verify}</Badge>
            )}
            {sameAsListed(register, { counterpartyId: record.id, name: record.name }).length > 0 && (
              <Badge tone="red">{screeningWords.sameBadge}</Badge>
            )}
            {record.void !== null && <Badge>{counterpartyWords.isVoid}</Badge>}
            <ArchivedBadge record={record} />
          </>
        }
        under={
          [...record.roles.map((role) => roleWords[role]), countryName(record.country)]
            .filter(Boolean)
            .join(' · ') || counterpartyWords.counterparty
        }
        actions={
          <>
            <Button icon="print" onPress={() => setTask('paper')}>
              {counterpartyWords.print}
            </Button>
            <Button icon="edit" isDisabled={!isLive} onPress={() => setTask('change')}>
              {counterpartyWords.change}
            </Button>
            {record.archived && (
              <Button isDisabled={!isLive} onPress={() => setTask('archive')}>
                {counterpartyWords.bringBack}
              </Button>
            )}
            <MenuButton
              words={counterpartyWords.more}
              label={counterpartyWords.moreOfCounterparty}
              choices={[
                { id: 'copy', words: counterpartyWords.copy, isDisabled: !canWrite },
                ...(record.archived
                  ? []
                  : [{ id: 'archive', words: counterpartyWords.archive, isDisabled: !isLive }]),
                { id: 'void', words: counterpartyWords.enteredInError, isDisabled: !isLive },
              ]}
              onChoose={(id) => setTask(id as Task)}
            />
          </>
        }
      />
      {record.void !== null && (
        <Note tone="amber">
          <VoidWords what="counterparty" reason={record.void.reason} />
        </Note>
      )}
      <div className="record-columns">
        <div className="record-column">
          <CounterpartyIdentification record={record} />
          <CounterpartyLists record={record} />
          <CounterpartyScreening record={record} />
        </div>
        <div className="record-column">
          <CounterpartyUses counterpartyId={record.id} />
          <CounterpartyContactLog record={record} />
          <NoteList notes={record.notes} />
        </div>
      </div>
      <RecordHistory kind="counterparty" id={record.id} />
      {task === 'paper' && <PrintCounterparty counterparty={record} onClose={close} />}
      {task === 'change' && (
        <CounterpartyForm goal={{ kind: 'change', counterparty: record }} onClose={close} onSaved={close} />
      )}
      {task === 'copy' && (
        <CounterpartyForm goal={{ kind: 'copy', of: record }} onClose={close} onSaved={open} />
      )}
      {task === 'archive' && (
        <ArchiveForm
          named={{ counterparty: record.id }}
          what="counterparty"
          name={record.name}
          isArchived={record.archived}
          onClose={close}
        />
      )}
      {task === 'void' && (
        <VoidForm named={{ counterparty: record.id }} what="counterparty" onClose={close} />
      )}
    </main>
  );
}
