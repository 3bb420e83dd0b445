import type { License } from '../../../shared/records/license';
import { licenseWords } from '../../../shared/words/license-words';
import { useNavigation } from '../../state/navigation';
import { useOpenRegister } from '../../state/use-open-register';
import { Nothing, RecordSection } from '../../views/record/record-parts';
import { LetterEntry } from './letter-entry';
import { lettersAndStepsOf } from './letters-and-steps';
import type { LicenseTask } from './license-dialog';
import { StepEntry } from './step-entry';
import './license-letters-and-steps.css';

/** Letters and steps in one list, by day. */
export function LicenseLettersAndSteps(props: {
  readonly license: License;
  readonly onTask: (task: LicenseTask) => void;
}) {
  const { register } = useOpenRegister();
  const { correctStep } = useNavigation();
  const entries = lettersAndStepsOf(register, props.license.id);
  return (
    <RecordSection title={licenseWords.lettersAndSteps} count={entries.length}>
      {entries.length === 0 ? (
        <Nothing>{licenseWords.nothingYet}</Nothing>
      ) : (
        <ol className="letters-and-steps">
          {entries.map((entry) =>
            entry.is === 'letter' ? (
              <LetterEntry
                key={entry.letter.id}
                letter={entry.letter}
                license={props.license}
                onVoid={() =>
                  props.onTask({ is: 'void', named: { letter: entry.letter.id }, what: licenseWords.letter })
                }
              />
            ) : (
              <StepEntry
                key={entry.step.id}
                step={entry.step}
                onCorrect={() => correctStep(entry.step.id)}
                onVoid={() =>
                  props.onTask({ is: 'void', named: { step: entry.step.id }, what: licenseWords.step })
                }
              />
            ),
          )}
        </ol>
      )}
    </RecordSection>
  );
}
