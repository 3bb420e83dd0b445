import type { ReactNode } from 'react';
import { formatDay } from '../base/dates';
import type { PageFacts } from './page-facts';

/** The head of a sheet: what it is, whose it is, and a line under each. A company that is not named in the settings is left out. */
export function SheetHead(props: {
  readonly page: PageFacts;
  readonly title: ReactNode;
  readonly under: ReactNode;
  readonly aside?: ReactNode;
  /** Of the heading, where a list of contents or the numbers of a part refer to it. */
  readonly id?: string;
}) {
  const { page, title, under, aside, id } = props;
  const hasAside = page.company !== '' || aside !== undefined;
  return (
    <table className="s-head" role="presentation">
      <tbody>
        <tr>
          <td>
            <h1 id={id}>{title}</h1>
            <p>{under}</p>
          </td>
          {hasAside && (
            <td className="s-company">
              {page.company !== '' && (
                <p className="s-strong">
                  <bdi>{page.company}</bdi>
                </p>
              )}
              {aside !== undefined && <p>{aside}</p>}
            </td>
          )}
        </tr>
      </tbody>
    </table>
  );
}

/** The agency's date of the page, and the machine's own where it is another. */
export function AsOf({ page }: { readonly page: PageFacts }) {
  return (
    <>
      As of <span className="s-strong">{formatDay(page.today)}</span> in Washington, DC
      {page.localToday !== null && ` (here ${formatDay(page.localToday)})`}
    </>
  );
}

/** Who printed a page, after its notes; nothing where nobody is named. */
export function PrintedBy({ page }: { readonly page: PageFacts }) {
  return (
    page.preparedBy !== '' && (
      <>
        {' '}
        Printed by <bdi>{page.preparedBy}</bdi>.
      </>
    )
  );
}
