import { useMemo } from 'react';
import { Collection, Header, ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components';
import { isAmended } from '../../../shared/law/changes';
import { lengthInWords } from '../../../shared/law/count-terms';
import { lawWords } from '../../../shared/words/law-words';
import { oneOpen } from '../../parts/one-open';
import { SearchField } from '../../parts/search-field';
import { Name } from '../../parts/verbatim';
import { useKeptState } from '../../state/kept-state';
import { useOpenRegister } from '../../state/use-open-register';
import { LawBadges } from './law-badges';
import { countRows, foundRows, type LawRow, lawRows } from './law-view';
import '../../views/record/list-head.css';
import './law-rules.css';

/** A row in one sentence, for a screen reader. */
function rowText({ rule, pack, isReadLongAgo }: LawRow): string {
  return [
    rule.title,
    rule.citation,
    lengthInWords(rule),
    pack !== null && lawWords.yours.toLowerCase(),
    rule.confidence !== 'stated' && rule.confidence,
    isAmended(rule) && lawWords.changedSinceRead,
    isReadLongAgo && lawWords.readLongAgo,
  ]
    .filter(Boolean)
    .join(', ');
}

/** Every rule in its group, with a search over all that is said of it. Arrows move, Enter or a click opens. */
export function LawRules(props: {
  readonly openId: string | null;
  readonly onOpen: (ruleId: string) => void;
}) {
  const { register, moment } = useOpenRegister();
  const { settings } = register;
  const [query, setQuery] = useKeptState('law-query', '');
  const all = useMemo(() => lawRows(settings, moment.today), [settings, moment.today]);
  const groups = useMemo(() => foundRows(all, query), [all, query]);
  const count = countRows(all);
  const found = countRows(groups);
  return (
    <>
      <div className="row list-tools">
        <SearchField label={lawWords.search} value={query} onChange={setQuery} />
        <span className="muted law-count" role="status">
          {query === '' ? lawWords.count({ count }) : lawWords.found({ found, count })}
        </span>
      </div>
      {found === 0 ? (
        <p className="muted">{lawWords.noneFound}</p>
      ) : (
        <ListBox
          className="law-list"
          aria-label={lawWords.rules}
          {...oneOpen(props.openId, props.onOpen)}
          items={groups}
        >
          {({ id, title, rows }) => (
            <ListBoxSection id={id}>
              <Header className="law-group">
                <Name text={title} /> <span className="law-group-count">{rows.length}</span>
              </Header>
              <Collection items={rows.map((row) => ({ id: row.rule.id, row }))}>
                {({ row }) => (
                  <ListBoxItem id={row.rule.id} textValue={rowText(row)} className="law-row">
                    <RowWords row={row} />
                  </ListBoxItem>
                )}
              </Collection>
            </ListBoxSection>
          )}
        </ListBox>
      )}
    </>
  );
}

function RowWords({ row }: { readonly row: LawRow }) {
  const { rule } = row;
  return (
    <>
      <div className="law-row-title">
        <Name text={rule.title} />
        <LawBadges row={row} />
      </div>
      <div className="law-row-count">{lengthInWords(rule)}</div>
      <div className="law-row-cite muted">
        <Name text={rule.citation} />
      </div>
    </>
  );
}
