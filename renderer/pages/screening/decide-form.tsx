import { useState } from 'react';
import type { CommandOf } from '../../../shared/commands/commands';
import { nameOfCounterparty } from '../../../shared/docket/record-names';
import { decideCommand } from '../../../shared/hits/screening-of-all';
import { cannotCompareSource, type HitAnswer } from '../../../shared/records/hit-decision';
import type { Register } from '../../../shared/register/register';
import { shortSource } from '../../../shared/screening/sources';
import { screeningWords } from '../../../shared/words/screening-words';
import { Note } from '../../parts/badge';
import { FormDialog } from '../../parts/dialog';
import { SelectField } from '../../parts/select-field';
import { LongTextField, TextField } from '../../parts/text-field';
import { useTyped } from '../../state/typed';
import { useCommand } from '../../state/use-command';
import type { HitRow } from './hit-rows';

type Answer = HitAnswer | '';

/** What is asked about one hit: the command without its answer, the two names, and whether the names could be compared. */
interface Asked {
  readonly hit: Omit<CommandOf<'decide-hit'>, 'answer' | 'reason' | 'decidedBy' | 'decidedOn'>;
  readonly party: string;
  readonly listed: string;
  readonly isCompared: boolean;
}

/** Asks whether a listed party is ours, why, and who says so; shows what follows before it is saved. */
export function DecideForm({ row, onClose }: { readonly row: HitRow; readonly onClose: () => void }) {
  const { result, found } = row;
  const asked: Asked = {
    hit: { ...decideCommand(result, found), do: 'decide-hit' },
    party: result.party.name,
    listed: found?.hit.name ?? result.cannotCompare.join(', '),
    isCompared: found !== null,
  };
  return <HitForm asked={asked} row={row} onClose={onClose} />;
}

/** The same with an answer that was refused, without the screening that found the hit. */
export function DecideTyped(props: {
  readonly register: Register;
  readonly command: CommandOf<'decide-hit'>;
  readonly onClose: () => void;
}) {
  const { answer: _answer, reason: _reason, decidedBy: _by, decidedOn: _on, ...hit } = props.command;
  const { counterparty, party = '', listed, source } = hit;
  const asked: Asked = {
    hit,
    party: counterparty === undefined ? party : nameOfCounterparty(props.register, counterparty),
    listed: listed.name,
    isCompared: source !== cannotCompareSource,
  };
  return <HitForm asked={asked} row={null} onClose={props.onClose} />;
}

function HitForm(props: {
  readonly asked: Asked;
  readonly row: HitRow | null;
  readonly onClose: () => void;
}) {
  const { asked, row, onClose } = props;
  const { run, isBusy, refusal } = useCommand();
  const typed = useTyped('decide-hit');
  const [before] = useState<Pick<CommandOf<'decide-hit'>, 'reason' | 'decidedBy'> & { answer: Answer }>(
    () => ({
      answer: typed === null || typed.answer === 'open' ? '' : typed.answer,
      reason: typed?.reason ?? '',
      decidedBy: typed?.decidedBy ?? '',
    }),
  );
  const [answer, setAnswer] = useState(before.answer);
  const [reason, setReason] = useState(before.reason);
  const [decidedBy, setDecidedBy] = useState(before.decidedBy);
  const save = async () => {
    if (answer === '') return;
    if ((await run({ ...asked.hit, answer, reason, decidedBy })) !== null) onClose();
  };
  const choices: readonly { readonly id: Answer; readonly label: string }[] = !asked.isCompared
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
        party: asked.party,
        listed: asked.listed,
      })}
      isDirty={answer !== before.answer || reason !== before.reason || decidedBy !== before.decidedBy}
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
      {answer !== '' && row !== null && <WhatFollows row={row} answer={answer} />}
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
