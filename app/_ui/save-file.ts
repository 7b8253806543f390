"use client";

import { ProblemError } from "./api.ts";

/** Asks for a file. Throws ProblemError as `api` does. */
export async function askForFile(address: string, request: RequestInit = {}): Promise<Response> {
  const response = await fetch(address, { credentials: "same-origin", ...request }).catch(() => {
    throw new ProblemError({ status: 0, code: "network", title: "", errors: [] });
  });
  if (!response.ok) throw new ProblemError(await problemOf(response));
  return response;
}

async function problemOf(response: Response): Promise<ProblemError["problem"]> {
  const given = (await response.json().catch(() => ({}))) as { code?: string; title?: string };
  return { status: response.status, code: given.code ?? "internal", title: given.title ?? "", errors: [] };
}

/** Hands a file to the browser under the name that the server gave it. */
export function saveFile(file: Blob, { headers }: Response, otherwise: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement("a");
  link.href = address;
  link.download = fileName(headers.get("content-disposition")) ?? otherwise;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** RFC 6266: the name in UTF-8 wins over the plain one. */
function fileName(disposition: string | null): string | null {
  const utf8 = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? "")?.[1];
  if (utf8) return decodeURIComponent(utf8);
  return /filename="([^"]+)"/i.exec(disposition ?? "")?.[1] ?? null;
}
