import { fieldWords } from '../../../shared/words/fields-words';
import { IconButton } from '../../parts/button';
import { ComboField } from '../../parts/combo-field';
import { Name } from '../../parts/verbatim';
import { useDerived } from '../../state/use-open-register';
import { licensePicks } from './license-picks';
import './chosen-records.css';

/** The records a step is about, found by number or name; some kinds are about none. */
export function RecordsField(props: {
  readonly licenseIds: readonly string[];
  readonly isOptional: boolean;
  readonly onChange: (licenseIds: readonly string[]) => void;
}) {
  const { licenseIds, onChange } = props;
  const all = useDerived(licensePicks);
  return (
    <div className="stack">
      {licenseIds.length > 0 && (
        <ul className="chosen-records" aria-label={fieldWords.thisStepAbout}>
          {licenseIds.map((id) => {
            const pick = all.find((each) => each.id === id);
            return (
              <li key={id} className="chosen-line">
                <Name className="number" text={pick?.label ?? id} />
                <Name className="muted cut" text={pick?.detail ?? ''} />
                <span className="chosen-gap" />
                <IconButton
                  label={fieldWords.remove({ name: pick?.label ?? id })}
                  icon="close"
                  onPress={() => onChange(licenseIds.filter((other) => other !== id))}
                />
              </li>
            );
          })}
        </ul>
      )}
      <ComboField
        label={licenseIds.length === 0 ? fieldWords.licenseRecord : fieldWords.alsoAbout}
        isOptional={props.isOptional || licenseIds.length > 0}
        name="licenses license"
        placeholder={fieldWords.numberOrName}
        what={fieldWords.licenseRecordOf}
        description={props.isOptional && licenseIds.length === 0 ? fieldWords.emptyForNone : undefined}
        picks={all.filter(({ id }) => !licenseIds.includes(id))}
        value={null}
        clears
        onChange={(id) => id !== null && onChange([...licenseIds, id])}
      />
    </div>
  );
}
