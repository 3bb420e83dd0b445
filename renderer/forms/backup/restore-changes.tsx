import { formatInstant } from '../../../shared/base/dates';
import { plural } from '../../../shared/base/plural';
import type { RestorePreview } from '../../../shared/calls/backup-shapes';
import { Note } from '../../parts/badge';
import { useDocket } from '../../state/use-docket';
import { FactList } from '../../views/record/record-parts';
import { namesInWords } from './backup-words';
import './restore-changes.css';

const kindWords: Readonly<Record<RestorePreview['records'][number]['kind'], string>> = {
  counterparties: 'Counterparties',
  licenses: 'License records',
  letters: 'Letters',
  steps: 'Steps',
  responses: 'Replies to intent to deny',
  shipments: 'Shipments',
  deadlines: 'Deadlines',
};

const entries = (count: number) => plural(count, 'entry', 'entries');

/** What a restore would take, bring back and change, by the names people use. */
export function RestoreChanges({ plan }: { readonly plan: RestorePreview }) {
  const { moment } = useDocket();
  const { entriesGoing, goingSince, entriesComing, records, isOther, lacking } = plan;
  const facts = records.flatMap(({ kind, going, coming, changing }) =>
    (
      [
        ['no longer there', going],
        ['there again', coming],
        ['as they were then', changing],
      ] as const
    )
      .filter(([, names]) => names.length > 0)
      .map(([what, names]) => ({
        label: `${kindWords[kind]} ${what}: ${names.length}`,
        value: namesInWords(names),
        isWide: true,
      })),
  );
  return (
    <div className="stack" role="status">
      {isOther && (
        <Note tone="amber">
          This is a backup of another register than the one that is open, or none is open. All of it takes the
          other’s place.
        </Note>
      )}
      <ul className="restore-counts">
        <li>
          {entriesGoing === 0
            ? 'No entry of the present register is missing in the backup.'
            : `${entries(entriesGoing)} made ${goingSince === null ? 'since' : `from ${formatInstant(goingSince, moment.zone)} on`} will no longer be in the register.`}
        </li>
        {entriesComing > 0 && <li>{entries(entriesComing)} that are only in the backup come back.</li>}
        {lacking.length > 0 && (
          <li>
            {lacking.length === 1
              ? '1 attached file will be missing'
              : `${lacking.length} attached files will be missing`}
            : missing or altered in the backup, and not in the present register either (
            {namesInWords(lacking)}).
          </li>
        )}
      </ul>
      {facts.length > 0 ? <FactList facts={facts} /> : <p>No record would change.</p>}
    </div>
  );
}
