import { formatDay } from '../../../shared/base/dates';
import { actWords } from '../../../shared/labels/shipment-labels';
import { checkList } from '../../../shared/ledger/check-list';
import { allDraws } from '../../../shared/ledger/ledger-rows';
import { lineInWords } from '../../../shared/ledger/line-text';
import type { ShipmentView } from '../../../shared/ledger/shipment-state';
import type { LedgerAct } from '../../../shared/records/ledger-act';
import { shipmentWords } from '../../../shared/words/shipments-words';
import { AttachmentList } from '../../parts/attachment-list';
import { Verbatim } from '../../parts/verbatim';
import { Nothing, RecordSection, RecordTable } from '../../views/record/record-parts';

const titleOf = (id: string): string => checkList.find((check) => check.id === id)?.title ?? id;

function corrected(view: ShipmentView, act: LedgerAct): string {
  const was = allDraws(view).find(({ id }) => id === act.drawId);
  if (act.kind !== 'corrected' || was === undefined) return '';
  const params = { was: lineInWords(was) };
  return act.draw === null
    ? shipmentWords.lineTakenOut(params)
    : shipmentWords.lineBecame({ ...params, now: lineInWords(act.draw) });
}

function details(view: ShipmentView, act: LedgerAct): string {
  const { itn, srn, place, evidence, reference, quantity, reason, initials, failed, note } = act;
  return [
    corrected(view, act),
    itn === '' ? '' : shipmentWords.itnOf({ number: itn }),
    srn === '' ? '' : shipmentWords.srnOf({ number: srn }),
    place,
    evidence,
    reference,
    quantity === null ? '' : shipmentWords.quantityOf({ quantity }),
    failed.length === 0 ? '' : shipmentWords.inSpiteOf({ checks: failed.map(titleOf).join(', ') }),
    reason,
    initials === '' ? '' : shipmentWords.initialsOf({ initials }),
    note,
  ]
    .filter(Boolean)
    .join(' · ');
}

/** What happened to a shipment, in the order in which it was entered. */
export function ShipmentActs({ view }: { readonly view: ShipmentView }) {
  const { acts } = view;
  return (
    <RecordSection title={shipmentWords.happened} count={acts.length}>
      {acts.length === 0 ? (
        <Nothing>{shipmentWords.nothingYet}</Nothing>
      ) : (
        <RecordTable
          label={shipmentWords.happened}
          columns={[
            { title: shipmentWords.day, width: '24%' },
            { title: shipmentWords.act, width: '26%' },
            { title: shipmentWords.details },
          ]}
        >
          {acts.map((act) => (
            <tr key={act.id}>
              <td>{formatDay(act.on)}</td>
              <td>{actWords[act.kind]}</td>
              <td>
                <Verbatim text={details(view, act)} />
                <AttachmentList files={act.files} />
              </td>
            </tr>
          ))}
        </RecordTable>
      )}
    </RecordSection>
  );
}
