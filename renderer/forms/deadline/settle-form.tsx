import { useState } from 'react';
import type { IsoDate } from '../../../shared/base/dates';
import { refuse } from '../../../shared/base/result';
import type { DocketRow } from '../../../shared/docket/rows';
import { lateSentence } from '../../../shared/docket/state-text';
import { deadlineWords } from '../../../shared/words/deadline-words';
import { DateField } from '../../parts/date-field';
import { FormDialog } from '../../parts/dialog';
import { LongTextField } from '../../parts/text-field';
import { useTyped } from '../../state/typed';
import { useCommand } from '../../state/use-command';
import { useOpenRegister } from '../../state/use-open-register';

interface SettleWords {
  readonly title: string;
  readonly hint: string;
  readonly label: string;
  readonly placeholder: string;
  readonly submit: string;
}

/** What is asked about a date that took effect without a letter of the agency being logged, or about what was done late. */
function wordsFor(row: DocketRow): SettleWords {
  if (row.late !== null && row.isOpen) {
    const state = lateSentence(row);
    return {
      title: deadlineWords.settleLateTitle({ deadline: row.title }),
      hint: deadlineWords.settleLateHint({ state }),
      label: deadlineWords.whatBecameOfIt,
      placeholder: deadlineWords.whoAccepted,
      submit: deadlineWords.settleLate,
    };
  }
  return {
    title: deadlineWords.settleTitle({ deadline: row.title }),
    hint: deadlineWords.settleHint,
    label: deadlineWords.howEnded,
    placeholder: row.rule?.id === 'itd-final' ? deadlineWords.whatBisSaid : deadlineWords.whatIsKnown,
    submit: deadlineWords.settle,
  };
}

/** How a watched date ended, or what became of what was done late, when no letter says it. */
export function SettleForm({ row, onClose }: { readonly row: DocketRow; readonly onClose: () => void }) {
  const { moment } = useOpenRegister();
  const command = useCommand();
  const typed = useTyped('settle-deadline');
  const [before] = useState(typed?.answer ?? '');
  const [on, setOn] = useState<IsoDate | null>(typed?.settledOn ?? moment.today);
  const [answer, setAnswer] = useState(before);
  const words = wordsFor(row);
  const submit = async () => {
    if (on === null) {
      command.setRefusal(refuse('invalid', 'form-lacks', { what: deadlineWords.enterDay }, 'settledOn'));
      return;
    }
    const ran = await command.run({
      do: 'settle-deadline',
      deadline: row.deadline.id,
      settledOn: on,
      answer,
    });
    if (ran !== null) onClose();
  };
  return (
    <FormDialog
      title={words.title}
      isDirty={answer !== before}
      onClose={onClose}
      onSubmit={() => void submit()}
      submitLabel={words.submit}
      isBusy={command.isBusy}
      refusal={command.refusal}
    >
      <p>{words.hint}</p>
      <LongTextField
        label={words.label}
        name="answer"
        placeholder={words.placeholder}
        value={answer}
        onChange={setAnswer}
        autoFocus
      />
      <DateField label={deadlineWords.settledOn} name="settledOn" value={on} onChange={setOn} />
    </FormDialog>
  );
}
