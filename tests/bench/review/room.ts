import { type Browser, type Page, chromium } from "playwright-core";
import { type ApiClient, signIn } from "#tests/support/api-client";
import { findChromium } from "#tests/support/chromium";
import { freePort } from "../sync/servers/free-port.ts";
import { Program } from "../sync/servers/program.ts";
import { typeInto } from "../type-into.ts";

export interface RoomFigures {
  /** From the address to the text, and to the list of its claims. */
  readonly textMs: number;
  readonly claimsMs: number;
  /** The longest time for which the page did nothing else while it opened. */
  readonly longestTaskMs: number;
  /** Drawn in the panel, of all of them. */
  readonly rows: number;
  /** While the panel is scrolled from its beginning to its end in two seconds. */
  readonly scroll: FrameTimes;
  /** From a change to the layout. */
  readonly keystroke: { readonly median: number; readonly p95: number };
  /** The longest task after a pause in typing, when panels follow the text. */
  readonly afterTypingMs: number;
}

interface FrameTimes {
  readonly p95: number;
  readonly longest: number;
}

const keystrokes = 60;

/** What the writing room of each commentary costs the browser, on a server of its own over `env`'s data. */
export async function roomFigures(
  env: Readonly<Record<string, string>>,
  briefIds: readonly string[],
): Promise<RoomFigures[]> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const program = await Program.start({
    file: "dist/main.js",
    folder: process.cwd(),
    env: {
      ...env,
      DEMO: "true",
      DEMO_SEED: "empty",
      HOST: "127.0.0.1",
      PORT: String(port),
      LOG_LEVEL: "warn",
    },
    readyUrl: `${url}/readyz`,
  });
  const found = await findChromium();
  const browser = await chromium.launch({
    executablePath: found.executablePath,
    env: { ...process.env, ...found.env },
    args: ["--no-sandbox"],
  });
  try {
    const client = await signIn(url, "analyst");
    const figures: RoomFigures[] = [];
    for (const id of briefIds) {
      await inRoom(browser, client, id, async () => undefined);
      figures.push(await inRoom(browser, client, id, measureRoom));
    }
    return figures;
  } finally {
    await browser.close();
    await program.stop();
  }
}

type Opened = Pick<RoomFigures, "textMs" | "claimsMs" | "longestTaskMs">;

async function inRoom<Result>(
  browser: Browser,
  { cookie, origin }: ApiClient,
  briefId: string,
  use: (page: Page, opened: Opened) => Promise<Result>,
): Promise<Result> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: "en-GB" });
  const [name = "", value = ""] = cookie.split("; ")[0]?.split(/=(.*)/s) ?? [];
  await context.addCookies([{ name, value, url: origin }]);
  const page = await context.newPage();
  await page.addInitScript(watchTasks);
  const began = performance.now();
  await page.goto(`${origin}/briefs/${briefId}`);
  await page.locator(".ProseMirror .claim").first().waitFor();
  const textMs = performance.now() - began;
  await page.getByRole("tabpanel").getByRole("listitem").first().waitFor();
  await page
    .getByRole("tabpanel")
    .locator("li", { hasText: /needs a source|verified|in review/ })
    .first()
    .waitFor();
  const claimsMs = performance.now() - began;
  await page.waitForTimeout(2000);
  const result = await use(page, { textMs, claimsMs, longestTaskMs: await longestTask(page) });
  await context.close();
  return result;
}

async function measureRoom(page: Page, opened: Opened): Promise<RoomFigures> {
  const rows = await page.getByRole("tabpanel").locator("ol > li").count();
  const scroll = await page.getByRole("tabpanel").evaluate(scrollThrough);
  await page.locator(".ProseMirror p").first().click();
  await longestTask(page);
  const times = await page.evaluate(typeInto, keystrokes);
  await page.waitForTimeout(1500);
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor(sorted.length * share)] ?? NaN;
  return {
    ...opened,
    rows,
    scroll,
    keystroke: { median: at(0.5), p95: at(0.95) },
    afterTypingMs: await longestTask(page),
  };
}

declare global {
  interface Window {
    longestTaskMs?: number;
  }
}

/** Runs in the page. */
function watchTasks(): void {
  window.longestTaskMs = 0;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) {
      window.longestTaskMs = Math.max(window.longestTaskMs ?? 0, duration);
    }
  }).observe({ type: "longtask", buffered: true });
}

/** Since it was last asked; 0 when none took 50 ms. */
function longestTask(page: Page): Promise<number> {
  return page.evaluate(() => {
    const longest = window.longestTaskMs ?? 0;
    window.longestTaskMs = 0;
    return longest;
  });
}

/** Runs in the page: the times between frames. */
async function scrollThrough(box: Element): Promise<FrameTimes> {
  const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
  const steps = 120;
  const times: number[] = [];
  let before = await frame();
  for (let step = 1; step <= steps; step++) {
    box.scrollTop = (box.scrollHeight * step) / steps;
    const now = await frame();
    times.push(now - before);
    before = now;
  }
  times.sort((a, b) => a - b);
  return { p95: times[Math.floor(times.length * 0.95)] ?? NaN, longest: times.at(-1) ?? NaN };
}
