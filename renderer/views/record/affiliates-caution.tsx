import { affiliatesCaution } from '../../../shared/law/changes';
import { viewWords } from '../../../shared/words/views-words';
import { useOpenRegister } from '../../state/use-open-register';

/** What the affiliates rule says and how it stands, in small print; it concludes nothing. */
export function AffiliatesCaution() {
  const { moment } = useOpenRegister();
  const sentences = affiliatesCaution(moment.today);
  if (sentences.length === 0) return null;
  return (
    <p className="small">
      <span className="strong">{viewWords.affiliates} </span>
      {sentences.join(' ')}
    </p>
  );
}
