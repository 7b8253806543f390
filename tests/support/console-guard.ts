// Set-up of every test file: an error or a warning that nobody expected fails the test during which it came.
import { format } from "node:util";
import { afterEach, beforeEach, vi } from "vitest";

let allowed: RegExp[] = [];
let unexpected: string[] = [];

/** Lets this one test write errors or warnings that match `pattern`. */
export function expectConsole(pattern: RegExp): void {
  allowed.push(pattern);
}

function judge(message: string): void {
  if (!allowed.some((pattern) => pattern.test(message))) unexpected.push(message);
}

beforeEach(() => {
  allowed = [];
  vi.spyOn(console, "error").mockImplementation((...args) => judge(format(...args)));
  vi.spyOn(console, "warn").mockImplementation((...args) => judge(format(...args)));
});

afterEach(() => {
  vi.restoreAllMocks();
  const messages = unexpected;
  unexpected = [];
  if (messages.length > 0) throw new Error(`Unexpected on the console:\n${messages.join("\n")}`);
});

process.on("warning", (warning) => judge(`${warning.name}: ${warning.message}`));
