import { useEffect, useState } from 'react';
import { day, formatDay } from '../../../shared/base/dates';
import type { ImportPreview, ImportRowShown } from '../../../shared/calls/import-calls';
import type { Correction } from '../../../shared/import/correct-cells';
import {
  type ConflictChoice,
  type ConflictKind,
  type Verdict,
  verdicts,
} from '../../../shared/import/preview-row';
import { shiftInWords } from '../../../shared/import/shift-text';
import { importWords } from '../../../shared/words/import-words';
import { Badge, Note, type Tone } from '../../parts/badge';
import { Button } from '../../parts/button';
import { CountChip, CountChips } from '../../parts/count-chip';
import { messageText } from '../../parts/message-text';
import { RefusalNote, Warnings } from '../../parts/refusal';
import { Name } from '../../parts/verbatim';
import { Worded } from '../../parts/worded';
import { useCall } from '../../state/use-call';
import { useApp } from '../../state/use-open-register';
import { RecordSection, RecordTable } from '../../views/record/record-parts';
import { CorrectCell } from './correct-cell';

export const verdictWords: Readonly<Record<Verdict, string>> = {
  new: importWords.isNew,
  changed: importWords.isChanged,
  same: importWords.isSame,
  conflict: importWords.isConflict,
  refused: importWords.isRefused,
  'left-out': importWords.isSkipped,
};

const tones: Readonly<Record<Verdict, Tone>> = {
  new: 'green',
  changed: 'accent',
  same: 'plain',
  conflict: 'amber',
  refused: 'red',
  'left-out': 'plain',
};

const columns = [
  { title: importWords.take, width: '4.2rem' },
  { title: importWords.line, width: '5rem' },
  { title: importWords.verdict, width: '8rem' },
  { title: importWords.row, width: '32%' },
  { title: importWords.why },
];

const pageSize = 100;

/** Every row with what it would do and why; conflicts are decided here. */
export function ImportRowsSection(props: {
  readonly preview: ImportPreview;
  /** A conflict of one row decided, or (null) asked again. */
  readonly onChoose: (line: number, kind: ConflictKind | null, choice: ConflictChoice) => void;
  readonly onChooseAll: (choice: 'keep-ours' | 'take-file') => void;
  readonly isTaken: (line: number) => boolean;
  readonly onTake: (line: number, isTaken: boolean) => void;
  readonly onCorrect: (mend: Correction) => void;
  readonly onLeaveColumn: (column: number) => void;
}) {
  const { preview, onChoose, onChooseAll, isTaken, onTake, onCorrect, onLeaveColumn } = props;
  const { api } = useApp();
  const { call, refusal } = useCall();
  const { counts, questions, deadlines, nearest } = preview;
  const [verdict, setVerdict] = useState<Verdict | null>(null);
  const [rows, setRows] = useState<readonly ImportRowShown[]>([]);
  const [of, setOf] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: read again for each preview and filter
  useEffect(() => {
    void call(() => api.readImportRows({ verdict, from: 0, limit: pageSize })).then((page) => {
      if (page === null) return;
      setRows(page.rows);
      setOf(page.of);
    });
  }, [api, preview, verdict]);
  const more = async () => {
    const page = await call(() => api.readImportRows({ verdict, from: rows.length, limit: pageSize }));
    if (page !== null) setRows([...rows, ...page.rows]);
  };
  if (questions.length > 0) {
    return (
      <RecordSection title={importWords.rowsTitle}>
        <Warnings warnings={questions} />
        <p>{importWords.chooseAbove}</p>
      </RecordSection>
    );
  }
  return (
    <RecordSection title={importWords.rowsTitle}>
      <CountChips label={importWords.rowsShown}>
        {verdicts.map((each) => (
          <CountChip
            key={each}
            count={counts[each] ?? 0}
            words={verdictWords[each]}
            isUrgent={each === 'refused'}
            isPressed={each === verdict}
            onPress={() => setVerdict(each === verdict ? null : each)}
          />
        ))}
      </CountChips>
      <Warnings warnings={preview.notes} />
      {deadlines > 0 && (
        <Note tone="accent">
          {nearest === null
            ? importWords.setsDeadlines({ count: deadlines })
            : importWords.setsNearest({ count: deadlines, day: formatDay(day(nearest)) })}
        </Note>
      )}
      {(counts.conflict ?? 0) > 0 && (
        <div className="row">
          <span>{importWords.decideAll}</span>
          <Button onPress={() => onChooseAll('keep-ours')}>{importWords.keepOurs}</Button>
          <Button onPress={() => onChooseAll('take-file')}>{importWords.takeFile}</Button>
        </div>
      )}
      {refusal !== null && <RefusalNote refusal={refusal} />}
      {rows.length > 0 && (
        <RecordTable label={importWords.rows} columns={columns}>
          {rows.map((row) => (
            <Row
              key={row.line}
              row={row}
              isTaken={isTaken(row.line)}
              onChoose={(kind, choice) => onChoose(row.line, kind, choice)}
              onTake={(isTaken) => onTake(row.line, isTaken)}
              onCorrect={onCorrect}
              onLeaveColumn={onLeaveColumn}
            />
          ))}
        </RecordTable>
      )}
      {verdict !== null && (counts[verdict] ?? 0) === 0 && rows.length === 0 && (
        <div className="row">
          <span role="status">{importWords.noneSuch({ verdict: verdictWords[verdict] })}</span>
          <Button onPress={() => setVerdict(null)}>{importWords.showAllRows}</Button>
        </div>
      )}
      {rows.length < of && (
        <div>
          <Button onPress={() => void more()}>
            {importWords.more({ count: Math.min(pageSize, of - rows.length), rest: of - rows.length })}
          </Button>
        </div>
      )}
    </RecordSection>
  );
}

