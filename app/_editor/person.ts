/** Who writes here, as colleagues see it at the caret. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly color: string;
}
