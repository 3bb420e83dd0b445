import { formatDay, type IsoDate } from '../../../shared/base/dates';
import { itemLabel } from '../../../shared/docket/letters-and-steps';
import { valueInWords } from '../../../shared/history/field-values';
import { channelWords, returnReasonWords } from '../../../shared/labels/closed-sets';
import { letterLabels } from '../../../shared/labels/field-labels';
import { letterKindWords } from '../../../shared/law/letter-kinds';
import type { Letter } from '../../../shared/records/letter';
import type { License } from '../../../shared/records/license';
import type { Register } from '../../../shared/register/register';
import { progressWords, responseFacts } from '../../../shared/response/response-facts';
import { responseOf } from '../../../shared/response/response-of';
import { sendingInWords } from '../../../shared/response/sending';
import { licenseWords } from '../../../shared/words/license-words';
import { AttachmentList } from '../../parts/attachment-list';
import { Button } from '../../parts/button';
import { Verbatim } from '../../parts/verbatim';
import { useNavigation } from '../../state/navigation';
import { useCanWrite, useOpenRegister } from '../../state/use-open-register';
import { AnswerButton } from '../../views/record/answer-button';
import { dayOrNone } from '../../views/record/record-parts';
import { LetterOrStepEntry } from './letter-or-step-entry';

const isGiven = (text: string) => text !== '';
const prose = (text: string) => (text === '' ? '' : <Verbatim text={text} />);

/** The items and parties of this record the letter names; empty when it is about all of it. */
function coversOf(letter: Letter, license: License): string {
  const cover = letter.covers.find(({ licenseId }) => licenseId === license.id);
  const items = (cover?.itemIds ?? []).map((id) => itemLabel(license, id));
  const parties = license.parties.filter(({ id }) => cover?.partyIds.includes(id)).map(({ name }) => name);
  return [items.length === 0 ? '' : licenseWords.itemsNamed({ items: items.join(', ') }), ...parties]
    .filter(isGiven)
    .join(' · ');
}

/** How far the reply to it has come; empty where none was begun. */
function replyInWords(register: Register, letter: Letter, today: IsoDate): string {
  const response = responseOf(register, letter.id);
  const facts = response === null ? null : responseFacts(register, response.id, today);
  return facts === null ? '' : `${sendingInWords(facts.sending)} · ${progressWords(facts)}`;
}

/** Where on the page of a record a letter stands. */
export const letterElementId = (letterId: string): string => `letter-${letterId}`;

/** One letter: what it printed, how it came, what it covers. */
export function LetterEntry(props: {
  readonly letter: Letter;
  readonly license: License;
  readonly onVoid: () => void;
}) {
  const { letter, license } = props;
  const { register, moment } = useOpenRegister();
  const { correctLetter } = useNavigation();
  const canWrite = useCanWrite();
  const { label } = letterKindWords[letter.kind];
  const others = letter.licenseIds.filter((id) => id !== license.id);
  const named = licenseWords.of({ what: label, day: formatDay(letter.datedOn) });
  return (
    <LetterOrStepEntry
      elementId={letterElementId(letter.id)}
      icon="letter"
      on={letter.datedOn}
      title={label}
      voidReason={letter.void?.reason ?? null}
      facts={[
        {
          label: licenseWords.arrived,
          value: [dayOrNone(letter.arrivedOn), letter.channel === null ? '' : channelWords[letter.channel]]
            .filter(isGiven)
            .join(' · '),
        },
        {
          label: licenseWords.messageOf,
          value: letter.messageOn === letter.datedOn ? '' : dayOrNone(letter.messageOn),
        },
        {
          label: licenseWords.readFromLetter,
          value:
            letter.read === null
              ? ''
              : letter.read.fields.map(({ field }) => letterLabels[field].toLowerCase()).join(', '),
          isWide: true,
        },
        { label: licenseWords.reference, value: letter.reference },
        {
          label: licenseWords.officer,
          value: [letter.officerName, letter.officerPhone, letter.officerEmail].filter(isGiven).join(' · '),
        },
        {
          label: licenseWords.covers,
          value: coversOf(letter, license),
        },
        {
          label: licenseWords.alsoAbout,
          value: others.length === 0 ? '' : valueInWords('licenseIds', others, register),
        },
        {
          label: licenseWords.returnReason,
          value: letter.returnReason === '' ? '' : returnReasonWords[letter.returnReason],
        },
        { label: licenseWords.printsReplyBy, value: dayOrNone(letter.replyByOn) },
        { label: licenseWords.citedBasis, value: prose(letter.basis), isWide: true },
        { label: licenseWords.modifications, value: prose(letter.modifications), isWide: true },
        { label: licenseWords.ourReply, value: replyInWords(register, letter, moment.today), isWide: true },
        { label: licenseWords.noDeadlineBecause, value: prose(letter.noDeadlineBecause), isWide: true },
        { label: licenseWords.note, value: prose(letter.note), isWide: true },
      ]}
      actions={
        <>
          <AnswerButton letterId={letter.id} kind="link" />
          <Button
            kind="link"
            aria-label={licenseWords.correctLetter({ letter: named })}
            isDisabled={!canWrite}
            onPress={() => correctLetter(letter.id)}
          >
            {licenseWords.correct}
          </Button>
          <Button
            kind="link"
            aria-label={licenseWords.voidLetter({ letter: named })}
            isDisabled={!canWrite}
            onPress={props.onVoid}
          >
            {licenseWords.enteredInError}
          </Button>
        </>
      }
    >
      <AttachmentList files={letter.files} />
    </LetterOrStepEntry>
  );
}
