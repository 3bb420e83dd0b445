import { type ReactNode, useEffect, useMemo, useRef } from 'react';
import { formatDay, formatDayShort, type IsoDate } from '../../../../shared/base/dates';
import { isWorkingDay } from '../../../../shared/calendar/working-days';
import { explainDeadline } from '../../../../shared/docket/explain-deadline';
import { type DocketRow, docketRow } from '../../../../shared/docket/rows';
import { daysOff } from '../../../../shared/register/days-off';
import { deadlinePanelWords } from '../../../../shared/words/deadline-panel-words';
import { Badge } from '../../../parts/badge';
import { Button, IconButton } from '../../../parts/button';
import { Name } from '../../../parts/verbatim';
import { Worded } from '../../../parts/worded';
import { useNavigation } from '../../../state/navigation';
import { useOpenRegister } from '../../../state/use-open-register';
import { stateBadge, timeLeftBadge } from '../../../views/deadline/docket-view';
import { DeadlineActions } from './deadline-actions';
import { DeadlineNotes } from './deadline-notes';
import { DeadlineProof } from './deadline-proof';
import { DeadlineReminders } from './deadline-reminders';
import { DeadlineSource } from './deadline-source';
import { DeadlineWhy } from './deadline-why';
import '../../../parts/panel.css';
import './deadline-panel.css';

/** One deadline beside the docket: both dates, why they are what they are, what was done, and what can be done. */
export function DeadlinePanel(props: { readonly deadlineId: string; readonly onClose: () => void }) {
  const { register, moment } = useOpenRegister();
  const deadline = register.deadlines.get(props.deadlineId);
  const row = useMemo(
    () => (deadline === undefined ? null : docketRow(register, deadline, moment.today)),
    [register, deadline, moment.today],
  );
  const explanation = useMemo(
    () => (deadline === undefined ? null : explainDeadline(register, deadline)),
    [register, deadline],
  );
  const panel = useRef<HTMLElement>(null);
  const id = props.deadlineId;
  // A panel opened by a notice may hold more than fits: begin at its top.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each deadline
  useEffect(() => {
    panel.current?.scrollTo(0, 0);
  }, [id]);
  if (row === null || deadline === undefined) return null;
  return (
    <aside className="panel" aria-label={deadlinePanelWords.deadline} ref={panel}>
      <PanelHead row={row} onClose={props.onClose} />
      <div className="panel-body">
        <div className="date-cards">
          <DateCard name={deadlinePanelWords.workBy} on={deadline.workBy}>
            <TimeLeft row={row} />
          </DateCard>
          <DateCard
            name={deadline.kind === 'takes-effect' ? deadlinePanelWords.takesEffect : deadlinePanelWords.due}
            on={deadline.due}
          >
            {isWorkingDay(deadline.due, daysOff(register.settings)) ? '' : deadlinePanelWords.notWorkingDay}
          </DateCard>
        </div>
        <DeadlineNotes row={row} explanation={explanation} />
        <DeadlineActions row={row} />
        <DeadlineProof row={row} />
        <DeadlineWhy row={row} explanation={explanation} />
        <DeadlineSource row={row} />
        <DeadlineReminders row={row} />
      </div>
    </aside>
  );
}

function DateCard(props: { readonly name: string; readonly on: IsoDate; readonly children: ReactNode }) {
  return (
    <div className="date-card">
      <div className="small muted">{props.name}</div>
      <div className="date-card-day">{formatDayShort(props.on)}</div>
      <div className="small muted">
        {props.on.slice(0, 4)}
        {props.children && <> · {props.children}</>}
      </div>
    </div>
  );
}

function TimeLeft({ row }: { readonly row: DocketRow }) {
  if (!row.isOpen) return <>{deadlinePanelWords.notOpen}</>;
  const count = timeLeftBadge(row);
  const words = count.words === 'today' ? 'today' : `${count.number} ${count.words}`;
  return <span className={count.isUrgent ? 'urgent' : ''}>{words}</span>;
}

function PanelHead({ row, onClose }: { readonly row: DocketRow; readonly onClose: () => void }) {
  const { go } = useNavigation();
  const { license } = row;
  const badge = stateBadge(row);
  return (
    <div className="panel-head">
      <div className="panel-title">
        {license && (
          <div className="small">
            <Button kind="link" onPress={() => go({ page: 'licenses', licenseId: license.id })}>
              <Name className="number" text={row.licenseName} />
            </Button>
            {row.partyName && (
              <span className="muted">
                {' · '}
                <Name text={row.partyName} />
              </span>
            )}
          </div>
        )}
        <h2 dir="auto">{row.title}</h2>
        {license !== null && license.owner !== '' && (
          <div className="small muted">
            <Worded say={deadlinePanelWords.owner} with={{ name: <Name text={license.owner} /> }} />
          </div>
        )}
        <div className="row">
          {badge && <Badge tone={badge.tone}>{badge.words}</Badge>}
          {row.deadline.itemIds !== null && license !== null && (
            <span className="small muted">
              {deadlinePanelWords.itemsOf({
                items: row.deadline.itemIds.length,
                count: license.items.length,
              })}
            </span>
          )}
        </div>
        <span className="unseen">{deadlinePanelWords.dueDay({ day: formatDay(row.deadline.due) })}</span>
      </div>
      <IconButton label={deadlinePanelWords.close} icon="close" onPress={onClose} />
    </div>
  );
}
