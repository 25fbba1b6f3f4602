import { describe, expect, it } from "vitest";
import { parseRow, readContent, readRow } from "../../src/cli/read-input.ts";

const PROSE =
  "The ministers of Norvia and Estmark signed their ferry pact in the harbour on Saturday, and said that the nine ferries of the sound would carry the flags of both countries from the spring of next year.";
const PAGE = `<!doctype html><html lang="en"><head><title>Ferries shared</title></head><body><article><p>${PROSE}</p><p>${PROSE}</p></article></body></html>`;
const TEXT = `${PROSE}\n${PROSE}\n`;

describe("readContent", () => {
  it.each([
    ["nothing", ""],
    ["white space and a byte order mark", "\ufeff \n\t"],
    ["a comment", "<!-- published 12:01 -->"],
    ["an error of the server", "<br />\n<b>Deprecated</b>: a function in line 3<br />\n"],
    ["metadata", '\t<meta property="og:image" content="x.jpg" />'],
    ["a style", "<style>p { color: red }</style>\n"],
    ["a script", '<script src="x.js"></script>'],
    ["a declaration of XML", '<?xml version="1.0"?>'],
  ])("reads a page with %s before it", (_, before) => {
    expect(readContent(before + PAGE)).toMatchObject({ title: "Ferries shared", text: TEXT });
  });

  it.each([
    ["words", PROSE],
    ["a sign that opens no tag", "<3 from the harbour"],
    ["an address in angle brackets", "<https://courier.example/ferries> says so"],
    ["a headline in angle quotes", "<<Ferries shared>>"],
    ["nothing", ""],
  ])("reads a text of %s as it is", (_, text) => {
    expect(readContent(text)).toEqual({ text, title: "", description: "", date: undefined, lang: undefined });
  });
});

describe("readRow", () => {
  it("puts what the row states before what its page states", () => {
    const row = parseRow(JSON.stringify({ id: 1, html: PAGE, title: "Nine ferries", date: "2031-04-12T08:00Z" }));
    expect(readRow(row)).toMatchObject({ title: "Nine ferries", date: "2031-04-12", lang: "en", text: TEXT });
  });

  it("leaves to the page what the row does not state, or states badly", () => {
    const row = parseRow(JSON.stringify({ id: 1, html: PAGE, title: null, date: "Saturday" }));
    expect(readRow(row)).toMatchObject({ title: "Ferries shared", date: undefined, lang: "en" });
  });

  it.each([
    ["neither text nor html", { id: 1 }],
    ["both", { id: 1, text: "x", html: "x" }],
    ["no id", { text: "x" }],
  ])("refuses a row with %s", (_, row) => {
    expect(() => parseRow(JSON.stringify(row))).toThrow();
  });
});
