import type { ComponentChildren } from "preact";

/** A table that scrolls sideways in a narrow window, by keyboard too. */
export function ScrollTable({
  label,
  children,
  bars = false,
}: {
  label: string;
  children: ComponentChildren;
  bars?: boolean;
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
    <section class="table-scroll" aria-label={label} tabIndex={0}>
      <table class={bars ? "bars" : undefined}>{children}</table>
    </section>
  );
}
