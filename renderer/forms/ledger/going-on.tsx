import { useState } from 'react';
import type { Refusal } from '../../../shared/base/result';
import { isSame } from '../../../shared/register/changes';
import { ledgerWords } from '../../../shared/words/ledger-forms-words';
import { LongTextField, TextField } from '../../parts/text-field';

const textIn = (typed: object | null, field: string): string =>
  String((typed as Readonly<Record<string, unknown>> | null)?.[field] ?? '');

/** What is asked of who goes on although a check fails. */
export function useGoingOn(typed: object | null = null) {
  const [before] = useState(() => ({
    reason: textIn(typed, 'reason'),
    initials: textIn(typed, 'initials'),
  }));
  const [goingOn, setGoingOn] = useState(before);
  return { goingOn, setGoingOn, isTyped: !isSame(goingOn, before) };
}

/** Asks for reason and initials once a check refused; nothing before. */
export function GoingOnFields(props: {
  readonly refusal: Refusal | null;
  readonly value: { readonly reason: string; readonly initials: string };
  readonly onChange: (value: { readonly reason: string; readonly initials: string }) => void;
}) {
  const { refusal, value, onChange } = props;
  const isAsked =
    refusal?.messageKey === 'check-refused' ||
    refusal?.messageKey === 'reason-without-initials' ||
    value.reason !== '' ||
    value.initials !== '';
  if (!isAsked) return null;
  return (
    <div className="fields">
      <LongTextField
        label={ledgerWords.reasonToGoOn}
        name="reason"
        isWide
        value={value.reason}
        onChange={(reason) => onChange({ ...value, reason })}
      />
      <TextField
        label={ledgerWords.initials}
        name="initials"
        value={value.initials}
        onChange={(initials) => onChange({ ...value, initials })}
        trims
      />
    </div>
  );
}
