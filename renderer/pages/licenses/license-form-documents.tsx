import { freshKey } from '../../forms/fields/draft-parts';
import { PartList } from '../../forms/fields/form-section';
import { CheckField } from '../../parts/check-field';
import { DateField } from '../../parts/date-field';
import { FreeComboField } from '../../parts/free-combo-field';
import { TextField } from '../../parts/text-field';
import type { DocumentDraft } from './license-part-drafts';
import type { LicenseSectionProps } from './license-section';

/** The papers of 15 CFR part 748 and what is asked for beside them; any other can be typed. */
const kinds = [
  'End-user statement',
  'Statement by ultimate consignee and purchaser (BIS-711)',
  'Import certificate',
  'Hong Kong import license',
  'Hong Kong re-export license',
  'End-user certificate',
  'Delivery verification',
  'Nontransfer and use certificate (DSP-83)',
  'Firearms import certificate',
  'Purchase order',
].map((kind) => ({ id: kind, label: kind }));

/** Papers that have to be in hand: number, date, validity. */
export function DocumentFields({ draft, put }: LicenseSectionProps) {
  return (
    <PartList
      title="Support documents"
      each="document"
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
            label="Kind of document"
            name={`supportDocuments.${index}.kind`}
            picks={kinds}
            value={paper.kind}
            onChange={(kind) => putPaper({ kind })}
          />
          <TextField
            label="Number"
            name={`supportDocuments.${index}.number`}
            isOptional
            value={paper.number}
            onChange={(number) => putPaper({ number })}
            trims
          />
          <DateField
            label="Dated"
            name={`supportDocuments.${index}.datedOn`}
            isOptional
            value={paper.datedOn}
            onChange={(datedOn) => putPaper({ datedOn })}
          />
          <DateField
            label="Valid until"
            name={`supportDocuments.${index}.validUntilOn`}
            isOptional
            value={paper.validUntilOn}
            onChange={(validUntilOn) => putPaper({ validUntilOn })}
          />
          <TextField
            label="Note"
            name={`supportDocuments.${index}.note`}
            isOptional
            value={paper.note}
            onChange={(note) => putPaper({ note })}
          />
          <CheckField
            label="In hand"
            value={paper.isInHand}
            onChange={(isInHand) => putPaper({ isInHand })}
          />
        </>
      )}
    </PartList>
  );
}
