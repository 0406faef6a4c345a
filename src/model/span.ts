import { z } from "zod";

/** A half-open stretch of `document.text`, in UTF-16 code units. */
export const Span = z.strictObject({
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
});
export type Span = z.infer<typeof Span>;

/** Whether two spans share at least one code unit. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Whether `outer` holds all of `inner`. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Whether the code unit at a place lies in a span. */
export function covers({ start, end }: Span, at: number): boolean {
  return start <= at && at < end;
}

/** The words of a span. */
export function quote(text: string, span: Span): string {
  return text.slice(span.start, span.end);
}
