import type { ClosedDeadlineFacts, OpenDeadlineFacts } from '../docket/deadline-facts';
import { Details } from './letters-and-steps';
import type { LicenseSummaryFacts } from './license-summary-facts';
import { PrintedDayStrip } from './printed-day-strip';
import type { ResponseWindowFacts } from './response-window-facts';
import { type Column, Day, Listing, Said, Section, Verbatim } from './sheet-parts';

const openColumns: readonly Column[] = [
  { title: 'What', className: 's-what' },
  { title: 'Work by', className: 's-work-by' },
  { title: 'Due', className: 's-due' },
  { title: 'Left', className: 's-left' },
  { title: 'Rule', className: 's-rule' },
  { title: 'State', className: 's-state' },
];

function OpenRow({ deadline }: { readonly deadline: OpenDeadlineFacts }) {
  return (
    <tr className={deadline.isPast ? 's-past' : undefined}>
      <td>
        <bdi>{deadline.title}</bdi>
        {deadline.notes.map((note) => (
          <div key={note} className="s-small">
            {note}
          </div>
        ))}
        {deadline.because !== '' && (
          <div className="s-small">
            Because: <bdi className="s-verbatim">{deadline.because}</bdi>
          </div>
        )}
      </td>
      <td>
        <Day on={deadline.workBy} />
      </td>
      <td>
        <Day on={deadline.due} />
      </td>
      <td>{deadline.left}</td>
      <td>{deadline.citation}</td>
      <td>{deadline.state}</td>
    </tr>
  );
}

function RunningWindow({ window }: { readonly window: ResponseWindowFacts }) {
  return (
    <div className="s-window">
      <h3>Running window: {window.title}</h3>
      <PrintedDayStrip days={window.days} />
      <p className="s-small">{window.steps.join(' ')}</p>
    </div>
  );
}

/** The deadlines still on the docket, and every day of the window that is running. */
export function OpenDeadlines({ facts }: { readonly facts: LicenseSummaryFacts }) {
  return (
    <Section title="Open deadlines" empty={facts.open.length === 0 ? 'None.' : null}>
      <Listing columns={openColumns}>
        {facts.open.map((deadline) => (
          <OpenRow key={deadline.id} deadline={deadline} />
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

function Proof({ deadline }: { readonly deadline: ClosedDeadlineFacts }) {
  return (
    <>
      {deadline.how}
      {deadline.letter !== '' && <div className="s-small">{deadline.letter}</div>}
      {deadline.proof.map((step) => (
        <div key={step.id} className="s-small">
          {step.kind} <Day on={step.on} />
          {step.channel !== '' && `, ${step.channel.toLowerCase()}`}
          <Details row={step} />
        </div>
      ))}
      {deadline.reason !== '' && <Verbatim text={deadline.reason} />}
    </>
  );
}

/** The closed deadlines, each with its proof. */
export function MetAndClosed({ facts }: { readonly facts: LicenseSummaryFacts }) {
  return (
    <Section title="Completed and closed" empty={facts.closed.length === 0 ? 'None yet.' : null}>
      <Listing columns={closedColumns}>
        {facts.closed.map((deadline) => (
          <tr key={deadline.id}>
            <td>
              <Said text={deadline.title} />
            </td>
            <td>
              <Day on={deadline.due} />
            </td>
            <td>
              <Day on={deadline.on} />
            </td>
            <td>
              <Proof deadline={deadline} />
            </td>
          </tr>
        ))}
      </Listing>
    </Section>
  );
}
