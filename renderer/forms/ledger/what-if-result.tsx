import { type WhatIfAnswer, whatIfInWords } from '../../../shared/decide/what-if';
import type { CheckResult } from '../../../shared/ledger/check-list';
import { balanceWords } from '../../../shared/words/balance-words';
import { shipmentWords } from '../../../shared/words/shipments-words';
import { Badge, type Tone } from '../../parts/badge';
import { RecordTable } from '../../views/record/record-parts';

const tones: Partial<Readonly<Record<CheckResult, Tone>>> = {
  warn: 'amber',
  fail: 'red',
  'cannot-tell': 'accent',
};

const resultWords = (result: CheckResult): string =>
  result === 'fail' ? shipmentWords.fail : result === 'warn' ? shipmentWords.warn : shipmentWords.cannotTell;

/** How a license would stand after a shipment that nobody entered, and which checks would not pass. */
export function WhatIfResult({ answer }: { readonly answer: WhatIfAnswer }) {
  const { checks } = answer.check;
  const open = checks.filter(({ result }) => tones[result] !== undefined);
  return (
    <>
      {whatIfInWords(answer).map((sentence, at) => (
        <p key={sentence} className={at === 0 ? 'strong' : ''}>
          {sentence}
        </p>
      ))}
      {open.length > 0 && (
        <RecordTable
          label={balanceWords.checksNotPassed}
          columns={[
            { title: balanceWords.check, width: '24%' },
            { title: balanceWords.result, width: '14%' },
            { title: balanceWords.looked, width: '40%' },
            { title: balanceWords.citation, width: '22%' },
          ]}
        >
          {open.map(({ id, title, result, looked, citation }) => (
            <tr key={id}>
              <td>{title}</td>
              <td>
                <Badge tone={tones[result] ?? 'plain'}>{resultWords(result)}</Badge>
              </td>
              <td>{looked}</td>
              <td className="small">{citation}</td>
            </tr>
          ))}
        </RecordTable>
      )}
      <p className="muted">{balanceWords.othersPass({ count: checks.length - open.length })}</p>
    </>
  );
}
