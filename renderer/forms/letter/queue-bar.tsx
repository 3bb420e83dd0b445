import { letterFileWords } from '../../../shared/words/letter-file-words';
import { Button } from '../../parts/button';
import { notLoggedIn, type Queue } from './queue';
import { useFormKeys } from './use-form-keys';
import './reading-bar.css';

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
  const counted = (count: number, text: (params: { readonly count: number }) => string): string =>
    count === 0 ? '' : text({ count });
  const progress = [
    notLoggedIn(queue).length === 1
      ? letterFileWords.last
      : counted(of('waiting') - 1, letterFileWords.toCome),
    counted(of('saved'), letterFileWords.saved),
    counted(of('aside'), letterFileWords.putAside),
    counted(of('skipped'), letterFileWords.skipped),
  ].filter(Boolean);
  const ref = useFormKeys({ F8: onSkip, F9: onAside });
  const isUntouched = letters.every(({ state }) => state === 'waiting');
  return (
    <div ref={ref} className="letter-queue">
      <span role="status" className="reading-text">
        <span className="strong">{letterFileWords.place({ at: at + 1, all: letters.length })}</span>
        <span className="muted"> · {progress.join(', ')}</span>
      </span>
      {isUntouched && (
        <Button kind="link" onPress={props.onOne}>
          {letterFileWords.oneLetter}
        </Button>
      )}
      <Button kind="quiet" shortcut="F8" onPress={onSkip}>
        {letterFileWords.skip}
      </Button>
      <Button kind="quiet" shortcut="F9" onPress={onAside}>
        {letterFileWords.aside}
      </Button>
    </div>
  );
}
