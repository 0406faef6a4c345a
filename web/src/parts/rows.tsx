import type { ComponentChildren } from "preact";

/** Things below one another with a line between them. */
export function Rows<T extends { id: string }>({
  of,
  children,
}: {
  of: readonly T[];
  children: (item: T) => ComponentChildren;
}) {
  return (
    <ul class="rows">
      {of.map((item) => (
        <li key={item.id}>{children(item)}</li>
      ))}
    </ul>
  );
}
