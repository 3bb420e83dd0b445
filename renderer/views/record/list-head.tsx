import type { ReactNode } from 'react';
import { viewWords } from '../../../shared/words/views-words';
import { CheckField } from '../../parts/check-field';
import { SearchField } from '../../parts/search-field';
import './list-head.css';

/** The head of a list page: its name, its search, how many are shown, and its actions. */
export function ListHead(props: {
  readonly title: string;
  readonly searchLabel: string;
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly showsAll: boolean;
  readonly onShowsAll: (showsAll: boolean) => void;
  /** How many are archived or void and left out. */
  readonly hidden: number;
  /** The button that chooses columns. */
  readonly columns: ReactNode;
  /** The saved views and filters, between the search and the columns. */
  readonly filters?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <header className="list-head">
      <div className="row spread">
        <h1>{props.title}</h1>
        <div className="row">{props.children}</div>
      </div>
      <div className="row list-tools">
        <SearchField label={props.searchLabel} value={props.query} onChange={props.onQuery} />
        {props.filters}
        {(props.hidden > 0 || props.showsAll) && (
          <CheckField
            label={props.hidden > 0 ? viewWords.showHidden({ count: props.hidden }) : viewWords.showAll}
            value={props.showsAll}
            onChange={props.onShowsAll}
          />
        )}
        <div className="list-columns">{props.columns}</div>
      </div>
    </header>
  );
}

/** What an empty list says: nothing fits what was asked, or everything is out of the way. */
export function emptyWords(query: string, kept: number): string {
  if (kept === 0) return viewWords.allHidden;
  return query === '' ? viewWords.noneFits : viewWords.nothingFound({ query });
}
