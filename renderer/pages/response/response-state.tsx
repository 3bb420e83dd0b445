import { formatDay } from '../../../shared/base/dates';
import type { ResponseFacts } from '../../../shared/response/response-facts';
import { Note } from '../../parts/badge';
import { Button } from '../../parts/button';
import { useNavigation } from '../../state/navigation';
import { useCanWrite } from '../../state/use-docket';

/** What became of the intent to deny so far, and what may not be done meanwhile. */
export function ResponseState({ facts }: { readonly facts: ResponseFacts }) {
  return (
    <>
      <OutcomeNote facts={facts} />
      {facts.forbidsSecond && (
        <Note tone="amber">
          <strong>No second application meanwhile.</strong> While this one is before BIS, no other application
          for the same transaction may be filed (15 CFR 748.4(f)).
        </Note>
      )}
    </>
  );
}

function OutcomeNote({ facts }: { readonly facts: ResponseFacts }) {
  const { logLetter } = useNavigation();
  const canWrite = useCanWrite();
  const { outcome, answeredBy, final, letter, appeals } = facts;
  const appeal = appeals.find(({ isOpen }) => isOpen);
  const toAppeal =
    appeal === undefined ? '' : ` The appeal must be received by ${formatDay(appeal.deadline.due)}.`;
  const answer = (
    <Button isDisabled={!canWrite} onPress={() => logLetter(letter.licenseIds)}>
      Log BIS’s decision…
    </Button>
  );
  switch (outcome) {
    case 'open':
      return null;
    case 'unchanged':
      return (
        <Note tone="amber">
          BIS upheld the denial after the reply
          {final === null
            ? '.'
            : `: it is final on day 45, ${formatDay(final.deadline.due)} (15 CFR 750.6(b)).`}
          {toAppeal}
        </Note>
      );
    case 'silent':
      return (
        <Note tone="amber">
          <div className="stack">
            <div>
              <strong>Day 45 has passed ({final === null ? '' : formatDay(final.deadline.due)}).</strong> The
              denial is final unless BIS advised otherwise: record the decision, or prepare the appeal below.
            </div>
            <div>{answer}</div>
          </div>
        </Note>
      );
    case 'denied':
      return <Note tone="red">BIS denied the application.{toAppeal}</Note>;
    case 'settled':
      return (
        <Note tone="green">
          {answeredBy === '' ? 'Day 45 was settled by a person.' : `BIS answered: ${answeredBy}.`}
          {toAppeal === '' ? ' Nothing of this reply is open on the docket.' : toAppeal}
        </Note>
      );
  }
}
