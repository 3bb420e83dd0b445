import { useCallback, useEffect, useRef, useState } from 'react';
import type { Attachment } from '../../shared/base/fields';
import { type Refusal, refuse } from '../../shared/base/result';
import { appWords } from '../../shared/words/app-words';
import { IconButton } from '../parts/button';
import { RefusalNote } from '../parts/refusal';
import { type DropTarget, dropTarget } from '../state/drop-target';
import { bytesOf, type Drop, dropOf, droppedEarly, filesDropped, holdsFiles } from '../state/dropped-files';
import { isFormOpen } from '../state/open-forms';
import { unexpected } from '../state/register-store';
import { useApp, useCanWrite } from '../state/use-open-register';
import './file-drop.css';

const isField = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('input, textarea, [contenteditable="true"]') !== null;

/**
 * Files dropped anywhere on the window go to the form that is open, or else begin a letter. While they are held over it the window
 * says which. What is no file is refused in words; text may be dropped into a field as ever.
 */
export function FileDrop({ logLetter }: { readonly logLetter: (files: readonly Attachment[]) => void }) {
  const { api, opened } = useApp();
  const canWrite = useCanWrite();
  const [held, setHeld] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const { access, moment } = opened;
  const closed = useCallback((): Refusal | null => {
    if (access.mode === 'read-only') return access.why;
    return canWrite
      ? null
      : refuse('clock-doubt', 'clock-doubt', { at: moment.at, last: moment.doubtSince ?? '' });
  }, [access, moment, canWrite]);
  const target = useCallback((): DropTarget | Refusal => {
    const open = isFormOpen();
    const page: DropTarget = {
      text: appWords.dropToLog,
      isForm: false,
      take: logLetter,
    };
    return closed() ?? dropTarget(open) ?? (open ? refuse('conflict', 'drop-not-here') : page);
  }, [closed, logLetter]);
  const take = useCallback(
    async (drops: readonly Drop[]): Promise<Refusal | null> => {
      const answers = drops.map(filesDropped);
      const refused = answers.find((answer) => !answer.ok) ?? null;
      const files = answers.flatMap((answer) => (answer.ok ? answer.value : []));
      if (files.length === 0) return refused;
      const to = target();
      if ('ok' in to) return to;
      const read = await bytesOf(files);
      if (!read.ok) return read;
      if (to.takeFile !== undefined) {
        const [file, ...more] = read.value;
        if (file === undefined || more.length > 0) return refuse('invalid', 'drop-one-list');
        to.takeFile(file);
        return refused;
      }
      const attached = await api.attachDropped({ files: read.value });
      if (!attached.ok) return attached;
      to.take(attached.value);
      return refused;
    },
    [api, target],
  );
  useDrops({
    over: (isOver) => {
      if (!isOver) return setHeld(null);
      const to = target();
      setRefusal(null);
      setHeld('ok' in to ? appWords.nothingToAttach : to.text);
    },
    drop: (drops) => {
      setRefusal(null);
      take(drops).catch(unexpected).then(setRefusal);
    },
    takeEarly: () => api.takeDrops().map(droppedEarly),
  });
  return (
    <>
      {held !== null && (
        <div className="drop-over" data-react-aria-top-layer="true" role="status">
          <span className="drop-over-text">{held}</span>
        </div>
      )}
      {refusal !== null && (
        <div className="drop-refusal" data-react-aria-top-layer="true">
          <RefusalNote refusal={refusal} />
          <IconButton label={appWords.dismiss} icon="close" onPress={() => setRefusal(null)} />
        </div>
      )}
    </>
  );
}

interface Drops {
  readonly over: (isOver: boolean) => void;
  readonly drop: (drops: readonly Drop[]) => void;
  /** What was dropped before. */
  readonly takeEarly: () => readonly Drop[];
}

/**
 * Hears what is dragged over the whole window, first what was dropped on it before. What began within it, such as words of a page, is none of
 * ours.
 */
function useDrops(drops: Drops): void {
  const current = useRef(drops);
  useEffect(() => {
    current.current = drops;
  });
  useEffect(() => {
    let isOwn = false;
    let isOver = false;
    const over = (is: boolean) => {
      if (is !== isOver) current.current.over(is);
      isOver = is;
    };
    const isOurs = (event: DragEvent): event is DragEvent & { readonly dataTransfer: DataTransfer } =>
      !isOwn &&
      event.dataTransfer !== null &&
      (holdsFiles(event.dataTransfer.types) || !isField(event.target));
    const onOver = (event: DragEvent) => {
      if (!isOurs(event)) return;
      // Without this the window is told of no drop.
      event.preventDefault();
      event.dataTransfer.dropEffect = 'copy';
      if (holdsFiles(event.dataTransfer.types)) over(true);
    };
    const onLeave = (event: DragEvent) => event.relatedTarget === null && over(false);
    const onDrop = (event: DragEvent) => {
      over(false);
      if (!isOurs(event)) return;
      event.preventDefault();
      current.current.drop([dropOf(event.dataTransfer)]);
    };
    const own = (is: boolean) => () => {
      isOwn = is;
    };
    const ending = new AbortController();
    const { signal } = ending;
    document.addEventListener('dragstart', own(true), { signal });
    document.addEventListener('dragend', own(false), { signal });
    document.addEventListener('dragenter', onOver, { signal });
    document.addEventListener('dragover', onOver, { signal });
    document.addEventListener('dragleave', onLeave, { signal });
    document.addEventListener('drop', onDrop, { signal });
    const early = current.current.takeEarly();
    if (early.length > 0) current.current.drop(early);
    return () => ending.abort();
  }, []);
}
