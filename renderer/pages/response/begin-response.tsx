import { formatDay } from '../../../shared/base/dates';
import { nameOfLicenses } from '../../../shared/docket/record-names';
import type { Letter } from '../../../shared/records/letter';
import { Button } from '../../parts/button';
import { RefusalNote } from '../../parts/refusal';
import { useNavigation } from '../../state/navigation';
import { useCommand } from '../../state/use-command';
import { useCanWrite, useDocket } from '../../state/use-docket';
import { usePreviews } from '../../state/use-preview';
import { Follows } from '../../views/preview/follows';
import { RecordHead, RecordSection } from '../../views/record/record-parts';
import '../../parts/page.css';

/** Before the reply is begun: what beginning it does, with its dates. */
export function BeginResponse({ letter }: { readonly letter: Letter }) {
  const { register } = useDocket();
  const { go } = useNavigation();
  const canWrite = useCanWrite();
  const { run, isBusy, refusal } = useCommand();
  const command = { do: 'open-response', letter: letter.id } as const;
  const preview = usePreviews(canWrite ? [command] : null);
  return (
    <main className="page record response">
      <RecordHead
        backLabel="Back to the license record"
        onBack={() => go({ page: 'licenses', licenseId: letter.licenseIds[0] ?? null })}
        title="Reply to the intent to deny"
        badges={null}
        under={`${nameOfLicenses(register, letter.licenseIds)} · letter of ${formatDay(letter.datedOn)}`}
        actions={
          <Button
            kind="primary"
            icon="edit"
            isDisabled={!canWrite || isBusy}
            onPress={() => void run(command)}
          >
            Start reply
          </Button>
        }
      />
      <p>
        One place for the twenty days: the points of the letter with our answers and exhibits, the questions
        to settle before anything goes, proof of sending and receipt, and the appeal behind it.
      </p>
      <RecordSection title="Beginning it puts internal targets on the docket">
        <Follows preview={preview} hint="" />
      </RecordSection>
      {refusal !== null && <RefusalNote refusal={refusal} />}
    </main>
  );
}
