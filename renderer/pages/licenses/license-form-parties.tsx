import { roleWords } from '../../../shared/labels/closed-sets';
import { partyRoles } from '../../../shared/records/counterparty';
import { licenseFormWords } from '../../../shared/words/license-form-words';
import { CountryField } from '../../forms/fields/country-field';
import { freshKey, linesText } from '../../forms/fields/draft-parts';
import { PartList } from '../../forms/fields/form-section';
import { Button } from '../../parts/button';
import { ComboField } from '../../parts/combo-field';
import { SelectField } from '../../parts/select-field';
import { LongTextField, TextField } from '../../parts/text-field';
import { useDerived, useDocket } from '../../state/use-docket';
import { ListedNote } from '../../views/record/listed-note';
import { counterpartyPicks } from './counterparty-picks';
import type { PartyDraft } from './license-part-drafts';
import type { LicenseSectionProps } from './license-section';

const roleChoices = partyRoles.map((id) => ({ id, label: roleWords[id] }));

const newParty = (): PartyDraft => ({
  key: freshKey(),
  role: 'ultimate-consignee',
  name: '',
  address: '',
  country: '',
  counterpartyId: null,
});

/** The parties as printed. Choosing a counterparty fills what is still empty; later changes of it never reach the record. */
export function PartyFields({ draft, put }: LicenseSectionProps) {
  return (
    <PartList
      title={licenseFormWords.partiesTitle}
      each={licenseFormWords.eachParty}
      parts={draft.parties}
      onChange={(parties) => put({ parties })}
      newPart={newParty}
    >
      {(party, putParty, index) => <Party party={party} put={putParty} at={`parties.${index}`} />}
    </PartList>
  );
}

function Party(props: {
  readonly party: PartyDraft;
  readonly put: (change: Partial<PartyDraft>) => void;
  readonly at: string;
}) {
  const { party, put, at } = props;
  const { register } = useDocket();
  const picks = useDerived(counterpartyPicks);
  const linked = register.counterparties.get(party.counterpartyId ?? '');
  const choose = (counterpartyId: string | null) => {
    const chosen = register.counterparties.get(counterpartyId ?? '');
    put({
      counterpartyId,
      ...(chosen !== undefined && party.name === '' ? { name: chosen.name } : {}),
      ...(chosen !== undefined && party.address === '' ? { address: linesText(chosen.address) } : {}),
      ...(chosen !== undefined && party.country === '' ? { country: chosen.country } : {}),
    });
  };
  const isOther =
    linked !== undefined && (linked.name !== party.name || linesText(linked.address) !== party.address);
  return (
    <>
      <ComboField
        label={licenseFormWords.counterparty}
        name={`${at}.counterparty`}
        isOptional
        what={licenseFormWords.aCounterparty}
        picks={picks}
        value={party.counterpartyId}
        onChange={choose}
        offerNew={(text) => (party.name === '' ? licenseFormWords.asNameAlone({ name: text }) : null)}
        onNew={(name) => put({ name })}
      />
      <SelectField
        label={licenseFormWords.role}
        name={`${at}.role`}
        choices={roleChoices}
        value={party.role}
        onChange={(role) => put({ role })}
      />
      <TextField
        label={licenseFormWords.nameAsPrinted}
        name={`${at}.name`}
        value={party.name}
        onChange={(name) => put({ name })}
        trims
      />
      <CountryField
        label={licenseFormWords.country}
        name={`${at}.country`}
        isOptional
        value={party.country}
        onChange={(country) => put({ country })}
      />
      <LongTextField
        label={licenseFormWords.addressAsPrinted}
        name={`${at}.address`}
        isOptional
        isWide
        value={party.address}
        onChange={(address) => put({ address })}
      />
      {linked !== undefined && linked.lists.length > 0 && (
        <div className="wide" role="status">
          <ListedNote counterparty={linked} />
        </div>
      )}
      {isOther && (
        <div className="wide row small muted">
          {licenseFormWords.differs}
          <Button
            kind="link"
            onPress={() =>
              put({ name: linked.name, address: linesText(linked.address), country: linked.country })
            }
          >
            {licenseFormWords.recordInstead}
          </Button>
        </div>
      )}
    </>
  );
}
