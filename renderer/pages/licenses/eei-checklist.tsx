import { wordFor } from '../../../shared/base/plural';
import type { Agency } from '../../../shared/law/agency';
import { amendedInWords, ftrChangedSince } from '../../../shared/law/changes';
import { eeiChecklist } from '../../../shared/law/eei-checklist';
import './eei-checklist.css';

/** Until when the export information of a shipment must be filed, by the way it leaves: hours to read, not a date. */
export function EeiChecklist({ agencies }: { readonly agencies: readonly Agency[] }) {
  const isMunitions = agencies.includes('DDTC');
  const isOther = agencies.length === 0 || agencies.some((agency) => agency !== 'DDTC');
  const rows = eeiChecklist.filter(({ mode }) => (mode.startsWith('Munitions') ? isMunitions : isOther));
  return (
    <details className="eei">
      <summary>Export information (EEI): hours before departure</summary>
      <table className="eei-table">
        <thead>
          <tr>
            <th scope="col">Leaves by</th>
            <th scope="col">File at least</th>
            <th scope="col">Rule</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ mode, hours, before, citation, note }) => (
            <tr key={mode}>
              <th scope="row">{mode}</th>
              <td>
                {hours} {wordFor(hours, 'hour')} before {before}
                {note !== undefined && <div className="small muted">{note}</div>}
              </td>
              <td className="muted">{citation}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="small muted">
        A list to read before the shipment leaves; the program sets no date by it. A licensed shipment is
        always filed before departure. 15 CFR 30.4: {amendedInWords({ changedSince: ftrChangedSince })}.
      </p>
    </details>
  );
}
