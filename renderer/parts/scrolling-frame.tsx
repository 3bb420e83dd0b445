import { type ReactNode, useEffect, useRef, useState } from 'react';

/** Holds what may be wider than the page. While it is, the frame takes the focus, so that the arrow keys scroll it. */
export function ScrollingFrame(props: {
  readonly label: string;
  readonly className: string;
  readonly children: ReactNode;
}) {
  const frame = useRef<HTMLElement>(null);
  const [isWider, setIsWider] = useState(false);
  useEffect(() => {
    const element = frame.current;
    if (element === null) return;
    const observer = new ResizeObserver(() => setIsWider(element.scrollWidth > element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return (
    <section
      ref={frame}
      className={props.className}
      {...(isWider ? { tabIndex: 0, 'aria-label': props.label } : {})}
    >
      {props.children}
    </section>
  );
}
