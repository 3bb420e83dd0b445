import { type ReactNode, useMemo } from 'react';
import type { Result } from '../../../shared/base/result';
import { viewWords } from '../../../shared/words/views-words';
import { Warnings } from '../../parts/refusal';
import { Name } from '../../parts/verbatim';
import type { Preview } from '../../state/preview';
import { useOpenRegister } from '../../state/use-open-register';
import { FollowsRow } from './follows-row';
import { byRecord, consequencesOf } from './what-follows';
import './follows.css';

/** As many records as can be read before saving; the rest follow the same rules. */
const shown = 4;

/** What follows from a form, before it is saved. */
export function Follows(props: {
  readonly preview: Result<Preview> | null;
  /** What to do while there is nothing to show. */
  readonly hint: string;
  /** Something more to say once there is something to show. */
  readonly children?: ReactNode;
}) {
  const { preview } = props;
  const { moment } = useOpenRegister();
  const groups = useMemo(
    () =>
      preview?.ok ? byRecord(consequencesOf(preview.value.before, preview.value.decision, moment.today)) : [],
    [preview, moment.today],
  );
  return (
    <section className="follows" aria-label={viewWords.whatChanges} aria-live="polite">
      <h3>{viewWords.whatChanges}</h3>
      {!preview?.ok && <p className="muted">{props.hint}</p>}
      {preview?.ok && groups.length === 0 && <p>{viewWords.noDateChanges}</p>}
      {groups.slice(0, shown).map(({ record, licenseId, lines }) => (
        <div key={licenseId ?? 'none'} className="follows-record">
          {record !== '' && (
            <div className="number small muted">
              <Name text={record} />
            </div>
          )}
          <ul className="follows-lines">
            {lines.map((line) => (
              <FollowsRow key={line.key} line={line} />
            ))}
          </ul>
        </div>
      ))}
      {groups.length > shown && (
        <p className="muted">{viewWords.sameForMore({ count: groups.length - shown })}</p>
      )}
      {props.children}
      <Warnings warnings={preview?.ok ? preview.value.warnings : []} />
    </section>
  );
}