function Row(props: {
  readonly row: ImportRowShown;
  readonly isTaken: boolean;
  readonly onChoose: (kind: ConflictKind | null, choice: ConflictChoice) => void;
  readonly onTake: (isTaken: boolean) => void;
  readonly onCorrect: (mend: Correction) => void;
  readonly onLeaveColumn: (column: number) => void;
}) {
  const { row, isTaken, onChoose, onTake } = props;
  const { line, verdict, words, why, read, changes, deadlines, conflict, fault, isDecided } = row;
  const taken = read.filter((cell) => cell.taken !== null && cell.taken !== cell.text);
  return (
    <tr>
      <td>
        <input
          type="checkbox"
          aria-label={importWords.takeLine({ line: String(line) })}
          checked={isTaken}
          onChange={(event) => onTake(event.target.checked)}
        />
      </td>
      <td className="number">{line}</td>
      <td>
        <Badge tone={tones[verdict]}>{verdictWords[verdict]}</Badge>
      </td>
      <td>
        <Name text={words} />
        {taken.map((cell) => (
          <div key={cell.field} className="muted small">
            {cell.taken === '' ? (
              <Worded say={importWords.leftEmpty} with={{ text: <Name text={cell.text} /> }} />
            ) : (
              <Worded
                say={importWords.readAs}
                with={{
                  text: <Name text={cell.text} />,
                  taken: <Name className="number" text={cell.taken ?? ''} />,
                }}
              />
            )}
          </div>
        ))}
      </td>
      <td>
        {why.map((message) => (
          <div key={messageText(message)}>{messageText(message)}</div>
        ))}
        {fault !== null && (
          <CorrectCell
            key={`${fault.column} ${fault.text}`}
            line={line}
            fault={fault}
            onCorrect={props.onCorrect}
            onLeaveColumn={props.onLeaveColumn}
          />
        )}
        {changes.map(({ label, was, now }) => (
          <div key={`${label} ${was} ${now}`} className="small">
            {label}: <del>{was}</del> → <ins>{now}</ins>
          </div>
        ))}
        {deadlines.map((each) => (
          <div key={shiftInWords(each)} className="small strong">
            {shiftInWords(each)}
          </div>
        ))}
        {conflict !== null && (
          <div className="row">
            {conflict.offers.map(({ choice, message }) => (
              <Button
                key={choice}
                aria-label={importWords.inLine({ what: messageText(message), line: String(line) })}
                onPress={() => onChoose(conflict.kind, choice)}
              >
                {messageText(message)}
              </Button>
            ))}
          </div>
        )}
        {conflict === null && isDecided && (
          <div className="row">
            <Button
              aria-label={importWords.decideAgainAbout({ line: String(line) })}
              onPress={() => onChoose(null, 'keep-ours')}
            >
              {importWords.decideAgain}
            </Button>
          </div>
        )}
      </td>
    </tr>
  );
}
