import { notFound } from "next/navigation";
import { pathOf } from "#core/publications/read-publication";
import { readPublicPage } from "#core/publications/read-public-page";
import { runtime } from "#core/runtime";

/** A released commentary as it was released, for anybody. It loads nothing and runs nothing. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ address: string }> },
): Promise<Response> {
  const { address } = await params;
  const page = await readPublicPage(runtime(), address);
  if (!page) notFound();
  const headers = {
    "content-type": "text/html; charset=utf-8",
    // It may be closed at any time, and a correction shall be seen at once.
    "cache-control": "no-cache",
    etag: page.tag,
    link: `<${runtime().env.publicUrl ?? ""}${pathOf(address)}>; rel="canonical"`,
    "content-security-policy":
      "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  };
  const isKnown = request.headers.get("if-none-match") === page.tag;
  return new Response(isKnown ? null : new Uint8Array(page.bytes), { status: isKnown ? 304 : 200, headers });
}
