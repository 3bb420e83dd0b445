import type { Agency } from '../../../shared/law/agency';
import { amendedInWords, ftrChangedSince } from '../../../shared/law/changes';
import { eeiChecklist } from '../../../shared/law/eei-checklist';
import { licenseWords } from '../../../shared/words/license-words';
import './eei-checklist.css';

/** Until when the export information of a shipment must be filed, by the way it leaves: hours to read, not a date. */
export function EeiChecklist({ agencies }: { readonly agencies: readonly Agency[] }) {
  const hasMunitions = agencies.includes('DDTC');
  const hasOther = agencies.length === 0 || agencies.some((agency) => agency !== 'DDTC');
  const rows = eeiChecklist.filter(({ isMunitions }) => (isMunitions === true ? hasMunitions : hasOther));
  return (
    <details className="eei">
      <summary>{licenseWords.eeiTitle}</summary>
      <table className="eei-table">
        <thead>
          <tr>
            <th scope="col">{licenseWords.leavesBy}</th>
            <th scope="col">{licenseWords.fileAtLeast}</th>
            <th scope="col">{licenseWords.rule}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ mode, hours, before, citation, note }) => (
            <tr key={mode}>
              <th scope="row">{mode}</th>
              <td>
                {licenseWords.hoursBefore({ count: hours, before })}
                {note !== undefined && <div className="small muted">{note}</div>}
              </td>
              <td className="muted">{citation}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="small muted">
        {licenseWords.eeiSays({ amended: amendedInWords({ changedSince: ftrChangedSince }) })}
      </p>
    </details>
  );
}
