import type { IsoDate } from '../../shared/base/dates';
import { done } from '../../shared/base/result';
import { agencyShort } from '../../shared/labels/closed-sets';
import { agencies } from '../../shared/law/agency';
import { everyReason, type ReasonFilter } from '../../shared/records/reason-filter';
import { reasonOutcomes } from '../../shared/records/reason-outcome';
import { outcomeWords } from '../../shared/response/reason-outcome';
import { type LetterReasons, privilegedNotes, reasonsAcrossLicenses } from '../../shared/response/reasons';
import { wantedReasons } from '../../shared/response/wanted-reasons';
import { table } from './cli-table';
import type { CliTask, CommonRequest, ExitCode } from './cli-task';
import { viewedRows } from './cli-view';
import { defineCommand, type Wrong } from './command';
import { standardStream } from './options';
import { headLine, notAmong, runList } from './run-list';
import { runSheet } from './run-sheet';

interface ReasonsRequest {
  readonly filter: ReasonFilter;
  readonly includePrivileged: boolean;
  /** The name of a saved view of the reasons. */
  readonly view: string | undefined;
  /** Where the report goes as PDF. */
  readonly pdf: string | undefined;
}

/** What one letter states about one license, as `reasons --json` gives it. */
export function reasonsJson(each: LetterReasons, includePrivileged: boolean) {
  const { letter, license, outcome } = each;
  return {
    license: each.name,
    licenseId: license.id,
    licenseNumber: license.licenseNumber,
    agency: license.agency,
    counterparty: each.partyName,
    parties: license.parties.map(({ name }) => name),
    owner: license.owner,
    letterId: letter.id,
    kind: letter.kind,
    label: each.kind,
    datedOn: letter.datedOn,
    reference: letter.reference,
    noReasonRecorded: each.isNoneRecorded,
    basis: letter.basis,
    modifications: letter.modifications,
    returnReason: letter.returnReason,
    reasons: each.reasons.map(({ number, kind, text, how, answer, exhibits }) => ({
      number,
      kind,
      text,
      how,
      answer,
      exhibits,
    })),
    exhibits: each.exhibits,
    reply: each.reply,
    outcome: outcome.outcome,
    outcomeLabel: outcomeWords[outcome.outcome],
    outcomeOn: outcome.on,
    outcomeBy: outcome.byLetter || outcome.because,
    appealFiledOn: each.appealFiledOn,
    ...(includePrivileged ? { privilegedNotes: privilegedNotes(each) } : {}),
  };
}

function statedIn(each: LetterReasons): string {
  if (each.isNoneRecorded) return 'no reason recorded';
  return [...each.reasons.map(({ text }) => text), each.basis, each.modifications, each.returnReason]
    .filter((text) => text.trim() !== '')
    .join('; ');
}

function asTable(found: readonly LetterReasons[]): string {
  const head = headLine(found.length, 'letter');
  if (found.length === 0) return head;
  const header = ['DATED', 'LETTER', 'LICENSE', 'AGENCY', 'COUNTERPARTY', 'STATED', 'OUTCOME'];
  const body = found.map((each) => [
    each.letter.datedOn,
    each.kind,
    each.name,
    agencyShort[each.license.agency],
    each.partyName,
    statedIn(each),
    outcomeWords[each.outcome.outcome],
  ]);
  return `${head}\n${table(header, body)}`;
}

function listReasons(task: CliTask<CommonRequest & ReasonsRequest>): Promise<ExitCode> {
  const { filter, includePrivileged, view, pdf } = task.request;
  if (pdf !== undefined)
    return runSheet(task, () => done({ kind: 'reasons', filter, includePrivileged }), pdf);
  return runList(task, ({ register }, today) => {
    const wanted = wantedReasons(reasonsAcrossLicenses(register, today), filter, { register, today });
    const viewed = viewedRows(task, 'reasons', view, wanted, { register, today });
    if (!viewed.ok) return viewed;
    const { rows, head, note } = viewed.value;
    return done({
      note,
      json: () => rows.map((each) => reasonsJson(each, includePrivileged)),
      text: () => `${head}${asTable(rows)}`,
    });
  });
}

export const reasonsCommand = defineCommand({
  name: 'reasons',
  description: 'lists what the agencies stated as reasons, across licenses, with our answers and the outcome',
  more: 'Words narrow the list to letters whose stated reasons hold them. With --pdf it writes the report on paper instead. Privileged notes are in JSON and on paper only with --privileged.',
  words: [
    {
      name: 'WORD',
      means: 'words that stand in the stated reasons: basis, citation, modification',
      isOptional: true,
      isMany: true,
    },
  ],
  takes: [
    'view',
    'agency',
    'counterparty',
    'owner',
    'outcome',
    'since',
    'until',
    'privileged',
    'today',
    'as-of',
    'json',
    'out',
    'pdf',
    'paper',
  ],
  examples: [
    {
      line: 'export-docket reasons 744.11 --agency BIS',
      description: 'the letters of BIS that cite the section',
    },
    {
      line: 'export-docket reasons --since 2019-01-01 --until 2019-12-31 --json --out reasons.json',
      description: 'those dated in 2019, for other programs',
    },
    {
      line: 'export-docket reasons --counterparty "Example Trading" --pdf reasons.pdf',
      description: 'the report about one counterparty on paper',
    },
  ],
  read: ({ words, values, at }): ReasonsRequest | string | Wrong => {
    const { agency, outcome, pdf } = values;
    const wrong = notAmong('agency', agency, agencies) ?? notAmong('outcome', outcome, reasonOutcomes);
    if (wrong !== undefined) return wrong;
    if (pdf === standardStream && values.json === true)
      return '--json and --pdf - do not go together: standard output holds the file itself.';
    if (pdf !== undefined && values.view !== undefined)
      return '--pdf and --view do not go together: name what narrows the report.';
    if (pdf !== undefined && values.out !== undefined) return '--pdf and --out do not go together.';
    const from = (values.since as IsoDate | undefined) ?? null;
    const to = (values.until as IsoDate | undefined) ?? null;
    return {
      filter: {
        ...everyReason,
        fields: {
          agency: agency === undefined ? undefined : agencies.filter((each) => each === agency),
          outcome: outcome === undefined ? undefined : reasonOutcomes.filter((each) => each === outcome),
          dated: from === null && to === null ? undefined : { from, to },
        },
        counterparty: values.counterparty ?? '',
        owner: values.owner ?? '',
        words: words.join(' '),
      },
      includePrivileged: values.privileged === true,
      view: values.view,
      pdf: pdf === undefined ? undefined : at(pdf),
    };
  },
  run: listReasons,
});
