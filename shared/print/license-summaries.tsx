import { LicenseSummary } from './license-summary';
import type { LicenseSummaryFacts } from './license-summary-facts';

/** Several summaries as one document, each beginning on a page of its own. */
export function LicenseSummaries({ summaries }: { readonly summaries: readonly LicenseSummaryFacts[] }) {
  return (
    <>
      {summaries.map((facts) => (
        <div key={facts.license.id} className="s-next-page">
          <LicenseSummary facts={facts} />
        </div>
      ))}
    </>
  );
}
