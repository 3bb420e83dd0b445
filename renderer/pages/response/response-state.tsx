import { formatDay } from '../../../shared/base/dates';
import type { ResponseFacts } from '../../../shared/response/response-facts';
import { responseWords } from '../../../shared/words/response-words';
import { Note } from '../../parts/badge';
import { Button } from '../../parts/button';
import { useNavigation } from '../../state/navigation';
import { useCanWrite } from '../../state/use-open-register';

/** What became of the intent to deny so far, and what may not be done meanwhile. */
export function ResponseState({ facts }: { readonly facts: ResponseFacts }) {
  return (
    <>
      <OutcomeNote facts={facts} />
      {facts.forbidsSecond && (
        <Note tone="amber">
          <strong>{responseWords.noSecond}</strong> {responseWords.noSecondWhy}
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
    appeal === undefined ? '' : responseWords.appealBy({ day: formatDay(appeal.deadline.due) });
  const answer = (
    <Button isDisabled={!canWrite} onPress={() => logLetter(letter.licenseIds)}>
      {responseWords.logDecision}
    </Button>
  );
  switch (outcome) {
    case 'open':
      return null;
    case 'unchanged':
      return (
        <Note tone="amber">
          {final === null
            ? responseWords.upheld
            : responseWords.upheldFinal({ day: formatDay(final.deadline.due) })}{' '}
          {toAppeal}
        </Note>
      );
    case 'silent':
      return (
        <Note tone="amber">
          <div className="stack">
            <div>
              <strong>
                {responseWords.day45Passed({ day: final === null ? '' : formatDay(final.deadline.due) })}
              </strong>{' '}
              {responseWords.day45PassedWhat}
            </div>
            <div>{answer}</div>
          </div>
        </Note>
      );
    case 'denied':
      return (
        <Note tone="red">
          {responseWords.denied} {toAppeal}
        </Note>
      );
    case 'settled':
      return (
        <Note tone="green">
          {answeredBy === '' ? responseWords.settledByPerson : responseWords.answered({ answer: answeredBy })}{' '}
          {toAppeal === '' ? responseWords.nothingOpen : toAppeal}
        </Note>
      );
  }
}
