import { Fragment, type ReactNode } from 'react';

const mark = '\u0001';

/** A text of the catalogue whose parameters are drawn: a link, a number, a name. `say` is the text, `with` what stands in its places. */
export function Worded<Name extends string>(props: {
  readonly say: (params: { readonly [N in Name]: string }) => string;
  readonly with: { readonly [N in Name]: ReactNode };
}) {
  const names = Object.keys(props.with) as Name[];
  const marked = Object.fromEntries(names.map((name) => [name, `${mark}${name}${mark}`]));
  const pieces = props.say(marked as { [N in Name]: string }).split(mark);
  return pieces.map((piece, at) => {
    // Every second piece is a name, whatever the language makes of their order.
    const drawn = at % 2 === 1 ? props.with[piece as Name] : piece;
    // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text never move
    return <Fragment key={at}>{drawn}</Fragment>;
  });
}
