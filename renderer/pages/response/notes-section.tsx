import { useState } from 'react';
import type { ResponseFacts } from '../../../shared/response/response-facts';
import { responsePartWords } from '../../../shared/words/response-part-words';
import { isBlankRow, unkeyed } from '../../forms/fields/added-rows';
import { freshKey } from '../../forms/fields/draft-parts';
import { NoteFields } from '../../forms/fields/note-fields';
import { Button } from '../../parts/button';
import { useCanWrite } from '../../state/use-open-register';
import { NoteList } from '../../views/record/note-list';
import { ChangeForm } from './change-response';

/** Notes about the reply; privileged ones leave on no paper and in no folder unless asked. */
export function NotesSection({ facts }: { readonly facts: ResponseFacts }) {
  const { response } = facts;
  const canWrite = useCanWrite();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <NoteList notes={response.notes} />
      <div>
        <Button kind="quiet" icon="lock" isDisabled={!canWrite} onPress={() => setIsOpen(true)}>
          {response.notes.length === 0 ? responsePartWords.addNote : responsePartWords.changeNotes}
        </Button>
      </div>
      {isOpen && <NotesForm facts={facts} onClose={() => setIsOpen(false)} />}
    </>
  );
}

function NotesForm({ facts, onClose }: { readonly facts: ResponseFacts; readonly onClose: () => void }) {
  const { response } = facts;
  const [before] = useState(() => response.notes.map((note) => ({ ...note, key: freshKey() })));
  const [notes, setNotes] = useState<typeof before>(before);
  return (
    <ChangeForm
      letterId={response.letterId}
      title={responsePartWords.notes}
      submitLabel={responsePartWords.saveNotes}
      isDirty={notes !== before}
      given={() => ({ notes: notes.filter((note) => !isBlankRow(note)).map(unkeyed) })}
      onClose={onClose}
    >
      <NoteFields notes={notes} onChange={(given) => setNotes([...given])} />
    </ChangeForm>
  );
}
