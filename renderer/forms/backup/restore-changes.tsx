import { formatInstant } from '../../../shared/base/dates';
import type { RestorePreview } from '../../../shared/calls/backup-shapes';
import { backupWords } from '../../../shared/words/backup-words';
import { Note } from '../../parts/badge';
import { useOpenRegister } from '../../state/use-open-register';
import { FactList } from '../../views/record/record-parts';
import { namesInWords } from './last-backup';
import './restore-changes.css';

const kindWords: Readonly<Record<RestorePreview['records'][number]['kind'], string>> = {
  counterparties: backupWords.counterparties,
  licenses: backupWords.licenseRecords,
  letters: backupWords.letters,
  steps: backupWords.steps,
  responses: backupWords.replies,
  shipments: backupWords.shipments,
  deadlines: backupWords.deadlines,
};

/** What a restore would take, bring back and change, by the names people use. */
export function RestoreChanges({ plan }: { readonly plan: RestorePreview }) {
  const { moment } = useOpenRegister();
  const { entriesGoing, goingSince, entriesComing, records, isOther, lacking } = plan;
  const facts = records.flatMap(({ kind, going, coming, changing }) =>
    (
      [
        [backupWords.noLongerThere, going],
        [backupWords.thereAgain, coming],
        [backupWords.asTheyWereThen, changing],
      ] as const
    )
      .filter(([, names]) => names.length > 0)
      .map(([what, names]) => ({
        label: backupWords.changed({ kind: kindWords[kind], what, count: names.length }),
        value: namesInWords(names),
        isWide: true,
      })),
  );
  return (
    <div className="stack" role="status">
      {isOther && <Note tone="amber">{backupWords.isOther}</Note>}
      <ul className="restore-counts">
        <li>
          {entriesGoing === 0
            ? backupWords.noneMissing
            : goingSince === null
              ? backupWords.goingSince({ count: entriesGoing })
              : backupWords.goingFrom({
                  count: entriesGoing,
                  at: formatInstant(goingSince, moment.zone),
                })}
        </li>
        {entriesComing > 0 && <li>{backupWords.coming({ count: entriesComing })}</li>}
        {lacking.length > 0 && (
          <li>{backupWords.lacking({ count: lacking.length, names: namesInWords(lacking) })}</li>
        )}
      </ul>
      {facts.length > 0 ? <FactList facts={facts} /> : <p>{backupWords.noRecordChanges}</p>}
    </div>
  );
}
