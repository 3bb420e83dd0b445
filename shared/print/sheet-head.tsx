import type { ReactNode } from 'react';
import { formatDay } from '../base/dates';
import type { PageFacts } from './page-facts';

/** The head of a sheet: what it is, whose it is, and a line under each. */
export function SheetHead(props: {
  readonly page: PageFacts;
  readonly title: string;
  readonly under: ReactNode;
  readonly aside?: ReactNode;
}) {
  const { page } = props;
  return (
    <table className="s-head" role="presentation">
      <tbody>
        <tr>
          <td>
            <h1>{props.title}</h1>
            <p>{props.under}</p>
          </td>
          <td className="s-company">
            <p className="s-strong">
              {page.company === '' ? 'Company not named' : <bdi>{page.company}</bdi>}
            </p>
            {props.aside !== undefined && <p>{props.aside}</p>}
          </td>
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
