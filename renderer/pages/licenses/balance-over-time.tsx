import { useState } from 'react';
import { formatDay } from '../../../shared/base/dates';
import { inWords } from '../../../shared/base/message-text';
import { remaindersOf } from '../../../shared/ledger/aes-remainder';
import { balanceOf } from '../../../shared/ledger/balance';
import { type BalanceChart, balanceChart, entryInWords } from '../../../shared/ledger/balance-chart';
import { unshippedFindings } from '../../../shared/ledger/unshipped-balance';
import { BalanceChartDrawing } from '../../../shared/print/balance-chart-drawing';
import type { License } from '../../../shared/records/license';
import { balanceWords } from '../../../shared/words/balance-words';
import { Note } from '../../parts/badge';
import { Button } from '../../parts/button';
import { RefusalNote } from '../../parts/refusal';
import { Name } from '../../parts/verbatim';
import { useNavigation } from '../../state/navigation';
import { useCommand } from '../../state/use-command';
import { useCanWrite, useOpenRegister } from '../../state/use-open-register';
import { RecordSection, RecordTable } from '../../views/record/record-parts';
import './balance-over-time.css';

/** What was left of a license over time, as a drawing and as a table, and what would be left. Nothing before it is issued. */
export function BalanceOverTime({ license }: { readonly license: License }) {
  const { register, moment } = useOpenRegister();
  const { tryShipment } = useNavigation();
  const balance = balanceOf(register, license, moment.today);
  const { rows, reserved } = balance.ledger;
  if (license.licenseNumber === '' && rows.length === 0 && reserved.length === 0) return null;
  const chart = balanceChart(balance, moment.today);
  return (
    <RecordSection
      title={balanceWords.overTime}
      action={
        <Button kind="quiet" onPress={() => tryShipment(license.id)}>
          {balanceWords.whatIf}
        </Button>
      }
    >
      {unshippedFindings(register, license, moment.today).map((message) => (
        <Note key={message.messageKey} tone="amber">
          {inWords(message)}
        </Note>
      ))}
      {balance.asksAboutReplacement && <FiguresQuestion license={license} />}
      {chart === null ? (
        <p className="muted">{balanceWords.nothingCounted}</p>
      ) : (
        <Chart key={chart.entries.length} chart={chart} />
      )}
      <Remainders license={license} />
    </RecordSection>
  );
}

/** Asks whether the figures of a replacement are new; until it is answered the stricter reading counts. */
function FiguresQuestion({ license }: { readonly license: License }) {
  const canWrite = useCanWrite();
  const { run, isBusy, refusal } = useCommand();
  const answer = (replacementFigures: 'new' | 'includes-shipped') =>
    void run({ do: 'change-license', license: license.id, replacementFigures });
  return (
    <div className="row">
      <span>{balanceWords.asksFigures}</span>
      <Button isDisabled={!canWrite || isBusy} onPress={() => answer('new')}>
        {balanceWords.figuresNew}
      </Button>
      <Button isDisabled={!canWrite || isBusy} onPress={() => answer('includes-shipped')}>
        {balanceWords.figuresInclude}
      </Button>
      {refusal && <RefusalNote refusal={refusal} />}
    </div>
  );
}

/** What AES said is left after each filing, beside the ledger, with each reason for the difference. */
function Remainders({ license }: { readonly license: License }) {
  const { register, moment } = useOpenRegister();
  const all = remaindersOf(register, license, moment.today);
  if (all.length === 0) return null;
  return (
    <RecordTable
      label={balanceWords.remainders}
      isWide
      columns={[
        { title: balanceWords.filing },
        { title: balanceWords.aesLeft, isAmount: true },
        { title: balanceWords.ledgerLeft, isAmount: true },
        { title: balanceWords.differenceAmount, isAmount: true },
        { title: balanceWords.why, width: '40%' },
      ]}
    >
      {all.map(({ shipment, itn, on, aes, ledger, difference, lines, unexplained }) => (
        <tr key={`${shipment} ${itn}`}>
          <td>
            <Name text={[shipment, itn].filter(Boolean).join(' · ')} />
            <div className="muted small">{formatDay(on)}</div>
          </td>
          <td className="amount">{aes}</td>
          <td className="amount">{ledger}</td>
          <td className="amount">{difference}</td>
          <td>
            {lines.map(({ what, by }) => (
              <div key={what}>{balanceWords.whyBy({ what, by })}</div>
            ))}
            {Number(unexplained) !== 0 && <strong>{balanceWords.unexplained({ by: unexplained })}</strong>}
          </td>
        </tr>
      ))}
    </RecordTable>
  );
}

function Chart({ chart }: { readonly chart: BalanceChart }) {
  const { entries, lines } = chart;
  const [marked, setMarked] = useState(entries.length - 1);
  const entry = entries[marked];
  return (
    <>
      <div className="balance-chart">
        <BalanceChartDrawing chart={chart} marked={marked} />
        {entry !== undefined && entries.length > 1 && (
          <input
            type="range"
            min={0}
            max={entries.length - 1}
            value={marked}
            aria-label={balanceWords.stepThrough}
            aria-valuetext={entryInWords(chart, entry)}
            onChange={(event) => setMarked(Number(event.target.value))}
          />
        )}
        {entry !== undefined && <p className="muted small">{entryInWords(chart, entry)}</p>}
      </div>
      <RecordTable
        label={balanceWords.entries}
        isWide
        columns={[
          { title: balanceWords.day },
          { title: balanceWords.what },
          ...lines.map(({ name }) => ({ title: balanceWords.leftOf({ limit: name }), isAmount: true })),
        ]}
      >
        {entries.map(({ on, what, left }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two entries can be alike
          <tr key={at}>
            <td>{formatDay(on)}</td>
            <td>
              <Name text={what} />
            </td>
            {left.map((words, line) => (
              <td key={lines[line]?.id ?? line} className="amount">
                {words}
              </td>
            ))}
          </tr>
        ))}
      </RecordTable>
    </>
  );
}
