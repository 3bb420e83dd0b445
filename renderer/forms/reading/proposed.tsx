import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import { letterLabels } from '../../../shared/labels/field-labels';
import type { ReadableField } from '../../../shared/records/letter';
import { readingWords } from '../../../shared/words/reading-words';
import { Button } from '../../parts/button';
import { Icon } from '../../parts/icon';
import { pendingText } from '../../parts/pending-text';
import { Name } from '../../parts/verbatim';
import { Worded } from '../../parts/worded';
import { allRead, type ProposedValue } from '../letter/field-proposal';
import { focusNextUnconfirmed, readFieldName, unconfirmedAttribute } from './next-unconfirmed';
import { type Proposing, useProposing } from './proposing';
import './proposed.css';

const opens = ['proposed', 'beside', 'asked'];

/**
 * A field and, under it, what was read for it from the letter. Its place is marked on the picture while the field has the focus. Enter in
 * a field that was filled in confirms it and goes on to the next; where something is asked it goes to the choices.
 */
export function Proposed(props: {
  readonly field: ReadableField;
  /** The field takes the whole width of the form. */
  readonly isWide?: boolean;
  readonly children: ReactNode;
}) {
  const { field, children } = props;
  const proposing = useProposing();
  const ref = useRef<HTMLDivElement>(null);
  const found = proposing?.of(field) ?? null;
  if (proposing === null || found === null)
    return props.isWide ? <div className="wide">{children}</div> : <div>{children}</div>;
  const { proposal, standing } = found;
  const isOpen = opens.includes(standing);
  const goOn = () => focusNextUnconfirmed(ref.current, ref.current?.closest('form') ?? null);
  const onKeyDown = (event: KeyboardEvent) => {
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey;
    if (event.key !== 'Enter' || !isPlain || !isOpen || event.target instanceof HTMLButtonElement) return;
    // The form around takes Enter for saving, and a list that is open takes it for itself.
    const takes = `[aria-expanded="true"], [${pendingText}], [${pendingText}] *`;
    if (event.target instanceof Element && event.target.matches(takes)) return;
    event.preventDefault();
    event.stopPropagation();
    if (standing === 'proposed') {
      proposing.confirm(field);
      goOn();
    } else ref.current?.querySelector<HTMLElement>('.proposal-choice > button')?.focus();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears the keys of the field in it, and is nothing itself
    <div
      ref={ref}
      className={props.isWide ? 'proposed-field wide' : 'proposed-field'}
      data-field={readFieldName(field)}
      data-standing={standing}
      {...(isOpen ? { [unconfirmedAttribute]: field } : {})}
      onFocus={({ target }) => {
        const at = target.closest<HTMLElement>('[data-candidate]')?.dataset.candidate;
        const shown = at === undefined ? found.held : allRead(proposal)[Number(at)];
        const place = (shown ?? proposal.candidates[0])?.place;
        if (place !== undefined) proposing.point(place);
      }}
      onKeyDownCapture={onKeyDown}
    >
      {children}
      <Reading field={field} standing={standing} proposing={proposing} found={found} goOn={goOn} />
      <OtherReadings field={field} found={found} onChoose={(value) => proposing.choose(field, value)} />
    </div>
  );
}

function Reading(props: {
  readonly field: ReadableField;
  readonly standing: string;
  readonly proposing: Proposing;
  readonly found: NonNullable<ReturnType<Proposing['of']>>;
  readonly goOn: () => void;
}) {
  const { field, standing, proposing, found, goOn } = props;
  const { candidates, because } = found.proposal;
  const [first] = candidates;
  const { file, page } = (found.held ?? first)?.place ?? { page: 1 };
  const place = file === undefined ? readingWords.page({ page }) : readingWords.pageOfFile({ page, file });
  const choose = (value: ProposedValue) => {
    proposing.choose(field, value);
    goOn();
  };
  const keep = () => {
    proposing.keep(field);
    goOn();
  };
  switch (standing) {
    case 'proposed':
      return (
        <div className="proposal proposal-open">
          <span>{readingWords.check({ place })}</span>
          <ForField
            label={readingWords.confirm}
            field={field}
            icon="check"
            onPress={() => {
              proposing.confirm(field);
              goOn();
            }}
          />
        </div>
      );
    case 'beside':
      return (
        <div className="proposal proposal-ask">
          <span>
            <Worded
              say={(value: { readonly value: string }) => readingWords.otherwise({ place, ...value })}
              with={{ value: <Name className="strong" text={first?.label ?? ''} /> }}
            />
          </span>
          {first !== undefined && (
            <Choice label={readingWords.use} field={field} onPress={() => choose(first)} />
          )}
          <Choice label={readingWords.keep} field={field} onPress={keep} />
        </div>
      );
    case 'asked':
      return (
        <div className="proposal proposal-ask">
          <span>{because || readingWords.asked({ place })}</span>
          {candidates.map((each, index) => (
            <span key={each.label} className="proposal-choice" data-candidate={index}>
              <Button onPress={() => choose(each)}>
                <Name text={each.label} />
              </Button>
            </span>
          ))}
          <Choice label={noneOf(candidates.length)} field={field} onPress={keep} />
        </div>
      );
    case 'same':
      return <Settled text={readingWords.same({ place })} />;
    case 'confirmed':
      return <Settled text={readingWords.confirmed({ place })} />;
    default:
      return first === undefined ? null : (
        <div className="proposal">
          <span className="muted">
            <Worded
              say={(value: { readonly value: string }) => readingWords.typed({ place, ...value })}
              with={{ value: <Name text={first.label} /> }}
            />
          </span>
          <ForField label={readingWords.use} field={field} kind="link" onPress={() => choose(first)} />
        </div>
      );
  }
}

/** What else was read for a field that is sure: a quiet choice. */
function OtherReadings(props: {
  readonly field: ReadableField;
  readonly found: NonNullable<ReturnType<Proposing['of']>>;
  readonly onChoose: (value: ProposedValue) => void;
}) {
  const { field, found, onChoose } = props;
  const { proposal, standing, held } = found;
  if (standing === 'asked' || proposal.others === undefined) return null;
  return (
    <div className="proposal proposal-others">
      <span className="muted">{readingWords.otherReadings}</span>
      {allRead(proposal).map((each, index) =>
        each === (held ?? proposal.candidates[0]) ? null : (
          <span key={each.label} data-candidate={index}>
            <ForField label={each.label} field={field} kind="link" onPress={() => onChoose(each)} />
          </span>
        ),
      )}
    </div>
  );
}

const noneOf = (choices: number): string =>
  choices === 0 ? readingWords.leaveAsIs : choices === 1 ? readingWords.leaveEmpty : readingWords.none;

interface ForFieldProps {
  readonly label: string;
  readonly field: ReadableField;
  readonly onPress: () => void;
}

/** A button beside a field; to those who hear it, it says which field that is. */
function ForField(props: ForFieldProps & { readonly kind?: 'quiet' | 'link'; readonly icon?: 'check' }) {
  const { label, field, kind = 'quiet', ...rest } = props;
  return (
    <Button {...rest} kind={kind}>
      <span aria-hidden="true">{label}</span>
      <span className="unseen">{readingWords.ofField({ act: label, field: letterLabels[field] })}</span>
    </Button>
  );
}

function Choice(props: ForFieldProps) {
  return (
    <span className="proposal-choice">
      <ForField {...props} />
    </span>
  );
}

function Settled({ text }: { readonly text: string }) {
  return (
    <div className="proposal proposal-settled">
      <Icon name="check" />
      <span>{text}</span>
    </div>
  );
}
