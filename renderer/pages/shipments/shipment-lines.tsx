import { decimalOf } from '../../../shared/base/decimal';
import { amountText, quantityText } from '../../../shared/ledger/balance-text';
import { valueInWords } from '../../../shared/ledger/shipment-rows';
import type { Draw } from '../../../shared/records/shipment';
import { licenseName } from '../../../shared/register/where-used';
import { shipmentWords } from '../../../shared/words/shipments-words';
import { InlineLink } from '../../parts/inline-link';
import { Name, Verbatim } from '../../parts/verbatim';
import { useNavigation } from '../../state/navigation';
import { useDocket } from '../../state/use-docket';
import { Nothing, RecordSection, RecordTable } from '../../views/record/record-parts';

/** What a shipment draws on which license, as it stands after corrections. */
export function ShipmentLines({ draws }: { readonly draws: readonly Draw[] }) {
  const { register } = useDocket();
  const { go } = useNavigation();
  return (
    <RecordSection title={shipmentWords.lines} count={draws.length}>
      {draws.length === 0 ? (
        <Nothing>{shipmentWords.noLine}</Nothing>
      ) : (
        <RecordTable
          label={shipmentWords.lines}
          isWide
          columns={[
            { title: shipmentWords.license },
            { title: shipmentWords.item },
            { title: shipmentWords.eccnAndDescription },
            { title: shipmentWords.quantity, isAmount: true },
            { title: shipmentWords.unitPrice, isAmount: true },
            { title: shipmentWords.value, isAmount: true },
          ]}
        >
          {draws.map((draw) => {
            const license = register.licenses.get(draw.licenseId ?? '');
            const item = license?.items.find(({ id }) => id === draw.itemId);
            return (
              <tr key={draw.id}>
                <td>
                  {license === undefined ? (
                    draw.authority
                  ) : (
                    <InlineLink onPress={() => go({ page: 'licenses', licenseId: license.id })}>
                      <Name text={license.licenseNumber || licenseName(license)} />
                    </InlineLink>
                  )}
                </td>
                <td>{item?.line ?? ''}</td>
                <td>
                  <div className="number">{draw.eccn}</div>
                  <Verbatim text={draw.description} />
                </td>
                <td className="amount">
                  {draw.quantity === null ? '' : `${quantityText(decimalOf(draw.quantity))} ${draw.unit}`}
                </td>
                <td className="amount">
                  {draw.unitPrice === null ? '' : `${amountText(decimalOf(draw.unitPrice))} ${draw.currency}`}
                </td>
                <td className="amount">{valueInWords([draw])}</td>
              </tr>
            );
          })}
        </RecordTable>
      )}
    </RecordSection>
  );
}
