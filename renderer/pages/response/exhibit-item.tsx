import type { NumberedExhibit } from '../../../shared/response/response-facts';
import { responsePartWords } from '../../../shared/words/response-part-words';
import { AttachmentList } from '../../parts/attachment-list';
import { Button } from '../../parts/button';
import { Name } from '../../parts/verbatim';
import { Worded } from '../../parts/worded';
import { useCanWrite } from '../../state/use-open-register';
import { ReorderButtons } from './part-tools';
import './points-section.css';

/** One exhibit: its number and stamp, what cites it, its file, and its place among the others. */
export function ExhibitItem(props: {
  readonly numbered: NumberedExhibit;
  readonly citedBy: string;
  readonly isLast: boolean;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
  readonly onRename: () => void;
}) {
  const { number, stamp, exhibit } = props.numbered;
  const canWrite = useCanWrite();
  const named = responsePartWords.exhibitInList({ number });
  return (
    <li className="exhibit" aria-label={responsePartWords.exhibit({ number })}>
      <div className="point-number" aria-hidden="true">
        {number}
      </div>
      <div className="stack">
        <div>
          <strong>
            <Name text={exhibit.title} />
          </strong>
          <div className="small muted">
            {stamp} · {props.citedBy}
          </div>
        </div>
        <AttachmentList files={[exhibit.file]} />
      </div>
      <div className="row">
        <Button kind="link" isDisabled={!canWrite} onPress={props.onRename}>
          <Worded
            say={responsePartWords.rename}
            with={{ exhibit: <span className="unseen">{named}</span> }}
          />
        </Button>
        <ReorderButtons
          what={named}
          isFirst={number === 1}
          isLast={props.isLast}
          onMove={props.onMove}
          onRemove={props.onRemove}
        />
      </div>
    </li>
  );
}
