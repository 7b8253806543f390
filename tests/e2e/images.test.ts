import { beforeAll, describe, expect, it } from "vitest";
import { checkAccessibility } from "#tests/support/accessibility";
import { type ApiClient, signIn } from "#tests/support/api-client";
import { testBrowser } from "#tests/support/browser";
import { aPicture } from "#tests/support/pictures";
import { startServer } from "#tests/support/server";
import { textOf, visit } from "#tests/support/writing";

const browser = testBrowser();

let url: string;
let analyst: ApiClient;
let workspaceId: string;

beforeAll(async () => {
  ({ url } = await startServer({ env: { DEMO_SEED: "empty" } }));
  analyst = await signIn(url, "analyst");
  const [workspace] = await analyst.get<{ id: string }[]>("/workspaces");
  workspaceId = workspace?.id ?? "";
});

const begin = async (language: "pl" | "en", text: string) => {
  const body = { workspaceId, title: "Śluzy", language, text };
  return (await analyst.send<{ id: string }>("POST", "/briefs/import", body)).id;
};
const htmlOf = async (id: string) =>
  new TextDecoder().decode(await analyst.download(`/briefs/${id}/exports`, { format: "html" }));
const picture = { name: "mapa.png", mimeType: "image/png", buffer: aPicture({ width: 640, height: 240 }) };

describe("a picture in the text", () => {
  it("po polsku, myszą: koleżanka widzi obraz i podpis, a plik je zawiera", async () => {
    const id = await begin("pl", "Plan obejmuje dwanaście śluz.\n\nPorty mają zyskać najwięcej.");
    const one = await visit(browser, url, "analyst", `/briefs/${id}`, { locale: "pl-PL" });
    const other = await visit(browser, url, "editor", `/briefs/${id}`, { locale: "pl-PL", theme: "dark" });
    one.expectConsole(/status of 415/);
    const [text, theirs] = [textOf(one.page), textOf(other.page)];
    await theirs.waitFor();
    await text.locator("p").first().click();
    await one.page.keyboard.press("End");
    await one.page.keyboard.press("Enter");
    const asking = one.page.waitForEvent("filechooser");
    await one.page.keyboard.type("/obraz", { delay: 20 });
    await one.page.keyboard.press("Enter");
    await (await asking).setFiles(picture);
    await text.locator("figure img").waitFor();
    await one.page.keyboard.type("Dwanaście śluz na mapie.", { delay: 10 });
    const card = one.page.getByRole("dialog", { name: "Obraz" });
    await card.getByRole("textbox", { name: /Co widać na obrazie/ }).fill("Mapa dolnej Wisły");
    await checkAccessibility(one.page, "obraz");
    await theirs.locator("figcaption", { hasText: "Dwanaście śluz na mapie." }).waitFor();
    await theirs.getByRole("img", { name: "Mapa dolnej Wisły" }).waitFor();
    await checkAccessibility(other.page, "obraz u koleżanki");
    await expect.poll(async () => htmlOf(id)).toContain("<figcaption>Dwanaście śluz na mapie.</figcaption>");
    expect(await htmlOf(id)).toMatch(
      /<img src="data:image\/png;base64,[^"]+" width="640" height="240" alt="Mapa dolnej Wisły">/,
    );

    const again = one.page.waitForEvent("filechooser");
    await card.getByRole("button", { name: "Inny obraz…" }).click();
    await (await again).setFiles({ ...picture, buffer: Buffer.from("to nie jest obraz") });
    await card.getByRole("alert").waitFor();
    await card.getByRole("button", { name: "Usuń" }).click();
    await theirs.locator("figure").waitFor({ state: "detached" });
    await one.page.keyboard.press("Control+z");
    await theirs.getByRole("img", { name: "Mapa dolnej Wisły" }).waitFor();
  });

  it("in English, with the keyboard: a caption is left with Enter, and a picture goes in two steps", async () => {
    const id = await begin("en", "Twelve locks will be built.\n\nPorts gain most.");
    const { page } = await visit(browser, url, "analyst", `/briefs/${id}`, { theme: "dark" });
    const text = textOf(page);
    await text.locator("p").first().click();
    await page.keyboard.press("End");
    const asking = page.waitForEvent("filechooser");
    await page.keyboard.type(" /image", { delay: 20 });
    await page.keyboard.press("Enter");
    await (await asking).setFiles(picture);
    await text.locator("figure img").waitFor();
    await page.keyboard.type("A map of the river.", { delay: 10 });
    await page.keyboard.press("Tab");
    await page
      .getByRole("textbox", { name: /What the picture shows/ })
      .and(page.locator(":focus"))
      .waitFor();
    await page.keyboard.type("A map");
    // Back to the end of the caption, and out of it.
    await page.keyboard.press("Enter");
    await text.and(page.locator(":focus")).waitFor();
    await page.keyboard.press("Enter", { delay: 200 });
    await page.keyboard.type("And then?", { delay: 10 });
    await text.locator("figure + p", { hasText: "And then?" }).waitFor();
    await page.setViewportSize({ width: 390, height: 844 });
    await checkAccessibility(page, "a picture on a telephone");
    await page.setViewportSize({ width: 1024, height: 768 });
    await text.locator("figcaption").click({ delay: 50 });
    // As fast as a person: the editor hears of a caret that moved only then.
    await page.keyboard.press("Home", { delay: 200 });
    await page.keyboard.press("Backspace", { delay: 50 });
    await text.locator("figure.ProseMirror-selectednode").waitFor();
    await page.keyboard.press("Backspace");
    await text.locator("figure").waitFor({ state: "detached" });
    expect(await text.locator("p").allTextContents()).toEqual([
      "Twelve locks will be built. ",
      "And then?",
      "Ports gain most.",
    ]);
  });
});
