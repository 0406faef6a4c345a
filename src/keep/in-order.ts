/**
 * Runs `work` over what comes, up to `width()` pieces at once, and gives the results in the order of the input. No more than that many
 * pieces and results are held; a piece whose work fails ends the whole.
 */
export async function* inOrder<T, R>(
  things: AsyncIterable<T>,
  width: () => number,
  work: (thing: T) => Promise<R>,
): AsyncGenerator<R> {
  const going: Promise<R>[] = [];
  for await (const thing of things) {
    const piece = work(thing);
    piece.catch(() => {});
    going.push(piece);
    while (going.length >= width()) yield await going.shift()!;
  }
  while (going.length > 0) yield await going.shift()!;
}
