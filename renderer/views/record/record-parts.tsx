import { type ReactNode, useEffect, useId, useRef } from 'react';
import { formatDay, type IsoDate } from '../../../shared/base/dates';
import { IconButton } from '../../parts/button';
import { ScrollingFrame } from '../../parts/scrolling-frame';
import { Name } from '../../parts/verbatim';
import './fact-list.css';
import './record-columns.css';
import './record-parts.css';
import './record-table.css';

/** The head of a record: back to the list, its name, badges, and what can be done with it. Takes the focus when it opens. */
export function RecordHead(props: {
  readonly backLabel: string;
  readonly onBack: () => void;
  readonly title: string;
  readonly isNumber?: boolean;
  readonly badges: ReactNode;
  readonly under: ReactNode;
  readonly actions: ReactNode;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  return (
    <header className="record-head">
      <IconButton label={props.backLabel} icon="left" onPress={props.onBack} />
      <h1 ref={heading} tabIndex={-1} className={props.isNumber ? 'number' : undefined}>
        <Name text={props.title} />
      </h1>
      <div className="record-under">
        {props.badges}
        <span className="muted">{props.under}</span>
      </div>
      <div className="row record-actions">{props.actions}</div>
    </header>
  );
}

/** A part of a record under its heading. */
export function RecordSection(props: {
  readonly title: string;
  readonly count?: number;
  readonly action?: ReactNode;
  readonly children: ReactNode;
}) {
  const id = useId();
  return (
    <section className="record-section" aria-labelledby={id}>
      <div className="record-section-head">
        <h2 id={id} className="eyebrow">
          {props.title}
          {props.count !== undefined && props.count > 0 && (
            <span className="record-count"> {props.count}</span>
          )}
        </h2>
        {props.action}
      </div>
      {props.children}
    </section>
  );
}

export interface Fact {
  readonly label: string;
  readonly value: ReactNode;
  readonly isWide?: boolean;
}

/** Labels with their values; empty values are left out unless they should be seen to be empty (a dash). */
export function FactList({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <dl className="facts">
      {facts
        .filter(({ value }) => value !== '' && value !== null && value !== false)
        .map(({ label, value, isWide }) => (
          <div key={label} className={isWide ? 'fact fact-wide' : 'fact'}>
            <dt>{label}</dt>
            <dd>{typeof value === 'string' ? <Name text={value} /> : value}</dd>
          </div>
        ))}
    </dl>
  );
}

/** A day as lists show it; nothing for none. */
export function dayOrNone(on: IsoDate | null): string {
  return on === null ? '' : formatDay(on);
}

/** A quiet sentence where a part of a record is empty. */
export function Nothing({ children }: { readonly children: ReactNode }) {
  return <p className="muted">{children}</p>;
}

/** A table of a record, with its headings. */
export function RecordTable(props: {
  readonly label: string;
  readonly columns: readonly {
    readonly title: string;
    readonly isAmount?: boolean;
    readonly width?: string;
  }[];
  /** Many columns: rather scrolled sideways than broken within words. */
  readonly isWide?: boolean;
  readonly children: ReactNode;
}) {
  return (
    <ScrollingFrame label={props.label} className="record-table-frame">
      <table
        className={props.isWide ? 'record-table record-table-wide' : 'record-table'}
        aria-label={props.label}
      >
        <thead>
          <tr>
            {props.columns.map(({ title, isAmount, width }, at) => (
              <th
                // biome-ignore lint/suspicious/noArrayIndexKey: headings of a file may stand twice
                key={`${title} ${at}`}
                scope="col"
                className={isAmount ? 'amount' : undefined}
                style={{ width }}
              >
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{props.children}</tbody>
      </table>
    </ScrollingFrame>
  );
}
