// Every file of texts: reading one enters its texts in the catalogue.
import './about-words';
import './away-words';
import './balance-words';
import './appeal-words';
import './deadline-note-words';
import './deadline-panel-words';
import './deadline-words';
import './docket-words';
import './month-words';
import './reminder-words';
import './response-part-words';
import './response-words';
import './counterparties-words';
import './history-words';
import './letter-file-words';
import './letter-words';
import './reading-words';
import './step-words';
import './import-file-words';
import './import-words';
import './license-balance-words';
import './license-form-words';
import './license-list-words';
import './license-words';
import './manual-words';
import './reasons-words';
import './ledger-forms-words';
import './license-ledger-words';
import './manual-words';
import './parties-words';
import './shipments-words';
import './screening-words';
import './updates-words';
import './actions-words';
import './app-words';
import './backup-words';
import './export-words';
import './fields-words';
import './filter-words';
import './history-words';
import './law-words';
import './manual-words';
import './parts-words';
import './record-words';
import './screening-words';
import './settings-words';
import './shipments-words';
import './viewer-words';
import './views-words';
import './signed-words';
import './yearly-words';
import { allTexts, type Texts } from './define-words';

/** Every text of the window by the place it belongs to, for whoever lists the whole catalogue. */
export function everyText(): ReadonlyMap<string, Texts> {
  return allTexts();
}
