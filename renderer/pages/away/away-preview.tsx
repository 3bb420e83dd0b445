import { awayFacts } from '../../../shared/print/away-facts';
import { AwaySheet } from '../../../shared/print/away-sheet';
import { awayWords } from '../../../shared/words/away-words';
import '../../../shared/print/sheet.css';
import '../../../shared/print/docket-sheet.css';
import { useOpenRegister } from '../../state/use-open-register';
import { SheetPreview } from '../../views/print/sheet-preview';

/** Reminders you missed while you were away, as it will be printed. */
export function AwayPreview({ onClose }: { readonly onClose: () => void }) {
  const { register, reminding } = useOpenRegister();
  const { away, unshown } = reminding;
  if (away === null) return null;
  const asked = { absence: away, unshown };
  return (
    <SheetPreview
      title={awayWords.onPaper}
      sheet={{ kind: 'away', ...asked }}
      draw={(source) => <AwaySheet facts={awayFacts(register, asked, source)} />}
      onClose={onClose}
    />
  );
}
