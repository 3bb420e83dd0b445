import { useState } from 'react';
import { unacknowledged } from '../../shared/reminders';
import type { Docket } from '../docket-store';
import { useNavigation } from '../navigation';
import { Button } from '../parts/button';
import { Icon } from '../parts/icon';
import { RefusalNote } from '../parts/refusal';
import { useCommand } from '../use-command';
import { useCanWrite, useWorked } from '../use-docket';
import { countOf } from './docket-view';

const unacknowledgedOf = ({ register, moment }: Docket) => unacknowledged(register, moment.today);
const shown = 5;

/** What was told and nobody has acknowledged yet: one by one or all at once. Nothing counts as told before. */
export function ReminderStrip() {
  const waiting = useWorked(unacknowledgedOf);
  const canWrite = useCanWrite();
  const { go } = useNavigation();
  const command = useCommand();
  const [isWhole, setIsWhole] = useState(false);
  if (waiting.length === 0) return null;
  const acknowledge = (reminders: readonly string[]) =>
    void command.run({ do: 'acknowledge-reminders', reminders: [...reminders] });
  const seen = isWhole ? waiting : waiting.slice(0, shown);
  return (
    <section className="reminders" aria-label="Reminders">
      <div className="reminders-head">
        <Icon name="bell" />
        <strong>
          {waiting.length === 1
            ? '1 reminder was shown'
            : `Reminders of ${waiting.length} deadlines were shown`}
        </strong>
        <Button
          isDisabled={!canWrite || command.isBusy}
          onPress={() => acknowledge(waiting.flatMap(({ reminders }) => reminders))}
        >
          {waiting.length === 1 ? 'Acknowledge' : 'Acknowledge all'}
        </Button>
      </div>
      {command.refusal && <RefusalNote refusal={command.refusal} />}
      {waiting.length > 1 && (
        <ul className="reminders-list">
          {seen.map(({ deadlineId, reminders, row }) => (
            <li key={deadlineId} className="reminders-line">
              <Button kind="link" onPress={() => go({ page: 'docket', deadlineId })}>
                {row.title} · <bdi>{row.licenseName}</bdi>
              </Button>
              <span className="muted">
                {countOf(row).number} {countOf(row).words}
              </span>
              <Button
                kind="quiet"
                isDisabled={!canWrite || command.isBusy}
                onPress={() => acknowledge(reminders)}
              >
                Acknowledge
                <span className="unseen">
                  {' '}
                  {row.title}, {row.licenseName}
                </span>
              </Button>
            </li>
          ))}
          {waiting.length > shown && (
            <li>
              <Button kind="quiet" onPress={() => setIsWhole(!isWhole)}>
                {isWhole ? 'Show fewer' : `Show all ${waiting.length}`}
              </Button>
            </li>
          )}
        </ul>
      )}
    </section>
  );
}
