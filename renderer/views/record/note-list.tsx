import type { Note } from '../../../shared/records/record-meta';
import { viewWords } from '../../../shared/words/views-words';
import { Icon } from '../../parts/icon';
import { Verbatim } from '../../parts/verbatim';
import { RecordSection } from './record-parts';
import './note-list.css';

/** Notes of a record. Privileged ones are marked: they are never printed and leave in no export unless asked. */
export function NoteList({ notes }: { readonly notes: readonly Note[] }) {
  if (notes.length === 0) return null;
  return (
    <RecordSection title={viewWords.notes} count={notes.length}>
      <ul className="notes">
        {notes.map(({ kind, text }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a note is nothing but its words and its place
          <li key={index} className={kind === 'privileged' ? 'note-entry note-privileged' : 'note-entry'}>
            {kind === 'privileged' && (
              <div className="row small strong">
                <Icon name="lock" />
                {viewWords.privileged}
              </div>
            )}
            <Verbatim text={text} />
          </li>
        ))}
      </ul>
    </RecordSection>
  );
}
