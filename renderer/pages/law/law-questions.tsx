import { useMemo } from 'react';
import { formatDay } from '../../../shared/base/dates';
import { openQuestions } from '../../../shared/law/open-questions';
import { lawWords } from '../../../shared/words/law-words';
import { InlineLink } from '../../parts/inline-link';
import { Name } from '../../parts/verbatim';
import { useOpenRegister } from '../../state/use-open-register';
import { RecordSection, RecordTable } from '../../views/record/record-parts';
import { sourcesOf } from './law-sources';
import { titlesOf } from './law-view';
import './law-questions.css';

/** What the texts leave open with what the program does meanwhile, and where every rule was read. */
export function LawQuestions({ onOpen }: { readonly onOpen: (ruleId: string) => void }) {
  const { settings } = useOpenRegister().register;
  const titleOf = titlesOf(settings);
  const sources = useMemo(() => sourcesOf(settings), [settings]);
  return (
    <>
      <RecordSection title={lawWords.openQuestions} count={openQuestions.length}>
        <p className="muted law-words">{lawWords.questionsSay}</p>
        <ul className="law-questions">
          {openQuestions.map(({ id, question, citation, meanwhile, ruleIds }) => (
            <li key={id}>
              <p className="strong">{question}</p>
              <p>{meanwhile}</p>
              <p className="small muted">
                {citation}
                {ruleIds.map((ruleId) => (
                  <span key={ruleId}>
                    {' · '}
                    <InlineLink onPress={() => onOpen(ruleId)}>{titleOf(ruleId)}</InlineLink>
                  </span>
                ))}
              </p>
            </li>
          ))}
        </ul>
      </RecordSection>
      <RecordSection title={lawWords.sources} count={sources.length}>
        <RecordTable
          label={lawWords.sources}
          columns={[
            { title: lawWords.whereRead },
            { title: lawWords.rules },
            { title: lawWords.read, width: '150px' },
          ]}
        >
          {sources.map(({ source, citations, checkedOn }) => (
            <tr key={source}>
              <td>
                <Name text={source} />
              </td>
              <td>
                <Name text={citations.join('; ')} />
              </td>
              <td>{formatDay(checkedOn)}</td>
            </tr>
          ))}
        </RecordTable>
      </RecordSection>
    </>
  );
}
