import { formatDay } from '../../../shared/base/dates';
import type { ListInUse } from '../../../shared/docket/lists-in-use';
import { shortSource } from '../../../shared/screening/sources';
import { screeningWords } from '../../../shared/words/screening-words';
import { Badge, Note } from '../../parts/badge';
import { ScrollingFrame } from '../../parts/scrolling-frame';
import { Name } from '../../parts/verbatim';
import { dateFromWords } from './date-from-words';

/** The lists in use with date and age; those that are old are warned about. */
export function ListsInUseSection({ lists }: { readonly lists: readonly ListInUse[] }) {
  const old = lists.filter(({ isOld }) => isOld);
  return (
    <section aria-label={screeningWords.listsInUse} className="stack">
      {old.length > 0 && (
        <Note tone="amber">
          {screeningWords.caution({ lists: old.map(({ source }) => shortSource(source)).join(', ') })}
        </Note>
      )}
      <ScrollingFrame label={screeningWords.listsInUse} className="screening-in-use">
        <ul className="screening-lists">
          {lists.map(({ source, date, dateFrom, entries, ageDays, isOld }) => (
            <li key={source} title={source}>
              <strong>
                <Name text={screeningWords.listOf({ list: shortSource(source), day: formatDay(date) })} />
              </strong>
              {dateFromWords(dateFrom)}
              {' · '}
              {isOld ? (
                <Badge tone="amber">{screeningWords.age({ count: ageDays })}</Badge>
              ) : (
                <span className="muted">{screeningWords.age({ count: ageDays })}</span>
              )}
              <span className="muted"> · {screeningWords.entries({ count: entries })}</span>
            </li>
          ))}
        </ul>
      </ScrollingFrame>
    </section>
  );
}
