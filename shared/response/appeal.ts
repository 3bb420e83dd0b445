import { formatDay } from '../base/dates';
import { askedWords } from '../labels/response-labels';
import type { AppealPack } from '../records/response';
import { defineWords } from '../words/define-words';

const said = defineWords('response/appeal', {
  underSecretaryForExport: 'Under Secretary for Export Administration',
  bureauOfIndustryAnd: 'Bureau of Industry and Security, Room 3898',
  thStreetAndPennsylvania: '14th Street and Pennsylvania Avenue NW',
  washingtonDc: 'Washington, DC 20230',
  itHasToBe:
    'It has to be received there by the date: sending it by then is not enough. Check the address with BIS.',
  completeStatement: 'Complete statement',
  allFactsAndReasons:
    'All facts and reasons go in at once: what is filed more than 30 days after the appeal is ordinarily not read.',
  written: 'Written: {by}, {on}',
  hearingRequest: 'Hearing request',
  aHearingIsAsked: 'A hearing is asked for in writing when the appeal is filed, not later.',
  aHearingIs: 'A hearing is {askedWords}',
  stayRequest: 'Stay request',
  anAppealAloneSuspends: 'An appeal alone suspends nothing; a stay has to be asked for and granted.',
  aStayIs: 'A stay is {askedWords}',
  datedDenialLetter: 'Dated denial letter',
  withoutASecondLetter:
    'Without a second letter the two texts on the time to appeal do not agree. Ask BIS for a dated denial: one dated by day 45 starts the 45 days from the date printed on it; a later one gives another reading, and the earlier date stays due.',
  askedForOn: 'Asked for on {datedDenialAskedOn}',
});

/** One piece of the appeal pack: what it is, what the rule says of it, and how it stands here. */
export interface AppealPart {
  readonly name: 'statement' | 'hearing' | 'stay' | 'dated-denial';
  readonly title: string;
  readonly text: string;
  readonly citation: string;
  readonly state: 'open' | 'answered';
  readonly answer: string;
}

/** Where and how an appeal has to arrive (15 CFR 756.2(c)(1)). */
export const appealPlace = {
  lines: [
    said.underSecretaryForExport,
    said.bureauOfIndustryAnd,
    said.thStreetAndPennsylvania,
    said.washingtonDc,
  ],
  manner: said.itHasToBe,
  citation: '15 CFR 756.2(c)(1)',
} as const;

/** An appeal nobody has begun to prepare. */
export const emptyAppeal: AppealPack = {
  statement: null,
  hearing: null,
  stay: null,
  datedDenialAskedOn: null,
  note: '',
};

/** The pieces of an appeal, all filed together. */
export function appealParts(pack: AppealPack | null): readonly AppealPart[] {
  const { statement, hearing, stay, datedDenialAskedOn } = pack ?? emptyAppeal;
  const part = (
    name: AppealPart['name'],
    title: string,
    says: string,
    citation: string,
    answer: string,
  ): AppealPart => ({
    name,
    title,
    text: says,
    citation,
    answer,
    state: answer === '' ? 'open' : 'answered',
  });
  return [
    part(
      'statement',
      said.completeStatement,
      said.allFactsAndReasons,
      '15 CFR 756.2(c)(2)',
      statement === null ? '' : said.written({ by: statement.by, on: formatDay(statement.on) }),
    ),
    part(
      'hearing',
      said.hearingRequest,
      said.aHearingIsAsked,
      '15 CFR 756.2(c)(3)',
      hearing === null ? '' : said.aHearingIs({ askedWords: askedWords[hearing] }),
    ),
    part(
      'stay',
      said.stayRequest,
      said.anAppealAloneSuspends,
      '15 CFR 756.2(e)',
      stay === null ? '' : said.aStayIs({ askedWords: askedWords[stay] }),
    ),
    part(
      'dated-denial',
      said.datedDenialLetter,
      said.withoutASecondLetter,
      '15 CFR 750.6(b), 756.2(c)(1)',
      datedDenialAskedOn === null
        ? ''
        : said.askedForOn({ datedDenialAskedOn: formatDay(datedDenialAskedOn) }),
    ),
  ];
}
