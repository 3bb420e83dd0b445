import { useState } from 'react';
import { formatDay } from '../../../shared/base/dates';
import { type KeptSource, keptSources } from '../../../shared/docket/lists-in-use';
import { consolidatedPage, shortSource } from '../../../shared/screening/sources';
import { screeningWords } from '../../../shared/words/screening-words';
import { Badge } from '../../parts/badge';
import { Button } from '../../parts/button';
import { FormDialog } from '../../parts/dialog';
import { Name } from '../../parts/verbatim';
import type { OpenRegister } from '../../state/register-store';
import { useCommand } from '../../state/use-command';
import { useCanWrite, useDerived } from '../../state/use-open-register';
import { RecordTable } from '../../views/record/record-parts';
import { ChangedNames } from './changed-names';
import { dateFromWords } from './date-from-words';

const keptOf = ({ register, moment }: OpenRegister) => keptSources(register, moment.today);
const columns = () => [
  { title: screeningWords.list, width: '15%' },
  { title: screeningWords.use, width: '8%' },
  { title: screeningWords.date, width: '15%' },
  { title: screeningWords.ageTitle, width: '9%' },
  { title: screeningWords.partiesTitle, isAmount: true, width: '7%' },
  { title: screeningWords.whatChanged, width: '16%' },
  { title: screeningWords.file, width: '15%' },
  { title: screeningWords.broughtIn, width: '15%' },
];

/** Every list that is kept, those in use and the earlier ones, with what changed when each came in; any can be removed by hand. */
export function ListsPart() {
  const kept = useDerived(keptOf);
  const canWrite = useCanWrite();
  const [removing, setRemoving] = useState<KeptSource | null>(null);
  const [comparing, setComparing] = useState<KeptSource | null>(null);
  return (
    <>
      <RecordTable label={screeningWords.allLists} columns={columns()} isWide>
        {kept.map((each) => (
          <tr key={`${each.source} ${each.sha256} ${each.list.addedOn}`}>
            <td>
              <strong title={each.source}>
                <Name text={shortSource(each.source)} />
              </strong>
            </td>
            <td>
              <Badge tone={each.isInUse ? 'green' : 'plain'}>
                {each.isInUse ? screeningWords.inUse : screeningWords.earlier}
              </Badge>
            </td>
            <td>
              {formatDay(each.date)}
              {dateFromWords(each.dateFrom)}
            </td>
            <td>
              {each.isInUse && each.isOld ? (
                <Badge tone="amber">{screeningWords.age({ count: each.ageDays })}</Badge>
              ) : (
                screeningWords.age({ count: each.ageDays })
              )}
            </td>
            <td className="amount">{each.entries}</td>
            <td>
              <Changed changes={each.changes} onSeeAll={() => setComparing(each)} />
            </td>
            <td>
              <Name text={each.list.files.map(({ name }) => name).join(', ')} />
              <div className="muted small">
                {screeningWords.fingerprint({ hash: each.sha256.slice(0, 12) })}
                {each.list.unread > 0 && ` · ${screeningWords.notRead({ count: each.list.unread })}`}
              </div>
            </td>
            <td>
              <Name
                text={screeningWords.broughtBy({
                  day: formatDay(each.list.addedOn),
                  who: each.list.addedBy,
                })}
              />
              <div>
                <Button kind="link" isDisabled={!canWrite} onPress={() => setRemoving(each)}>
                  {screeningWords.remove}
                </Button>
              </div>
            </td>
          </tr>
        ))}
      </RecordTable>
      <p className="muted">{screeningWords.listsSay({ page: consolidatedPage })}</p>
      {comparing !== null && <ChangedNames kept={comparing} onClose={() => setComparing(null)} />}
      {removing !== null && <RemoveForm kept={removing} onClose={() => setRemoving(null)} />}
    </>
  );
}

function Changed(props: { readonly changes: KeptSource['changes']; readonly onSeeAll: () => void }) {
  const { changes } = props;
  if (changes === undefined) return <span className="muted">{screeningWords.firstTime}</span>;
  return (
    <>
      {screeningWords.differences(changes)}
      {changes.examples.length > 0 && (
        <div className="muted small">
          <Name text={changes.examples.join('; ')} />
        </div>
      )}
      <div>
        <Button kind="link" onPress={props.onSeeAll}>
          {screeningWords.allNames}
        </Button>
      </div>
    </>
  );
}

function RemoveForm({ kept, onClose }: { readonly kept: KeptSource; readonly onClose: () => void }) {
  const { run, isBusy, refusal } = useCommand();
  const remove = async () => {
    if ((await run({ do: 'remove-list', list: kept.sha256 })) !== null) onClose();
  };
  return (
    <FormDialog
      title={screeningWords.removeTitle({ files: kept.list.files.map(({ name }) => name).join(', ') })}
      isDirty={false}
      isBusy={isBusy}
      refusal={refusal}
      onClose={onClose}
      onSubmit={() => void remove()}
      submitLabel={screeningWords.removeLabel}
      submitKind="danger"
    >
      <p>{screeningWords.removeSays}</p>
    </FormDialog>
  );
}
