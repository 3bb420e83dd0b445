import { balanceOf } from '../../../shared/ledger/balance';
import { type LimitBar, limitBars } from '../../../shared/ledger/limit-bars';
import type { License } from '../../../shared/records/license';
import { licenseBalanceWords } from '../../../shared/words/license-balance-words';
import { Note } from '../../parts/badge';
import { Button } from '../../parts/button';
import { Name } from '../../parts/verbatim';
import { useNavigation } from '../../state/navigation';
import { useOpenRegister } from '../../state/use-open-register';
import { keepFilter } from '../../views/filter/use-viewed-list';
import { RecordSection, RecordTable } from '../../views/record/record-parts';
import { LicenseLedgerActs } from './license-ledger-acts';
import './license-balance.css';

/** The bars end here, in percent: what goes farther is cut, and its number says how far it goes. */
const scaleEnd = 125;

/** What is left of a license: in words, as bars on one scale, and as a table. Nothing before it is issued. */
export function LicenseBalance({ license }: { readonly license: License }) {
  const { register, moment } = useOpenRegister();
  const { go } = useNavigation();
  const balance = balanceOf(register, license, moment.today);
  const { rows, reserved } = balance.ledger;
  if (license.licenseNumber === '' && rows.length === 0 && reserved.length === 0) return null;
  const bars = limitBars(balance);
  const showShipments = () => {
    keepFilter('shipments', { license: [license.id] });
    go({ page: 'shipments', shipmentId: null });
  };
  return (
    <RecordSection
      title={licenseBalanceWords.title}
      action={
        <div className="row">
          <Button kind="quiet" icon="shipment" onPress={showShipments}>
            {licenseBalanceWords.shipments}
          </Button>
          <LicenseLedgerActs license={license} />
        </div>
      }
    >
      {balance.stopped !== null && (
        <Note tone="amber">
          {licenseBalanceWords.stopped({
            why: balance.stopped.inWords,
            citation: balance.stopped.citation,
          })}
        </Note>
      )}
      {balance.asksAboutReplacement && <Note tone="amber">{licenseBalanceWords.asksAboutReplacement}</Note>}
      <ul className="limit-bars" aria-label={licenseBalanceWords.eachLimit}>
        {bars.map((bar) => (
          <BarOf key={bar.id} bar={bar} />
        ))}
      </ul>
      {bars.some(({ drawn }) => drawn !== null) && <Legend bars={bars} />}
      <RecordTable
        label={licenseBalanceWords.table}
        columns={[
          { title: licenseBalanceWords.limit, width: '12%' },
          { title: licenseBalanceWords.licensed, isAmount: true, width: '18%' },
          { title: licenseBalanceWords.departed, isAmount: true, width: '18%' },
          { title: licenseBalanceWords.reserved, isAmount: true, width: '15%' },
          { title: licenseBalanceWords.left, isAmount: true, width: '17%' },
          { title: licenseBalanceWords.used, isAmount: true, width: '9%' },
          { title: licenseBalanceWords.state, width: '11%' },
        ]}
      >
        {bars.map((bar) => (
          <tr key={bar.id}>
            <td>
              <Name text={bar.name} />
            </td>
            <td className="amount">{bar.licensed}</td>
            <td className="amount">{bar.departed}</td>
            <td className="amount">{bar.reserved}</td>
            <td className="amount">{bar.left}</td>
            <td className="amount">{bar.percent === null ? '' : `${bar.percent} %`}</td>
            <td>{bar.state}</td>
          </tr>
        ))}
      </RecordTable>
    </RecordSection>
  );
}

const length = (percent: number): string => `${(100 * Math.min(percent, scaleEnd)) / scaleEnd}%`;
const between = (from: number, to: number) => ({
  insetInlineStart: length(from),
  width: `${(100 * Math.max(0, Math.min(to, scaleEnd) - Math.min(from, scaleEnd))) / scaleEnd}%`,
});

function BarOf({ bar }: { readonly bar: LimitBar }) {
  const { name, words, drawn } = bar;
  return (
    <li>
      <div className="limit-bar-words">
        <span className="strong">
          <Name text={name} />
        </span>
        {words !== '' && <span>{words}</span>}
        {drawn !== null && drawn.over !== '' && (
          <strong className="limit-bar-over-words">{drawn.over}</strong>
        )}
      </div>
      {drawn !== null && <Drawing {...drawn} />}
    </li>
  );
}

function Drawing({ departed, reserved, ceiling }: NonNullable<LimitBar['drawn']>) {
  const end = departed + reserved;
  return (
    <div className="limit-bar" aria-hidden="true">
      <span className="limit-bar-track" style={between(0, 100)} />
      {ceiling > 100 && <span className="limit-bar-tolerance" style={between(100, ceiling)} />}
      <span className="limit-bar-departed" style={between(0, Math.min(departed, ceiling))} />
      {reserved > 0 && departed < ceiling && (
        <span className="limit-bar-reserved" style={between(departed, Math.min(end, ceiling))} />
      )}
      {end > ceiling && <span className="limit-bar-over" style={between(ceiling, end)} />}
      <span className="limit-bar-end" style={{ insetInlineStart: length(100) }} />
    </div>
  );
}

function Legend({ bars }: { readonly bars: readonly LimitBar[] }) {
  const hasTolerance = bars.some(({ drawn }) => drawn !== null && drawn.ceiling > 100);
  const isOver = bars.some(({ drawn }) => drawn !== null && drawn.over !== '');
  return (
    <ul className="limit-legend" aria-hidden="true">
      <li>
        <span className="limit-mark limit-bar-departed" /> {licenseBalanceWords.departed}
      </li>
      <li>
        <span className="limit-mark limit-bar-reserved" /> {licenseBalanceWords.reserved}
      </li>
      {hasTolerance && (
        <li>
          <span className="limit-mark limit-bar-tolerance" /> {licenseBalanceWords.tolerance}
        </li>
      )}
      {isOver && (
        <li>
          <span className="limit-mark limit-bar-over" /> {licenseBalanceWords.over}
        </li>
      )}
    </ul>
  );
}
