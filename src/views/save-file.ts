import type { ExportedFile } from "../report/export-report.ts";

/** The download holds the text by then; at once would be too early in Firefox. */
const REVOKE_AFTER_MS = 60_000;

/** Hands a text to the browser's downloads, by a link and a Blob: for one's own text that needs no permission. */
export function saveFile({ name, mediaType, text }: Pick<ExportedFile, "name" | "mediaType" | "text">): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: mediaType }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), REVOKE_AFTER_MS);
}
