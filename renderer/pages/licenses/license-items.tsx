import { grantedTotalOf, hasGrant, isGranting } from '../../../shared/docket/granted';
import { itemsOf } from '../../../shared/print/item-facts';
import type { License } from '../../../shared/records/license';
import { isSame } from '../../../shared/register/changes';
import { licenseWords } from '../../../shared/words/license-words';
import { Note } from '../../parts/badge';
import { Button } from '../../parts/button';
import { Name, Verbatim } from '../../parts/verbatim';
import { useCanWrite, useOpenRegister } from '../../state/use-open-register';
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
  const { register } = useOpenRegister();
  const { rows, currency, totals, grantMissing } = itemsOf(register, license);
  // One sum of what was applied for, or that of the items and that of the application.
  const differs = totals.filter(({ isGranted }) => !isGranted).length > 1;
  const { entered, ofItems } = grantedTotalOf(license);
  const columns = [
    { title: licenseWords.line, width: '9%' },
    { title: licenseWords.eccn, width: '13%' },
    { title: licenseWords.modelAndDescription, width: '21%' },
    { title: licenseWords.quantity, isAmount: true, width: '13%' },
    { title: licenseWords.unitPrice, isAmount: true, width: '12%' },
    {
      title: currency === '' ? licenseWords.value : licenseWords.valueIn({ currency }),
      isAmount: true,
      width: '15%',
    },
    { title: licenseWords.outcome, width: '17%' },
  ];
  const action = (hasGrant(license) || isGranting(register, license) !== null) && (
    <Button
      kind="quiet"
      icon="edit"
      isDisabled={!canWrite || license.void !== null}
      onPress={() => onTask({ is: 'granted' })}
    >
      {hasGrant(license) ? licenseWords.changeGranted : licenseWords.enterGranted}
    </Button>
  );
  return (
    <RecordSection title={licenseWords.items} count={rows.length} action={action}>
      {rows.length === 0 && totals.length === 0 ? (
        <Nothing>{licenseWords.noItem}</Nothing>
      ) : (
        <RecordTable label={licenseWords.items} isWide columns={columns}>
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
                    {row.outcome || licenseWords.noAnswer}
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
          <div className="strong">{licenseWords.scopeGranted}</div>
          <Verbatim text={license.grantedScope} />
        </div>
      )}
      {differs && rows.every(({ value }) => value !== '') && (
        <Note tone="amber">{licenseWords.otherSum}</Note>
      )}
      {entered !== null && ofItems !== null && !isSame(entered, ofItems) && (
        <Note tone="amber">{licenseWords.otherSumGranted}</Note>
      )}
    </RecordSection>
  );
}
