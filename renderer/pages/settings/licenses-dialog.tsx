import { useState } from 'react';
import type { BundledPackage } from '../../../shared/calls/about-calls';
import { aboutWords } from '../../../shared/words/about-words';
import { copyText } from '../../parts/copy-text';
import { FormDialog } from '../../parts/dialog';
import './licenses-dialog.css';

/** Every package and font of the program with the text of its license. */
export function LicensesDialog(props: {
  readonly licenses: readonly BundledPackage[];
  readonly onClose: () => void;
}) {
  const { licenses, onClose } = props;
  const [isCopied, setIsCopied] = useState<boolean | null>(null);
  return (
    <FormDialog
      title={aboutWords.licensesTitle}
      isDirty={false}
      isWide
      isBusy={false}
      refusal={null}
      submitLabel={aboutWords.copyAll}
      closeLabel={aboutWords.close}
      onClose={onClose}
      footNote={isCopied === null ? '' : isCopied ? aboutWords.allCopied : aboutWords.notCopied}
      onSubmit={() =>
        setIsCopied(copyText(licenses.map(({ name, text }) => `${name}\n\n${text}\n`).join('\n')))
      }
    >
      <p className="muted">{aboutWords.licensesSay({ count: licenses.length })}</p>
      {licenses.map(({ name, version, license, text }) => (
        <details key={name}>
          <summary>
            {aboutWords.nameAndVersion({ name, version })} <span className="muted">{license}</span>
          </summary>
          <pre className="license-text">{text}</pre>
        </details>
      ))}
    </FormDialog>
  );
}
