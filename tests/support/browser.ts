import { mkdir } from "node:fs/promises";
import path from "node:path";
import { type Browser, type BrowserContext, type Page, chromium } from "playwright-core";
import { TestRunner, afterAll, afterEach, beforeAll, onTestFinished } from "vitest";

import { findChromium } from "./chromium.ts";

export interface PersonOptions {
  readonly locale?: "pl-PL" | "en-GB";
  readonly theme?: "light" | "dark";
  readonly viewport?: { readonly width: number; readonly height: number };
  /** The address that relative paths begin at. */
  readonly baseURL?: string;
}

/**
 * Someone at a browser of his or her own: cookies, storage and language shared with nobody. Leaves at the end of the
 * test that called for him or her, or with the browser.
 */
export interface Person {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Another page (tab) of the same person. */
  newPage(): Promise<Page>;
  /** Lets this person's pages write console messages that match `pattern`, for good. */
  expectConsole(pattern: RegExp): void;
  leave(): Promise<void>;
}

export interface TestBrowser {
  person(options?: PersonOptions): Promise<Person>;
}

/** What Chromium remarks on that is no fault: Next fetches the styles of pages that a link may lead to. */
const remarks = [/was preloaded using link preload but not used within a few seconds/];

/**
 * One real browser for a test file: call it at the top of the file. An error or a warning on any page's console, or an
 * exception that nobody caught, fails the test during which it came; a test that fails leaves a picture of every page
 * in tests/.output.
 */
export function testBrowser(): TestBrowser {
  let browser: Browser;
  const contexts = new Set<BrowserContext>();
  const faults: string[] = [];

  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser?.close());
  afterEach(async ({ task }) => {
    if (task.result?.state === "fail") await photograph(task.name, contexts);
    const found = faults.splice(0);
    if (found.length > 0) throw new Error(`Unexpected in the browser:\n${found.join("\n")}`);
  });

  return {
    async person({ locale = "en-GB", theme = "light", viewport, baseURL } = {}) {
      const context = await browser.newContext({
        locale,
        colorScheme: theme,
        viewport: viewport ?? { width: 1280, height: 800 },
        reducedMotion: "reduce",
        timezoneId: "Europe/Warsaw",
        ...(baseURL ? { baseURL } : {}),
      });
      const allowed = [...remarks];
      contexts.add(context);
      // A context that closes loses its cookies before its pages: what they say then is no fault of theirs.
      let left = false;
      watch(context, (message) => {
        if (!left && !allowed.some((pattern) => pattern.test(message))) faults.push(message);
      });
      const leave = async () => {
        left = true;
        contexts.delete(context);
        await context.close();
      };
      if (TestRunner.getCurrentTest()) onTestFinished(leave);
      return {
        context,
        page: await context.newPage(),
        newPage: () => context.newPage(),
        expectConsole: (pattern) => void allowed.push(pattern),
        leave,
      };
    },
  };
}

/** Without a sandbox where Chromium cannot make one (as root), and without calling home. */
export async function launchChromium(): Promise<Browser> {
  const { executablePath, env } = await findChromium();
  return chromium.launch({
    executablePath,
    env: { ...process.env, ...env },
    args: [
      "--no-sandbox",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--no-first-run",
    ],
  });
}

function watch(context: BrowserContext, judge: (message: string) => void): void {
  context.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") {
      judge(`${message.type()}: ${message.text()} (${message.location().url})`);
    }
  });
  context.on("weberror", (error) => judge(`uncaught: ${error.error().stack ?? error.error().message}`));
}

async function photograph(test: string, contexts: ReadonlySet<BrowserContext>): Promise<void> {
  const folder = path.resolve("tests/.output");
  await mkdir(folder, { recursive: true });
  const pages = [...contexts].flatMap((context) => context.pages());
  const name = test.replaceAll(/\W+/g, "-").slice(0, 80);
  await Promise.all(
    pages.map((page, index) =>
      // A page that is already gone has no picture; the test's own failure says more.
      page.screenshot({ path: path.join(folder, `${name}-${index + 1}.png`) }).catch(() => undefined),
    ),
  );
}
