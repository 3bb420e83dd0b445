import { useState } from 'react';
import { formatDay, type IsoDate } from '../../../shared/base/dates';
import type { CheckedUpdateView } from '../../../shared/calls/update-calls';
import { updatesWords } from '../../../shared/words/updates-words';
import { Note } from '../../parts/badge';
import { FormDialog } from '../../parts/dialog';
import { sizeInWords } from '../../parts/file-size';
import { Name } from '../../parts/verbatim';
import { useCall } from '../../state/use-call';
import { useApp } from '../../state/use-open-register';
import { FactList } from '../../views/record/record-parts';

type Installed = { readonly how: 'installed' | 'opened'; readonly backup: string | null };

/** A checked release: what it is, what it does to the register, and the way to install it. */
export function UpdateForm(props: { readonly checked: CheckedUpdateView; readonly onClose: () => void }) {
  const { checked, onClose } = props;
  const { api } = useApp();
  const { call, isBusy, refusal } = useCall();
  const [installed, setInstalled] = useState<Installed | null>(null);
  const { version, released, news, signed, name, size, copy, byHand, isNewerJournal } = checked;
  const install = async () => {
    const answer = await call(() => api.installUpdate({}));
    if (answer !== null) setInstalled(answer);
  };
  return (
    <FormDialog
      title={updatesWords.title({ version })}
      isDirty={false}
      isBusy={isBusy}
      refusal={refusal}
      onClose={onClose}
      onSubmit={() => (installed === null ? void install() : onClose())}
      closeLabel={updatesWords.cancel}
      submitLabel={installed === null ? updatesWords.install : updatesWords.close}
    >
      <p>
        {updatesWords.released({ day: formatDay(released as IsoDate) })}.{' '}
        {updatesWords.signedBy({ comment: signed })}
      </p>
      <FactList
        facts={[
          ...(news === '' ? [] : [{ label: updatesWords.news, value: <Name text={news} />, isWide: true }]),
          {
            label: updatesWords.package,
            value: updatesWords.packageIs({ name, size: sizeInWords(size) }),
            isWide: true,
          },
          { label: updatesWords.copy, value: <span className="number">{copy}</span>, isWide: true },
          ...(byHand === null
            ? []
            : [
                {
                  label: updatesWords.byHand,
                  value: <code className="number">{byHand}</code>,
                  isWide: true,
                },
              ]),
        ]}
      />
      <Note tone={isNewerJournal ? 'amber' : 'plain'}>
        {isNewerJournal ? updatesWords.newerJournal : updatesWords.sameJournal}
      </Note>
      <div role="status" className="stack">
        {isBusy && <p>{updatesWords.installing}</p>}
        {installed !== null && (
          <Note tone="green">
            {installed.how === 'installed' ? updatesWords.installed({ version }) : updatesWords.opened}
            {installed.backup !== null && ` ${updatesWords.backup({ name: installed.backup })}`}
          </Note>
        )}
      </div>
    </FormDialog>
  );
}
