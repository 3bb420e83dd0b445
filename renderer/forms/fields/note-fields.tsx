import { fieldWords } from '../../../shared/words/fields-words';
import { SelectField } from '../../parts/select-field';
import { LongTextField } from '../../parts/text-field';
import { freshKey } from './draft-parts';
import { PartList } from './form-section';
import type { NoteDraft } from './note-draft';

const kindChoices = [
  { id: 'file' as const, label: fieldWords.fileNote },
  { id: 'privileged' as const, label: fieldWords.privileged },
];

/** Notes for the file, or privileged ones, which are never printed and leave in no export unless asked. */
export function NoteFields(props: {
  readonly notes: readonly NoteDraft[];
  readonly onChange: (notes: readonly NoteDraft[]) => void;
}) {
  return (
    <PartList
      title={fieldWords.notes}
      each="note"
      parts={props.notes}
      onChange={props.onChange}
      newPart={(): NoteDraft => ({ key: freshKey(), kind: 'file', text: '' })}
      description={fieldWords.privilegedNotesNever}
    >
      {(note, putNote, index) => (
        <>
          <SelectField
            label={fieldWords.kind}
            name={`notes.${index}.kind`}
            choices={kindChoices}
            value={note.kind}
            onChange={(kind) => putNote({ kind })}
          />
          <LongTextField
            label={fieldWords.text}
            name={`notes.${index}.text`}
            isWide
            value={note.text}
            onChange={(text) => putNote({ text })}
          />
        </>
      )}
    </PartList>
  );
}
