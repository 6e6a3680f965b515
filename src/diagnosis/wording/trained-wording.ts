/** What training found. */
export interface TrainedWording {
  /** What each output starts from. */
  readonly bias: readonly number[];
  /** What one step of a weight is worth in each output. */
  readonly steps: readonly number[];
  /** Base64 of two weights a byte, output by output. */
  readonly weights: string;
  /** The factors by which the inputs of `weigh-words.ts` are weighed, in their order; the last stands for itself. */
  readonly judges: {
    readonly mode: readonly number[];
    readonly whole: readonly number[];
    readonly lasting: readonly number[];
  };
}
