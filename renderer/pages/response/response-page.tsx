import { responseFacts } from '../../../shared/response/response-facts';
import { responseOf } from '../../../shared/response/response-of';
import { Button } from '../../parts/button';
import { EmptyState } from '../../parts/empty-state';
import { useNavigation } from '../../state/navigation';
import { useDocket } from '../../state/use-docket';
import { AppealSection } from './appeal-section';
import { BeginResponse } from './begin-response';
import { ChecksSection } from './checks-section';
import { ExhibitsSection } from './exhibits-section';
import { NotesSection } from './notes-section';
import { PlanSection } from './plan-section';
import { PointsSection } from './points-section';
import { ResponseHead } from './response-head';
import { ResponseState } from './response-state';
import { SendingSection } from './sending-section';
import { StrategySection } from './strategy-section';
import '../../parts/page.css';

/** The reply to one intent to deny: what the letter says, what we say, when it goes, and what comes after. */
export function ResponsePage({ letterId }: { readonly letterId: string }) {
  const { register, moment } = useDocket();
  const letter = register.letters.get(letterId);
  if (letter === undefined || letter.void !== null || letter.kind !== 'intent-to-deny') return <NotThere />;
  const response = responseOf(register, letterId);
  if (response === null) return <BeginResponse letter={letter} />;
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
      <h1 className="unseen">Reply to an intent to deny</h1>
      <EmptyState
        icon="letter"
        title="There is no intent to deny to answer here"
        actions={<Button onPress={() => go({ page: 'docket', deadlineId: null })}>Show the docket</Button>}
      >
        The letter was entered in error or corrected to another kind, or had not come yet on the day you are
        looking at.
      </EmptyState>
    </main>
  );
}
