/** Every way in which a request can fail, with the HTTP status that tells it. Sentences for people are in messages/. */
export const errorStatus = {
  unauthenticated: 401,
  "credentials-wrong": 401,
  forbidden: 403,
  "origin-refused": 403,
  "verdict-on-own-claim": 403,
  "sole-author": 403,
  "not-found": 404,
  "method-not-allowed": 405,
  conflict: 409,
  "email-taken": 409,
  "already-member": 409,
  "last-owner": 409,
  "brief-trashed": 409,
  "claim-detached": 409,
  "section-removed": 409,
  "section-blank": 409,
  "section-changed": 409,
  "text-blank": 409,
  "not-releasable": 409,
  "already-released": 409,
  "correction-missing": 409,
  "nothing-released": 409,
  "release-not-frozen": 409,
  "import-read-otherwise": 409,
  "in-use": 409,
  "series-name-taken": 409,
  "series-archived": 409,
  "number-taken": 409,
  "translation-chain": 409,
  "not-a-translation": 409,
  "entity-merged": 409,
  "source-merged": 409,
  "merge-undone": 409,
  "merge-not-last": 409,
  "anchor-ambiguous": 409,
  "invitation-used": 410,
  "invitation-expired": 410,
  "body-too-large": 413,
  "import-too-large": 413,
  "image-too-large": 413,
  "csv-too-long": 413,
  "bibliography-too-long": 413,
  "import-unsupported-type": 415,
  "import-wrong-content": 415,
  "import-old-word": 415,
  "source-file-type": 415,
  "image-type": 415,
  "invalid-json": 400,
  "invalid-input": 422,
  "invitation-other-email": 422,
  "anchor-not-found": 422,
  "translation-elsewhere": 422,
  "translation-language": 422,
  "reviewer-cannot-judge": 422,
  "reviewer-is-author": 422,
  "import-unreadable": 422,
  "import-empty": 422,
  "import-encrypted": 422,
  "import-scan": 422,
  "import-correction-wrong": 422,
  "image-unreadable": 422,
  "merge-too-many-aliases": 422,
  "csv-columns": 422,
  "bibliography-unreadable": 422,
  "bibliography-empty": 422,
  "csv-rows-wrong": 422,
  "address-refused": 422,
  "address-not-found": 422,
  "address-unreachable": 422,
  "page-missing": 422,
  "page-refused": 422,
  "page-failed": 422,
  "page-too-large": 422,
  "page-too-slow": 422,
  "page-type": 422,
  "redirect-loop": 422,
  "doi-not-found": 422,
  "source-no-address": 422,
  "reading-expired": 422,
  "rate-limited": 429,
  internal: 500,
  "export-failed": 500,
  "database-unavailable": 503,
} as const;

export type ErrorCode = keyof typeof errorStatus;

/** The one error that the product throws on purpose: a code, and values that help to mend it. */
export class AppError extends Error {
  override readonly name = "AppError";
  readonly code: ErrorCode;
  readonly detail: Readonly<Record<string, unknown>>;

  constructor(code: ErrorCode, detail: Readonly<Record<string, unknown>> = {}, options?: ErrorOptions) {
    super(code, options);
    this.code = code;
    this.detail = detail;
  }

  get status(): number {
    return errorStatus[this.code];
  }
}

/** Two bundles of one process each have an AppError class: recognised by name and code, not by identity. */
export function isAppError(error: unknown): error is AppError {
  return error instanceof Error && error.name === "AppError" && "code" in error;
}
