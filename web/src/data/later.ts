import { useEffect, useState } from "preact/hooks";

/** A value once it has stayed the same for a moment. */
export function useLater<T>(value: T, wait: number): T {
  const [late, setLate] = useState(value);
  useEffect(() => {
    const timer = window.setTimeout(() => setLate(value), wait);
    return () => window.clearTimeout(timer);
  }, [value, wait]);
  return late;
}
