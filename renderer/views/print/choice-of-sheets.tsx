import type { ReactNode } from 'react';
import type { Refusal } from '../../../shared/base/result';
import type { SheetRequest } from '../../../shared/calls/print-calls';
import type { PageSource } from '../../../shared/print/page-facts';
import { viewWords } from '../../../shared/words/views-words';
import { SelectField } from '../../parts/select-field';
import { SheetPreview } from './sheet-preview';

/** One of several sheets about the same thing. */
export interface SheetChoice<Id extends string = string> {
  readonly id: Id;
  /** In the list to choose from. */
  readonly label: string;
  /** At the head of the preview. */
  readonly title: ReactNode;
  readonly sheet: SheetRequest;
  readonly draw: (source: PageSource) => ReactNode;
}

/** The preview of one sheet of several, with the list to choose from above the page. */
export function ChoiceOfSheets<Id extends string>(props: {
  readonly sheets: readonly [SheetChoice<Id>, ...(readonly SheetChoice<Id>[])];
  /** An id of none of them: the first. */
  readonly chosen: Id;
  readonly onChoose: (id: Id) => void;
  readonly onClose: () => void;
  /** Beside the list: what else can be chosen about this sheet. */
  readonly tools?: ReactNode;
  /** Why what a page needs could not be read. */
  readonly refusal?: Refusal | null;
}) {
  const { sheets, chosen, refusal = null } = props;
  const { title, sheet, draw } = sheets.find(({ id }) => id === chosen) ?? sheets[0];
  return (
    <SheetPreview
      title={title}
      sheet={sheet}
      draw={draw}
      refusal={refusal}
      tools={
        <>
          <SelectField
            label={viewWords.sheet}
            name="sheet"
            choices={sheets}
            value={chosen}
            onChange={props.onChoose}
          />
          {props.tools}
        </>
      }
      onClose={props.onClose}
    />
  );
}
