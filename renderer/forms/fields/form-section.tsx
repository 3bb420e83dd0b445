import { type ReactNode, useRef } from 'react';
import { fieldWords } from '../../../shared/words/fields-words';
import { Button, IconButton } from '../../parts/button';
import { addedRow } from './added-rows';
import './form-section.css';

/** A part of a long form under its heading. */
export function FormSection({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <fieldset className="form-section">
      <legend className="eyebrow">{title}</legend>
      {children}
    </fieldset>
  );
}

/** A list of parts, each with its own fields; added at the end, taken out one by one. One left blank is no part (`added-rows.ts`). */
export function PartList<T extends { readonly key: string }>(props: {
  readonly title: string;
  /** "party", "item": what one part is called. */
  readonly each: string;
  readonly parts: readonly T[];
  readonly onChange: (parts: readonly T[]) => void;
  readonly newPart: () => T;
  readonly description?: ReactNode;
  readonly children: (part: T, put: (change: Partial<T>) => void, index: number) => ReactNode;
}) {
  const { parts, each } = props;
  const frame = useRef<HTMLDivElement>(null);
  const add = () => {
    props.onChange([...parts, addedRow(props.newPart())]);
    // The new part appears with the next drawing.
    requestAnimationFrame(() => {
      const groups = frame.current?.querySelectorAll(':scope > .form-part');
      groups?.[groups.length - 1]?.querySelector<HTMLElement>('input, select, textarea')?.focus();
    });
  };
  const put = (key: string, change: Partial<T>) =>
    props.onChange(parts.map((part) => (part.key === key ? { ...part, ...change } : part)));
  return (
    <FormSection title={props.title}>
      {props.description && <div className="field-description">{props.description}</div>}
      <div ref={frame} className="form-parts">
        {parts.map((part, index) => (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset inside each fieldset would read every legend twice
          <div
            key={part.key}
            className="form-part"
            role="group"
            aria-label={fieldWords.part({ each: capital(each), number: index + 1 })}
          >
            <span className="form-part-number" aria-hidden="true">
              {index + 1}
            </span>
            <div className="fields">{props.children(part, (change) => put(part.key, change), index)}</div>
            <IconButton
              label={fieldWords.removePart({ each, number: index + 1 })}
              icon="close"
              onPress={() => props.onChange(parts.filter(({ key }) => key !== part.key))}
            />
          </div>
        ))}
        <div>
          <Button kind="quiet" icon="plus" onPress={add}>
            {/^[aeiou]/.test(each) ? fieldWords.addAn({ each }) : fieldWords.addA({ each })}
          </Button>
        </div>
      </div>
    </FormSection>
  );
}

function capital(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}
