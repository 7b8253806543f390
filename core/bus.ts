/** What the parts of the product tell each other, within one process or between nodes. */
export type BusMessage =
  /** An update was appended to a brief's log. */
  | {
      readonly kind: "update";
      readonly briefId: string;
      readonly update: Uint8Array;
      readonly userId: string | null;
      /** The row's number in the log, where it is known. */
      readonly seq?: number;
    }
  /** A node has opened a brief and does not know who is there on the others. */
  | { readonly kind: "who"; readonly briefId: string }
  /** Carets and presence, y-protocols' awareness update. */
  | { readonly kind: "awareness"; readonly briefId: string; readonly update: Uint8Array }
  /** Something beside the text changed: pages that show it ask again. */
  | {
      readonly kind: "notice";
      readonly briefId: string;
      readonly topic: "brief" | "sections" | "claims" | "suggestions" | "access";
    }
  /** What a person may do, or how he or she is signed in, changed; that person's open connections are judged anew. */
  | { readonly kind: "access"; readonly userId: string }
  /** A brief left the list (trash) or came back. */
  | { readonly kind: "brief-access"; readonly briefId: string };

/** Where verbs say what they changed. */
export interface Publisher {
  /** Never throws: what a message carries is also in the database. */
  publish(message: BusMessage): void;
}

export interface Bus extends Publisher {
  /** Whether there are other nodes, whose messages can get lost: then the log tells what was written. */
  readonly shared: boolean;
  /** Delivered to every subscriber of every node but the publishing `origin`. */
  publish(message: BusMessage, origin?: symbol): void;
  /** Returns how to stop listening. */
  subscribe(listener: (message: BusMessage) => void, origin?: symbol): () => void;
  close(): Promise<void>;
}
