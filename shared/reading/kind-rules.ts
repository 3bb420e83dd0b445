import type { LetterKind } from '../law/letter-kinds';

/** How letters of one kind name themselves and say what they do. A blank stands for any room. */
export interface KindRule {
  readonly kind: Exclude<LetterKind, 'other'>;
  /** In the line that says what the letter is about, or in its title. */
  readonly title: string;
  /** In a sentence that says it of this letter, not of what may come. */
  readonly body: string;
  /** In a sentence of a letter whose subject is a request to extend something. */
  readonly ofExtension?: string;
  /** Kinds whose words such a letter uses as well. */
  readonly over: readonly LetterKind[];
  /** Kinds whose words it uses as well, but only where they are a title and no sentence. */
  readonly overTitle?: readonly LetterKind[];
  /** Kinds of an earlier letter that such a letter is about, and may name in its subject. */
  readonly about?: readonly LetterKind[];
  /** A title and a sentence of such a letter. */
  readonly examples: readonly [title: string, body: string];
}

/** Not of a request for something else than a license: an extension, a hearing. */
const ofLicense =
  '(?<!\\brequest\\b(?! (?:is|for (?:a |an )?(?:export )?(?:license|authorization)))[^.]{0,120})';

export const kindRules: readonly KindRule[] = [
  {
    kind: 'intent-to-deny',
    title: 'inten(?:t|tion)[\\s-]to[\\s-]deny|intended denial|proposed denial|itd letter',
    body: '(?:intends|intend|(?:intent|intention)(?: is)?|proposes|proposing|intending) to deny|(?:recommend\\w*|considering|contemplat\\w+) (?:the )?(?:denial|denying)',
    over: [],
    examples: ['Notice of Intent to Deny', 'BIS intends to deny your application for the following reasons.'],
  },
  {
    kind: 'decision-unchanged',
    title:
      '(?:decision|determination|position)(?: (?:is|remains))? unchanged|decision after (?:your )?repl[yi]|reaffirm\\w+|intent to deny (?:reaffirmed|maintained)',
    body: '(?:decision|determination|position|intention|intent to deny) (?:is|remains|has|have)(?: not been)?(?: un)?changed|(?:continues? to intend|still intends?) to deny|(?:reaffirms?|maintains?) (?:its|the|our) (?:decision|intent\\w*|position|determination)|(?:does|do|did) not (?:overcome|resolve|remove|dispel|change|alter) (?:the|its|our)',
    over: ['intent-to-deny', 'denied'],
    examples: ['Decision unchanged', 'We have reviewed your reply; our position remains unchanged.'],
  },
  {
    kind: 'decision-changed',
    title:
      '(?:decision|determination|position) changed|withdrawal of (?:the )?(?:notice of )?intent to deny|intent to deny (?:withdrawn|rescinded)',
    body: 'no longer intends? to deny|(?:withdraws|has withdrawn|hereby withdraws|rescinds) (?:its|the|our) (?:notice of )?(?:intent|intention)',
    over: ['intent-to-deny', 'denied'],
    examples: [
      'Intent to deny withdrawn',
      'After review of your reply BIS no longer intends to deny the application.',
    ],
  },
  {
    kind: 'conditions-proposed',
    title:
      '(?:proposed|draft) (?:license |licensing )?(?:conditions|provisos)|(?:conditions|provisos) (?:proposed|for (?:your )?acceptance)|acceptance of (?:license )?conditions',
    body: '(?:(?:whether|if)(?: or not)? you )?(?:accept|acceptance of|agree to|concur\\w* with)(?: (?:all|each))?(?: of)?(?: the| these| those)?(?: (?:following|proposed|draft|attached|license))* (?:conditions|provisos)|(?:conditions|provisos)(?: listed)?(?: below)? are acceptable',
    over: [],
    // One that says in a sentence that it approves, and asks for acceptance too, is asked about.
    overTitle: ['approved'],
    examples: ['Proposed license conditions', 'Please tell us whether you accept the following conditions.'],
  },
  {
    kind: 'request-for-information',
    title:
      'request for (?:additional |further |more )?information|(?:additional|further) information (?:required|requested|needed)|\\brfi\\b',
    body: '(?:additional|further|following) information (?:is|are) (?:needed|required|requested|necessary)|(?:requires?|requests?|needs?)(?: the following)?(?: additional| further| more) information|(?:requires?|requests?|needs?) the following (?:information|documents|items)|(?:let (?:us|me) have|send (?:us|me))\\b[^.]{0,80}(?:following|additional|further) (?:information|documents|items)|(?:directed|required|requested) to (?:furnish|provide|submit) (?:the following|to)|(?:provide|submit|furnish) the following(?: additional)? (?:information|documents|items)',
    over: [],
    examples: [
      'Request for Additional Information',
      'The following information is required to process the application.',
    ],
  },
  {
    kind: 'hold-without-action',
    title: '(?:hold|held) without action|\\bhwa\\b',
    body: '(?:has been|is|is being|was|been) (?:placed|put) (?:on|in) (?:a )?hold(?: without action)?|(?:is|is being|has been) held without action|placed in (?:a )?hold without action',
    over: ['request-for-information'],
    examples: ['Hold Without Action', 'Your application has been placed on hold without action.'],
  },
  {
    kind: 'returned-without-action',
    title: 'return(?:ed)?(?: of (?:your )?(?:license )?application)?[^\\n]{0,30} without action|\\brwa\\b',
    body: '(?:is|are|has been|have been|is being|is hereby|was|we are|hereby)(?: hereby)?(?: being)? return(?:ed|ing|s)\\b[^.]{0,60}?without action',
    over: ['request-for-information', 'license-not-required', 'hold-without-action'],
    examples: ['Application returned without action', 'Your application is being returned without action.'],
  },
  {
    kind: 'approved-in-part',
    title: '(?:approv(?:al|ed)|granted) in part|partial(?:ly)? approv\\w+',
    body: '(?:approved|granted) in part|partially approved|approved (?:only )?for items?\\b[^.]{0,80}(?:denied|returned)',
    over: ['approved', 'denied', 'returned-without-action'],
    examples: ['Approval in part', 'Your application has been approved in part.'],
  },
  {
    kind: 'approved',
    title:
      '(?:notice of |license |application )approv(?:al|ed)|approval of|approved license|^(?:united states (?:of america )?)?(?:u\\.s\\. )?(?:validated )?export license$|notice of license|license issued',
    body: `${ofLicense}(?:has been|is|is hereby|was|been) approved|(?:hereby )?(?:approves|grants) (?:your|the|this)(?! request (?:to extend|for (?:an? )?extension))|(?:licensee|you) (?:is|are) (?:hereby )?authorized to|this license authorizes|transactions? (?:described|set forth)[^.]{0,60} (?:is|are) (?:hereby )?authorized|(?:has|have) (?:approved|granted) (?:your|the)(?! request (?:to extend|for (?:an? )?(?:\\w+ ){0,2}extension))`,
    over: [],
    examples: ['Notice of Approval', 'Your application has been approved.'],
  },
  {
    kind: 'license-not-required',
    title: 'no (?:specific )?license (?:is )?required|license (?:is )?not required|\\bnlr\\b',
    body: '(?:no|an?|export|specific) license is not (?:required|necessary|needed)|no (?:export |specific )?license is (?:required|necessary|needed)|does not require (?:an?|an export|a specific) license|license is not required',
    over: [],
    examples: ['No License Required', 'A license is not required for this transaction.'],
  },
  {
    kind: 'denied',
    title:
      '(?:notice of |final )denial|denial of|(?:application|license|request|agreement) (?:denied|disapproved)|^disapproval\\b',
    body: `${ofLicense}(?:has been|should be and(?: hereby)? is|is|is hereby|hereby is|hereby|was|have been) (?:denied|disapproved)|(?:hereby denies|has denied|have denied|denies|disapproves|has disapproved) (?:your|the|this)`,
    over: [],
    examples: ['Notice of Denial', 'Your application has been denied.'],
  },
  {
    kind: 'revoked',
    title: 'revocation|license revoked',
    body: '(?:is|has been|is hereby|are|hereby) revoked|(?:hereby )?revokes (?:your|the|this|export)',
    over: ['suspended', 'approved'],
    examples: ['Revocation of License D1234567', 'Your license is hereby revoked.'],
  },
  {
    kind: 'suspended',
    title: 'suspension|license suspended',
    body: '(?:is|has been|is hereby|are|hereby) suspended|(?:hereby )?suspends (?:your|the|this|export)',
    over: ['approved'],
    examples: ['Suspension of License D1234567', 'The license is hereby suspended.'],
  },
  {
    kind: 'extension-granted',
    title:
      'extension (?:granted|approved)|(?:approval|grant) of (?:your )?(?:request for )?(?:validity (?:period )?)?extension|validity (?:period )?extended',
    body: '(?:request for (?:a |an )?(?:validity )?(?:period )?extension|extension(?: of [^.]{0,40}?)?) (?:has been|is|is hereby|was) (?:granted|approved)|(?:validity|expiration date|license)[^.]{0,60} (?:is|has been|is hereby) extended|request\\b[^.]{0,60} to extend\\b[^.]{0,80} (?:has been|is|is hereby) (?:granted|approved)|(?:approves|grants|(?:has|have) (?:approved|granted)) (?:your|the|this) request (?:to extend|for (?:an? )?(?:\\w+ ){0,2}extension)',
    ofExtension:
      'request (?:is|has been|is hereby|was) (?:granted|approved)|(?:approves?|grants?|approved|granted) (?:your|the|this) request',
    over: ['approved'],
    examples: ['Extension granted', 'The validity of your license has been extended to November 30, 2024.'],
  },
  {
    kind: 'extension-granted',
    title:
      'extension of (?:the |your )?(?:time|deadline|period|due date)\\b[^\\n]{0,60}\\b(?:granted|approved)|(?:granted|approved) extension of (?:time|the deadline)|(?:time|period|deadline|due date) (?:to|for) (?:your )?(?:reply|respon[ds]e?|answer) extended|(?:reply|response|rebuttal|answer) (?:time|period|deadline|date) extended|additional time (?:granted|to (?:reply|respond) granted)',
    body: '(?:time|period|deadline|due date)\\b[^.:]{0,80}\\b(?:repl(?:y|ies)|respon[ds]\\w*|answer\\w*|rebut\\w*|comment\\w*|submi\\w+|provide|disclosure)\\b[^.:]{0,80} (?:is|has been|is hereby|is now)(?: hereby)? extended|(?:repl(?:y|ies)|response|rebuttal|answer) (?:time|period|deadline|due date|date) (?:is|has been|is hereby)(?: hereby)? extended|(?:hereby )?extends? the (?:time|period|deadline|due date)|(?:grants?|approves?)(?: you| your| the)?(?: an?| the)?(?: request for)?(?: an?)? extension of (?:the |your )?(?:time|deadline|period|due date)|extension of (?:the |your )?(?:time|deadline|period|due date)[^.]{0,100} (?:has been|is|is hereby) (?:granted|approved)|grants? (?:you )?(?:additional|more|further) time|(?:additional|more|further) time(?:(?!\\n\\n)[^.]){0,100} (?:has been|is|is hereby) (?:granted|approved)|(?:are|hereby) granted an extension|request for (?:a |an )?(?:longer|more|additional|further) (?:time|period)(?:(?!\\n\\n)[^.]){0,100} (?:has been|is|is hereby|was) (?:granted|approved)',
    over: ['approved'],
    about: ['intent-to-deny'],
    examples: ['Response deadline extended', 'Your time to reply is extended to December 20, 2026.'],
  },
  {
    kind: 'extension-refused',
    title:
      'extension\\b[^\\n]{0,60} (?:refused|denied|not granted)|denial of (?:your )?(?:request for )?(?:validity (?:period )?)?extension',
    body: '(?:request for (?:a |an )?(?:validity )?(?:period )?extension|extension(?: of [^.]{0,100}?)?) (?:(?:has been|is|is hereby|was) (?:denied|refused)|(?:has not been|is not|was not|cannot be|will not be) (?:granted|approved))|(?:cannot|unable to|does not|do not|declines? to) (?:grant|approve|extend)\\b[^.]{0,40}(?:extension|time|period|deadline|request)',
    ofExtension:
      'request (?:is|has been|is hereby|was) (?:denied|refused|not (?:granted|approved))|(?:denies|denied|refuses|refused) (?:your|the|this) request',
    over: ['denied', 'extension-granted', 'approved'],
    about: ['intent-to-deny'],
    examples: ['Extension refused', 'Your request for a validity period extension has been denied.'],
  },
  {
    kind: 'replacement-issued',
    title: 'replacement(?: of)?(?: export)? license|replacement issued|amended license',
    body: '(?:this|the|a|new) (?:replacement license|license replaces|license supersedes)|(?:replaces|supersedes) (?:export )?license|replacement license [^.]{0,30}(?:is|has been) issued',
    over: ['approved'],
    examples: ['Replacement License', 'This license replaces D1111111.'],
  },
];
