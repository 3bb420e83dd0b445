import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon';
import './empty-state.css';

/** What a page shows when there is nothing yet: what belongs here and what to do next. */
export function EmptyState(props: {
  readonly icon: IconName;
  readonly title: string;
  readonly children: ReactNode;
  readonly actions?: ReactNode;
}) {
  return (
    <div className="empty">
      <span className="empty-icon">
        <Icon name={props.icon} />
      </span>
      <h2>{props.title}</h2>
      <div className="muted">{props.children}</div>
      {props.actions && <div className="row">{props.actions}</div>}
    </div>
  );
}
