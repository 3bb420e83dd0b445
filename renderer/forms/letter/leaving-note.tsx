import { Note } from '../../parts/badge';
import { Button } from '../../parts/button';
import './reading-bar.css';

/** Asks before another page takes the place of a form that holds something. */
export function LeavingNote(props: {
  /** What is lost besides what was typed. */
  readonly loses: string | undefined;
  readonly onLeave: () => void;
  readonly onStay: () => void;
}) {
  return (
    <Note tone="amber">
      <div className="reading-bar" role="alert">
        <span className="reading-says">
          Opening it closes this form. {props.loses ?? 'What you typed is not saved.'}
        </span>
        <Button onPress={props.onLeave}>Open it and close</Button>
        <Button autoFocus onPress={props.onStay}>
          Stay here
        </Button>
      </div>
    </Note>
  );
}
