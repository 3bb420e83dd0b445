import { useState } from 'react';
import { counterpartyFacts } from '../../../shared/print/counterparty-facts';
import { CounterpartySheet } from '../../../shared/print/counterparty-sheet';
import type { PageSource } from '../../../shared/print/page-facts';
import { counterpartyWords } from '../../../shared/words/counterparties-words';
import '../../../shared/print/sheet.css';
import '../../../shared/print/record-sheets.css';
import type { Counterparty } from '../../../shared/records/counterparty';
import { CheckField } from '../../parts/check-field';
import { SelectField } from '../../parts/select-field';
import { Name } from '../../parts/verbatim';
import { useOpenRegister } from '../../state/use-open-register';
import { useHistoryDrawing } from '../../views/history/history-drawing';
import { SheetPreview } from '../../views/print/sheet-preview';

const choices = [
  { id: 'sheet', label: counterpartyWords.counterparty },
  { id: 'history', label: counterpartyWords.history },
] as const;

/** The sheets of a counterparty as they will be printed. */
export function PrintCounterparty(props: {
  readonly counterparty: Counterparty;
  readonly onClose: () => void;
}) {
  const { register } = useOpenRegister();
  const { id, name } = props.counterparty;
  const [chosen, setChosen] = useState<(typeof choices)[number]['id']>('sheet');
  const [includePrivileged, setIncludePrivileged] = useState(false);
  const hasPrivileged = props.counterparty.contactLog.some(({ marking }) => marking === 'privileged');
  const isHistory = chosen === 'history';
  const record = { kind: 'counterparty', id } as const;
  const history = useHistoryDrawing(record, isHistory);
  const draw = (source: PageSource) => {
    const facts = counterpartyFacts(register, id, source, includePrivileged);
    return facts !== null && <CounterpartySheet facts={facts} />;
  };
  return (
    <SheetPreview
      title={
        <>
          {isHistory ? counterpartyWords.history : counterpartyWords.counterparty} <Name text={name} />
        </>
      }
      sheet={
        isHistory
          ? { kind: 'record-history', record }
          : { kind: 'counterparty', counterpartyId: id, includePrivileged }
      }
      draw={isHistory ? history.draw : draw}
      refusal={history.refusal}
      tools={
        <div className="row">
          <SelectField
            label={counterpartyWords.sheet}
            name="sheet"
            choices={choices}
            value={chosen}
            onChange={setChosen}
          />
          {hasPrivileged && !isHistory && (
            <CheckField
              label={counterpartyWords.withPrivileged}
              value={includePrivileged}
              onChange={setIncludePrivileged}
            />
          )}
        </div>
      }
      onClose={props.onClose}
    />
  );
}
