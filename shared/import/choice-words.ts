import { plainWords, wordKey } from '../base/word-key';
import type { Choices } from '../exchange/column';

/** The code behind each word of a closed set; a code stands for itself. Case, accents, punctuation and word order aside. */
export type Codes = ReadonlyMap<string, string>;

const keysOf = (word: string): readonly string[] => {
  const words = plainWords(word);
  return [words.join(''), wordKey(words)];
};

export function codesOf(...words: readonly Choices[]): Codes {
  const pairs = words.flatMap((each) => Object.entries(each)).filter(([code]) => code !== '');
  return new Map(
    pairs
      .flatMap(([code, names]) => [code, ...names.split(' | ')].map((name) => [name, code] as const))
      .reverse()
      .flatMap(([name, code]) => keysOf(name).map((key) => [key, code] as const)),
  );
}

export function codeFor(codes: Codes | undefined, text: string): string | undefined {
  return keysOf(text).flatMap((key) => codes?.get(key) ?? [])[0];
}

/** What lists of other offices write for a code beside its own words. */
export const otherWords: Readonly<Record<string, Choices>> = {
  agency: {
    BIS: 'Commerce | Department of Commerce | US Department of Commerce | Commerce Department | DOC | USDOC | BXA | Bureau of Export Administration | BIS Commerce | Commerce BIS | Commerce/BIS | EAR | Bureau of Industry & Security | US Bureau of Industry and Security',
    DDTC: 'State | Department of State | US Department of State | State Department | DOS | State DDTC | PM/DDTC | ITAR | US Directorate of Defense Trade Controls',
    OFAC: 'Treasury | Department of the Treasury | US Department of the Treasury | US Treasury | Treasury Department | Treasury OFAC | US Office of Foreign Assets Control | USDT',
    Census: 'US Census Bureau | Bureau of the Census | US Census | Census AES',
    other: 'Other agency',
  },
  roles: {
    purchaser: 'Buyer | Customer | Client | Purchasers',
    'intermediate-consignee':
      'Intermediate | Forwarder | Freight forwarder | Foreign intermediate consignee | Intermediary consignee | Intermediate consignees',
    'ultimate-consignee': 'Consignee | Final consignee | Ultimate | Foreign consignee | Ultimate consignees',
    'end-user': 'Enduser | End-user | User | Foreign end user | End users',
    other: 'Other | Vendor | Supplier | Broker',
  },
  letters: {
    // What the program itself wrote for them before.
    'decision-unchanged': 'Decision unchanged after reply | Denial upheld',
    'decision-changed': 'Decision changed after reply | Intent to deny withdrawn | Intent to deny modified',
    'conditions-proposed': 'Conditions proposed | Proposed conditions',
    'intent-to-deny':
      'ITD | Notice of intent to deny | NOID | Intent to deny letter | Letter of intent to deny | ITD letter',
    'request-for-information':
      'RFI | Request for additional information | Information request | Additional information requested',
    'hold-without-action': 'Hold without action | HWA | Hold',
    'returned-without-action': 'RWA | Return without action | Returned | Withdrawn',
    approved: 'Approval | License issued | Issued | Granted | License approved',
    'approved-in-part': 'Partial approval | Partly approved | Approved with changes',
    'license-not-required': 'NLR | No license required | No license needed',
    denied: 'Denial | Rejected | License denied | Denial letter',
    revoked: 'Revocation',
    suspended: 'Suspension',
    'extension-granted': 'Extension | Extended',
    'replacement-issued': 'Replacement | Replacement license',
    other: 'Other',
  },
  // What other tools for screening call it.
  answer: {
    same: 'Same | True match | Match | Confirmed | Confirmed match | True positive | Positive | Yes | Blocked',
    'not-the-same':
      'Different | False positive | False match | No match | Not a match | Non match | Negative | Cleared | Clear | No',
    ask: 'Ask | Pending | Escalated | Under review | Unresolved | On hold | Possible match | Open',
  },
  channel: {
    portal: 'SNAP-R | SNAPR | DECCS | Online | Web',
    email: 'Email | Mail electronic',
    courier: 'FedEx | UPS | DHL',
    post: 'Mail | USPS | Letter mail | Registered mail | Certified mail',
    phone: 'Telephone | Call',
    'in-person': 'By hand | Hand delivery',
  },
  steps: {
    'reply-sent': 'Response sent | Replied | Answered | Reply | Response',
    'receipt-confirmed': 'Received | Receipt | Confirmed',
    call: 'Phone call | Telephone call | Called',
    'appeal-filed': 'Appeal | Appealed',
    submitted: 'Filed | Application submitted | Application filed',
    registered: 'Application registered',
    export: 'Shipped | Shipment | Exported',
    // What the program itself wrote for it before.
    'conditions-told': 'Conditions told to a party',
    other: 'Other',
  },
  repeat: {
    once: 'One time | One-time | No | None | Never | Single',
    month: 'Monthly | Each month',
    quarter: 'Quarterly | Each quarter',
    'half-year':
      'Semi-annual | Semiannual | Semi-annually | Twice a year | Every six months | Every 6 months | Half-yearly',
    year: 'Yearly | Annual | Annually | Each year | Every 12 months',
  },
  flag: {
    true: 'true | y | x | 1 | ja | wahr | oui | vrai | si | verdadero | vero | sim',
    false: 'false | n | 0 | nein | falsch | non | faux | falso | nao',
  },
};
