import type { ReactNode } from 'react';
import type { Attachment } from '../../../shared/base/fields';
import type { Deadline } from '../../../shared/records/deadline';
import { ruleSetOf } from '../../../shared/register/rules-in-force';
import { letterWords } from '../../../shared/words/letter-words';
import { AttachmentField } from '../../parts/attachment-list';
import { useDrawn } from '../../state/use-drawn';
import { useOpenRegister } from '../../state/use-open-register';
import { LeadDaysField } from '../fields/lead-days-field';
import { OfferedRules } from '../fields/offered-rules';
import { Proposed } from '../reading/proposed';
import { asksWhichExtended, countsOnReceipt, offeredWith } from './letter-command';
import { LetterCovers } from './letter-covers';
import type { LetterDraft } from './letter-draft';
import { LetterExtends } from './letter-extends';
import { LetterBasics } from './letter-fields';
import { LetterLicenses } from './letter-licenses';
import { LetterMore } from './letter-more';
import '../fields/form-columns.css';
import './letter-more.css';

/** What the letter is and says: its records, its dates, what it covers, the scan, and the rest. */
export function LetterInputs(props: {
  readonly isNew: boolean;
  readonly draft: LetterDraft;
  readonly put: (change: Partial<LetterDraft>) => void;
  /** The deadlines a longer time could be for. */
  readonly extendable: readonly Deadline[];
  /** Something was read for the fields that are folded away at first. */
  readonly hasReadMore: boolean;
  /** Further parts of the letter, as they were read. */
  readonly children?: ReactNode;
  /** Shows an attached file beside the form. */
  readonly onView: (file: Attachment) => void;
}) {
  const { draft, put, extendable } = props;
  const { register } = useOpenRegister();
  const ruleSet = ruleSetOf(register.settings);
  const isDrawn = useDrawn();
  const isMoreOpen = !props.isNew || props.hasReadMore;
  const licenses = draft.licenses.flatMap((each) => {
    const license = each.is === 'record' ? register.licenses.get(each.id) : undefined;
    return license === undefined ? [] : [license];
  });
  const agencies = draft.licenses.flatMap((each) =>
    each.is === 'new' ? [each.agency] : (register.licenses.get(each.id)?.agency ?? []),
  );
  return (
    <div className="stack form-inputs">
      <Proposed field="licenseIds" isWide>
        <LetterLicenses chosen={draft.licenses} onChange={(chosen) => put({ licenses: chosen })} />
      </Proposed>
      <div className="fields">
        {/* On a record's page the record is chosen: the kind is what is asked first. */}
        <LetterBasics draft={draft} put={put} autoFocus={draft.licenses.length > 0} />
        {countsOnReceipt(ruleSet, draft) && (
          <LeadDaysField value={draft.leadDays} onChange={(leadDays) => put({ leadDays })} />
        )}
      </div>
      {asksWhichExtended(extendable) && (
        <LetterExtends
          deadlines={extendable}
          named={draft.extends ?? []}
          onChange={(named) => put({ extends: named })}
        />
      )}
      <OfferedRules
        rules={offeredWith(ruleSet, draft, agencies)}
        chosen={draft.rules}
        onChange={(rules) => put({ rules })}
      />
      <LetterCovers
        licenses={licenses}
        isPartial={draft.kind === 'approved-in-part'}
        covers={draft.covers}
        onChange={(covers) => put({ covers })}
      />
      <AttachmentField
        label={letterWords.theLetter}
        files={draft.files}
        onChange={(files) => put({ files })}
        onView={props.onView}
      />
      {props.children}
      <details className="more" open={isMoreOpen}>
        <summary>{letterWords.more}</summary>
        {(isMoreOpen || isDrawn) && <LetterMore draft={draft} put={put} />}
      </details>
    </div>
  );
}
