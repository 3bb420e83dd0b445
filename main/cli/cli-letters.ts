import { done } from '../../shared/base/result';
import { nameOfLicense, nameOfLicenses } from '../../shared/docket/record-names';
import { channelWords } from '../../shared/labels/closed-sets';
import { letterKindWords } from '../../shared/law/letter-kinds';
import { type Letter, letterKind } from '../../shared/records/letter';
import type { Register } from '../../shared/register/register';
import { table } from './cli-table';
import { defineCommand, type Wrong } from './command';
import { type FollowsAsked, followsAsked, wantedFollows } from './follows-filter';
import { headLine, holdsWords, notAmong, runList } from './run-list';

/** One letter as `letters --json` gives it. */
export function letterJson(register: Register, letter: Letter) {
  return {
    id: letter.id,
    kind: letter.kind,
    label: letterKindWords[letter.kind].label,
    datedOn: letter.datedOn,
    arrivedOn: letter.arrivedOn,
    channel: letter.channel,
    reference: letter.reference,
    officer: letter.officerName,
    licenses: letter.licenseIds.map((id) => nameOfLicense(register, id)),
    licenseIds: letter.licenseIds,
    replyBy: letter.replyByOn,
    replyExtendedTo: letter.replyExtendedTo,
    deadlines: register.deadlines
      .by('source', letter.id)
      .filter((deadline) => deadline.void === null)
      .map(({ id }) => id),
    files: letter.files.map(({ name }) => name),
    entry: letter.madeSeq,
    void: letter.void !== null,
  };
}

function asTable(register: Register, letters: readonly Letter[]): string {
  if (letters.length === 0) return headLine(0, 'letter');
  const body = letters.map((letter) => [
    letter.datedOn,
    letter.arrivedOn ?? '',
    letterKindWords[letter.kind].label,
    nameOfLicenses(register, letter.licenseIds),
    letter.reference,
    letter.channel === null ? '' : channelWords[letter.channel],
    letter.officerName,
  ]);
  const header = ['DATED', 'ARRIVED', 'LETTER', 'LICENSE', 'REFERENCE', 'CAME BY', 'OFFICER'];
  return `${headLine(letters.length, 'letter')}\n${table(header, body)}`;
}

export const lettersCommand = defineCommand({
  name: 'letters',
  description: 'lists the letters, the newest first',
  more: 'Words narrow the list.',
  words: [
    {
      name: 'WORD',
      means: 'words that stand in the letter: kind, license, reference, officer',
      isOptional: true,
      isMany: true,
    },
  ],
  takes: ['record', 'kind', 'since', 'until', 'all', 'as-of', 'json', 'out'],
  examples: [
    { line: 'export-docket letters --record Z123456', description: 'the letters of one record' },
    {
      line: 'export-docket letters --kind intent-to-deny --since 2019-01-01 --json',
      description: 'every intent to deny since that day',
    },
  ],
  read: (asked): FollowsAsked | Wrong =>
    notAmong('kind', asked.values.kind, letterKind.options) ?? followsAsked(asked),
  run: (task) =>
    runList(task, ({ register }) => {
      const wanted = wantedFollows(
        register,
        register.letters.values(),
        ({ datedOn }) => datedOn,
        task.request,
      );
      if (!wanted.ok) return wanted;
      const letters = wanted.value.filter((letter) =>
        holdsWords(task.request.words, [
          letterKindWords[letter.kind].label,
          nameOfLicenses(register, letter.licenseIds),
          letter.reference,
          letter.officerName,
        ]),
      );
      return done({
        json: () => letters.map((letter) => letterJson(register, letter)),
        text: () => asTable(register, letters),
      });
    }),
});
