import { useEffect, useRef } from 'react';
import type { Attachment } from '../../shared/base/fields';
import type { DroppedFile } from '../../shared/calls/attachment-calls';

/** A place that takes files dropped anywhere on the window while it stands. */
export interface DropTarget {
  /** Shown while files are held over the window. */
  readonly text: string;
  /** It is part of a form, not of the page below. */
  readonly isForm: boolean;
  readonly take: (files: readonly Attachment[]) => void;
  /** Instead: takes one file as it is, without attaching it to the register. */
  readonly takeFile?: (file: DroppedFile) => void;
}

const targets: { readonly current: DropTarget }[] = [];

/** Takes what is dropped, as long as no place that came later does. */
export function useDropTarget(target: DropTarget): void {
  const current = useRef(target);
  useEffect(() => {
    current.current = target;
  });
  useEffect(() => {
    targets.push(current);
    return () => {
      targets.splice(targets.indexOf(current), 1);
    };
  }, []);
}

/** Who takes what is dropped now; under an open form the page takes nothing. Undefined: nobody. */
export function dropTarget(isFormOpen: boolean): DropTarget | undefined {
  return targets.findLast(({ current }) => current.isForm || !isFormOpen)?.current;
}
