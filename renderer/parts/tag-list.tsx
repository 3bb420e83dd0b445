import { useId, useRef } from 'react';
import { partWords } from '../../shared/words/parts-words';
import { Button, IconButton } from './button';
import { useFieldError } from './refusal';
import './field-frame.css';
import './input.css';
import './tag-list.css';

/** A list of lines (other names, address lines…): each in its own field, added and removed one by one. */
export function TagList(props: {
  readonly label: string;
  /** "name", "line": what one entry is called. */
  readonly each: string;
  readonly name?: string;
  readonly values: readonly string[];
  readonly onChange: (values: readonly string[]) => void;
  readonly description?: string;
  readonly trims?: boolean;
}) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const error = useFieldError((props.name ?? '').split(' '));
  const set = (index: number, text: string) =>
    props.onChange(props.values.map((value, at) => (at === index ? text : value)));
  const add = () => {
    props.onChange([...props.values, '']);
    // The new line appears with the next drawing.
    requestAnimationFrame(() => {
      const inputs = list.current?.querySelectorAll('input');
      inputs?.[inputs.length - 1]?.focus();
    });
  };
  return (
    <fieldset className="field wide" data-field={props.name} aria-describedby={`${id}-description`}>
      <legend className="field-label">{props.label}</legend>
      <div ref={list} className="tags">
        {props.values.map((value, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines are nothing but their places
          <div key={index} className="tag-line">
            <input
              className="input"
              type="text"
              dir="auto"
              spellCheck={false}
              autoComplete="off"
              aria-label={partWords.entry({ label: props.label, each: props.each, number: index + 1 })}
              value={value}
              onChange={(event) => set(index, event.target.value)}
              onBlur={() => props.trims && value !== value.trim() && set(index, value.trim())}
              onKeyDown={(event) => {
                if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return;
                event.preventDefault();
                add();
              }}
            />
            <IconButton
              label={partWords.removeEntry({ each: props.each, number: index + 1 })}
              icon="close"
              onPress={() => props.onChange(props.values.filter((_, at) => at !== index))}
            />
          </div>
        ))}
        <div>
          <Button kind="quiet" icon="plus" onPress={add}>
            {partWords.add({ each: props.each })}
          </Button>
        </div>
      </div>
      <div id={`${id}-description`} className="field-description">
        {props.description}
      </div>
      {error && <div className="field-error">{error}</div>}
    </fieldset>
  );
}
