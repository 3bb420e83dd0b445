import { officeWords } from '../../../shared/words/office-words';
import { Button } from '../../parts/button';
import { RefusalNote } from '../../parts/refusal';
import { useCall } from '../../state/use-call';
import { useApp } from '../../state/use-open-register';
import type { ChosenFile } from './office-draft';
import './office-file.css';

/** A file of a certificate: its name, and the way to choose another in the system's own dialog. */
export function OfficeFile(props: {
  readonly what: 'authority' | 'certificate';
  readonly label: string;
  /** What stands where none was chosen. */
  readonly none: string;
  readonly choose: string;
  readonly file: ChosenFile | null;
  readonly onChange: (file: ChosenFile | null) => void;
}) {
  const { what, label, none, choose, file, onChange } = props;
  const { api } = useApp();
  const { call, isBusy, refusal } = useCall();
  const chooseIt = async () => {
    const answer = await call(() => api.chooseOfficeFile({ what }));
    if (answer !== null && !answer.cancelled) onChange({ name: answer.value.name, is: 'chosen' });
  };
  return (
    <fieldset className="field wide office-file" data-field={what}>
      <legend className="field-label">{label}</legend>
      <div className="row">
        <span className={file === null ? 'muted' : 'number'}>{file?.name ?? none}</span>
        <Button isDisabled={isBusy} onPress={() => void chooseIt()}>
          {choose}
        </Button>
        {what === 'authority' && file !== null && (
          <Button kind="quiet" onPress={() => onChange(null)}>
            {officeWords.noAuthority}
          </Button>
        )}
      </div>
      {refusal !== null && <RefusalNote refusal={refusal} />}
    </fieldset>
  );
}
