import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { Name } from './verbatim';

test('what cannot be seen in a name is named, in its text and under the pointer', () => {
  const drawn = (props: Parameters<typeof Name>[0]) => renderToStaticMarkup(createElement(Name, props));
  const text = 'A\u202eB';
  expect(drawn({ text })).toBe('<bdi>A‹U+202E›B</bdi>');
  expect(drawn({ text, className: 'number' })).toBe('<bdi class="number">A‹U+202E›B</bdi>');
  expect(drawn({ text, isCut: true })).toBe('<bdi class="cut" title="A‹U+202E›B">A‹U+202E›B</bdi>');
  expect(drawn({ text, hasTitle: true })).toBe('<bdi title="A‹U+202E›B">A‹U+202E›B</bdi>');
});
