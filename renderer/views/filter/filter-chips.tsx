import { Button as AriaButton, Tag, TagGroup, TagList } from 'react-aria-components';
import { filterWords } from '../../../shared/words/filter-words';
import { Icon } from '../../parts/icon';
import { Name } from '../../parts/verbatim';
import { chipText, type FilterWords } from './offered-field';
import './filter-bar.css';

/** What a list is filtered by, one chip each. Arrows move, Enter or a click opens one, Backspace and Delete remove it. */
export function FilterChips(props: {
  readonly label: string;
  readonly words: readonly FilterWords[];
  readonly onOpen: (name: string) => void;
  readonly onRemove: (names: readonly string[]) => void;
}) {
  return (
    <TagGroup
      className="filter-chips"
      aria-label={props.label}
      onRemove={(keys) => props.onRemove([...keys].map(String))}
    >
      <TagList className="filter-chip-list" items={props.words.map((part) => ({ ...part, id: part.name }))}>
        {(part) => (
          <Tag
            id={part.name}
            className={part.gone.length > 0 ? 'filter-chip filter-chip-gone' : 'filter-chip'}
            textValue={chipText(part)}
            onAction={() => props.onOpen(part.name)}
          >
            <span className="cut filter-chip-text" title={chipText(part)}>
              <Name text={chipText(part)} />
            </span>
            <AriaButton
              slot="remove"
              className="filter-chip-remove"
              aria-label={filterWords.remove({ chip: part.label })}
            >
              <Icon name="close" />
            </AriaButton>
          </Tag>
        )}
      </TagList>
    </TagGroup>
  );
}
