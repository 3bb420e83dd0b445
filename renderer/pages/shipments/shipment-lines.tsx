import { priceOfLine, quantityOfLine } from '../../../shared/ledger/line-text';
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
