import { useMemo, useState } from 'react';
import { groupedBy } from '../../../shared/base/grouped-by';
import type { Moment } from '../../../shared/base/moment';
import type { License } from '../../../shared/records/license';
import type { Register } from '../../../shared/register/register';
import { unacknowledgedBalances } from '../../../shared/reminders/balance-notices';
import { balanceWords } from '../../../shared/words/balance-words';
import { Button, IconButton } from '../../parts/button';
import { Icon } from '../../parts/icon';
import { RefusalNote } from '../../parts/refusal';
import { Name } from '../../parts/verbatim';
import { Worded } from '../../parts/worded';
import { useNavigation } from '../../state/navigation';
import { useCommand } from '../../state/use-command';
import { useCanWrite, useOpenRegister } from '../../state/use-open-register';
import './reminder-strip.css';

/** What was told of one license and not acknowledged. */
interface LicenseNotices {
  readonly license: License;
  readonly name: string;
  readonly words: string;
  readonly keys: readonly string[];
}

function noticesByLicense(register: Register, moment: Moment): readonly LicenseNotices[] {
  const byLicense = groupedBy(unacknowledgedBalances(register, moment), ({ license }) => license.id);
  return [...byLicense.values()].flatMap((notices) => {
    const [first] = notices;
    if (first === undefined) return [];
    const words = notices.map(({ passed }) => passed.words).join('; ');
    const { license, name } = first;
    return [{ license, name, words, keys: notices.flatMap(({ keys }) => keys) }];
  });
}

/** As many as anyone reads one by one. */
const shownAtMost = 100;

/** The licenses whose balance passed a threshold, in one line: the first, and all of them one press away. */
export function BalanceStrip() {
  const { register, moment } = useOpenRegister();
  const notices = useMemo(() => noticesByLicense(register, moment), [register, moment]);
  const canWrite = useCanWrite();
  const command = useCommand();
  const [isWhole, setIsWhole] = useState(false);
  const [first] = notices;
  if (first === undefined) return null;
  const acknowledge = (all: readonly LicenseNotices[]) =>
    void command.run({ do: 'acknowledge-reminders', reminders: all.flatMap(({ keys }) => keys) });
  const isDisabled = !canWrite || command.isBusy;
  const isOne = notices.length === 1;
  const seen = isWhole ? notices.slice(0, shownAtMost) : [first];
  const list = (
    <ul className={isWhole ? 'reminders-list reminders-whole' : 'reminders-list'}>
      {seen.map((each) => (
        <NoticeRow
          key={each.license.id}
          notices={each}
          isDisabled={isDisabled}
          onAcknowledge={isOne ? null : () => acknowledge([each])}
        />
      ))}
      {isWhole && notices.length > seen.length && (
        <li className="muted">{balanceWords.more({ count: notices.length - seen.length })}</li>
      )}
    </ul>
  );
  return (
    <section className="reminders" aria-label={balanceWords.notices}>
      <div className="reminders-head">
        <Icon name="license" />
        <strong className="cut">{balanceWords.noticesHead({ count: notices.length })}</strong>
        {!isWhole && list}
        {!isOne && (
          <Button kind="link" aria-expanded={isWhole} onPress={() => setIsWhole(!isWhole)}>
            {isWhole ? balanceWords.showLess : balanceWords.showAll}
          </Button>
        )}
        <Button isDisabled={isDisabled} onPress={() => acknowledge(notices)}>
          {isOne ? balanceWords.acknowledge : balanceWords.acknowledgeAll}
        </Button>
      </div>
      {command.refusal && <RefusalNote refusal={command.refusal} />}
      {isWhole && list}
    </section>
  );
}

function NoticeRow(props: {
  readonly notices: LicenseNotices;
  readonly isDisabled: boolean;
  readonly onAcknowledge: (() => void) | null;
}) {
  const { go } = useNavigation();
  const { license, name, words } = props.notices;
  return (
    <li className="reminders-row">
      <span className="reminders-what" title={balanceWords.noticeOf({ license: name, words })}>
        <Button kind="link" onPress={() => go({ page: 'licenses', licenseId: license.id })}>
          <Worded say={balanceWords.noticeOf} with={{ license: <Name text={name} />, words }} />
        </Button>
      </span>
      {props.onAcknowledge && (
        <IconButton
          label={balanceWords.acknowledgeOf({ license: name })}
          icon="check"
          isDisabled={props.isDisabled}
          onPress={props.onAcknowledge}
        />
      )}
    </li>
  );
}
