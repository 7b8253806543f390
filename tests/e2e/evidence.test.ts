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
async function aQuotedClaim(lang: "pl" | "en", text: string, exact: string, quotes: readonly string[]) {
  const briefId = await beginWith(anna, lang, text);
  const claim = await anna.send<Made>("POST", `/briefs/${briefId}/claims`, { exact });
  const csl = { type: "report", title: "Raport o śluzach" };
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
  await page.getByText(/17 słów/).click();
  await page.getByText("Plan przyjęto.").waitFor();
  await checkAccessibility(page, "a source with its text");

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
