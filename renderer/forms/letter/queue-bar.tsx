import { Button } from '../../parts/button';
import { leftIn, type Queue } from './queue';
import { useFormKeys } from './use-form-keys';
import './reading-bar.css';

const counted = (count: number, words: string): string => (count === 0 ? '' : `${count} ${words}`);

/** Which letter of how many is in hand, what is left, and the ways on without saving. */
export function QueueBar(props: {
  readonly queue: Queue;
  readonly onSkip: () => void;
  readonly onAside: () => void;
  /** The files belong to one letter. */
  readonly onOne: () => void;
}) {
  const { queue, onSkip, onAside } = props;
  const { letters, at } = queue;
  const of = (state: string) => letters.filter((letter) => letter.state === state).length;
  const says = [
    leftIn(queue).length === 1 ? 'the last one' : counted(of('waiting') - 1, 'to come'),
    counted(of('saved'), 'saved'),
    counted(of('aside'), 'put aside'),
    counted(of('skipped'), 'skipped'),
  ].filter(Boolean);
  const ref = useFormKeys({ F8: onSkip, F9: onAside });
  const isUntouched = letters.every(({ state }) => state === 'waiting');
  return (
    <div ref={ref} className="letter-queue">
      <span role="status" className="reading-says">
        <span className="strong">
          Letter {at + 1} of {letters.length}
        </span>
        <span className="muted"> · {says.join(', ')}</span>
      </span>
      {isUntouched && (
        <Button kind="link" onPress={props.onOne}>
          They are one letter
        </Button>
      )}
      <Button kind="quiet" shortcut="F8" onPress={onSkip}>
        Skip
      </Button>
      <Button kind="quiet" shortcut="F9" onPress={onAside}>
        Put aside
      </Button>
    </div>
  );
}
