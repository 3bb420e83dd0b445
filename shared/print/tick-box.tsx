/** A box to tick by hand, ticked already where that is known. */
export function TickBox({ isTicked }: { readonly isTicked: boolean }) {
  return <span className={isTicked ? 's-box p-ticked' : 's-box'}>{isTicked ? '×' : ''}</span>;
}
