import { useState } from 'react';
import type { License } from '../../../shared/records/license';
import { licenseLedgerWords } from '../../../shared/words/license-ledger-words';
import { ActForm } from '../../forms/ledger/act-form';
import { actForms, type LicenseActName, licenseActs } from '../../forms/ledger/act-forms';
import { MenuButton } from '../../parts/menu-button';
import { useCanWrite } from '../../state/use-open-register';

/** Opening balance, adjustment and transfer of a license, behind one button. */
export function LicenseLedgerActs({ license }: { readonly license: License }) {
  const canWrite = useCanWrite() && license.void === null;
  const [act, setAct] = useState<LicenseActName | null>(null);
  const forms = actForms();
  return (
    <>
      <MenuButton
        words={licenseLedgerWords.more}
        label={licenseLedgerWords.moreOfLedger}
        choices={licenseActs.map((id) => ({ id, words: forms[id].words, isDisabled: !canWrite }))}
        onChoose={(id) => setAct(id as LicenseActName)}
      />
      {act !== null && <ActForm act={act} of={{ license }} onClose={() => setAct(null)} />}
    </>
  );
}
