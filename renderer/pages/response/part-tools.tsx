import { IconButton } from '../../parts/button';
import { useCanWrite } from '../../state/use-docket';

/** Moves a part of a list up or down, or takes it off. */
export function PartTools(props: {
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
        label={`Move ${props.what} up`}
        icon="up"
        isDisabled={!canWrite || props.isFirst}
        onPress={() => props.onMove(-1)}
      />
      <IconButton
        label={`Move ${props.what} down`}
        icon="down"
        isDisabled={!canWrite || props.isLast}
        onPress={() => props.onMove(1)}
      />
      <IconButton
        label={`Remove ${props.what}`}
        icon="close"
        isDisabled={!canWrite}
        onPress={props.onRemove}
      />
    </>
  );
}
