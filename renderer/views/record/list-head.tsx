import type { ReactNode } from 'react';
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
  readonly found: number;
  readonly all: number;
  readonly children: ReactNode;
}) {
  const { found, all } = props;
  const count = all.toLocaleString('en-US');
  return (
    <header className="list-head">
      <div className="row spread">
        <h1>{props.title}</h1>
        <div className="row">{props.children}</div>
      </div>
      <div className="row list-tools">
        <SearchField label={props.searchLabel} value={props.query} onChange={props.onQuery} />
        <span className="muted" role="status">
          {props.query === '' ? count : `${found.toLocaleString('en-US')} of ${count}`}
        </span>
        {(props.hidden > 0 || props.showsAll) && (
          <CheckField
            label={
              props.hidden > 0 ? `Show ${props.hidden} archived or void` : 'Show archived and void records'
            }
            value={props.showsAll}
            onChange={props.onShowsAll}
          />
        )}
      </div>
    </header>
  );
}
