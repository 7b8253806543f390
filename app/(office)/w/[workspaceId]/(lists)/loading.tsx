import { Waiting } from "../../../../_ui/waiting.tsx";

export default function Loading() {
  return <Waiting />;
}
