import type { PageSource } from '../../../shared/print/page-facts';
import { differencesFacts, screeningRecordFacts } from '../../../shared/print/screening-facts';
import { DifferencesSheet, ScreeningSheet } from '../../../shared/print/screening-sheets';
import { screeningWords } from '../../../shared/words/screening-words';
import { useOpenRegister } from '../../state/use-open-register';
import { SheetPreview } from '../print/sheet-preview';
import '../../../shared/print/ledger-sheets.css';

/** The screening record of all parties or of one, or what changed since the one before, as it will be printed. */
export function ScreeningPreview(props: {
  readonly of: { readonly party: string | null } | 'changes';
  readonly onClose: () => void;
}) {
  const { register } = useOpenRegister();
  const { of, onClose } = props;
  if (of === 'changes')
    return (
      <SheetPreview
        title={screeningWords.previewChanges}
        sheet={{ kind: 'screening-differences' }}
        draw={(source: PageSource) => <DifferencesSheet facts={differencesFacts(register, source)} />}
        onClose={onClose}
      />
    );
  return (
    <SheetPreview
      title={of.party === null ? screeningWords.previewTitle : screeningWords.previewOne}
      sheet={{ kind: 'screening', party: of.party }}
      draw={(source: PageSource) => {
        const facts = screeningRecordFacts(register, of.party, source);
        return facts !== null && <ScreeningSheet facts={facts} />;
      }}
      onClose={onClose}
    />
  );
}
