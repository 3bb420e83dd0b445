import { useId, useMemo, useRef } from 'react';
import { agencyShort } from '../../../shared/labels/closed-sets';
import { type Agency, agencies } from '../../../shared/law/agency';
import { letterWords } from '../../../shared/words/letter-words';
import { IconButton } from '../../parts/button';
import { ComboField, type Pick } from '../../parts/combo-field';
import { Name } from '../../parts/verbatim';
import { useDerivedSoon } from '../../state/use-open-register';
import { licensePicks } from '../fields/license-picks';
import type { ChosenLicense } from './letter-draft';
import '../../parts/input.css';
import '../fields/chosen-records.css';

const noPicks: readonly Pick[] = [];

/** The records a letter is about: found by number or name, or opened under a number that has no record yet. */
export function LetterLicenses(props: {
  readonly chosen: readonly ChosenLicense[];
  readonly onChange: (chosen: readonly ChosenLicense[]) => void;
}) {
  const { chosen, onChange } = props;
  const all = useDerivedSoon(licensePicks, noPicks, chosen.length > 0);
  const taken = new Set(chosen.map((each) => (each.is === 'record' ? each.id : each.number)));
  const picks = useMemo(() => {
    const ids = new Set(chosen.map((each) => (each.is === 'record' ? each.id : '')));
    return all.filter(({ id }) => !ids.has(id));
  }, [all, chosen]);
  const isKnown = (text: string) =>
    all.some(({ label, detail }) => label === text || detail?.startsWith(text));
  return (
    <div className="stack letter-licenses">
      {chosen.length > 0 && (
        <ul className="chosen-records" aria-label={letterWords.aboutRecords}>
          {chosen.map((each) => (
            <ChosenLicenseRow
              key={each.is === 'record' ? each.id : each.number}
              chosen={each}
              pick={each.is === 'record' ? all.find(({ id }) => id === each.id) : undefined}
              onAgency={(agency) =>
                onChange(
                  chosen.map((other) =>
                    other === each && other.is === 'new' ? { ...other, agency } : other,
                  ),
                )
              }
              onRemove={() => onChange(chosen.filter((other) => other !== each))}
            />
          ))}
        </ul>
      )}
      <ComboField
        label={chosen.length === 0 ? letterWords.record : letterWords.alsoAbout}
        isOptional={chosen.length > 0}
        name="licenses license"
        placeholder={letterWords.findRecord}
        what={letterWords.aRecord}
        description={chosen.length === 0 ? letterWords.opensRecord : letterWords.severalRecords}
        picks={picks}
        value={null}
        clears
        autoFocus={chosen.length === 0}
        onChange={(id) => id !== null && onChange([...chosen, { is: 'record', id }])}
        offerNew={(text) => (isKnown(text) || taken.has(text) ? null : letterWords.openNew({ number: text }))}
        onNew={(number) => onChange([...chosen, { is: 'new', number, agency: 'BIS' }])}
      />
    </div>
  );
}

function ChosenLicenseRow(props: {
  readonly chosen: ChosenLicense;
  readonly pick: Pick | undefined;
  readonly onAgency: (agency: Agency) => void;
  readonly onRemove: () => void;
}) {
  const id = useId();
  const select = useRef<HTMLSelectElement>(null);
  const { chosen, pick } = props;
  const name = chosen.is === 'new' ? chosen.number : (pick?.label ?? chosen.id);
  return (
    <li className="chosen-line">
      <Name className="number" text={name} />
      {chosen.is === 'new' ? (
        <>
          <span className="badge badge-accent">{letterWords.newRecord}</span>
          <label className="small muted" htmlFor={id}>
            {letterWords.agency}
          </label>
          <select
            id={id}
            ref={select}
            className="input chosen-agency"
            value={chosen.agency}
            onChange={(event) => props.onAgency(event.target.value as Agency)}
          >
            {agencies.map((agency) => (
              <option key={agency} value={agency}>
                {agencyShort[agency]}
              </option>
            ))}
          </select>
        </>
      ) : (
        <Name className="muted cut" text={pick?.detail ?? ''} />
      )}
      <span className="chosen-gap" />
      <IconButton label={letterWords.removeRecord({ record: name })} icon="close" onPress={props.onRemove} />
    </li>
  );
}
