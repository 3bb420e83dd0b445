import { SelectField } from '../../parts/select-field';
import { LongTextField } from '../../parts/text-field';
import { freshKey } from './draft-parts';
import { PartList } from './form-section';
import type { NoteDraft } from './note-draft';

const kindChoices = [
  { id: 'file' as const, label: 'File note' },
  { id: 'privileged' as const, label: 'Privileged' },
];

/** Notes for the file, or privileged ones, which are never printed and leave in no export unless asked. */
export function NoteFields(props: {
  readonly notes: readonly NoteDraft[];
  readonly onChange: (notes: readonly NoteDraft[]) => void;
}) {
  return (
    <PartList
      title="Notes"
      each="note"
      parts={props.notes}
      onChange={props.onChange}
      newPart={(): NoteDraft => ({ key: freshKey(), kind: 'file', text: '' })}
      description="Privileged notes are never printed and leave in no export unless asked."
    >
      {(note, putNote, index) => (
        <>
          <SelectField
            label="Kind"
            name={`notes.${index}.kind`}
            choices={kindChoices}
            value={note.kind}
            onChange={(kind) => putNote({ kind })}
          />
          <LongTextField
            label="Text"
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
