import { returnReasonWords } from '../../../shared/labels/closed-sets';
import { letterKinds, letterKindWords } from '../../../shared/law/letter-kinds';
import { letterWords } from '../../../shared/words/letter-words';
import { DateField } from '../../parts/date-field';
import { SelectField } from '../../parts/select-field';
import { TextField } from '../../parts/text-field';
import { Proposed } from '../reading/proposed';
import { asksFor } from './letter-command';
import type { LetterDraft } from './letter-draft';

export interface LetterFieldsProps {
  readonly draft: LetterDraft;
  readonly put: (change: Partial<LetterDraft>) => void;
}

const kindChoices = () => [
  { id: '' as const, label: letterWords.choose },
  ...letterKinds.map((id) => ({ id, label: letterKindWords[id].label })),
];
const reasonChoices = Object.entries(returnReasonWords).map(([id, label]) => ({
  id: id as LetterDraft['returnReason'],
  label,
}));

/** What every letter is asked: its kind, the date printed on it, when and how it came. */
export function LetterBasics({ draft, put, autoFocus }: LetterFieldsProps & { readonly autoFocus: boolean }) {
  return (
    <>
      <Proposed field="kind" isWide>
        <SelectField
          label={letterWords.kind}
          name="kind"
          isWide
          autoFocus={autoFocus}
          choices={kindChoices()}
          value={draft.kind}
          onChange={(kind) => put({ kind })}
          description={draft.kind === '' ? undefined : letterKindWords[draft.kind].meaning}
        />
      </Proposed>
      <Proposed field="datedOn">
        <DateField
          label={letterWords.datedOn}
          name="datedOn"
          description={letterWords.datedOnHint}
          value={draft.datedOn}
          onChange={(datedOn) => put({ datedOn })}
        />
      </Proposed>
      <DateField
        label={letterWords.arrivedOn}
        name="arrivedOn"
        isOptional
        value={draft.arrivedOn}
        onChange={(arrivedOn) => put({ arrivedOn })}
      />
      <KindFields draft={draft} put={put} />
    </>
  );
}

/** What only some kinds print. */
function KindFields({ draft, put }: LetterFieldsProps) {
  const asks = asksFor(draft.kind);
  return (
    <>
      {asks.approval && (
        <>
          <Proposed field="licenseNumber">
            <TextField
              label={letterWords.licenseNumber}
              name="licenseNumber"
              isOptional
              value={draft.licenseNumber}
              onChange={(licenseNumber) => put({ licenseNumber })}
              trims
            />
          </Proposed>
          <Proposed field="validatedOn">
            <DateField
              label={letterWords.validatedOn}
              name="validatedOn"
              isOptional
              value={draft.validatedOn}
              onChange={(validatedOn) => put({ validatedOn })}
            />
          </Proposed>
        </>
      )}
      {asks.expiry && (
        <Proposed field="expiresOn">
          <DateField
            label={letterWords.expiresOn}
            name="expiresOn"
            isOptional
            value={draft.expiresOn}
            onChange={(expiresOn) => put({ expiresOn })}
          />
        </Proposed>
      )}
      {asks.replyExtension && (
        <Proposed field="replyExtendedTo">
          <DateField
            label={letterWords.replyExtendedTo}
            name="replyExtendedTo"
            isOptional
            description={letterWords.replyExtendedToHint}
            value={draft.replyExtendedTo}
            onChange={(replyExtendedTo) => put({ replyExtendedTo })}
          />
        </Proposed>
      )}
      {asks.returnReason && (
        <SelectField
          label={letterWords.returnReason}
          name="returnReason"
          choices={reasonChoices}
          value={draft.returnReason}
          onChange={(returnReason) => put({ returnReason })}
        />
      )}
      <Proposed field="replyByOn" isWide>
        <DateField
          label={letterWords.replyByOn}
          name="replyByOn"
          isOptional
          isWide
          description={letterWords.replyByOnHint}
          value={draft.replyByOn}
          onChange={(replyByOn) => put({ replyByOn })}
        />
      </Proposed>
    </>
  );
}
