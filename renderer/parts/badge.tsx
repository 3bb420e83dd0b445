import type { ReactNode } from 'react';
import './badge.css';

export type Tone = 'plain' | 'accent' | 'red' | 'amber' | 'green';

/** A word in a colored pill; the word alone must say it all. */
export function Badge({ tone = 'plain', children }: { readonly tone?: Tone; readonly children: ReactNode }) {
  return <span className={`badge badge-${tone}`}>{children}</span>;
}

/** A remark set off from the text around it. */
export function Note({ tone = 'plain', children }: { readonly tone?: Tone; readonly children: ReactNode }) {
  return <div className={`note note-${tone}`}>{children}</div>;
}
