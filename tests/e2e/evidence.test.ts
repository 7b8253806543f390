import { beforeAll, expect, it } from "vitest";
import { checkAccessibility } from "#tests/support/accessibility";
import { type ApiClient, signIn } from "#tests/support/api-client";
import { testBrowser } from "#tests/support/browser";
import { startServer } from "#tests/support/server";
import { beginWith, openRoom } from "#tests/support/writing";

const browser = testBrowser();

let url: string;
let anna: ApiClient;
let workspaceId: string;
beforeAll(async () => {
  ({ url } = await startServer({ env: { DEMO_SEED: "empty" } }));
  anna = await signIn(url, "analyst");
  workspaceId = (await anna.get<{ id: string }[]>("/workspaces"))[0]?.id ?? "";
});

interface Made {
  readonly id: string;
}
async function aQuotedClaim(
  lang: "pl" | "en",
  text: string,
  exact: string,
  quotes: readonly string[],
  title = "Raport o śluzach",
) {
  const briefId = await beginWith(anna, lang, text);
  const claim = await anna.send<Made>("POST", `/briefs/${briefId}/claims`, { exact });
  const csl = { type: "report", title };
  const source = await anna.send<Made>("POST", "/sources", { workspaceId, csl });
  for (const quote of quotes)
    await anna.send("POST", `/claims/${claim.id}/evidence`, { sourceId: source.id, quote });
  return { briefId, claimId: claim.id, sourceId: source.id };
}

it("a quote is checked against the text that is kept of its source, and shown in it (Polish, mouse)", async () => {
  const { briefId, claimId, sourceId } = await aQuotedClaim(
    "pl",
    "Uwaga. Na rzece powstanie dwanaście śluz za 3,4 mld zł.",
    "Na rzece powstanie dwanaście śluz za 3,4 mld zł",
    [
      '"powstanie dwanaście śluz"',
      "Powstanie najpewniej dwanaście dużych śluz na Wiśle",
      "Nie będzie mostów",
    ],
  );
  const { page } = await openRoom(browser, url, "analyst", briefId, undefined, { locale: "pl-PL" });
  const his = await openRoom(browser, url, "analyst2", briefId, undefined, { locale: "pl-PL" });
  await his.page.goto(`/briefs/${briefId}?claim=${claimId}`);
  const panel = his.page.getByRole("tabpanel");
  await panel
    .getByText(/^Liczba z tezy, której nie ma w cytacie: 3.400.000.000.PLN/)
    .first()
    .waitFor();

  await page.goto(`/w/${workspaceId}/sources/${sourceId}`);
  await page.getByText("Nie zachowano jeszcze tekstu tego źródła.").waitFor();
  await page.getByRole("button", { name: "Dodaj tekst" }).click();
  await page
    .getByRole("textbox", { name: "Tekst źródła" })
    .fill(
      "Plan przyjęto. „Powstanie dwanaście dużych śluz na Wiśle” – mówi rada, a „powstanie dwanaście śluz” pisze prasa.",
    );
  await page.getByRole("button", { name: "Zachowaj tekst" }).click();
  await page.getByText(/17 słów/).waitFor();
  await checkAccessibility(page, "a source with its text");
  await page.getByRole("listitem").filter({ hasText: "17 słów" }).getByRole("link").click();
  const quotes = page.locator("p a[title='Cytowane przez tezę']");
  await quotes.first().waitFor();
  await expect(quotes.allInnerTexts()).resolves.toEqual([
    "Powstanie dwanaście dużych śluz na Wiśle",
    "„powstanie dwanaście śluz”",
  ]);
  await checkAccessibility(page, "a stored text");

  // The colleague's open card tells at once.
  await panel.getByText("Jest w tekście źródła, pomijając typografię.").waitFor();
  await panel.getByText("W tekście źródła są prawie te słowa.").waitFor();
  await panel.getByText("Nie ma tego w tekście źródła.").waitFor();
  await panel.getByRole("button", { name: "Pokaż miejsce" }).first().click();
  await expect(panel.locator("mark").innerText()).resolves.toBe("„powstanie dwanaście śluz”");
  await checkAccessibility(his.page, "a claim with checked quotes");
});

