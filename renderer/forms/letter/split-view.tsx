import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { ToggleButton } from 'react-aria-components';
import type { Attachment } from '../../../shared/base/fields';
import { letterFileWords } from '../../../shared/words/letter-file-words';
import type { PaperMark } from '../../parts/viewer/paper';
import { PaperViewer } from '../../parts/viewer/paper-viewer';
import { useDrawn } from '../../state/use-drawn';
import './split-view.css';

type Side = 'form' | 'file';

/** Which of the attached files lies beside the form, and which side is in sight where there is no room for both. */
export interface SplitViewState {
  readonly side: Side;
  readonly show: (side: Side) => void;
  /** The place of the file among the attached ones. */
  readonly at: number;
  readonly go: (at: number) => void;
  readonly view: (file: Attachment) => void;
}

export function useSplitView(files: readonly Attachment[]): SplitViewState {
  const [side, show] = useState<Side>('form');
  const [viewed, setViewed] = useState<string | null>(null);
  const view = ({ sha256 }: Attachment) => setViewed(sha256);
  return {
    // What was taken off leaves the form in sight.
    side: files.length === 0 ? 'form' : side,
    show,
    at: Math.max(
      0,
      files.findIndex(({ sha256 }) => sha256 === viewed),
    ),
    go: (at) => {
      const file = files[at];
      if (file !== undefined) view(file);
    },
    view: (file) => {
      view(file);
      show('file');
    },
  };
}

const sides = (): readonly { readonly side: Side; readonly label: string }[] => [
  { side: 'form', label: letterFileWords.form },
  { side: 'file', label: letterFileWords.file },
];

/**
 * A form and, once a file is attached, the file beside it, so that it is read while it is typed. Without room for both, one of them
 * is in sight. F6 goes from one to the other and back to the same field.
 */
export function SplitView(props: {
  readonly split: SplitViewState;
  readonly files: readonly Attachment[];
  /** A place of the file in sight; the two sides stand together in smaller windows too while there is one. */
  readonly mark?: PaperMark | null;
  readonly isRead?: boolean;
  readonly children: ReactNode;
}) {
  const { split, files } = props;
  const isDrawn = useDrawn();
  const form = useRef<HTMLDivElement>(null);
  const paper = useRef<HTMLElement>(null);
  const field = useRef<Element | null>(null);
  const [going, setGoing] = useState<Side | null>(null);
  // Once the other side is in sight: what is hidden takes no focus.
  useEffect(() => {
    if (going === null) return;
    const to =
      going === 'file'
        ? (paper.current?.querySelector('.paper-frame') ??
          paper.current?.querySelector('button:not(:disabled)'))
        : (field.current ?? form.current?.querySelector('input, select, textarea, button'));
    if (to instanceof HTMLElement) to.focus();
    setGoing(null);
  }, [going]);
  // Caught on its way down: fields of a list keep the keys for themselves.
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'F6' || files.length === 0) return;
    event.preventDefault();
    // While a list is open nothing beside it takes the focus.
    if (event.target instanceof Element && event.target.getAttribute('aria-expanded') === 'true') return;
    const isInForm = form.current?.contains(document.activeElement) === true;
    if (isInForm) field.current = document.activeElement;
    const to = isInForm ? 'file' : 'form';
    split.show(to);
    setGoing(to);
  };
  return (
    <div
      className="split-view"
      data-side={files.length === 0 ? undefined : split.side}
      data-read={props.isRead || undefined}
      onKeyDownCapture={onKeyDown}
    >
      {files.length > 0 && (
        <div className="split-switch" role="toolbar" aria-label={letterFileWords.sides}>
          {sides().map(({ side, label }) => (
            <ToggleButton
              key={side}
              className="button"
              isSelected={split.side === side}
              onChange={() => split.show(side)}
            >
              {label}
            </ToggleButton>
          ))}
        </div>
      )}
      <div ref={form} className="split-pane split-pane-form">
        {props.children}
      </div>
      {files.length > 0 && (
        <section ref={paper} className="split-pane split-pane-file" aria-label={letterFileWords.file}>
          {isDrawn && (
            <PaperViewer
              files={files}
              at={split.at}
              onGo={split.go}
              shortcut="F6"
              mark={props.mark ?? null}
            />
          )}
        </section>
      )}
    </div>
  );
}
