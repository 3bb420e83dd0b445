import { channelWords } from '../../../shared/labels/closed-sets';
import { channels } from '../../../shared/records/letter';
import { letterWords } from '../../../shared/words/letter-words';
import { DateField } from '../../parts/date-field';
import { SelectField } from '../../parts/select-field';
import { LongTextField, TextField } from '../../parts/text-field';
import { ReasonsField } from '../fields/reasons-field';
import { Proposed } from '../reading/proposed';
import { asksFor } from './letter-command';
import type { LetterFieldsProps } from './letter-fields';

const channelChoices = () => [
  { id: '' as const, label: letterWords.noChannel },
  ...channels.map((id) => ({ id, label: channelWords[id] })),
];

/** The rest of what a letter says. */
export function LetterMore({ draft, put }: LetterFieldsProps) {
  return (
    <div className="fields">
      <SelectField
        label={letterWords.channel}
        name="channel"
        choices={channelChoices()}
        value={draft.channel}
        onChange={(channel) => put({ channel })}
      />
      <DateField
        label={letterWords.messageOn}
        name="messageOn"
        isOptional
        description={letterWords.messageOnHint}
        value={draft.messageOn}
        onChange={(messageOn) => put({ messageOn })}
      />
      <Proposed field="reference">
        <Proposed field="officerName">
          <Proposed field="officerPhone">
            <Proposed field="officerEmail">
              <TextField
                label={letterWords.reference}
                name="reference"
                isOptional
                value={draft.reference}
                onChange={(reference) => put({ reference })}
                trims
              />
            </Proposed>
            <TextField
              label={letterWords.officerName}
              name="officerName"
              isOptional
              value={draft.officerName}
              onChange={(officerName) => put({ officerName })}
              trims
            />
          </Proposed>
          <TextField
            label={letterWords.officerPhone}
            name="officerPhone"
            isOptional
            inputMode="tel"
            value={draft.officerPhone}
            onChange={(officerPhone) => put({ officerPhone })}
          />
        </Proposed>
        <TextField
          label={letterWords.officerEmail}
          name="officerEmail"
          isOptional
          inputMode="email"
          value={draft.officerEmail}
          onChange={(officerEmail) => put({ officerEmail })}
        />
      </Proposed>
      <Proposed field="basis" isWide>
        <ReasonsField
          label={letterWords.basis}
          name="basis"
          description={letterWords.basisHint}
          value={draft.basis}
          onChange={(basis) => put({ basis })}
        />
      </Proposed>
      {asksFor(draft.kind).modifications && (
        <Proposed field="modifications" isWide>
          <LongTextField
            label={letterWords.modifications}
            name="modifications"
            isOptional
            isWide
            description={letterWords.modificationsHint}
            value={draft.modifications}
            onChange={(modifications) => put({ modifications })}
          />
        </Proposed>
      )}
      <LongTextField
        label={letterWords.note}
        name="note"
        isOptional
        isWide
        value={draft.note}
        onChange={(note) => put({ note })}
      />
    </div>
  );
}
