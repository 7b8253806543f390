/** What is read: one revision, or the changes from one to another; `to` null is the text as it stands. */
export type Reading =
  | { readonly kind: "revision"; readonly number: number }
  | { readonly kind: "changes"; readonly from: number; readonly to: number | null };
