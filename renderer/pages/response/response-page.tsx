import { responseFacts } from '../../../shared/response/response-facts';
import { responseOf } from '../../../shared/response/response-of';
import { responseWords } from '../../../shared/words/response-words';
import { Button } from '../../parts/button';
import { EmptyState } from '../../parts/empty-state';
import { useNavigation } from '../../state/navigation';
import { useOpenRegister } from '../../state/use-open-register';
import { AppealSection } from './appeal-section';
import { ChecksSection } from './checks-section';
import { ExhibitsSection } from './exhibits-section';
import { NotesSection } from './notes-section';
import { PlanSection } from './plan-section';
import { PointsSection } from './points-section';
import { ResponseHead } from './response-head';
import { ResponseState } from './response-state';
import { SendingSection } from './sending-section';
import { StartResponse } from './start-response';
import { StrategySection } from './strategy-section';
import '../../parts/page.css';

/** The reply to one intent to deny: what the letter says, what we say, when it goes, and what comes after. */
export function ResponsePage({ letterId }: { readonly letterId: string }) {
  const { register, moment } = useOpenRegister();
  const letter = register.letters.get(letterId);
  if (letter === undefined || letter.void !== null || letter.kind !== 'intent-to-deny') return <NotThere />;
  const response = responseOf(register, letterId);
  if (response === null) return <StartResponse letter={letter} />;
  const facts = responseFacts(register, response.id, moment.today);
  if (facts === null) return <NotThere />;
  return (
    <main className="page record response">
      <ResponseHead facts={facts} />
      <ResponseState facts={facts} />
      <PlanSection facts={facts} />
      <StrategySection facts={facts} />
      <PointsSection facts={facts} />
      <ExhibitsSection facts={facts} />
      <ChecksSection facts={facts} />
      <SendingSection facts={facts} />
      <AppealSection facts={facts} />
      <NotesSection facts={facts} />
    </main>
  );
}

function NotThere() {
  const { go } = useNavigation();
  return (
    <main className="page">
      <h1 className="unseen">{responseWords.titleNone}</h1>
      <EmptyState
        icon="letter"
        title={responseWords.notThere}
        actions={
          <Button onPress={() => go({ page: 'docket', deadlineId: null })}>{responseWords.showDocket}</Button>
        }
      >
        {responseWords.notThereWhy}
      </EmptyState>
    </main>
  );
}
