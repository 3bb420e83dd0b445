import { licenseFormWords } from '../../../shared/words/license-form-words';
import { PartList } from '../../forms/fields/form-section';
import { newParty } from '../../forms/parties/party-draft';
import { PartyFields } from '../../forms/parties/party-fields';
import type { LicenseSectionProps } from './license-section';

/** The parties as printed. */
export function PartyList({ draft, put }: LicenseSectionProps) {
  return (
    <PartList
      title={licenseFormWords.partiesTitle}
      each={licenseFormWords.eachParty}
      parts={draft.parties}
      onChange={(parties) => put({ parties })}
      newPart={newParty}
    >
      {(party, putParty, index) => <PartyFields party={party} put={putParty} at={`parties.${index}`} />}
    </PartList>
  );
}
