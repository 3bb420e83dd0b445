import { type LetterText, textOfLines } from '../../shared/reading/letter-text';
import { type Block, markOf } from './blocks';

const width = 90;

function wrapped(text: string, first: string, hang: string): readonly string[] {
  const lines: string[] = [];
  let line = first;
  for (const word of text.split(' ')) {
    if (line.length + word.length + 1 > width && line.trim() !== '') {
      lines.push(line.trimEnd());
      line = hang;
    }
    line += `${word} `;
  }
  lines.push(line.trimEnd());
  return lines;
}

function linesOf(block: Block): readonly string[] {
  switch (block.is) {
    case 'lines':
      return block.lines.map((line) =>
        block.at === 'right'
          ? line.padStart(width)
          : block.at === 'center'
            ? line.padStart(Math.floor((width + line.length) / 2))
            : line,
      );
    case 'text':
    case 'heading':
      return wrapped(block.text, '', '');
    case 'pairs':
      return block.pairs.flatMap(([label, value]) =>
        value.split('\n').map((line, index) => (index === 0 ? label : '').padEnd(36) + line),
      );
    case 'grid':
      return block.rows.map((row) =>
        row
          .map((cell) => cell.padEnd(Math.max(24, cell.length + 5)))
          .join('')
          .trimEnd(),
      );
    case 'list':
      return block.points.flatMap((point, index) =>
        wrapped(point, `  ${markOf(block.marks, index)}`.padEnd(7), '       '),
      );
    case 'beside': {
      const [left, right] = [block.left.flatMap(linesOf), block.right.flatMap(linesOf)];
      return Array.from(
        { length: Math.max(left.length, right.length) },
        (_, row) => (left[row] ?? '').padEnd(width + 6) + (right[row] ?? ''),
      );
    }
    case 'page':
      return block.head;
  }
}

/** A letter as lines of letters of one width, without a PDF: for tests. */
export function asLines(blocks: readonly Block[]): LetterText {
  return textOfLines(blocks.flatMap((block) => [...linesOf(block), '']));
}
