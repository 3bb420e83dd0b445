import { expect, test } from 'vitest';
import { manualSections } from '../../shared/manual/manual-pages';
import { topicOfPage, topicOfTask } from './topic-here';

test.each(Object.entries({ ...topicOfPage, ...topicOfTask }))(
  'F1 at %s leads to a passage of the manual',
  (_, topic) => {
    if (topic === null) return;
    const passages = manualSections().filter(({ pageId }) => pageId === topic.page);
    expect(passages.map(({ anchor }) => anchor)).toContain(topic.anchor);
  },
);
