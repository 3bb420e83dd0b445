import { authorizationWords, publicationWords } from '../../../shared/labels/closed-sets';
import { isPublished } from '../../../shared/records/authorization';
import { authorizations, publicationActs } from '../../../shared/records/license';
import { freshKey } from '../../forms/fields/draft-parts';
import { FormSection, PartList } from '../../forms/fields/form-section';
import { DateField } from '../../parts/date-field';
import { SelectField } from '../../parts/select-field';
import { TextField } from '../../parts/text-field';
import type { PublicationDraft } from './license-part-drafts';
import type { LicenseSectionProps } from './license-section';

const kinds = authorizations.map((id) => ({ id, label: authorizationWords[id] }));
const acts = publicationActs.map((id) => ({ id, label: publicationWords[id] }));

const newPublication = (): PublicationDraft => ({
  key: freshKey(),
  act: 'issued',
  publishedOn: null,
  effectiveOn: null,
  untilOn: null,
  citation: '',
});

/** What kind of authorization the record is of; one that is published has its notices, from which its dates come. */
export function AuthorizationFields({ draft, put }: LicenseSectionProps) {
  return (
    <>
      <FormSection title="Authorization">
        <div className="fields">
          <SelectField
            label="Kind of authorization"
            name="authorization"
            choices={kinds}
            value={draft.authorization}
            onChange={(authorization) => put({ authorization })}
          />
        </div>
      </FormSection>
      {(isPublished(draft) || draft.publications.length > 0) && (
        <PartList
          title="Publications"
          each="publication"
          parts={draft.publications}
          onChange={(publications) => put({ publications })}
          newPart={newPublication}
          description="The notices that issued, extended, suspended or revoked it. The days it is in force follow from them."
        >
          {(publication, putPart, index) => (
            <Publication publication={publication} put={putPart} at={`publications.${index}`} />
          )}
        </PartList>
      )}
    </>
  );
}

function Publication(props: {
  readonly publication: PublicationDraft;
  readonly put: (change: Partial<PublicationDraft>) => void;
  readonly at: string;
}) {
  const { publication, put, at } = props;
  return (
    <>
      <SelectField
        label="What it did"
        name={`${at}.act`}
        choices={acts}
        value={publication.act}
        onChange={(act) => put({ act })}
      />
      <TextField
        label="Citation"
        name={`${at}.citation`}
        isOptional
        description="Volume and page of the Federal Register, for one."
        value={publication.citation}
        onChange={(citation) => put({ citation })}
        trims
      />
      <DateField
        label="Published"
        name={`${at}.publishedOn`}
        value={publication.publishedOn}
        onChange={(publishedOn) => put({ publishedOn })}
      />
      <DateField
        label="In effect from"
        name={`${at}.effectiveOn`}
        isOptional
        description="Where it differs from the day of publication."
        value={publication.effectiveOn}
        onChange={(effectiveOn) => put({ effectiveOn })}
      />
      <DateField
        label="Valid through"
        name={`${at}.untilOn`}
        isOptional
        description="The last day it states."
        value={publication.untilOn}
        onChange={(untilOn) => put({ untilOn })}
      />
    </>
  );
}
