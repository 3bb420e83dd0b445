import type { ClosedLine, OpenLine } from '../docket/deadline-facts';
import { Details } from './letters-and-steps';
import type { LicenseSummaryFacts } from './license-summary-facts';
import { PrintStrip } from './print-strip';
import { type Column, Day, Listing, Said, Section, Verbatim } from './sheet-parts';
import type { WindowFacts } from './window-facts';

const openColumns: readonly Column[] = [
  { title: 'What', className: 's-what' },
  { title: 'Work by', className: 's-work-by' },
  { title: 'Due', className: 's-due' },
  { title: 'Left', className: 's-left' },
  { title: 'Rule', className: 's-rule' },
  { title: 'State', className: 's-state' },
];

function OpenRow({ line }: { readonly line: OpenLine }) {
  return (
    <tr className={line.isPast ? 's-past' : undefined}>
      <td>
        <bdi>{line.title}</bdi>
        {line.notes.map((note) => (
          <div key={note} className="s-small">
            {note}
          </div>
        ))}
        {line.because !== '' && (
          <div className="s-small">
            Because: <bdi className="s-verbatim">{line.because}</bdi>
          </div>
        )}
      </td>
      <td>
        <Day on={line.workBy} />
      </td>
      <td>
        <Day on={line.due} />
      </td>
      <td>{line.left}</td>
      <td>{line.citation}</td>
      <td>{line.state}</td>
    </tr>
  );
}

function RunningWindow({ window }: { readonly window: WindowFacts }) {
  return (
    <div className="s-window">
      <h3>Running window: {window.title}</h3>
      <PrintStrip days={window.days} />
      <p className="s-small">{window.steps.join(' ')}</p>
    </div>
  );
}

/** The lines still on the docket, and every day of the window that is running. */
export function OpenDeadlines({ facts }: { readonly facts: LicenseSummaryFacts }) {
  return (
    <Section title="Open deadlines" empty={facts.open.length === 0 ? 'None.' : null}>
      <Listing columns={openColumns}>
        {facts.open.map((line) => (
          <OpenRow key={line.id} line={line} />
        ))}
      </Listing>
      {facts.window !== null && <RunningWindow window={facts.window} />}
    </Section>
  );
}

const closedColumns: readonly Column[] = [
  { title: 'What', className: 's-what' },
  { title: 'Due', className: 's-due' },
  { title: 'Ended', className: 's-ended' },
  { title: 'How, with proof', className: 's-proof' },
];

function Proof({ line }: { readonly line: ClosedLine }) {
  return (
    <>
      {line.how}
      {line.letter !== '' && <div className="s-small">{line.letter}</div>}
      {line.proof.map((step) => (
        <div key={step.id} className="s-small">
          {step.kind} <Day on={step.on} />
          {step.channel !== '' && `, ${step.channel.toLowerCase()}`}
          <Details row={step} />
        </div>
      ))}
      {line.reason !== '' && <Verbatim text={line.reason} />}
    </>
  );
}

/** The lines that left the docket, each with its proof. */
export function MetAndClosed({ facts }: { readonly facts: LicenseSummaryFacts }) {
  return (
    <Section title="Met and closed" empty={facts.closed.length === 0 ? 'None yet.' : null}>
      <Listing columns={closedColumns}>
        {facts.closed.map((line) => (
          <tr key={line.id}>
            <td>
              <Said text={line.title} />
            </td>
            <td>
              <Day on={line.due} />
            </td>
            <td>
              <Day on={line.on} />
            </td>
            <td>
              <Proof line={line} />
            </td>
          </tr>
        ))}
      </Listing>
    </Section>
  );
}
