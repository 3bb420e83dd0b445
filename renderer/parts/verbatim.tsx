import { withOddCharactersShown } from '../../shared/odd-characters';

/**
 * A user's short text on one line: its own direction, isolated, so that an override in it turns nothing around it; what cannot be
 * seen in it is named.
 */
export function Name({ text: typed, isCut = false }: { readonly text: string; readonly isCut?: boolean }) {
  const text = withOddCharactersShown(typed);
  return isCut ? (
    <bdi className="cut" title={text}>
      {text}
    </bdi>
  ) : (
    <bdi>{text}</bdi>
  );
}

/** A user's longer text with its own line breaks, word for word. */
export function Verbatim({ text }: { readonly text: string }) {
  return (
    <div className="verbatim" dir="auto">
      {text}
    </div>
  );
}
