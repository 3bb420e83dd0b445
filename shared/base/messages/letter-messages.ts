import type { MessageTexts } from './message-texts';

/** Letters. */
export const letterMessages = {
  'same-letter':
    'There is already a letter of this kind dated {datedOn} on {license}. Check that it is not the same letter.',
  'letter-needs-license': 'Name the license record or records this letter is about.',
  'cover-not-of-letter':
    'What the letter covers names "{reference}", which is not one of its records, or is named twice.',
  'no-deadline-why': 'This letter starts no deadline. Say why none is needed.',
  'number-for-several': 'One license number cannot be put on several records. Log the letter once for each.',
  'letter-in-future': 'The letter is dated {datedOn}, which is still to come. Check the date.',
  'letter-far-ahead': 'The letter is dated {datedOn}, which is {away}. Check the year.',
  'letter-long-ago': 'The letter is dated {datedOn}, which is {away}. Check the year.',
  'arrived-before-dated':
    'It arrived on {arrivedOn}, before the date printed on it ({datedOn}). Check both dates.',
  'arrived-in-future': 'The arrival date {arrivedOn} is still to come. Check the date.',
  'message-date-differs':
    'The message came on {messageOn}, the letter is dated {datedOn}. The earlier date counts.',
  'partial-names-no-items':
    'An approval in part answers only the items it names. None is named, so every clock keeps running.',
  'several-could-be-extended':
    'The longer time could be for {count} different {count|letter or step|letters or steps} of this record. Name the deadlines it extends (extends).',
  'cannot-be-extended':
    'This letter cannot extend the deadline "{reference}": it is not open on its records, is of another kind, or began later.',
  'extends-nothing':
    'No open deadline of this record can be extended by this letter, so no date was moved. Log what started the deadline first, or move the date by hand with a reason.',
  'extended-past-final':
    'The longer time ({until}) goes past day 45 ({finalOn}). It moves only the reply: the denial still becomes final on that day unless BIS advises otherwise.',
  'no-longer-duration':
    'No amendment extends a DDTC license (22 CFR 123.25(c)). The later expiry was put on the record as typed: check the letter; a new license is needed.',
  'hand-date-set-aside':
    'The date that was set by hand ({due}) was counted against another date of this source. It is set aside, and comes back if the source is corrected back.',
} as const satisfies MessageTexts;
