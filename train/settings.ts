/** How long each part is trained, chosen on the development sets. */
export const EPOCHS = { tagger: 6, jackknife: 3 } as const;

/** A tagger's right answer that wins by less than this is an occasion to learn as well. */
export const TAGGER_MARGIN = 40;

/** The recognizers whose weights are summed have these seeds. */
export const NAME_TRAINING = { epochs: 5, seeds: [1, 2, 3] };

/** The parsers whose weights are summed. */
export const PARSERS = [1, 2, 3].map((seed) => ({ seed, epochs: 6, dropout: 0 }));
