import type { ReactNode } from 'react';
import { viewWords } from '../../../shared/words/views-words';
import { CheckField } from '../../parts/check-field';
import { SearchField } from '../../parts/search-field';
import { ColumnPicker } from '../filter/column-picker';
import { countedWords } from '../filter/counted-words';
import type { RecordListState } from '../filter/use-record-list';
import { ViewFilterBar } from '../filter/view-filter-bar';
import './list-head.css';

/** The first row of a list page: its name, what stands beside it, and its actions. */
export function ListTitle(props: {
  readonly title: string;
  readonly beside?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <div className="row spread">
      <div className="page-head">
        <h1>{props.title}</h1>
        {props.beside}
      </div>
      <div className="row">{props.children}</div>
    </div>
  );
}

/** The head of a list of records: its name and actions, its search, saved views and filters, how many are found, its columns. */
export function ListHead<Row>(props: {
  readonly list: RecordListState<Row>;
  readonly title: string;
  readonly beside?: ReactNode;
  readonly searchLabel: string;
  readonly filtersLabel: string;
  /** How many there are, and of what: "10 licenses". */
  readonly all: string;
  /** How many are found, where more is said of them than their number. */
  readonly says?: string;
  /** Before the button that chooses columns. */
  readonly tools?: ReactNode;
  readonly children: ReactNode;
}) {
  const { list } = props;
  const { view, query, words, showsAll } = list;
  const hidden = list.count - list.kept.length;
  return (
    <header className="list-head">
      <ListTitle title={props.title} beside={props.beside}>
        {props.children}
      </ListTitle>
      <div className="row list-tools">
        <SearchField label={props.searchLabel} value={query} onChange={list.setQuery} />
        {list.count > 0 && (
          <ViewFilterBar
            label={props.filtersLabel}
            view={view}
            offered={list.offered}
            words={words}
            says={
              props.says ??
              countedWords({
                isNarrowed: words.length > 0 || query !== '',
                found: list.found.length,
                all: props.all,
              })
            }
          />
        )}
        {(hidden > 0 || showsAll) && (
          <CheckField
            label={hidden > 0 ? viewWords.showHidden({ count: hidden }) : viewWords.showAll}
            value={showsAll}
            onChange={list.setShowsAll}
          />
        )}
        <div className="list-columns">
          {props.tools}
          <ColumnPicker columns={list.columns} usual={list.usual} view={view} />
        </div>
      </div>
    </header>
  );
}

/** What an empty list says: nothing fits what was asked, or everything is out of the way. */
export function emptyWords({
  query,
  kept,
}: {
  readonly query: string;
  readonly kept: readonly unknown[];
}): string {
  if (kept.length === 0) return viewWords.allHidden;
  return query === '' ? viewWords.noneFits : viewWords.nothingFound({ query });
}
