/** A reason not to start that one sentence explains; it is printed without a stack. */
export class StartupError extends Error {
  override readonly name = "StartupError";
}
