/** Modals of what may be. */
export const MAYBE = new Set(["may", "might", "could", "can"]);
