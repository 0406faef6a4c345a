/**
 * The largest sum of weights that a one-to-one assignment of rows to columns can have (Kuhn 1955, in the form with potentials).
 * Weights are not negative; a row may be left without a column.
 */
export function bestAssignment(weights: readonly (readonly number[])[]): number {
  const rows = weights.length;
  const columns = Math.max(rows, ...weights.map((row) => row.length));
  const cost = (row: number, column: number) => -(weights[row - 1]?.[column - 1] ?? 0);
  const u = new Float64Array(rows + 1);
  const v = new Float64Array(columns + 1);
  const rowAt = new Int32Array(columns + 1);
  const way = new Int32Array(columns + 1);
  for (let row = 1; row <= rows; row++) {
    const least = new Float64Array(columns + 1).fill(Number.POSITIVE_INFINITY);
    const used = new Uint8Array(columns + 1);
    let column = 0;
    rowAt[0] = row;
    do {
      used[column] = 1;
      const at = rowAt[column]!;
      let delta = Number.POSITIVE_INFINITY;
      let next = 0;
      for (let j = 1; j <= columns; j++) {
        if (used[j]) continue;
        const reduced = cost(at, j) - u[at]! - v[j]!;
        if (reduced < least[j]!) {
          least[j] = reduced;
          way[j] = column;
        }
        if (least[j]! < delta) {
          delta = least[j]!;
          next = j;
        }
      }
      for (let j = 0; j <= columns; j++) {
        if (used[j]) {
          u[rowAt[j]!]! += delta;
          v[j]! -= delta;
        } else least[j]! -= delta;
      }
      column = next;
    } while (rowAt[column] !== 0);
    do {
      const before = way[column]!;
      rowAt[column] = rowAt[before]!;
      column = before;
    } while (column !== 0);
  }
  let sum = 0;
  for (let j = 1; j <= columns; j++) if (rowAt[j]! > 0) sum -= cost(rowAt[j]!, j);
  return sum;
}
