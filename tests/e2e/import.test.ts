import { expect, it } from "vitest";
import { checkAccessibility } from "#tests/support/accessibility";
import { signIn } from "#tests/support/api-client";
import { testBrowser } from "#tests/support/browser";
import { docx, p, r, styled } from "#tests/support/docx";
import { pdf } from "#tests/support/pdf";
import { startServer } from "#tests/support/server";

const browser = testBrowser();

it("plik Worda ze śladem zmian i uwagą, a potem skan", async () => {
  const { url } = await startServer({ env: { DEMO_SEED: "empty" } });
  const client = await signIn(url, "analyst");
  const [workspace] = await client.get<{ id: string }[]>("/workspaces");
  const { context, page, expectConsole } = await browser.person({ baseURL: url, locale: "pl-PL" });
  expectConsole(/status of 422/);
  const [name = "", value = ""] = client.cookie.split("; ")[0]?.split(/=(.*)/s) ?? [];
  await context.addCookies([{ name, value, url }]);
  await page.goto(`/w/${workspace?.id ?? ""}`);
  await page.getByRole("button", { name: "Importuj", exact: true }).first().click();
  const chooser = page.locator('input[type="file"]');
  expect(await chooser.getAttribute("accept")).toContain(".pdf");
  await chooser.setInputFiles({
    name: "skan.pdf",
    mimeType: "application/pdf",
    buffer: Buffer.from(pdf([{ words: [] }])),
  });
  await page.getByText("W pliku są tylko obrazy stron.").waitFor();
  await chooser.setInputFiles({
    name: "Śluzy.docx",
    mimeType: "application/octet-stream",
    buffer: Buffer.from(await wordFile()),
  });
  await page.getByText("Znaleziono 2 sekcje").waitFor();
  await page.getByText("W tekście pominięto uwagę (J. Kowal): Skąd ta kwota?").waitFor();
  await page.getByText("Przyjęto śledzone zmiany: 1 wstawienie, 2 usunięcia, 0 przeniesień.").waitFor();
  await checkAccessibility(page, "wynik importu");
});

function wordFile(): Promise<Uint8Array> {
  const deleted = `<w:del w:id="1"><w:r><w:delText>nie </w:delText></w:r></w:del>`;
  return docx({
    styles: { Tytu: "Title", Nagwek1: "heading 1" },
    comments: `<w:comment w:id="3" w:author="J. Kowal">${p("Skąd ta kwota?")}</w:comment>`,
    body: [
      styled("Tytu", "Śluzy"),
      p("Rząd zapowiada odbudowę dwunastu śluz na Wiśle."),
      styled("Nagwek1", "Kto zapłaci?"),
      p(
        `${r("Program ")}${deleted}${deleted}<w:ins w:id="2">${r("zapewne ")}</w:ins>${r("pochłonie 5 mld zł.")}<w:r><w:commentReference w:id="3"/></w:r>`,
      ),
    ].join(""),
  });
}
