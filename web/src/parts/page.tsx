import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";

interface Props {
  title: string;
  /** What stands in the browser's title, where the heading is longer or drawn by the page itself. */
  heading?: ComponentChildren;
  lead?: ComponentChildren;
  tools?: ComponentChildren;
  children: ComponentChildren;
  wide?: boolean;
}

let first = true;

/** A page: its heading takes the focus when it is gone to, so that a screen reader says where one is. */
export function Page({ title, heading, lead, tools, children, wide = false }: Props) {
  const h1 = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = title === "What is known" ? "Hearsay" : `${title} · Hearsay`;
  }, [title]);
  useEffect(() => {
    if (first) {
      first = false;
      return;
    }
    h1.current?.focus({ preventScroll: true });
    if (!window.location.hash) window.scrollTo(0, 0);
  }, []);
  return (
    <article class={wide ? "page page-wide" : "page"}>
      <header class="page-head">
        <div class="page-title">
          <h1 tabIndex={-1} ref={h1}>
            {heading ?? title}
          </h1>
          {tools && <div class="page-tools">{tools}</div>}
        </div>
        {lead && <div class="page-lead">{lead}</div>}
      </header>
      {children}
    </article>
  );
}
