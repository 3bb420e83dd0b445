import { createContext, type ReactNode, useContext, useEffect, useRef } from 'react';
import type { Refusal, Say } from '../../shared/result';
import { inWords } from '../../shared/words/en';
import { Note } from './badge';
import { fieldOf, reasonAlone } from './refusal-field';

const RefusalContext = createContext<Refusal | null>(null);

/** The error of the field that has one of these names, if the refusal speaks of it. */
export function useFieldError(names: readonly string[]): string | undefined {
  const refusal = useContext(RefusalContext);
  if (refusal === null || fieldOf(refusal, names) === undefined) return undefined;
  return reasonAlone(refusal) ?? inWords(refusal);
}

/**
 * Wraps a form. A refusal is said at the top and beside the field it names (a field inside with that `name`), and the
 * focus goes there; what was typed stays.
 */
export function RefusalArea(props: { readonly refusal: Refusal | null; readonly children: ReactNode }) {
  const { refusal } = props;
  const area = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (refusal === null || area.current === null) return;
    const fields = [...area.current.querySelectorAll<HTMLElement>('[data-field]')];
    const named = fieldOf(
      refusal,
      fields.flatMap((field) => (field.dataset.field ?? '').split(' ')),
    );
    const field = fields.find((each) => (each.dataset.field ?? '').split(' ').includes(named ?? ''));
    const control = field?.querySelector<HTMLElement>('input, textarea, select, button');
    (control ?? area.current.querySelector<HTMLElement>('[role="alert"]'))?.focus();
  }, [refusal]);
  return (
    <RefusalContext value={refusal}>
      <div ref={area} className="stack refusal-area">
        {refusal !== null && <RefusalNote refusal={refusal} />}
        {props.children}
      </div>
    </RefusalContext>
  );
}

/** The sentence of a refusal, announced when it appears. */
export function RefusalNote({ refusal }: { readonly refusal: Refusal }) {
  return (
    <div role="alert" tabIndex={-1} className="note note-red">
      {inWords(refusal)}
    </div>
  );
}

/** Doubts that do not stop anything; new ones are announced. */
export function Warnings({ warnings }: { readonly warnings: readonly Say[] }) {
  return (
    <div aria-live="polite" className="stack warnings">
      {warnings.map((warning) => (
        <Note key={inWords(warning)} tone="amber">
          {inWords(warning)}
        </Note>
      ))}
    </div>
  );
}
