import type { ReplyPackage } from '../records/response';
import type { Entry } from '../register/events';
import type { Register } from '../register/register';
import { type ResponseFacts, responseFacts } from '../response/response-facts';
import { applicantLinesWithContact } from './applicant-lines';
import { type CountFacts, countFacts } from './count-facts';
import { type PageFacts, type PageSource, pageFacts } from './page-facts';

/** Everything one package of a reply prints. */
export interface ResponseSheetFacts {
  readonly page: PageFacts;
  readonly package: ReplyPackage;
  readonly reply: ResponseFacts;
  /** The count of the day the reply is due; null where the letter starts none. */
  readonly count: CountFacts | null;
  /** The texts of privileged notes; empty unless they were asked for. */
  readonly privileged: readonly string[];
  readonly applicants: readonly string[];
  /** Under the applicant, where the company itself is the only one. */
  readonly applicantLines: readonly string[];
}

/**
 * The facts of one package of a reply; null when the register has no such reply. Privileged notes only when asked for, and never in
 * the one to send: without a package they ask for the one for the file.
 */
export function responseSheetFacts(
  register: Register,
  asked: {
    readonly responseId: string;
    readonly package?: ReplyPackage | undefined;
    readonly includePrivileged: boolean;
  },
  source: PageSource,
  entryAt: (seq: number) => Entry | undefined,
): ResponseSheetFacts | null {
  const reply = responseFacts(register, asked.responseId, source.moment.today);
  if (reply === null) return null;
  const { notes } = reply.response;
  const pack = asked.package ?? (asked.includePrivileged ? 'for-the-file' : 'to-send');
  const named = reply.licenses.map(({ applicant }) => applicant).filter((each) => each !== '');
  const applicants = [...new Set(named)];
  const [applicant = register.settings.company, ...others] = applicants;
  return {
    page: pageFacts(register, source),
    package: pack,
    reply,
    count:
      reply.twentyDays === null ? null : countFacts(register, reply.twentyDays.deadline.id, source, entryAt),
    privileged:
      asked.includePrivileged && pack === 'for-the-file'
        ? notes.filter(({ kind }) => kind === 'privileged').map(({ text }) => text)
        : [],
    applicants,
    applicantLines: others.length > 0 ? [] : applicantLinesWithContact(register.settings, applicant),
  };
}
