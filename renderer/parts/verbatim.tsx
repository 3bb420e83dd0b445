import { withOddCharactersShown } from '../../shared/base/odd-characters';

/**
 * A user's short text on one line: its own direction, isolated, so that an override in it turns nothing around it; what cannot be
 * seen in it is named.
 */
export function Name(props: {
  readonly text: string;
  /** Cut where the line ends; the whole text shows under the pointer. */
  readonly isCut?: boolean;
  /** The whole text shows under the pointer. */
  readonly hasTitle?: boolean;
  readonly className?: string;
}) {
  const { isCut = false, hasTitle = isCut } = props;
  const text = withOddCharactersShown(props.text);
  return (
    <bdi className={isCut ? 'cut' : props.className} title={hasTitle ? text : undefined}>
      {text}
    </bdi>
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
