import { formatDay } from '../../../shared/base/dates';
import { sameAsListed } from '../../../shared/docket/same-party';
import { shortSource } from '../../../shared/screening/sources';
import { screeningWords } from '../../../shared/words/screening-words';
import { Badge } from '../../parts/badge';
import { Name } from '../../parts/verbatim';
import { useOpenRegister } from '../../state/use-open-register';

/** Says of a party that somebody decided it to be one on a list; nothing for any other. */
export function SameAsListed({
  party,
}: {
  readonly party: { readonly counterpartyId: string | null; readonly name: string };
}) {
  const { register } = useOpenRegister();
  return sameAsListed(register, party).map(({ source, entry, listed, by, on }) => (
    <div key={`${source} ${entry} ${listed.name}`}>
      <Badge tone="red">{screeningWords.sameBadge}</Badge>{' '}
      <Name
        text={screeningWords.sameAs({
          listed: listed.name,
          list: shortSource(source),
          who: by,
          day: formatDay(on),
        })}
      />
    </div>
  ));
}
