import { useState } from 'react';
import { settingsWords } from '../../../shared/words/settings-words';
import { Button } from '../../parts/button';
import { RecordSection } from '../../views/record/record-parts';
import { HandoverForm } from './handover-form';

/** The way to a folder that holds everything and needs no program. */
export function SettingsHandover() {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <RecordSection title={settingsWords.handingOver}>
      <p className="muted">{settingsWords.handoverSays}</p>
      <div className="row">
        <Button icon="copy" onPress={() => setIsOpen(true)}>
          {settingsWords.handoverButton}
        </Button>
      </div>
      {isOpen && <HandoverForm onClose={() => setIsOpen(false)} />}
    </RecordSection>
  );
}
