import { useState } from 'react';
import type { SheetRequest } from '../shared/calls/paper-calls';
import type { Refusal } from '../shared/result';
import { unexpected } from './docket-store';
import { useDesk } from './use-docket';

/** Putting one sheet on paper: what is under way, what came of it, and the two ways to do it. */
export interface PaperUse {
  readonly said: string;
  readonly refusal: Refusal | null;
  readonly isBusy: boolean;
  readonly savePdf: () => void;
  readonly print: () => void;
}

/** Saves a sheet as PDF or prints it; a dialog that was closed says nothing. */
export function usePaper(sheet: SheetRequest): PaperUse {
  const { api } = useDesk();
  const [said, setSaid] = useState('');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const act = async (call: () => Promise<string>) => {
    if (isBusy) return;
    setIsBusy(true);
    setRefusal(null);
    setSaid('');
    try {
      setSaid(await call());
    } catch (error) {
      setRefusal(unexpected(error));
    } finally {
      setIsBusy(false);
    }
  };
  const savePdf = async () => {
    const answer = await api.savePdf({ sheet });
    if (!answer.ok) setRefusal(answer);
    return answer.ok && !answer.value.cancelled ? `Saved as ${answer.value.value}` : '';
  };
  const print = async () => {
    const answer = await api.print({ sheet });
    if (!answer.ok) setRefusal(answer);
    return answer.ok && !answer.value.cancelled ? 'Sent to the printer.' : '';
  };
  return { said, refusal, isBusy, savePdf: () => void act(savePdf), print: () => void act(print) };
}
