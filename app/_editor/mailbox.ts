/** Letters wait until there is somebody to read them. */
export interface Mailbox<Letter> {
  readonly post: (letter: Letter) => void;
  /** Reads what waits and what comes. Returns how to stop. */
  readonly onPost: (read: (letter: Letter) => void) => () => void;
}

export function createMailbox<Letter>(): Mailbox<Letter> {
  const waiting: Letter[] = [];
  let reader: ((letter: Letter) => void) | null = null;
  return {
    post: (letter) => {
      if (reader) reader(letter);
      else waiting.push(letter);
    },
    onPost: (read) => {
      reader = read;
      for (const letter of waiting.splice(0)) read(letter);
      return () => {
        if (reader === read) reader = null;
      };
    },
  };
}
