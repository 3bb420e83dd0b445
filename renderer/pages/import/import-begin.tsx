import { useState } from 'react';
import { importTableWords } from '../../../shared/import/import-fields';
import { type ImportTable, importTables } from '../../../shared/records/import-mapping';
import { importWords } from '../../../shared/words/import-words';
import { Button } from '../../parts/button';
import { Icon } from '../../parts/icon';
import { MenuButton } from '../../parts/menu-button';
import { RefusalNote } from '../../parts/refusal';
import { useCall } from '../../state/use-call';
import { useApp } from '../../state/use-open-register';

/** Where an import begins: a file is chosen or dropped, or an empty list with our headings is saved to be filled in. */
export function ImportBegin(props: { readonly isDisabled: boolean; readonly onChoose: () => void }) {
  const { api } = useApp();
  const { call, refusal } = useCall();
  const [saved, setSaved] = useState('');
  const save = async (table: ImportTable) => {
    const answer = await call(() => api.saveImportTemplate({ table }));
    setSaved(answer === null || answer.cancelled ? '' : answer.value);
  };
  return (
    <div className="import-begin">
      <span className="empty-icon">
        <Icon name="file" />
      </span>
      <h2>{importWords.beginTitle}</h2>
      <p className="import-begin-drop">{importWords.dropHere}</p>
      <Button kind="primary" icon="file" isDisabled={props.isDisabled} onPress={props.onChoose}>
        {importWords.chooseFile}
      </Button>
      <p className="muted">{importWords.beginSays}</p>
      <div className="import-begin-template">
        <span>{importWords.noList}</span>
        <MenuButton
          words={importWords.template}
          label={importWords.templateOf}
          choices={importTables.map((id) => ({
            id,
            words: importWords.templateFor({ table: importTableWords[id] }),
          }))}
          onChoose={(id) => void save(id as ImportTable)}
        />
      </div>
      <p role="status" className="muted">
        {saved !== '' && importWords.saved({ path: saved })}
      </p>
      {refusal !== null && <RefusalNote refusal={refusal} />}
    </div>
  );
}
