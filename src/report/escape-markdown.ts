/** What Markdown and its dialects read as more than a character: emphasis, links, tags, tables, mathematics, footnotes. */
const SPECIAL = /[\\`*_[\]<>#|~$&!^=]/g;
/** Beginnings of what GitHub turns into a link by itself. */
const LINK = /(?<=\b(?:https?|ftp)):(?=\/\/)|(?<=\bwww)\.|@/gi;
/** Controls, and marks that turn the direction of text around. */
const INVISIBLE = /[\p{Cc}\u202a-\u202e\u2066-\u2069]+/gu;

/** A text as Markdown shows it literally, on one line; for any place but the start of a line. */
export function escapeMarkdown(text: string): string {
  const plain = text.replace(/\s+/g, " ").replace(INVISIBLE, "").trim();
  return plain.replace(SPECIAL, "\\$&").replace(LINK, "\\$&");
}
