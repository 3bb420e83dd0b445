import { licenseRow } from '../../../shared/docket/license-rows';
import { usedOn } from '../../../shared/ledger/limit-bars';
import { madeAhead } from '../../state/made-ahead';

/** The rows of the list of licenses, made while the window is idle. */
export const licenseRowsAhead = madeAhead({
  parts: ({ register }) => register.licenses.values(),
  rowsOf: ({ register, moment: { today } }) => {
    const usedOf = usedOn(register, today);
    return (license) => [licenseRow(register, license, today, usedOf)];
  },
});
