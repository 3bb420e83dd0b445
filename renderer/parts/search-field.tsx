import { useEffect, useRef } from 'react';
import { partWords } from '../../shared/words/parts-words';
import { Icon } from './icon';
import './input.css';
import './search-field.css';

/** The search line above a list: its label is heard, and one word of it is shown, as a small window has no room for more. Ctrl+F and / put the cursor in it; Esc empties it; Down goes to the list. */
export function SearchField(props: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}) {
  const ref = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isTyping = event.target instanceof HTMLElement && event.target.matches('input, textarea, select');
      const isWanted = event.ctrlKey || event.metaKey ? event.key === 'f' : event.key === '/' && !isTyping;
      if (!isWanted || document.querySelector('[role="dialog"]') !== null) return;
      event.preventDefault();
      ref.current?.focus();
      ref.current?.select();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  return (
    <div className="search">
      <Icon name="search" />
      <input
        ref={ref}
        className="input"
        type="search"
        aria-label={props.label}
        placeholder={partWords.search}
        dir="auto"
        spellCheck={false}
        autoComplete="off"
        value={props.value}
        onChange={(event) => props.onChange(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && props.value !== '') {
            event.stopPropagation();
            props.onChange('');
          }
          if (event.key === 'ArrowDown') document.querySelector<HTMLElement>('.list, .docket-list')?.focus();
        }}
      />
    </div>
  );
}
