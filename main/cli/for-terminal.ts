// Every control character but our line breaks, and what turns the direction of a line around.
const active = /[^\P{Cc}\n]|[\u2028\u2029\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/**
 * Text that shows itself on a terminal and does nothing else: a control character becomes its escape, `\u001b`, as JSON
 * writes it, so that an answer in JSON stays the same answer. Line breaks stay.
 */
export function forTerminal(text: string): string {
  return text
    .replaceAll('\r\n', '\n')
    .replace(active, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
