import { inWords } from '../../shared/base/message-text';
import { messages } from '../../shared/base/messages';
import { fieldReasons } from '../../shared/base/messages/field-reasons';
import { shortcuts } from '../../shared/calls/shortcuts';
import * as closedSets from '../../shared/labels/closed-sets';
import * as fieldLabels from '../../shared/labels/field-labels';
import * as filterLabels from '../../shared/labels/filter-labels';
import * as responseLabels from '../../shared/labels/response-labels';
import { letterKindWords } from '../../shared/law/letter-kinds';
import { stepKindLabels } from '../../shared/law/step-kind-words';
import { everyText } from '../../shared/words/all-words';
import { jsonText } from './cli-answer';
import { writeAnswer } from './cli-output';
import { type Command, defineCommand } from './command';
import { optionWords } from './options';
import { holdsWords } from './run-list';

/** A sentence with the name it has in the program. */
type Named = readonly [name: string, text: string];

/** Every text inside a value, each named by the way to it. */
function textsIn(value: unknown, name = ''): readonly Named[] {
  if (typeof value === 'string') return value === '' ? [] : [[name, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => textsIn(part, name === '' ? key : `${name}.${key}`));
}

type Worded = Pick<Command, 'name' | 'description' | 'more'>;

function sentences(commands: readonly Worded[]): Readonly<Record<string, readonly Named[]>> {
  return {
    'Refusals and questions': textsIn(messages),
    'Why a field was not taken': textsIn(fieldReasons),
    'Pages of the window': textsIn(
      Object.fromEntries([...everyText()].filter(([place]) => !place.includes('/'))),
    ),
    'Fields and choices': textsIn({ ...closedSets, ...fieldLabels, ...filterLabels, ...responseLabels }),
    'How things stand, and why': textsIn(
      Object.fromEntries(
        [...everyText()].filter(
          ([place]) => place.includes('/') && !/^(?:labels|law)\/|^calls\/shortcuts$/.test(place),
        ),
      ),
    ),
    'Kinds of letters and steps': textsIn({ letter: letterKindWords, step: stepKindLabels }),
    Keys: Object.entries(shortcuts).map(([name, { name: says }]) => [name, says] as const),
    'Commands and options': [
      ...commands.flatMap(({ name, description, more }) => textsIn({ [name]: { description, more } })),
      ...Object.entries(optionWords).map(([name, { means }]) => [`--${name}`, means] as const),
    ],
  };
}

/** The command that prints every sentence, those of the other commands too. */
export const sentencesOf = (others: readonly Worded[]) =>
  defineCommand({
    name: 'sentences',
    description: 'prints the sentences of the program on one page, each with its name',
    more: 'What is refused and asked, the texts of the pages, what fields and choices are called, and the words of the command line; with words, those that have them. The rules are listed by law, the manual by manual.',
    words: [
      { name: 'WORD', means: 'words that stand in a sentence or its name', isOptional: true, isMany: true },
    ],
    takes: ['json', 'out'],
    examples: [
      { line: 'export-docket sentences', description: 'all of them, to be read whole' },
      { line: 'export-docket sentences backup folder', description: 'those with these words' },
    ],
    read: ({ words }): { readonly words: readonly string[] } => ({ words }),
    run: async (task) => {
      const { words, isJson } = task.request;
      const found = Object.entries(sentences(others)).map(
        ([group, all]) =>
          [group, all.filter((named) => words.length === 0 || holdsWords(words, named))] as const,
      );
      const answer = isJson
        ? jsonText(Object.fromEntries(found.map(([group, all]) => [group, Object.fromEntries(all)])))
        : found
            .filter(([, all]) => all.length > 0)
            .map(
              ([group, all]) =>
                `${group}\n\n${all.map(([name, text]) => `  ${name}\n      ${text}\n`).join('')}`,
            )
            .join('\n');
      const failed = await writeAnswer(task, answer);
      if (failed === undefined) return 0;
      await task.ports.complain(`${inWords(failed)}\n`);
      return 1;
    },
  });
