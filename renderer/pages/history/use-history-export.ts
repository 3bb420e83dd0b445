import { useState } from 'react';
import type { Refusal } from '../../../shared/base/result';
import type { HistoryFilter } from '../../../shared/history/filter';
import { historyWords } from '../../../shared/words/history-words';
import { unexpected } from '../../state/register-store';
import { useApp } from '../../state/use-open-register';

/** Exports the history that passes the filter, as far as it is looked at, through main's own save dialog. */
export function useHistoryExport(filter: HistoryFilter) {
  const { api, opened } = useApp();
  const { asItStood } = opened;
  const [said, setSaid] = useState('');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const save = async () => {
    setIsBusy(true);
    setRefusal(null);
    setSaid('');
    try {
      const beforeSeq = asItStood === null ? null : asItStood.seq + 1;
      const answer = await api.exportHistory({ filter, beforeSeq });
      if (!answer.ok) setRefusal(answer);
      else if (!answer.value.cancelled) {
        const { entries, path } = answer.value.value;
        setSaid(historyWords.saved({ count: entries, path }));
      }
    } catch (error) {
      setRefusal(unexpected(error));
    } finally {
      setIsBusy(false);
    }
  };
  return { save: () => void save(), said, refusal, isBusy };
}
