import { type ClipboardEvent, useMemo, useState } from 'react';
import { numberedReasons } from '../../../shared/response/numbered-reasons';
import { fieldWords } from '../../../shared/words/fields-words';
import { Button } from '../../parts/button';
import { LongTextField } from '../../parts/text-field';

const paragraphsOf = (text: string): readonly string[] => text.split(/\n[^\S\n]*\n/);

/** The text with each numbered reason in a paragraph of its own, and how many of them did not stand so; null where none did. */
function takenApart(text: string): { readonly text: string; readonly reasons: number } | null {
  const parts = paragraphsOf(text).map((paragraph) => ({ paragraph, reasons: numberedReasons(paragraph) }));
  const reasons = parts.reduce((sum, part) => sum + part.reasons.length, 0);
  if (reasons === 0) return null;
  const paragraphs = parts.flatMap((part) => (part.reasons.length === 0 ? [part.paragraph] : part.reasons));
  return { text: paragraphs.join('\n\n'), reasons };
}

/**
 * Text in which a letter gives its reasons. Pasted numbered reasons are put into a paragraph each, which a reply takes for a point
 * each; undoing once, or "Keep as one", brings back what was pasted. Typed ones are offered the same.
 */
export function ReasonsField(props: {
  readonly label: string;
  readonly name: string;
  readonly description: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}) {
  const { value, onChange } = props;
  const [pasted, setPasted] = useState<{
    readonly before: string;
    readonly after: string;
    readonly reasons: number;
  } | null>(null);
  const onPaste = ({ target, clipboardData }: ClipboardEvent) => {
    if (!(target instanceof HTMLTextAreaElement)) return;
    const text = clipboardData.getData('text/plain').replace(/\r\n?/g, '\n');
    const reasons = numberedReasons(text);
    if (reasons.length === 0) return;
    const from = target.selectionStart;
    // Once the browser has pasted, so that undoing comes by what was pasted.
    setTimeout(() => {
      const before = target.value;
      const to = from + text.length;
      if (before.slice(from, to) !== text) return;
      const gap = /(?:^|\n[^\S\n]*\n)\s*$/.test(before.slice(0, from)) ? '' : '\n\n';
      target.setSelectionRange(from, to);
      // The browser's own way to insert: it is the one that can be undone by its keys.
      document.execCommand('insertText', false, gap + reasons.join('\n\n'));
      setPasted({ before, after: target.value, reasons: reasons.length });
    });
  };
  const found = useMemo(() => takenApart(value), [value]);
  const apart = value === pasted?.before ? null : found;
  return (
    <div className="wide stack" onPaste={onPaste}>
      <LongTextField {...props} isOptional />
      <div aria-live="polite">
        {pasted !== null && value === pasted.after ? (
          <span className="row small">
            {fieldWords.pasted({ count: pasted.reasons })}
            <Button kind="link" onPress={() => onChange(pasted.before)}>
              {fieldWords.keepAsOne}
            </Button>
          </span>
        ) : (
          apart !== null && (
            <span className="row small">
              {fieldWords.inOneParagraph({ count: apart.reasons })}
              <Button
                kind="link"
                onPress={() => {
                  onChange(apart.text);
                  setPasted({ before: value, after: apart.text, reasons: apart.reasons });
                }}
              >
                {fieldWords.makeParagraphEach}
              </Button>
            </span>
          )
        )}
      </div>
    </div>
  );
}
