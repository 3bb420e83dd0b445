import { useState } from 'react';
import { Button } from '../../parts/button';
import { RecordSection } from '../../views/record/record-parts';
import { HandoverForm } from './handover-form';

/** The way to a folder that holds everything and needs no program. */
export function SettingsHandover() {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <RecordSection title="Handing over">
      <p className="muted">
        A handover folder holds everything in files that need no program: tables as CSV, all data as JSON with
        its schema, the journal, attached files, the docket and every license summary as PDF, a README, and a
        small script that checks it.
      </p>
      <div className="row">
        <Button icon="copy" onPress={() => setIsOpen(true)}>
          Handover folder…
        </Button>
      </div>
      {isOpen && <HandoverForm onClose={() => setIsOpen(false)} />}
    </RecordSection>
  );
}
