import { type ReactNode, type RefObject, useEffect, useRef, useState } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import type { Refusal } from '../../shared/base/result';
import { isPressed } from '../../shared/calls/shortcuts';
import { partWords } from '../../shared/words/parts-words';
import { Icon } from './icon';
import { useRefusal } from './refusal';
import { fieldOf } from './refusal-field';
import { SelectField } from './select-field';
import './section-tabs.css';

/** A section of a long form. */
export interface TabbedSection {
  readonly id: string;
  readonly title: string;
  /** The fields in it, by the first part of their path: `items` stands for `items.0.eccn` too. */
  readonly names: readonly string[];
  /** What it holds now: so many rows, or whether anything was entered. */
  readonly holds: number | boolean;
  readonly content: ReactNode;
}

/**
 * A long form in sections, one of them shown: chosen from the list at the side (a select in a narrow window) or by Ctrl+Page
 * Up and Down from anywhere in the dialog. All stay in place, so that nothing typed in one is lost by looking at another.
 * A refusal shows the section of its field.
 */
export function SectionTabs({ sections }: { readonly sections: readonly TabbedSection[] }) {
  const frame = useRef<HTMLDivElement>(null);
  const refusal = useRefusal();
  const [selected, setSelected] = useState(sections[0]?.id ?? '');
  const [shownRefusal, setShownRefusal] = useState<Refusal | null>(null);
  const faulty =
    refusal === null ? undefined : sections.find(({ names }) => fieldOf(refusal, names) !== undefined);
  // While drawing: the field has to be in sight when the refusal puts the focus on it.
  if (refusal !== shownRefusal) {
    setShownRefusal(refusal);
    if (faulty !== undefined) setSelected(faulty.id);
  }
  const isByKey = useRef(false);
  useSectionKeys(frame, (by) => {
    isByKey.current = true;
    // From where the last key led, drawn or not: two keys may come before one drawing.
    setSelected((from) => {
      const at = sections.findIndex(({ id }) => id === from);
      return sections[(at + by + sections.length) % sections.length]?.id ?? from;
    });
  });
  // Once the section is drawn.
  useEffect(() => {
    if (!isByKey.current || selected === '') return;
    isByKey.current = false;
    const shown = frame.current?.querySelector('.section-panel:not([data-inert])');
    const controls = [...(shown?.querySelectorAll<HTMLElement>('input, select, textarea, button') ?? [])];
    controls.find((each) => each.checkVisibility() && !each.matches(':disabled'))?.focus();
  }, [selected]);
  return (
    <div ref={frame} className="sections">
      <div className="sections-select">
        <SelectField
          label={partWords.section}
          choices={sections.map(({ id, title, holds }) => ({ id, label: `${title}${holdsInWords(holds)}` }))}
          value={selected}
          onChange={setSelected}
        />
      </div>
      <Tabs
        className="sections-tabs"
        orientation="vertical"
        selectedKey={selected}
        onSelectionChange={(key) => setSelected(String(key))}
      >
        <TabList className="sections-list" aria-label={partWords.sections}>
          {sections.map((section) => (
            <Tab key={section.id} id={section.id} className="section-tab">
              <span className="section-title">{section.title}</span>
              <Marks holds={section.holds} isFaulty={section === faulty} />
            </Tab>
          ))}
        </TabList>
        {sections.map(({ id, content }) => (
          <TabPanel key={id} id={id} className="section-panel" shouldForceMount>
            {content}
          </TabPanel>
        ))}
      </Tabs>
    </div>
  );
}

const holdsInWords = (holds: number | boolean): string =>
  typeof holds === 'number' && holds > 0 ? ` (${holds})` : holds === true ? ` ${partWords.filledIn}` : '';

function Marks({ holds, isFaulty }: Pick<TabbedSection, 'holds'> & { readonly isFaulty: boolean }) {
  if (isFaulty) {
    return (
      <span className="section-mark section-fault">
        <Icon name="warning" />
        <span className="unseen"> {partWords.sectionFaulty}</span>
      </span>
    );
  }
  if (holds === false || holds === 0) return null;
  return holds === true ? (
    <span className="section-mark">
      <span aria-hidden="true">•</span>
      <span className="unseen"> {partWords.sectionFilled}</span>
    </span>
  ) : (
    <span className="section-mark number"> {holds}</span>
  );
}

/** Hears the keys of the next and the previous section in the whole dialog, or, outside one, in `frame`. */
export function useSectionKeys(frame: RefObject<HTMLElement | null>, step: (by: 1 | -1) => void) {
  const latest = useRef(step);
  useEffect(() => {
    latest.current = step;
  });
  useEffect(() => {
    const place = frame.current?.closest<HTMLElement>('[role="dialog"]') ?? frame.current;
    const onKeyDown = (event: KeyboardEvent) => {
      const by = isPressed('next-section', event) ? 1 : isPressed('previous-section', event) ? -1 : 0;
      if (by === 0) return;
      event.preventDefault();
      latest.current(by);
    };
    place?.addEventListener('keydown', onKeyDown);
    return () => place?.removeEventListener('keydown', onKeyDown);
  }, [frame]);
}
