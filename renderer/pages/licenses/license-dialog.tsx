import type { License } from '../../../shared/records/license';
import { licenseName } from '../../../shared/register/where-used';
import { licenseWords } from '../../../shared/words/license-words';
import { ArchiveForm } from '../../forms/record/archive-form';
import { VoidForm, type VoidNamed } from '../../forms/record/void-form';
import { useNavigation } from '../../state/navigation';
import { LicenseForm } from './license-form';
import { GrantedForm } from './license-form-granted';
import { PrintLicense } from './print-license';

/** What is being done with an opened license record. */
export type LicenseTask =
  | { readonly is: 'change' }
  | { readonly is: 'copy' }
  | { readonly is: 'granted' }
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
    case 'granted':
      return <GrantedForm license={license} onClose={onClose} />;
    case 'summary':
      return <PrintLicense license={license} onClose={onClose} />;
    case 'archive':
      return (
        <ArchiveForm
          named={{ license: license.id }}
          what={licenseWords.record}
          name={licenseName(license)}
          isArchived={license.archived}
          onClose={onClose}
        />
      );
    case 'void':
      return <VoidForm named={task.named} what={task.what} onClose={onClose} />;
  }
}
