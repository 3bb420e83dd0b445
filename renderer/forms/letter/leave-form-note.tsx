import { letterFileWords } from '../../../shared/words/letter-file-words';
import { Note } from '../../parts/badge';
import { Button } from '../../parts/button';
import './reading-bar.css';

/** Asks before another page takes the place of a form that holds something. */
export function LeaveFormNote(props: {
  /** What is lost besides what was typed. */
  readonly loses: string | undefined;
  readonly onLeave: () => void;
  readonly onStay: () => void;
}) {
  return (
    <Note tone="amber">
      <div className="reading-bar" role="alert">
        <span className="reading-text">
          {props.loses === undefined
            ? letterFileWords.closes
            : letterFileWords.closesAnd({ loses: props.loses })}
        </span>
        <Button onPress={props.onLeave}>{letterFileWords.leave}</Button>
        <Button autoFocus onPress={props.onStay}>
          {letterFileWords.stay}
        </Button>
      </div>
    </Note>
  );
}
