import { Collection, Header, ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components';
import { partWords } from '../../shared/words/parts-words';
import { Name } from './verbatim';
import './combo-field.css';

export interface Pick {
  readonly id: string;
  readonly label: string;
  /** A second line: the party of a record, the country of a company. */
  readonly detail?: string;
  /** What it stands under; picks of one group follow each other. */
  readonly group?: string;
  /** Other words by which it is found; not shown. */
  readonly also?: readonly string[];
}

/** The picks of one group, under its words. */
export interface PickGroup {
  readonly id: string;
  readonly picks: readonly Pick[];
}

/** The picks under their groups, in the order in which the groups come; as they are where none has a group. */
export function grouped(picks: readonly Pick[]): readonly (Pick | PickGroup)[] {
  const groups = new Map<string, Pick[]>();
  for (const pick of picks) {
    if (pick.group === undefined) continue;
    const known = groups.get(pick.group);
    if (known === undefined) groups.set(pick.group, [pick]);
    else known.push(pick);
  }
  const alone = picks.filter(({ group }) => group === undefined);
  return [...[...groups].map(([id, of]) => ({ id: `group ${id}`, picks: of })), ...alone];
}

/** What can be picked, each with its second line. */
export function ComboOptions() {
  return (
    <ListBox<Pick | PickGroup>
      className="options"
      renderEmptyState={() => <div className="options-note">{partWords.nothingFound}</div>}
    >
      {(item) =>
        'picks' in item ? (
          <ListBoxSection id={item.id}>
            <Header className="options-group">{item.picks[0]?.group}</Header>
            <Collection items={item.picks}>{optionOf}</Collection>
          </ListBoxSection>
        ) : (
          optionOf(item)
        )
      }
    </ListBox>
  );
}

const optionOf = (pick: Pick) => (
  <ListBoxItem id={pick.id} textValue={pick.label} className="option">
    <Name text={pick.label} />
    {pick.detail && (
      <div className="muted small">
        <Name text={pick.detail} />
      </div>
    )}
  </ListBoxItem>
);
