import { priceOfLine, quantityOfLine } from '../../../shared/ledger/line-text';
import { valueInWords } from '../../../shared/ledger/shipment-rows';
import type { Draw } from '../../../shared/records/shipment';
import { licenseName } from '../../../shared/register/where-used';
import { shipmentWords } from '../../../shared/words/shipments-words';
import { InlineLink } from '../../parts/inline-link';
import { Name, Verbatim } from '../../parts/verbatim';
import { useNavigation } from '../../state/navigation';
import { useOpenRegister } from '../../state/use-open-register';
import { Nothing, RecordSection, RecordTable } from '../../views/record/record-parts';

/** What a shipment draws on which license, as it stands after corrections. */
export function ShipmentLines({ draws }: { readonly draws: readonly Draw[] }) {
  const { register } = useOpenRegister();
  const { go } = useNavigation();
  return (
    <RecordSection title={shipmentWords.lines} count={draws.length}>
      {draws.length === 0 ? (
        <Nothing>{shipmentWords.noLine}</Nothing>
      ) : (
        <RecordTable
          label={shipmentWords.lines}
          columns={[
            { title: shipmentWords.license, width: '16%' },
            { title: shipmentWords.item, width: '10%' },
            { title: shipmentWords.eccnAndDescription, width: '23%' },
            { title: shipmentWords.quantity, isAmount: true, width: '15%' },
            { title: shipmentWords.unitPrice, isAmount: true, width: '18%' },
            { title: shipmentWords.value, isAmount: true, width: '18%' },
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
                  {license !== undefined && draw.authority !== '' && (
                    <div className="small">{shipmentWords.notCounted({ authority: draw.authority })}</div>
                  )}
                </td>
                <td>{item?.line ?? ''}</td>
                <td>
                  <div className="number">{draw.eccn}</div>
                  <Verbatim text={draw.description} />
                </td>
                <td className="amount">{quantityOfLine(draw)}</td>
                <td className="amount">{priceOfLine(draw)}</td>
                <td className="amount">{valueInWords([draw])}</td>
              </tr>
            );
          })}
        </RecordTable>
      )}
    </RecordSection>
  );
}
