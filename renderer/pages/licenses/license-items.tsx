import { grantedTotalOf, hasGrant, isGranting } from '../../../shared/docket/granted';
import { itemsOf } from '../../../shared/print/item-facts';
import type { License } from '../../../shared/records/license';
import { isSame } from '../../../shared/register/changes';
import { Note } from '../../parts/badge';
import { Button } from '../../parts/button';
import { Name, Verbatim } from '../../parts/verbatim';
import { useCanWrite, useDocket } from '../../state/use-docket';
import { Nothing, RecordSection, RecordTable } from '../../views/record/record-parts';
import type { LicenseTask } from './license-dialog';

/** The items, what became of each, and what they come to; two sums that differ both stand, and neither is corrected. */
export function LicenseItems({
  license,
  onTask,
}: {
  readonly license: License;
  readonly onTask: (task: LicenseTask) => void;
}) {
  const canWrite = useCanWrite();
  const { register } = useDocket();
  const { rows, currency, totals, grantMissing } = itemsOf(register, license);
  const differs = totals.some(({ label }) => label === 'Total on the application');
  const { entered, ofItems } = grantedTotalOf(license);
  const columns = [
    { title: 'Line', width: '9%' },
    { title: 'ECCN or category', width: '13%' },
    { title: 'Model and description', width: '21%' },
    { title: 'Quantity applied for', isAmount: true, width: '13%' },
    { title: 'Unit price', isAmount: true, width: '12%' },
    { title: currency === '' ? 'Value' : `Value (${currency})`, isAmount: true, width: '15%' },
    { title: 'Outcome, and what was granted', width: '17%' },
  ];
  const action = (hasGrant(license) || isGranting(register, license) !== null) && (
    <Button
      kind="quiet"
      icon="edit"
      isDisabled={!canWrite || license.void !== null}
      onPress={() => onTask({ is: 'granted' })}
    >
      {hasGrant(license) ? 'Change what was granted' : 'Enter what was granted'}
    </Button>
  );
  return (
    <RecordSection title="Items" count={rows.length} action={action}>
      {rows.length === 0 && totals.length === 0 ? (
        <Nothing>No item is recorded.</Nothing>
      ) : (
        <RecordTable label="Items" isWide columns={columns}>
          {rows.map((row) => (
            <tr key={row.id}>
              <td>
                <Name text={row.label} />
              </td>
              <td className="number">
                <Name text={row.eccn} />
              </td>
              <td>
                {row.model !== '' && (
                  <div className="strong">
                    <Name text={row.model} />
                  </div>
                )}
                <Verbatim text={row.description} />
              </td>
              <td className="amount">
                {row.quantity} {row.unit !== '' && <Name text={row.unit} />}
              </td>
              <td className="amount">{row.unitPrice}</td>
              <td className="amount">{row.value}</td>
              <td>
                {row.granted !== '' && <div className="strong">{row.granted}</div>}
                {(row.outcome !== '' || row.granted === '') && (
                  <div className={row.outcome === '' || row.granted !== '' ? 'muted small' : undefined}>
                    {row.outcome || 'No answer yet'}
                  </div>
                )}
              </td>
            </tr>
          ))}
          {totals.map(({ label, value }) => (
            <tr key={label} className="total">
              <td colSpan={4}>{label}</td>
              <td colSpan={2} className="amount">
                {value}
              </td>
              <td />
            </tr>
          ))}
        </RecordTable>
      )}
      {grantMissing !== '' && <Nothing>{grantMissing}</Nothing>}
      {license.grantedScope !== '' && (
        <div>
          <div className="strong">Scope as granted</div>
          <Verbatim text={license.grantedScope} />
        </div>
      )}
      {differs && rows.every(({ value }) => value !== '') && (
        <Note tone="amber">
          The items come to another sum than the application states. Both are kept as typed; check which is
          right.
        </Note>
      )}
      {entered !== null && ofItems !== null && !isSame(entered, ofItems) && (
        <Note tone="amber">
          The items granted come to another sum than the total granted. Both are kept as typed; check them
          with the license.
        </Note>
      )}
    </RecordSection>
  );
}
