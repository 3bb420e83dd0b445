import { createContext, type ReactNode, useContext, useEffect, useRef, useState } from 'react';
import type { Message, Refusal } from '../../shared/base/result';
import { partWords } from '../../shared/words/parts-words';
import { Note } from './badge';
import { messageText } from './message-text';
import { fieldOf, reasonAlone } from './refusal-field';

const RefusalContext = createContext<Refusal | null>(null);

/** The refusal of the form around, if there is one. */
export function useRefusal(): Refusal | null {
  return useContext(RefusalContext);
}

/** The error of the field that has one of these names, if the refusal speaks of it. */
export function useFieldError(names: readonly string[]): string | undefined {
  const refusal = useRefusal();
  // A field that holds what was not chosen says so itself, with the text it holds now.
  if (refusal === null || refusal.messageKey === 'not-chosen' || fieldOf(refusal, names) === undefined)
    return undefined;
  return reasonAlone(refusal) ?? messageText(refusal);
}

/**
 * Wraps a form. A refusal is said at the top and beside the field it names (a field inside with that `name`), and the
 * focus goes there; what was typed stays.
 */
export function RefusalArea(props: { readonly refusal: Refusal | null; readonly children: ReactNode }) {
  const { refusal } = props;
  const area = useRef<HTMLDivElement>(null);
  const [isPlaced, setIsPlaced] = useState(false);
  useEffect(() => {
    if (refusal === null || area.current === null) return;
    const fields = [...area.current.querySelectorAll<HTMLElement>('[data-field]')];
    const named = fieldOf(
      refusal,
      fields.flatMap((field) => (field.dataset.field ?? '').split(' ')),
    );
    const field = fields.find((each) => (each.dataset.field ?? '').split(' ').includes(named ?? ''));
    const control = field?.querySelector<HTMLElement>('input, textarea, select, button');
    setIsPlaced(control != null && reasonAlone(refusal) !== undefined);
    (control ?? area.current.querySelector<HTMLElement>('[role="alert"]'))?.focus();
  }, [refusal]);
  return (
    <RefusalContext value={refusal}>
      <div ref={area} className="stack refusal-area">
        {refusal !== null &&
          (isPlaced ? (
            <div role="alert" className="note note-red">
              {partWords.nothingSaved}
            </div>
          ) : (
            <RefusalNote refusal={refusal} />
          ))}
        {props.children}
      </div>
    </RefusalContext>
  );
}

/** The sentence of a refusal, announced when it appears. */
export function RefusalNote({ refusal }: { readonly refusal: Refusal }) {
  return (
    <div role="alert" tabIndex={-1} className="note note-red">
      {messageText(refusal)}
    </div>
  );
}

/** Doubts that do not stop anything; new ones are announced. */
export function Warnings({ warnings }: { readonly warnings: readonly Message[] }) {
  return (
    <div aria-live="polite" className="stack warnings">
      {warnings.map((warning) => (
        <Note key={messageText(warning)} tone="amber">
          {messageText(warning)}
        </Note>
      ))}
    </div>
  );
}
