import { itemsOf } from '../../../shared/print/item-facts';
import type { License } from '../../../shared/records/license';
import { Note } from '../../parts/badge';
import { Name, Verbatim } from '../../parts/verbatim';
import { useDocket } from '../../state/use-docket';
import { Nothing, RecordSection, RecordTable } from '../../views/record/record-parts';

/** The items, what became of each, and what they come to; two sums that differ both stand, and neither is corrected. */
export function LicenseItems({ license }: { readonly license: License }) {
  const { register } = useDocket();
  const { rows, currency, totals } = itemsOf(register, license);
  const columns = [
    { title: 'Line', width: '7%' },
    { title: 'ECCN or category', width: '13%' },
    { title: 'Model and description', width: '32%' },
    { title: 'Quantity', isAmount: true, width: '12%' },
    { title: 'Unit price', isAmount: true, width: '11%' },
    { title: currency === '' ? 'Value' : `Value (${currency})`, isAmount: true, width: '13%' },
    { title: 'Outcome', width: '12%' },
  ];
  return (
    <RecordSection title="Items" count={rows.length}>
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
              <td>{row.outcome || <span className="muted">No answer yet</span>}</td>
            </tr>
          ))}
          {totals.map(({ label, value }) => (
            <tr key={label} className="total">
              <td colSpan={5}>{label}</td>
              <td className="amount">{value}</td>
              <td />
            </tr>
          ))}
        </RecordTable>
      )}
      {totals.length > 1 && rows.every(({ value }) => value !== '') && (
        <Note tone="amber">
          The items come to another sum than the application states. Both are kept as typed; check which is
          right.
        </Note>
      )}
    </RecordSection>
  );
}
