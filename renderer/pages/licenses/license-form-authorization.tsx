import { authorizationWords, publicationWords } from '../../../shared/labels/closed-sets';
import { isPublished } from '../../../shared/records/authorization';
import { authorizations, publicationActs } from '../../../shared/records/license';
import { licenseFormWords } from '../../../shared/words/license-form-words';
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
      <FormSection title={licenseFormWords.authorization}>
        <div className="fields">
          <SelectField
            label={licenseFormWords.authorizationKind}
            name="authorization"
            choices={kinds}
            value={draft.authorization}
            onChange={(authorization) => put({ authorization })}
          />
        </div>
      </FormSection>
      {(isPublished(draft) || draft.publications.length > 0) && (
        <PartList
          title={licenseFormWords.publications}
          each={licenseFormWords.eachPublication}
          parts={draft.publications}
          onChange={(publications) => put({ publications })}
          newPart={newPublication}
          description={licenseFormWords.publicationsSay}
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
        label={licenseFormWords.publicationAct}
        name={`${at}.act`}
        choices={acts}
        value={publication.act}
        onChange={(act) => put({ act })}
      />
      <TextField
        label={licenseFormWords.citation}
        name={`${at}.citation`}
        isOptional
        description={licenseFormWords.citationSays}
        value={publication.citation}
        onChange={(citation) => put({ citation })}
        trims
      />
      <DateField
        label={licenseFormWords.published}
        name={`${at}.publishedOn`}
        value={publication.publishedOn}
        onChange={(publishedOn) => put({ publishedOn })}
      />
      <DateField
        label={licenseFormWords.inEffectFrom}
        name={`${at}.effectiveOn`}
        isOptional
        description={licenseFormWords.inEffectSays}
        value={publication.effectiveOn}
        onChange={(effectiveOn) => put({ effectiveOn })}
      />
      <DateField
        label={licenseFormWords.validThrough}
        name={`${at}.untilOn`}
        isOptional
        description={licenseFormWords.validThroughSays}
        value={publication.untilOn}
        onChange={(untilOn) => put({ untilOn })}
      />
    </>
  );
}
