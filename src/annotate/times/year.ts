/** Whether a number can stand for a year beside a month or after "in". */
export function isYear(number: number): boolean {
  return Number.isInteger(number) && number >= 1000 && number <= 2100;
}

/** Two digits. */
export function pad(number: number | null): string {
  return String(number ?? 0).padStart(2, "0");
}
