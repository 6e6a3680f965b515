/** One file of `prompts/`. */
export interface Prompt {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly arguments: readonly PromptArgument[];
  /** Handlebars text. */
  readonly template: string;
}

export interface PromptArgument {
  readonly name: string;
  readonly description: string;
  readonly required: boolean;
  /** What its values are, where they can be listed. */
  readonly options?: ArgumentOptions | undefined;
}

export const ARGUMENT_OPTIONS = ['releases', 'modes', 'levels'] as const;
export type ArgumentOptions = (typeof ARGUMENT_OPTIONS)[number];
