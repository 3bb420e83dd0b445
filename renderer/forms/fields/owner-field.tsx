import { fieldWords } from '../../../shared/words/fields-words';
import { Button } from '../../parts/button';
import type { FieldProps } from '../../parts/field-frame';
import { FreeComboField } from '../../parts/free-combo-field';
import { RefusalNote } from '../../parts/refusal';
import { useCommand } from '../../state/use-command';
import { useCanWrite, useDerived, useOpenRegister } from '../../state/use-open-register';
import { ownerPicks } from './owner-picks';

/** The person here who looks after something: one of the roster, or any other name, which can be put on the roster beside it. */
export function OwnerField(
  props: FieldProps & { readonly value: string; readonly onChange: (owner: string) => void },
) {
  const { value, onChange, ...rest } = props;
  const { register, preferences } = useOpenRegister();
  const { owners } = register.settings;
  const canWrite = useCanWrite();
  const known = useDerived(ownerPicks);
  const { run, isBusy, refusal } = useCommand();
  const isOnRoster = value === '' || owners.includes(value) || value === preferences.person;
  return (
    <FreeComboField
      {...rest}
      description={
        isOnRoster || !canWrite ? (
          rest.description
        ) : refusal !== null ? (
          <RefusalNote refusal={refusal} />
        ) : (
          <>
            {fieldWords.notOnRoster}{' '}
            <Button
              kind="link"
              isDisabled={isBusy}
              onPress={() => void run({ do: 'change-settings', owners: [...owners, value] })}
            >
              {fieldWords.addThisName}
            </Button>
          </>
        )
      }
      placeholder={fieldWords.chooseOrType}
      picks={known}
      value={value}
      onChange={onChange}
    />
  );
}
