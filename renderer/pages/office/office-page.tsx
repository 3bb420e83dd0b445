import { useCallback, useEffect, useState } from 'react';
import type { OfficeCommand } from '../../../shared/calls/office-calls';
import { officeWords } from '../../../shared/words/office-words';
import { HelpButton } from '../../parts/help-button';
import { RefusalNote } from '../../parts/refusal';
import { useCall } from '../../state/use-call';
import { useApp } from '../../state/use-open-register';
import { Nothing, RecordSection } from '../../views/record/record-parts';
import { RefusedEntry } from './refused-entry';
import { WaitingEntry } from './waiting-entry';
import '../../parts/page.css';
import '../../views/record/list-head.css';
import './office-page.css';

/** What a person entered and the office does not have yet, and what was refused, with what was typed. */
export function OfficePage() {
  const { api, opened } = useApp();
  const { call, refusal } = useCall();
  const [commands, setCommands] = useState<readonly OfficeCommand[] | null>(null);
  const { office, register } = opened;
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked anew with everything that may have changed it
  const look = useCallback(() => {
    void call(() => api.readOfficeCommands({})).then((found) => {
      if (found !== null) setCommands(found);
    });
  }, [api]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is on its way follows from the register and the state
  useEffect(look, [look, register, office?.waiting, office?.refused]);
  const refused = commands?.filter((each) => each.refused !== null) ?? [];
  const waiting = commands?.filter((each) => each.refused === null) ?? [];
  return (
    <div className="page-area">
      <main className="page record office">
        <header className="list-head">
          <div className="page-head">
            <h1>{officeWords.pageTitle}</h1>
            <HelpButton
              about={officeWords.help}
              topic="sharing-with-an-office"
              anchor="waiting-and-refused"
            />
          </div>
          <p className="muted">{office === undefined ? officeWords.notShared : officeWords.pageAbout}</p>
        </header>
        {refusal !== null && <RefusalNote refusal={refusal} />}
        {commands?.length === 0 && office !== undefined && <Nothing>{officeWords.nothing}</Nothing>}
        {refused.length > 0 && (
          <RecordSection title={officeWords.refusedTitle} count={refused.length}>
            <ul className="office-list">
              {refused.map((command) => (
                <RefusedEntry key={command.id} command={command} onSettled={look} />
              ))}
            </ul>
          </RecordSection>
        )}
        {waiting.length > 0 && (
          <RecordSection title={officeWords.waitingTitle} count={waiting.length}>
            <ul className="office-list">
              {waiting.map((command) => (
                <WaitingEntry key={command.id} command={command} onSettled={look} />
              ))}
            </ul>
          </RecordSection>
        )}
      </main>
    </div>
  );
}
