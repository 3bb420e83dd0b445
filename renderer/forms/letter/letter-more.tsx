import { channelWords } from '../../../shared/labels/closed-sets';
import { channels } from '../../../shared/records/letter';
import { DateField } from '../../parts/date-field';
import { SelectField } from '../../parts/select-field';
import { LongTextField, TextField } from '../../parts/text-field';
import { ReasonsField } from '../fields/reasons-field';
import { Proposed } from '../reading/proposed';
import { asksFor } from './letter-command';
import type { LetterFieldsProps } from './letter-fields';

const channelChoices = [
  { id: '' as const, label: 'Not specified' },
  ...channels.map((id) => ({ id, label: channelWords[id] })),
];

/** The rest of what a letter says. */
export function LetterMore({ draft, put }: LetterFieldsProps) {
  return (
    <div className="fields">
      <SelectField
        label="Received by"
        name="channel"
        choices={channelChoices}
        value={draft.channel}
        onChange={(channel) => put({ channel })}
      />
      <DateField
        label="Date of the message"
        name="messageOn"
        isOptional
        description="Where it differs from the printed date; the earlier counts"
        value={draft.messageOn}
        onChange={(messageOn) => put({ messageOn })}
      />
      <Proposed field="reference">
        <Proposed field="officerName">
          <Proposed field="officerPhone">
            <Proposed field="officerEmail">
              <TextField
                label="The letter’s own reference"
                name="reference"
                isOptional
                value={draft.reference}
                onChange={(reference) => put({ reference })}
                trims
              />
            </Proposed>
            <TextField
              label="Officer"
              name="officerName"
              isOptional
              value={draft.officerName}
              onChange={(officerName) => put({ officerName })}
              trims
            />
          </Proposed>
          <TextField
            label="Officer’s phone"
            name="officerPhone"
            isOptional
            inputMode="tel"
            value={draft.officerPhone}
            onChange={(officerPhone) => put({ officerPhone })}
          />
        </Proposed>
        <TextField
          label="Officer’s e-mail"
          name="officerEmail"
          isOptional
          inputMode="email"
          value={draft.officerEmail}
          onChange={(officerEmail) => put({ officerEmail })}
        />
      </Proposed>
      <Proposed field="basis" isWide>
        <ReasonsField
          label="Cited basis"
          name="basis"
          description="The reasons and sections the letter gives, word for word; of an intent to deny, each paragraph becomes a point of the reply"
          value={draft.basis}
          onChange={(basis) => put({ basis })}
        />
      </Proposed>
      {asksFor(draft.kind).modifications && (
        <Proposed field="modifications" isWide>
          <LongTextField
            label="Modifications offered"
            name="modifications"
            isOptional
            isWide
            description="What the agency would accept instead, word for word"
            value={draft.modifications}
            onChange={(modifications) => put({ modifications })}
          />
        </Proposed>
      )}
      <LongTextField
        label="Note"
        name="note"
        isOptional
        isWide
        value={draft.note}
        onChange={(note) => put({ note })}
      />
    </div>
  );
}
