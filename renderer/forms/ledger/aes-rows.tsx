import type { IsoDate } from '../../../shared/base/dates';
import type { CommandInput } from '../../../shared/commands/commands';
import type { Difference } from '../../../shared/ledger/aes-differences';
import {
  type ReconcileClass,
  type ReconcileRow,
  reconcileClasses,
} from '../../../shared/ledger/reconcile-aes';
import { balanceWords } from '../../../shared/words/balance-words';
import { Badge, type Tone } from '../../parts/badge';
import { Button } from '../../parts/button';
import { RefusalNote } from '../../parts/refusal';
import { Name } from '../../parts/verbatim';
import { useCommand } from '../../state/use-command';
import { useCanWrite, useOpenRegister } from '../../state/use-open-register';
import { RecordTable } from '../../views/record/record-parts';

const classWords = (of: ReconcileClass): string =>
  ({
    equal: balanceWords.equal,
    explained: balanceWords.explained,
    suggested: balanceWords.suggested,
    differs: balanceWords.differs,
    'wrong-license': balanceWords.wrongLicense,
    'wrong-eccn': balanceWords.wrongEccn,
    'wrong-consignee': balanceWords.wrongConsignee,
    'wrong-country': balanceWords.wrongCountry,
    'wrong-date': balanceWords.wrongDate,
    'after-expiry': balanceWords.afterExpiry,
    'aes-only': balanceWords.aesOnly,
    'ledger-only': balanceWords.ledgerOnly,
  })[of];

const toneOf = (of: ReconcileClass): Tone =>
  of === 'equal' || of === 'explained' ? 'green' : of === 'suggested' ? 'accent' : 'red';

const differenceWords = ({ why, ...figures }: Difference): string =>
  why === '' ? balanceWords.difference(figures) : balanceWords.differenceWhy({ ...figures, why });

/** A row that can be accepted: the command it stands for, and what that does in words. */
interface Offer {
  readonly command: CommandInput;
  readonly words: string;
}

function offerOf({ proposal, shipment, aes }: ReconcileRow, today: IsoDate): Offer | null {
  if (proposal === null || shipment === null) return null;
  const command = proposal as CommandInput;
  if (command.do === 'file-eei')
    return { command, words: balanceWords.files({ itn: aes?.itn ?? '', shipment }) };
  if (command.do !== 'correct-draw') return null;
  const { quantity, value } = command.now ?? {};
  const what = [
    typeof quantity === 'string' ? balanceWords.quantityOf({ amount: quantity }) : '',
    typeof value === 'string' ? balanceWords.valueOf({ amount: value }) : '',
  ].filter(Boolean);
  return {
    command: { ...command, correctedOn: today },
    words: balanceWords.corrects({ shipment, what: what.join(', ') }),
  };
}

/** The lines of a report beside those of the ledger, each with how they compare, why, and what accepting it would do. */
export function AesRows({ rows }: { readonly rows: readonly ReconcileRow[] }) {
  const canWrite = useCanWrite();
  const { moment } = useOpenRegister();
  const { run, isBusy, refusal } = useCommand();
  if (rows.length === 0) return <p role="status">{balanceWords.nothingToCompare}</p>;
  const counts = reconcileClasses.flatMap((each) => {
    const count = rows.filter((row) => row.class === each).length;
    return count === 0 ? [] : [balanceWords.counted({ count, what: classWords(each) })];
  });
  return (
    <>
      <p role="status" className="strong">
        {counts.join(', ')}
      </p>
      {refusal && <RefusalNote refusal={refusal} />}
      <RecordTable
        label={balanceWords.compared}
        isWide
        columns={[
          { title: balanceWords.ofAes, width: '20%' },
          { title: balanceWords.shipment, width: '12%' },
          { title: balanceWords.license, width: '12%' },
          { title: balanceWords.class, width: '13%' },
          { title: balanceWords.differences, width: '28%' },
          { title: balanceWords.accepts, width: '15%' },
        ]}
      >
        {rows.map((row, at) => {
          const offer = offerOf(row, moment.today);
          const { aes, shipment, license, differences } = row;
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: the rows of one report never move
            <tr key={at}>
              <td>
                <Name text={[aes?.itn || (aes?.srn ?? ''), aes?.line ?? ''].filter(Boolean).join(' · ')} />
              </td>
              <td>
                <Name text={shipment ?? ''} />
              </td>
              <td>
                <Name text={license ?? ''} />
              </td>
              <td>
                <Badge tone={toneOf(row.class)}>{classWords(row.class)}</Badge>
              </td>
              <td>
                {differences.map((each) => (
                  <div key={each.what}>{differenceWords(each)}</div>
                ))}
              </td>
              <td>
                {offer !== null && (
                  <>
                    <Button
                      isDisabled={!canWrite || isBusy}
                      aria-label={balanceWords.acceptOf({ shipment: shipment ?? '' })}
                      onPress={() => void run(offer.command)}
                    >
                      {balanceWords.accept}
                    </Button>
                    <div className="muted small">{offer.words}</div>
                  </>
                )}
              </td>
            </tr>
          );
        })}
      </RecordTable>
    </>
  );
}
