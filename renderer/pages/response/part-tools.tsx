import { responsePartWords } from '../../../shared/words/response-part-words';
import { IconButton } from '../../parts/button';
import { useCanWrite } from '../../state/use-open-register';

/** Moves a part of a list up or down, or takes it off. */
export function ReorderButtons(props: {
  /** "point 1", "exhibit 2". */
  readonly what: string;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
}) {
  const canWrite = useCanWrite();
  return (
    <>
      <IconButton
        label={responsePartWords.moveUp({ part: props.what })}
        icon="up"
        isDisabled={!canWrite || props.isFirst}
        onPress={() => props.onMove(-1)}
      />
      <IconButton
        label={responsePartWords.moveDown({ part: props.what })}
        icon="down"
        isDisabled={!canWrite || props.isLast}
        onPress={() => props.onMove(1)}
      />
      <IconButton
        label={responsePartWords.remove({ part: props.what })}
        icon="close"
        isDisabled={!canWrite}
        onPress={props.onRemove}
      />
    </>
  );
}
