import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon';
import './banner.css';

/** A strip above the page. */
export function Banner(props: {
  readonly tone: 'red' | 'amber' | 'plain';
  readonly icon: IconName;
  readonly title: string;
  readonly children: ReactNode;
  readonly actions?: ReactNode;
  /** One sentence, beside its title. */
  readonly isShort?: boolean;
}) {
  return (
    <section
      className={`banner banner-${props.tone}${props.isShort ? ' banner-short' : ''}`}
      aria-label={props.title}
    >
      <Icon name={props.icon} />
      <div className="banner-words">
        <strong>{props.title}</strong> <div>{props.children}</div>
      </div>
      {props.actions && <div className="row">{props.actions}</div>}
    </section>
  );
}
