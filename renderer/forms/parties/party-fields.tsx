import { roleWords } from '../../../shared/labels/closed-sets';
import { partyRoles } from '../../../shared/records/counterparty';
import { partyWords } from '../../../shared/words/parties-words';
import { Button } from '../../parts/button';
import { ComboField } from '../../parts/combo-field';
import { SelectField } from '../../parts/select-field';
import { LongTextField, TextField } from '../../parts/text-field';
import { useDerived, useOpenRegister } from '../../state/use-open-register';
import { ListedNote } from '../../views/record/listed-note';
import { CountryField } from '../fields/country-field';
import { linesText } from '../fields/draft-parts';
import { counterpartyPicks } from './counterparty-picks';
import type { PartyDraft } from './party-draft';

const roleChoices = partyRoles.map((id) => ({ id, label: roleWords[id] }));

/** One party as printed. Choosing a counterparty fills what is still empty; later changes of it never reach the record. */
export function PartyFields(props: {
  readonly party: PartyDraft;
  readonly put: (change: Partial<PartyDraft>) => void;
  readonly at: string;
}) {
  const { party, put, at } = props;
  const { register } = useOpenRegister();
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
        label={partyWords.counterparty}
        name={`${at}.counterparty`}
        isOptional
        what={partyWords.aCounterparty}
        picks={picks}
        value={party.counterpartyId}
        onChange={choose}
        offerNew={(text) => (party.name === '' ? partyWords.nameAlone({ name: text }) : null)}
        onNew={(name) => put({ name })}
      />
      <SelectField
        label={partyWords.role}
        name={`${at}.role`}
        choices={roleChoices}
        value={party.role}
        onChange={(role) => put({ role })}
      />
      <TextField
        label={partyWords.name}
        name={`${at}.name`}
        value={party.name}
        onChange={(name) => put({ name })}
        trims
      />
      <CountryField
        label={partyWords.country}
        name={`${at}.country`}
        isOptional
        value={party.country}
        onChange={(country) => put({ country })}
      />
      <LongTextField
        label={partyWords.address}
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
          {partyWords.differs}
          <Button
            kind="link"
            onPress={() =>
              put({ name: linked.name, address: linesText(linked.address), country: linked.country })
            }
          >
            {partyWords.useItsOwn}
          </Button>
        </div>
      )}
    </>
  );
}
