import { formatDay } from '../../../shared/base/dates';
import type { Counterparty } from '../../../shared/records/counterparty';
import { viewWords } from '../../../shared/words/views-words';
import { Note } from '../../parts/badge';
import { Name } from '../../parts/verbatim';
import { Worded } from '../../parts/worded';
import { AffiliatesCaution } from './affiliates-caution';

/** Says, where a counterparty is chosen that stands on a list, what is recorded of it, and what to check. Nothing for any other. */
export function ListedNote({ counterparty }: { readonly counterparty: Counterparty | undefined }) {
  if (counterparty === undefined || counterparty.lists.length === 0) return null;
  const { name, lists, listsCheckedOn } = counterparty;
  return (
    <Note tone="amber">
      <div className="strong">
        <Worded say={viewWords.isListed} with={{ name: <Name text={name} /> }} />
      </div>
      {lists.map((status, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a list can be recorded twice
        <div key={index}>
          {status.since === null ? (
            <Name text={status.list} />
          ) : (
            <Worded
              say={viewWords.listSince}
              with={{ list: <Name text={status.list} />, day: formatDay(status.since) }}
            />
          )}
          {status.citation !== '' && (
            <>
              {', '}
              <Name text={status.citation} />
            </>
          )}
          {status.licenseRequirement !== '' && (
            <>
              {'. '}
              <Worded
                say={viewWords.requirement}
                with={{ text: <Name text={status.licenseRequirement} /> }}
              />
            </>
          )}
        </div>
      ))}
      <div className="small">
        {listsCheckedOn === null
          ? viewWords.neverChecked
          : viewWords.checkedOn({ day: formatDay(listsCheckedOn) })}
      </div>
      <AffiliatesCaution />
    </Note>
  );
}
