import { useState } from 'react';
import type { DocketRow } from '../../../../shared/docket/rows';
import { deadlinePanelWords } from '../../../../shared/words/deadline-panel-words';
import { DropForm } from '../../../forms/deadline/drop-form';
import { MoveDateForm } from '../../../forms/deadline/move-date-form';
import { SettleForm } from '../../../forms/deadline/settle-form';
import { ReasonForm } from '../../../forms/record/reason-form';
import { Button } from '../../../parts/button';
import { MenuButton } from '../../../parts/menu-button';
import { useNavigation } from '../../../state/navigation';
import { useCanWrite, useOpenRegister } from '../../../state/use-open-register';
import { ReceiptForm, SendForm } from '../complete-form';
import { type ActId, actsOf, type DeadlineAct, inOneRow, replyLetterOf } from './deadline-acts';

/** What can be done with a deadline in its state: the likeliest as buttons, the rest in a menu, all in one row. */
export function DeadlineActions({ row }: { readonly row: DocketRow }) {
  const canWrite = useCanWrite();
  const { register, moment } = useOpenRegister();
  const { go, logLetter } = useNavigation();
  const [form, setForm] = useState<ActId | null>(null);
  const { deadline } = row;
  const { buttons, more } = inOneRow(actsOf(register, row, moment.today));
  const perform = (id: ActId) => {
    if (id === 'decision') return logLetter(deadline.licenseId === null ? [] : [deadline.licenseId]);
    if (id !== 'reply') return setForm(id);
    const reply = replyLetterOf(register, deadline);
    if (reply !== null) go({ page: 'response', letterId: reply.letterId });
  };
  const isPrimary = ({ id }: DeadlineAct) =>
    id === 'send' || id === 'receive' || (id === 'decision' && row.state === 'watch-past');
  const isDisabled = ({ onlyLooks }: DeadlineAct) => !canWrite && onlyLooks !== true;
  return (
    <div className="panel-actions">
      {buttons.map((act) => (
        <Button
          key={act.id}
          kind={isPrimary(act) ? 'primary' : 'plain'}
          isDisabled={isDisabled(act)}
          onPress={() => perform(act.id)}
        >
          {act.words}
        </Button>
      ))}
      {more.length > 0 && (
        <MenuButton
          words={deadlinePanelWords.more}
          label={deadlinePanelWords.moreLabel}
          choices={more.map((act) => ({ ...act, isDisabled: isDisabled(act) }))}
          onChoose={(id) => perform(id as ActId)}
        />
      )}
      {form !== null && <ActForm act={form} row={row} onClose={() => setForm(null)} />}
    </div>
  );
}

function ActForm(props: { readonly act: ActId; readonly row: DocketRow; readonly onClose: () => void }) {
  const { act, row, onClose } = props;
  const { deadline } = row;
  switch (act) {
    case 'send':
      return <SendForm row={row} onClose={onClose} />;
    case 'receive':
      return <ReceiptForm row={row} onClose={onClose} />;
    case 'move':
      return <MoveDateForm row={row} onClose={onClose} />;
    case 'settle':
      return <SettleForm row={row} onClose={onClose} />;
    case 'drop':
      return <DropForm row={row} onClose={onClose} />;
    case 'reopen':
      return (
        <ReasonForm
          title={deadlinePanelWords.reopenTitle({ deadline: row.title })}
          says={deadlinePanelWords.reopenHint}
          label={deadlinePanelWords.whyReopened}
          submitLabel={deadlinePanelWords.reopen}
          commandOf={(reason) => ({ do: 'reopen-deadline', deadline: deadline.id, reason })}
          onClose={onClose}
        />
      );
    default:
      return null;
  }
}