it("the source's text is kept and the place looked up by the keyboard alone (English)", async () => {
  const { briefId, claimId, sourceId } = await aQuotedClaim(
    "en",
    "Note. Twelve locks will be built.",
    "Twelve locks will be built",
    ["twelve locks"],
  );
  const { page } = await openRoom(browser, url, "analyst", briefId);
  await page.goto(`/w/${workspaceId}/sources/${sourceId}`);
  await page.getByRole("button", { name: "Add its text" }).press("Enter");
  await page.keyboard.insertText("The council plans twelve locks on the river.");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.getByText(/8 words/).waitFor();
  await page.goto(`/briefs/${briefId}?claim=${claimId}`);
  const panel = page.getByRole("tabpanel");
  await panel.getByText("Stands in the source's text.").waitFor();
  await panel.getByRole("button", { name: "Show where" }).press("Enter");
  await expect(panel.locator("mark").innerText()).resolves.toBe("twelve locks");
});

it("words selected in the source's text become the quote, by the mouse and by the keyboard", async () => {
  const { briefId, claimId, sourceId } = await aQuotedClaim(
    "pl",
    "Uwaga. Na rzece powstanie dwanaście śluz.",
    "Na rzece powstanie dwanaście śluz",
    [],
    "Rejestr śluz",
  );
  const text = "Plan przyjęto w marcu.\n\nNa rzece powstanie dwanaście śluz. Koszt ponosi rada.";
  await anna.send("POST", `/sources/${sourceId}/snapshots`, { text });
  const { page } = await openRoom(browser, url, "analyst", briefId, undefined, { locale: "pl-PL" });
  await page.goto(`/briefs/${briefId}?claim=${claimId}`);
  const panel = page.getByRole("tabpanel");
  const search = panel.getByRole("combobox", { name: /źródła/ });

  // Attaching a source whose text is kept opens it: the quote is what is missing.
  await search.fill("Rejestr śluz");
  await page.getByRole("option", { name: "Rejestr śluz", exact: true }).click();
  const reader = page.getByRole("dialog", { name: "Wybierz słowa źródła" });
  const words = reader.getByText("Na rzece powstanie dwanaście śluz. Koszt ponosi rada.");
  await words.waitFor();
  await checkAccessibility(page, "the reader");
  await words.evaluate((element) => {
    const node = element.firstChild;
    if (node) document.getSelection()?.setBaseAndExtent(node, 9, node, 33);
  });
  await reader.getByText("Wybrano: powstanie dwanaście śluz").waitFor();
  await reader.getByRole("button", { name: "Cytuj te słowa" }).click();
  await panel.locator("blockquote").getByText("powstanie dwanaście śluz", { exact: true }).waitFor();
  await panel.getByText("Jest w tekście źródła.").waitFor();

  await panel.getByRole("button", { name: /^Uzupełnij dowód/ }).press("Enter");
  await panel.getByRole("button", { name: "Wybierz w tekście" }).press("Enter");
  await reader.locator("mark").waitFor();
  await reader.getByRole("document").focus();
  for (const key of ["ArrowDown", "ArrowDown", "Shift+ArrowDown", "Enter"]) await page.keyboard.press(key);
  await panel.getByText("Na rzece powstanie dwanaście śluz. Koszt ponosi rada.").waitFor();
  const claim = await anna.get<{ evidence: unknown }>(`/claims/${claimId}`);
  expect(claim.evidence).toMatchObject([
    { quote: "Na rzece powstanie dwanaście śluz. Koszt ponosi rada.", quoteState: "exact" },
  ]);
});
