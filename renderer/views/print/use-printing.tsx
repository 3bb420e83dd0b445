import { type ReactNode, useState } from 'react';
import type { Refusal } from '../../../shared/base/result';
import type { SheetRequest } from '../../../shared/calls/print-calls';
import { viewWords } from '../../../shared/words/views-words';
import { unexpected } from '../../state/register-store';
import { useApp } from '../../state/use-open-register';
import { PrintDialog } from './print-dialog';

/** Printing one sheet: whether it is under way, how it ended, and the two ways to do it. */
export interface PrintingUse {
  readonly said: string;
  readonly refusal: Refusal | null;
  readonly isBusy: boolean;
  readonly savePdf: () => void;
  /** Gives up what is being drawn: nothing is written. */
  readonly stop: () => void;
  /** Opens the choice of a printer. */
  readonly print: () => void;
  /** To be drawn wherever the buttons stand. */
  readonly dialog: ReactNode;
}

/**
 * Saves a sheet as PDF or prints it; a dialog that was closed says nothing. The buttons are not disabled meanwhile: one that is
 * would lose the focus, and Escape with it. What is pressed twice is done once.
 */
export function usePrinting(sheet: SheetRequest): PrintingUse {
  const { api } = useApp();
  const [said, setSaid] = useState('');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const [isChoosing, setIsChoosing] = useState(false);
  const savePdf = async () => {
    if (isBusy) return;
    setIsBusy(true);
    setRefusal(null);
    setSaid('');
    try {
      const answer = await api.savePdf({ sheet });
      if (!answer.ok) setRefusal(answer);
      else if (!answer.value.cancelled) setSaid(viewWords.savedAs({ path: answer.value.value }));
    } catch (error) {
      setRefusal(unexpected(error));
    } finally {
      setIsBusy(false);
    }
  };
  const print = () => {
    setSaid('');
    setRefusal(null);
    setIsChoosing(true);
  };
  const end = (words: string) => {
    setSaid(words);
    setIsChoosing(false);
  };
  return {
    said,
    refusal,
    isBusy,
    savePdf: () => void savePdf(),
    stop: () => void api.stopPaper({}),
    print,
    dialog: isChoosing && <PrintDialog sheet={sheet} onEnd={end} onSavePdf={() => void savePdf()} />,
  };
}
