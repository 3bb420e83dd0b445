import { useState } from 'react';
import { decideCommand } from '../../../shared/hits/screening-of-all';
import type { HitAnswer } from '../../../shared/records/hit-decision';
import { shortSource } from '../../../shared/screening/sources';
import { screeningWords } from '../../../shared/words/screening-words';
import { Note } from '../../parts/badge';
import { FormDialog } from '../../parts/dialog';
import { SelectField } from '../../parts/select-field';
import { LongTextField, TextField } from '../../parts/text-field';
import { useCommand } from '../../state/use-command';
import type { HitRow } from './hit-rows';

type Answer = HitAnswer | '';

/** Asks whether a listed party is ours, why, and who says so; shows what follows before it is saved. */
export function DecideForm({ row, onClose }: { readonly row: HitRow; readonly onClose: () => void }) {
  const { result, found } = row;
  const { run, isBusy, refusal } = useCommand();
  const [answer, setAnswer] = useState<Answer>('');
  const [reason, setReason] = useState('');
  const [decidedBy, setDecidedBy] = useState('');
  const save = async () => {
    if (answer === '') return;
    const command = { ...decideCommand(result, found), do: 'decide-hit' as const, answer, reason, decidedBy };
    if ((await run(command)) !== null) onClose();
  };
  const choices: readonly { readonly id: Answer; readonly label: string }[] =
    found === null
      ? [
          { id: '', label: screeningWords.choose },
          { id: 'not-the-same', label: screeningWords.answerLooked },
          { id: 'ask', label: screeningWords.answerAsk },
        ]
      : [
          { id: '', label: screeningWords.choose },
          { id: 'not-the-same', label: screeningWords.answerNot },
          { id: 'same', label: screeningWords.answerSame },
          { id: 'ask', label: screeningWords.answerAsk },
        ];
  return (
    <FormDialog
      title={screeningWords.decideTitle({
        party: result.party.name,
        listed: found?.hit.name ?? result.cannotCompare.join(', '),
      })}
      isDirty={answer !== '' || reason !== '' || decidedBy !== ''}
      isBusy={isBusy}
      canSubmit={answer !== ''}
      refusal={refusal}
      onClose={onClose}
      onSubmit={() => void save()}
      submitLabel={screeningWords.save}
    >
      <SelectField
        label={screeningWords.answer}
        name="answer"
        choices={choices}
        value={answer}
        onChange={setAnswer}
        autoFocus
      />
      <LongTextField
        label={screeningWords.why}
        name="reason"
        description={screeningWords.whyNeeded}
        isOptional={answer !== 'not-the-same'}
        value={reason}
        onChange={setReason}
      />
      <TextField
        label={screeningWords.decides}
        name="decidedBy"
        description={screeningWords.decidesHint}
        isOptional
        trims
        value={decidedBy}
        onChange={setDecidedBy}
      />
      {answer !== '' && <WhatFollows row={row} answer={answer} />}
    </FormDialog>
  );
}

function WhatFollows({ row, answer }: { readonly row: HitRow; readonly answer: HitAnswer }) {
  const { found, result } = row;
  if (answer === 'ask') return <Note>{screeningWords.stays}</Note>;
  if (answer === 'not-the-same' || found === null) return <Note>{screeningWords.holds}</Note>;
  const { party } = result;
  const { licenseRequirement, licensePolicy, citation, programs } = found.listed;
  const notice = citation || programs;
  return (
    <Note tone="amber">
      <h3>{screeningWords.follows}</h3>
      <p>
        {party.counterpartyId === null
          ? screeningWords.followsPrinted
          : screeningWords.followsStatus({ list: shortSource(found.hit.source) })}
      </p>
      {notice !== '' && <p>{screeningWords.notice({ text: notice })}</p>}
      {licenseRequirement !== '' && <p>{screeningWords.requirement({ text: licenseRequirement })}</p>}
      {licensePolicy !== '' && <p>{screeningWords.policy({ text: licensePolicy })}</p>}
      {party.licenses.length > 0 && (
        <p>{screeningWords.onLicenses({ licenses: party.licenses.join(', ') })}</p>
      )}
      <p>{screeningWords.follows50}</p>
    </Note>
  );
}
