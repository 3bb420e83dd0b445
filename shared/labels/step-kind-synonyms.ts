import type { StepKind } from '../law/step-kinds';

/** Usual words by which a kind of step is looked for, beside its own label and meaning. */
export const stepKindSynonyms: Readonly<Partial<Record<StepKind, readonly string[]>>> = {
  submitted: ['apply', 'applied', 'application', 'file', 'filed', 'SNAP-R', 'DECCS'],
  registered: ['accepted', 'acceptance', 'application number'],
  'reply-sent': ['answer', 'answered', 'response', 'rebuttal', 'send', 'mail', 'courier', 'FedEx'],
  'receipt-confirmed': ['received', 'delivered', 'delivery', 'acknowledged', 'proof of delivery', 'tracking'],
  'return-requested': ['withdraw', 'withdrawal', 'withdrawn', 'RWA', 'return without action'],
  'extension-requested': ['extend', 'more time', 'renew', 'renewal', 'prolong'],
  'appeal-filed': ['appeal', 'Under Secretary'],
  call: ['phone', 'phoned', 'telephone', 'spoke', 'talked', 'officer', 'conversation'],
  'status-check': ['status', 'STELA', 'SNAP-R', 'looked up', 'inquiry'],
  export: ['ship', 'shipped', 'shipment', 'shipping', 'departure', 'departed', 'AES', 'EEI', 'delivery'],
  other: ['note', 'anything', 'miscellaneous'],
  'report-filed': ['report', 'reporting', 'semiannual', 'annual'],
  'notice-given': ['notify', 'notified', 'notification'],
  'classification-requested': ['CCATS', 'commodity classification', 'ECCN', 'classify'],
  'advisory-opinion-requested': ['opinion', 'advice', 'guidance'],
  reexport: ['re-export', 'transfer', 'transshipment', 'diversion'],
  'disclosure-notified': ['VSD', 'voluntary self-disclosure', 'violation', 'mistake'],
  'itar-disclosure-notified': ['VSD', 'voluntary disclosure', 'violation', 'mistake'],
  'conditions-told': ['conditions', 'provisos', 'informed', 'letter to the consignee'],
  'conditions-acknowledged': ['conditions', 'provisos', 'signed', 'agreed'],
  'agreement-signed': ['TAA', 'MLA', 'executed', 'signature'],
  'agreement-approved': ['TAA', 'MLA', 'approved'],
  'property-blocked': ['frozen', 'freeze', 'SDN', 'blocking report'],
  'transaction-rejected': ['rejected', 'refused payment', 'SDN'],
};
