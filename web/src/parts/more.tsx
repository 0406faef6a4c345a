import { useState } from "preact/hooks";
import { counted, grouped } from "../words/numbers.ts";

interface Props {
  shown: number;
  total: number;
  noun: string;
  /** Left out where no more can be had here; then `note` says where. */
  onMore?: () => void;
  note?: string;
}

/** Under a list that is not whole: how many of how many are shown, and the way to more. */
export function More({ shown, total, noun, onMore, note }: Props) {
  if (shown >= total) return null;
  return (
    <p class="more">
      {onMore && (
        <button type="button" onClick={onMore}>
          Show more
        </button>
      )}
      <span class="soft small">
        {grouped(shown)} of {counted(total, noun)} are shown{note && `; ${note}`}
      </span>
    </p>
  );
}

/** The first of a list that is there whole, and the way to the next; no way where all are shown. */
export function useFirst<T>(all: readonly T[], first: number, step = first) {
  const [most, setMost] = useState(first);
  return { shown: all.slice(0, most), onMore: all.length > most ? () => setMost(most + step) : undefined };
}
