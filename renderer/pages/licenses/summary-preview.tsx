import { LicenseSummary } from '../../../shared/print/license-summary';
import { licenseSummaryFacts } from '../../../shared/print/license-summary-facts';
import type { License } from '../../../shared/records/license';
import { licenseName } from '../../../shared/where-used';
import { useDocket } from '../../use-docket';
import { SheetPreview } from '../records/sheet-preview';

/** The license summary as it will be printed, with Save as PDF and Print. */
export function SummaryPreview({
  license,
  onClose,
}: {
  readonly license: License;
  readonly onClose: () => void;
}) {
  const { register } = useDocket();
  return (
    <SheetPreview
      title={
        <>
          License summary <bdi>{licenseName(license)}</bdi>
        </>
      }
      sheet={{ kind: 'license-summary', licenseId: license.id }}
      draw={(source) => {
        const facts = licenseSummaryFacts(register, license.id, source);
        return facts !== null && <LicenseSummary facts={facts} />;
      }}
      onClose={onClose}
    />
  );
}
