import { useState } from 'react';
import { formatDay } from '../../../shared/base/dates';
import { dayZeroOf } from '../../../shared/records/letter';
import { licenseName } from '../../../shared/register/where-used';
import { progressWords, type ResponseFacts } from '../../../shared/response/response-facts';
import { type Sending, type SendingState, sendingInWords } from '../../../shared/response/sending';
import { responseWords } from '../../../shared/words/response-words';
import { Badge, type Tone } from '../../parts/badge';
import { Button } from '../../parts/button';
import { HelpButton } from '../../parts/help-button';
import { InlineLink } from '../../parts/inline-link';
import { Name } from '../../parts/verbatim';
import { Worded } from '../../parts/worded';
import { useNavigation } from '../../state/navigation';
import { usePrintRequest } from '../../state/use-print-request';
import { NextDate } from '../../views/deadline/next-date';
import { RecordHead } from '../../views/record/record-parts';
import { PrintResponse } from './print-response';

/** Whose letter it is, how far the reply has come, and the next date. */
export function ResponseHead({ facts }: { readonly facts: ResponseFacts }) {
  const { go } = useNavigation();
  const { letter, licenses, sending } = facts;
  const officer = [letter.officerName, letter.officerPhone, letter.officerEmail]
    .filter((each) => each !== '')
    .join(' · ');
  const next = nextRow(facts);
  const [isPrinting, setIsPrinting] = useState(false);
  usePrintRequest(() => setIsPrinting(true));
  const records = licenses.map((license, index) => (
    <span key={license.id}>
      {index > 0 && ', '}
      <InlineLink onPress={() => go({ page: 'licenses', licenseId: license.id })}>
        <Name className="number" text={licenseName(license)} />
      </InlineLink>
    </span>
  ));
  return (
    <>
      <RecordHead
        backLabel={responseWords.back}
        onBack={() => go({ page: 'licenses', licenseId: letter.licenseIds[0] ?? null })}
        title={responseWords.title}
        badges={<Badge tone={toneOf(sending)}>{sendingInWords(sending)}</Badge>}
        under={
          <>
            <Worded
              say={(given: { readonly records: string }) => {
                const said = { day: formatDay(letter.datedOn), ...given };
                return dayZeroOf(letter) === letter.datedOn
                  ? responseWords.letterOf(said)
                  : responseWords.letterCounted({ ...said, message: formatDay(dayZeroOf(letter)) });
              }}
              with={{ records }}
            />
            {letter.reference !== '' && (
              <>
                {' · '}
                <Name text={letter.reference} />
              </>
            )}
            {officer !== '' && (
              <>
                {' · '}
                <Name text={officer} />
              </>
            )}
          </>
        }
        actions={
          <>
            <HelpButton about={responseWords.help} topic="answering-it" anchor="prepare-the-reply" />
            <Button icon="print" onPress={() => setIsPrinting(true)}>
              {responseWords.package}
            </Button>
          </>
        }
      />
      {next !== null && <NextDate row={next} />}
      <p className="muted" role="status">
        {progressWords(facts)}
      </p>
      {isPrinting && <PrintResponse facts={facts} onClose={() => setIsPrinting(false)} />}
    </>
  );
}

const tones: Readonly<Record<SendingState, Tone>> = {
  'not-sent': 'accent',
  sent: 'amber',
  unproven: 'amber',
  received: 'green',
};

function toneOf({ state, late }: Pick<Sending, 'state' | 'late'>): Tone {
  return late === null ? tones[state] : 'red';
}

/** The reply while it is to be sent or late, then day 45 until BIS answers, then the appeal. */
function nextRow({ reply, final, appeals, isAppealTime }: ResponseFacts) {
  if (reply?.isOpen === true && (reply.state !== 'sent' || reply.late !== null)) return reply;
  const [appeal = null] = appeals;
  if (isAppealTime && appeal?.isOpen === true) return appeal;
  return final?.isOpen === true ? final : null;
}
