export { NotFoundNotice as default } from "../../../_ui/not-found-notice.tsx";
