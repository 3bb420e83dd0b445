import { affiliatesCaution } from '../../../shared/law/changes';
import { viewWords } from '../../../shared/words/views-words';
import { Note } from '../../parts/badge';
import { useDocket } from '../../state/use-docket';

/** What the affiliates rule says and how it stands; it concludes nothing. */
export function AffiliatesCaution() {
  const { moment } = useDocket();
  const sentences = affiliatesCaution(moment.today);
  if (sentences.length === 0) return null;
  return (
    <Note tone="amber">
      <span className="strong">{viewWords.affiliates} </span>
      {sentences.join(' ')}
    </Note>
  );
}
