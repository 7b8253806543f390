import { AppError } from "#core/errors";

const mebibyte = 1024 * 1024;
export const jsonLimit = mebibyte;
export const fileLimit = 8 * mebibyte;

/** An uploaded file. */
export interface Upload {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

export interface Body {
  /** JSON, or the other fields of a form. */
  readonly value: unknown;
  readonly file: Upload | null;
}

/**
 * Reads JSON, or a form with one `file` where `multipart` is allowed, and no more than its limit of bytes. No body at all
 * counts as an empty object. Throws `body-too-large`, `invalid-json` and `invalid-input`.
 */
export async function readBody(
  request: Request,
  { multipart = false, fileLimit: limit = fileLimit }: { multipart?: boolean; fileLimit?: number },
): Promise<Body> {
  const type = request.headers.get("content-type") ?? "";
  const bytes = await readBytes(request, multipart ? limit : jsonLimit);
  if (multipart && /^multipart\/form-data\b/i.test(type)) return readForm(bytes, type);
  return { value: bytes.length === 0 ? {} : parseJson(bytes), file: null };
}

/** The body, of at most `limit` bytes; the rest is never read. Throws `body-too-large`. */
export async function readBytes(request: Request, limit: number): Promise<Uint8Array<ArrayBuffer>> {
  if (Number(request.headers.get("content-length") ?? 0) > limit) throw tooLarge(limit);
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of readChunks(request)) {
    length += chunk.length;
    if (length > limit) throw tooLarge(limit);
    chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks, length));
}

/** Leaving the loop early cancels the stream. */
async function* readChunks(request: Request): AsyncGenerator<Uint8Array> {
  const reader = request.body?.getReader();
  if (!reader) return;
  let ended = false;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) {
        ended = true;
        return;
      }
      yield value;
    }
  } finally {
    if (!ended) await reader.cancel();
  }
}

function tooLarge(limit: number): AppError {
  return new AppError("body-too-large", { limit });
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch (error) {
    throw new AppError("invalid-json", {}, { cause: error });
  }
}

async function readForm(bytes: Uint8Array<ArrayBuffer>, type: string): Promise<Body> {
  const form = await parseForm(bytes, type);
  const file = form.get("file");
  const fields = [...form].filter(([, value]) => typeof value === "string" && value !== "");
  return { value: Object.fromEntries(fields), file: file instanceof File ? await readFile(file) : null };
}

async function parseForm(bytes: Uint8Array<ArrayBuffer>, type: string): Promise<FormData> {
  try {
    return await new Response(bytes, { headers: { "content-type": type } }).formData();
  } catch (error) {
    const errors = [{ path: "", message: "not a readable multipart/form-data body" }];
    throw new AppError("invalid-input", { errors }, { cause: error });
  }
}

async function readFile(file: File): Promise<Upload> {
  return { name: file.name, mediaType: file.type, bytes: new Uint8Array(await file.arrayBuffer()) };
}
