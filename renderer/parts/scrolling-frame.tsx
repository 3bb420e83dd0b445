import { type ReactNode, useEffect, useRef, useState } from 'react';

/** Holds what may be wider or higher than the frame. While it is, the frame takes the focus, so that the arrow keys scroll it. */
export function ScrollingFrame(props: {
  readonly label: string;
  readonly className: string;
  readonly children: ReactNode;
}) {
  const frame = useRef<HTMLElement>(null);
  const [isLarger, setIsLarger] = useState(false);
  useEffect(() => {
    const element = frame.current;
    if (element === null) return;
    const observer = new ResizeObserver(() =>
      setIsLarger(element.scrollWidth > element.clientWidth || element.scrollHeight > element.clientHeight),
    );
    for (const each of [element, ...element.children]) observer.observe(each);
    return () => observer.disconnect();
  }, []);
  return (
    <section
      ref={frame}
      className={props.className}
      {...(isLarger ? { tabIndex: 0, 'aria-label': props.label } : {})}
    >
      {props.children}
    </section>
  );
}
