/** What the parts of the product tell each other, within one process or between nodes. */
export type BusMessage =
  /** An update was appended to a brief's log. */
  | {
      readonly kind: "update";
      readonly briefId: string;
      readonly update: Uint8Array;
      readonly userId: string | null;
    }
  /** Carets and presence, y-protocols' awareness update. */
  | { readonly kind: "awareness"; readonly briefId: string; readonly update: Uint8Array }
  /** Something beside the text changed: pages that show it ask again. */
  | { readonly kind: "notice"; readonly briefId: string; readonly topic: "brief" | "sections" | "claims" }
  /** What a person may do, or how he or she is signed in, changed; that person's open connections are judged anew. */
  | { readonly kind: "access"; readonly userId: string }
  /** A brief left the list (trash) or came back. */
  | { readonly kind: "brief-access"; readonly briefId: string };

export interface Bus {
  /** Delivered to every subscriber of every node but the publishing `origin`. Never throws: what it carries is also in the database. */
  publish(message: BusMessage, origin?: symbol): void;
  /** Returns how to stop listening. */
  subscribe(listener: (message: BusMessage) => void, origin?: symbol): () => void;
  close(): Promise<void>;
}
