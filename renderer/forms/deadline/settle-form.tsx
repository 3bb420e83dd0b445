import { useState } from 'react';
import type { IsoDate } from '../../../shared/base/dates';
import { refuse } from '../../../shared/base/result';
import type { DocketRow } from '../../../shared/docket/rows';
import { stateSentence } from '../../../shared/docket/state-text';
import { DateField } from '../../parts/date-field';
import { FormDialog } from '../../parts/dialog';
import { LongTextField } from '../../parts/text-field';
import { useCommand } from '../../state/use-command';
import { useDocket } from '../../state/use-docket';

interface SettleWords {
  readonly title: string;
  readonly says: string;
  readonly label: string;
  readonly placeholder: string;
  readonly submit: string;
}

const byLetter =
  'If the agency answered in writing, log that letter instead: it settles what it answers and starts the dates that follow from it.';

/** What is asked about a watched date that has no letter, or about what was done late. */
function wordsFor(row: DocketRow): SettleWords {
  if (row.late !== null && row.isOpen) {
    const state = stateSentence(row).replace(/: to be settled$/, '');
    return {
      title: `Settle as completed late: ${row.title}`,
      says: `${state}. ${byLetter} Settled here, it leaves Missed and stays on the record as completed late.`,
      label: 'What became of it',
      placeholder: 'Who accepted it and when, or why nothing more can come of it',
      submit: 'Settle as completed late',
    };
  }
  return {
    title: `Settle: ${row.title}`,
    says: `For what is known without a letter. ${byLetter}`,
    label: 'How it ended',
    placeholder:
      row.rule?.id === 'itd-final'
        ? 'What BIS said, or that no answer came by the 45th day'
        : 'What is known, and from whom',
    submit: 'Settle',
  };
}

/** How a watched date ended, or what became of what was done late, when no letter says it. */
export function SettleForm({ row, onClose }: { readonly row: DocketRow; readonly onClose: () => void }) {
  const { moment } = useDocket();
  const command = useCommand();
  const [on, setOn] = useState<IsoDate | null>(moment.today);
  const [answer, setAnswer] = useState('');
  const words = wordsFor(row);
  const submit = async () => {
    if (on === null) {
      command.setRefusal(
        refuse('invalid', 'invalid-field', { field: 'The day', reason: 'is missing' }, 'settledOn'),
      );
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
      isDirty={answer !== ''}
      onClose={onClose}
      onSubmit={() => void submit()}
      submitLabel={words.submit}
      isBusy={command.isBusy}
      refusal={command.refusal}
    >
      <p>{words.says}</p>
      <LongTextField
        label={words.label}
        name="answer"
        placeholder={words.placeholder}
        value={answer}
        onChange={setAnswer}
        autoFocus
      />
      <DateField label="Settled on" name="settledOn" value={on} onChange={setOn} />
    </FormDialog>
  );
}
