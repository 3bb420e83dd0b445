import { type ReactNode, useEffect, useState } from 'react';
import { useRefusal } from '../../parts/refusal';
import { fieldOf } from '../../parts/refusal-field';

/** Fields that are seldom filled, folded away; open where one of them is filled, or is what a refusal speaks of. */
export function MoreFields(props: {
  readonly summary: string;
  /** The names of the fields in it. */
  readonly names: readonly string[];
  readonly isFilled: boolean;
  readonly children: ReactNode;
}) {
  const refusal = useRefusal();
  const [isOpen, setIsOpen] = useState(props.isFilled);
  const names = props.names.join(' ');
  useEffect(() => {
    if (refusal !== null && fieldOf(refusal, names.split(' ')) !== undefined) setIsOpen(true);
  }, [refusal, names]);
  return (
    <details className="more wide" open={isOpen} onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>{props.summary}</summary>
      <div className="fields">{props.children}</div>
    </details>
  );
}
