import { letterFileWords } from '../../../shared/words/letter-file-words';
import { Note } from '../../parts/badge';
import { Button } from '../../parts/button';
import { messageText } from '../../parts/message-text';
import { Name } from '../../parts/verbatim';
import { Worded } from '../../parts/worded';
import type { LetterReadingUse } from './use-letter-reading';
import './reading-bar.css';

/** Of a letter with several files: whether they are its pages or go with it, to be said by a person, and which could not be read. */
export function PagesNote({ reading }: { readonly reading: LetterReadingUse }) {
  const { arePages, files, read } = reading;
  const [first] = files;
  if (arePages === null || first === undefined) return null;
  return (
    <>
      <div className="reading-bar">
        <span className="reading-text">
          {arePages ? (
            letterFileWords.asPages
          ) : (
            <Worded say={letterFileWords.fromFirst} with={{ file: <Name text={first.name} /> }} />
          )}
        </span>
        <Button kind="link" onPress={() => reading.setPages(!arePages)}>
          {arePages ? letterFileWords.onlyFirst : letterFileWords.allPages}
        </Button>
      </div>
      {read?.notRead.map((refusal) => (
        <Note key={messageText(refusal)} tone="amber">
          {letterFileWords.notRead({ why: messageText(refusal) })}
        </Note>
      ))}
    </>
  );
}
