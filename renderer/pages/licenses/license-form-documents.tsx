import { licenseFormWords } from '../../../shared/words/license-form-words';
import { freshKey } from '../../forms/fields/draft-parts';
import { PartList } from '../../forms/fields/form-section';
import { CheckField } from '../../parts/check-field';
import { DateField } from '../../parts/date-field';
import { FreeComboField } from '../../parts/free-combo-field';
import { TextField } from '../../parts/text-field';
import type { DocumentDraft } from './license-part-drafts';
import type { LicenseSectionProps } from './license-section';

/** The documents of 15 CFR part 748 and what is asked for beside them; any other can be typed. */
const kinds = [
  licenseFormWords.endUserStatement,
  licenseFormWords.bis711,
  licenseFormWords.importCertificate,
  licenseFormWords.hongKongImport,
  licenseFormWords.hongKongReexport,
  licenseFormWords.endUserCertificate,
  licenseFormWords.deliveryVerification,
  licenseFormWords.dsp83,
  licenseFormWords.firearmsCertificate,
  licenseFormWords.purchaseOrder,
].map((kind) => ({ id: kind, label: kind }));

/** Documents that have to be in hand: number, date, validity. */
export function DocumentFields({ draft, put }: LicenseSectionProps) {
  return (
    <PartList
      title={licenseFormWords.documents}
      each={licenseFormWords.eachDocument}
      parts={draft.supportDocuments}
      onChange={(supportDocuments) => put({ supportDocuments })}
      newPart={(): DocumentDraft => ({
        key: freshKey(),
        kind: '',
        number: '',
        datedOn: null,
        isInHand: false,
        validUntilOn: null,
        note: '',
      })}
    >
      {(paper, putPaper, index) => (
        <>
          <FreeComboField
            label={licenseFormWords.documentKind}
            name={`supportDocuments.${index}.kind`}
            picks={kinds}
            value={paper.kind}
            onChange={(kind) => putPaper({ kind })}
          />
          <TextField
            label={licenseFormWords.number}
            name={`supportDocuments.${index}.number`}
            isOptional
            value={paper.number}
            onChange={(number) => putPaper({ number })}
            trims
          />
          <DateField
            label={licenseFormWords.dated}
            name={`supportDocuments.${index}.datedOn`}
            isOptional
            value={paper.datedOn}
            onChange={(datedOn) => putPaper({ datedOn })}
          />
          <DateField
            label={licenseFormWords.validUntil}
            name={`supportDocuments.${index}.validUntilOn`}
            isOptional
            value={paper.validUntilOn}
            onChange={(validUntilOn) => putPaper({ validUntilOn })}
          />
          <TextField
            label={licenseFormWords.note}
            name={`supportDocuments.${index}.note`}
            isOptional
            value={paper.note}
            onChange={(note) => putPaper({ note })}
          />
          <CheckField
            label={licenseFormWords.inHand}
            value={paper.isInHand}
            onChange={(isInHand) => putPaper({ isInHand })}
          />
        </>
      )}
    </PartList>
  );
}
