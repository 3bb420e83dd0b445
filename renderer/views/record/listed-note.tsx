import { formatDay } from '../../../shared/base/dates';
import type { Counterparty } from '../../../shared/records/counterparty';
import { Note } from '../../parts/badge';
import { Name } from '../../parts/verbatim';
import { AffiliatesCaution } from './affiliates-caution';

/** Says, where a counterparty is chosen that stands on a list, what is recorded of it, and what to check. Nothing for any other. */
export function ListedNote({ counterparty }: { readonly counterparty: Counterparty | undefined }) {
  if (counterparty === undefined || counterparty.lists.length === 0) return null;
  const { name, lists, listsCheckedOn } = counterparty;
  return (
    <Note tone="amber">
      <div className="strong">
        <Name text={name} /> is recorded as listed. Check before relying on it.
      </div>
      {lists.map((status, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a list can be recorded twice
        <div key={index}>
          <Name text={status.list} />
          {status.since !== null && `, since ${formatDay(status.since)}`}
          {status.citation !== '' && (
            <>
              {', '}
              <Name text={status.citation} />
            </>
          )}
          {status.licenseRequirement !== '' && (
            <>
              {'. License requirement: '}
              <Name text={status.licenseRequirement} />
            </>
          )}
        </div>
      ))}
      <div className="small">
        {listsCheckedOn === null
          ? 'As recorded; no check of the lists is recorded.'
          : `As recorded; the lists were checked on ${formatDay(listsCheckedOn)}.`}
      </div>
      <AffiliatesCaution />
    </Note>
  );
}
