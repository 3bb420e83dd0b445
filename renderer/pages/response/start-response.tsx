import { formatDay } from '../../../shared/base/dates';
import { nameOfLicenses } from '../../../shared/docket/record-names';
import type { Letter } from '../../../shared/records/letter';
import { responseWords } from '../../../shared/words/response-words';
import { Button } from '../../parts/button';
import { RefusalNote } from '../../parts/refusal';
import { useNavigation } from '../../state/navigation';
import { useCommand } from '../../state/use-command';
import { useCanWrite, useOpenRegister } from '../../state/use-open-register';
import { usePreviews } from '../../state/use-preview';
import { Follows } from '../../views/preview/follows';
import { RecordHead, RecordSection } from '../../views/record/record-parts';
import '../../parts/page.css';

/** Before the reply is started: what starting it does, with its dates. */
export function StartResponse({ letter }: { readonly letter: Letter }) {
  const { register } = useOpenRegister();
  const { go } = useNavigation();
  const canWrite = useCanWrite();
  const { run, isBusy, refusal } = useCommand();
  const command = { do: 'open-response', letter: letter.id } as const;
  const preview = usePreviews(canWrite ? [command] : null);
  return (
    <main className="page record response">
      <RecordHead
        backLabel={responseWords.back}
        onBack={() => go({ page: 'licenses', licenseId: letter.licenseIds[0] ?? null })}
        title={responseWords.title}
        badges={null}
        under={responseWords.letterOf({
          records: nameOfLicenses(register, letter.licenseIds),
          day: formatDay(letter.datedOn),
        })}
        actions={
          <Button
            kind="primary"
            icon="edit"
            isDisabled={!canWrite || isBusy}
            onPress={() => void run(command)}
          >
            {responseWords.start}
          </Button>
        }
      />
      <p>{responseWords.startHint}</p>
      <RecordSection title={responseWords.startFollows}>
        <Follows preview={preview} hint="" />
      </RecordSection>
      {refusal !== null && <RefusalNote refusal={refusal} />}
    </main>
  );
}
