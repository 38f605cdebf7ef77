/**
 * How a mark of a chart is filled: `main` is the answer; `attention` and `third` stand beside it, with hatching and dots so that
 * they differ without colour; `quiet` is everything else; `fine` is what needs nothing.
 */
export type Tone = 'main' | 'attention' | 'third' | 'quiet' | 'fine';
