import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { formatDay } from '../../../shared/base/dates';
import type { SheetRequest } from '../../../shared/calls/print-calls';
import { lawOf } from '../../../shared/register/rules-in-force';
import { lawWords } from '../../../shared/words/law-words';
import { Note } from '../../parts/badge';
import { Button } from '../../parts/button';
import { HelpButton } from '../../parts/help-button';
import { RefusalNote } from '../../parts/refusal';
import { useKeptState } from '../../state/kept-state';
import { useNavigation } from '../../state/navigation';
import { useApp } from '../../state/use-open-register';
import { usePrintRequest } from '../../state/use-print-request';
import { usePrinting } from '../../views/print/use-printing';
import { LawChanges } from './law-changes';
import { LawClosures } from './law-closures';
import { LawEdition } from './law-edition';
import { LawEditionFile } from './law-edition-file';
import { LawHolidays } from './law-holidays';
import { LawPacks } from './law-packs';
import { LawQuestions } from './law-questions';
import { LawRulePanel } from './law-rule-panel';
import { LawRules } from './law-rules';
import '../../parts/page.css';
import '../../views/record/list-head.css';
import './law-page.css';

type LawTab = 'rules' | 'packs' | 'days' | 'questions';

const tabs: readonly { readonly id: LawTab; readonly words: string }[] = [
  { id: 'rules', words: lawWords.rules },
  { id: 'packs', words: lawWords.yourRuleFiles },
  { id: 'days', words: lawWords.holidaysAndClosures },
  { id: 'questions', words: lawWords.questionsAndSources },
];

/** The whole law table, readable and searchable, with what else every date rests on; one rule opens beside it. */
export function LawPage({ ruleId }: { readonly ruleId: string | null }) {
  const { go } = useNavigation();
  const [kept, setKept] = useKeptState<LawTab>('law-tab', 'rules');
  const tab = ruleId === null ? kept : 'rules';
  const open = (id: string | null) => go({ page: 'law', ruleId: id });
  const choose = (next: LawTab) => {
    setKept(next);
    if (ruleId !== null) open(null);
  };
  return (
    <div className="page-area">
      <main className="page law">
        <LawHead />
        <LawChanges />
        <LawEdition />
        <Tabs className="law-tabs" selectedKey={tab} onSelectionChange={(key) => choose(key as LawTab)}>
          <TabList className="tabs" aria-label={lawWords.parts}>
            {tabs.map(({ id, words }) => (
              <Tab key={id} id={id} className="tab">
                {words}
              </Tab>
            ))}
          </TabList>
          <TabPanel id="rules" className="law-panel">
            <LawRules openId={ruleId} onOpen={open} />
          </TabPanel>
          <TabPanel id="packs" className="law-panel">
            <LawPacks onOpen={open} />
          </TabPanel>
          <TabPanel id="days" className="law-panel">
            <LawClosures />
            <LawHolidays />
          </TabPanel>
          <TabPanel id="questions" className="law-panel">
            <LawEditionFile />
            <LawQuestions onOpen={open} />
          </TabPanel>
        </Tabs>
      </main>
      {ruleId !== null && <LawRulePanel key={ruleId} ruleId={ruleId} onClose={() => open(null)} />}
    </div>
  );
}

function LawHead() {
  const { opened } = useApp();
  const { asItStood } = opened;
  const { edition, setAside } = lawOf(opened.register.settings);
  const sheet: SheetRequest = {
    kind: 'law',
    ...(asItStood === null ? {} : { asOf: { seq: asItStood.seq, on: asItStood.on } }),
  };
  const { said, refusal, savePdf, print, dialog } = usePrinting(sheet);
  usePrintRequest(print);
  return (
    <header className="list-head">
      <div className="page-head">
        <h1>{lawWords.law}</h1>
        <HelpButton about={lawWords.helpAbout} topic="what-each-date-means" anchor="why-this-date" />
        <span className="page-note">
          {lawWords.edition({ id: edition.id, day: formatDay(edition.checkedOn) })}
        </span>
        <div className="page-actions">
          <Button icon="save" onPress={savePdf}>
            {lawWords.saveAsPdf}
          </Button>
          <Button icon="print" onPress={print}>
            {lawWords.printTable}
          </Button>
          {dialog}
        </div>
      </div>
      <p className="muted">{lawWords.governs}</p>
      {setAside === 'unreadable' && <Note tone="amber">{lawWords.editionUnreadable}</Note>}
      {said !== '' && (
        <p role="status" className="note note-plain">
          {said}
        </p>
      )}
      {refusal !== null && <RefusalNote refusal={refusal} />}
    </header>
  );
}
