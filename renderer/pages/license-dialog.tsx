import type { License } from '../../shared/records/license';
import type { Step } from '../../shared/records/step';
import { licenseName } from '../../shared/where-used';
import { useNavigation } from '../navigation';
import { AddDeadlineForm } from './add-deadline-form';
import { ArchiveForm } from './archive-form';
import { LicenseForm } from './license-form';
import { LogStepForm } from './log-step-form';
import { SummaryPreview } from './summary-preview';
import { VoidForm, type VoidNamed } from './void-form';

/** What is being done with an opened license record. */
export type LicenseTask =
  | { readonly is: 'change' }
  | { readonly is: 'copy' }
  | { readonly is: 'step' }
  | { readonly is: 'correct-step'; readonly step: Step }
  | { readonly is: 'deadline' }
  | { readonly is: 'summary' }
  | { readonly is: 'archive' }
  | { readonly is: 'void'; readonly named: VoidNamed; readonly what: string };

/** The form or preview of a task, over the record. */
export function LicenseDialog(props: {
  readonly license: License;
  readonly task: LicenseTask;
  readonly onClose: () => void;
}) {
  const { license, task, onClose } = props;
  const { go } = useNavigation();
  switch (task.is) {
    case 'change':
      return <LicenseForm goal={{ kind: 'change', license }} onClose={onClose} onSaved={onClose} />;
    case 'copy':
      return (
        <LicenseForm
          goal={{ kind: 'copy', of: license }}
          onClose={onClose}
          onSaved={(licenseId) => {
            onClose();
            go({ page: 'licenses', licenseId });
          }}
        />
      );
    case 'step':
      return <LogStepForm license={license} step={null} onClose={onClose} />;
    case 'correct-step':
      return <LogStepForm license={license} step={task.step} onClose={onClose} />;
    case 'deadline':
      return <AddDeadlineForm license={license} onClose={onClose} />;
    case 'summary':
      return <SummaryPreview license={license} onClose={onClose} />;
    case 'archive':
      return (
        <ArchiveForm
          named={{ license: license.id }}
          what="license record"
          name={licenseName(license)}
          isArchived={license.archived}
          onClose={onClose}
        />
      );
    case 'void':
      return <VoidForm named={task.named} what={task.what} onClose={onClose} />;
  }
}
