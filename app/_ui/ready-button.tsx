"use client";

import { Button, type ButtonProps } from "@mantine/core";
import type { MouseEvent, ReactNode } from "react";

interface ReadyButtonProps extends ButtonProps {
  /** What the address says, as `open`, to a page whose script was not there yet when the button was pressed. */
  readonly opens: string;
  readonly onOpen: () => void;
  readonly "data-key"?: string;
  readonly children: ReactNode;
}

/**
 * A button that is heard before the page's script has come: until then it asks for the same page with what it opens in the
 * address.
 */
export function ReadyButton({ opens, onOpen, ...rest }: ReadyButtonProps) {
  const open = (event: MouseEvent) => {
    event.preventDefault();
    onOpen();
  };
  return (
    <form method="get">
      <Button {...rest} fullWidth type="submit" name="open" value={opens} onClick={open} />
    </form>
  );
}
