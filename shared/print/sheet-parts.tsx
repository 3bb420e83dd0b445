import { Children, type ReactNode } from 'react';
import { formatDay, type IsoDate } from '../base/dates';
import type { Attachment } from '../base/fields';
import { type PageFacts, shortFingerprint } from './page-facts';

// What every printed sheet is made of. Text that somebody typed always stands in an element of its own with its own
// direction, so that a right-to-left name, or an override character, ends where the text ends.

/** One line as somebody typed it; a dash where nothing was. */
export function Said({ text }: { readonly text: string }) {
  return text === '' ? '—' : <bdi>{text}</bdi>;
}

/** Several lines as somebody typed them, breaks kept; each paragraph finds its own direction. */
export function Verbatim({ text }: { readonly text: string }) {
  return (
    <div className="s-verbatim" dir="auto">
      {text}
    </div>
  );
}

/** A day, or a dash. */
export function Day({ on }: { readonly on: IsoDate | null }) {
  return on === null ? '—' : <time dateTime={on}>{formatDay(on)}</time>;
}

/** The first two cells of a deadline's row: work-by with the days left, and due. */
export function DateCells({ line }: { readonly line: DatedLine }) {
  return (
    <>
      <td>
        <Day on={line.workBy} />
        <div className="d-left">{line.left}</div>
      </td>
      <td>
        <Day on={line.due} />
      </td>
    </>
  );
}

interface DatedLine {
  readonly workBy: IsoDate;
  readonly due: IsoDate;
  readonly left: string;
}

/** Notes in small print, one below the other. */
export function SmallNotes({ notes }: { readonly notes: readonly string[] }) {
  return notes.map((note) => (
    <div key={note} className="s-small">
      {note}
    </div>
  ));
}

/** A part of the sheet under its heading. Without content it says so: a heading with nothing below looks like a loss. */
export function Section({
  title,
  empty,
  children,
  id,
}: {
  readonly title: string;
  /** Where a list of contents refers to it. */
  readonly id?: string;
  /** The sentence for a part that has no content; null when it has. */
  readonly empty: string | null;
  readonly children: ReactNode;
}) {
  return (
    <section className={empty === null ? undefined : 's-empty'}>
      <h2 id={id}>{title}</h2>
      {empty === null ? children : <p>{empty}</p>}
    </section>
  );
}

/** One column: its heading and the class that gives its width and alignment. */
export interface Column {
  readonly title: string;
  readonly className: string;
}

/** A table whose heading is repeated on every page it reaches. What closes it stands on the page of its last row, never alone. */
export function Listing({
  columns,
  closing,
  children,
}: {
  readonly columns: readonly Column[];
  readonly closing?: ReactNode;
  readonly children: ReactNode;
}) {
  const rows = Children.toArray(children);
  const open = closing === undefined ? rows : rows.slice(0, -1);
  return (
    <table className="s-listing">
      <thead>
        <tr>
          {columns.map(({ title, className }) => (
            <th key={className} className={className} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      {open.length > 0 && <tbody>{open}</tbody>}
      {closing !== undefined && (
        <tbody className="s-end">
          {rows.at(-1)}
          <tr className="s-closing-row">
            <td colSpan={columns.length}>{closing}</td>
          </tr>
        </tbody>
      )}
    </table>
  );
}

/** The names of attached files, each with the start of its fingerprint. */
export function Files({ files }: { readonly files: readonly Attachment[] }) {
  return files.map((file) => (
    <div key={`${file.sha256} ${file.name}`} className="s-small">
      File <bdi>{file.name}</bdi> · sha256 {shortFingerprint(file.sha256)}…
    </div>
  ));
}

/** What must be seen before anything else: void, sample data, a clock set by hand. */
export function Banners({
  page,
  voidReason,
}: {
  readonly page: PageFacts;
  readonly voidReason: string | null;
}) {
  return (
    <>
      {page.isSample && <p className="s-banner">Sample – fictional companies</p>}
      {page.asItStoodOn !== null && (
        <p className="s-banner">As it stood on {formatDay(page.asItStoodOn)}. Not the present state.</p>
      )}
      {page.isTestClock && <p className="s-banner">Test clock: set by hand</p>}
      {voidReason !== null && (
        <div className="s-banner s-void">
          <strong>VOID – this record was entered in error</strong>
          <Verbatim text={voidReason} />
        </div>
      )}
    </>
  );
}

/** What ends a sheet and never stands on a page alone: signatures, notes, what a page rests on. */
export function Closing({ children }: { readonly children: ReactNode }) {
  return <div className="s-closing">{children}</div>;
}

/** Lines to sign, each with a label, what is filled in already, a signature and a date. */
export function SignatureLines(props: {
  readonly lines: readonly { readonly label: string; readonly name: string }[];
}) {
  return (
    <table className="s-signatures">
      <tbody>
        {props.lines.map(({ label, name }) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td className="s-sign">{name === '' ? ' ' : <bdi>{name}</bdi>}</td>
            <th scope="row">Signature</th>
            <td className="s-sign"> </td>
            <th scope="row">Date</th>
            <td className="s-sign s-date"> </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Two lines to sign at the end of a sheet: whoever prepared the page and whoever looked at it again. */
export function Signatures(props: { readonly preparedBy: string; readonly second: string }) {
  return (
    <Closing>
      <SignatureLines
        lines={[
          { label: 'Prepared by', name: props.preparedBy },
          { label: props.second, name: '' },
        ]}
      />
    </Closing>
  );
}
