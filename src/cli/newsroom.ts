import { readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** Folder of the demo pages: `index.json` and one `<slug>/page.html` each. */
const PAGES_FOLDER = fileURLToPath(new URL("../../tests/pages", import.meta.url));

/** A page of the demo newsroom: an invented article, and the address that the newsroom's proxy serves it at. */
export type NewsPage = {
  readonly slug: string;
  /** Always `http:`: the proxy refuses tunnels, so that nothing encrypted can pass it unseen. */
  readonly url: string;
  /** What Sidelight should make of the page. */
  readonly label: "core" | "related" | "none";
  /** What the page proves, in a line. */
  readonly what: string;
  readonly html: string;
  /** The browser may keep the page as it is when the reader goes on, and show it again on the way back. */
  readonly kept?: boolean;
};

/** A running newsroom. */
export type Newsroom = {
  readonly port: number;
  /** Where the list of pages is, `http://localhost:<port>`. */
  readonly origin: string;
  /** Every address asked for since the start, in order; an attempt at a tunnel is `https://<host>:<port>`. */
  readonly requests: string[];
  close(): Promise<void>;
};

/** The pages of a folder, in the order of its `index.json`. Throws where a page's file is missing. */
export function readPages(folder: string = PAGES_FOLDER): NewsPage[] {
  const listed = JSON.parse(readFileSync(join(folder, "index.json"), "utf8")) as Omit<NewsPage, "html">[];
  return listed.map((page) => ({ ...page, html: readFileSync(join(folder, page.slug, "page.html"), "utf8") }));
}

/**
 * Serves pages on this machine at their own addresses: a browser that uses the newsroom as its proxy finds them there
 * and finds nothing else. Any other host is answered 404, any tunnel (https, WebSocket) is refused; both are logged.
 */
export async function startNewsroom(pages: readonly NewsPage[], { port = 0 } = {}): Promise<Newsroom> {
  const requests: string[] = [];
  const byUrl = new Map(pages.map((page) => [page.url, page]));
  const server = createServer((request, response) => {
    const url = addressOf(request);
    requests.push(url);
    const home = url === `${originOf(server.address())}/`;
    const page = byUrl.get(withoutQuery(url));
    send(request, response, { html: home ? listPages(pages) : page?.html, kept: page?.kept ?? false });
  });
  server.on("connect", (request: IncomingMessage, socket: Socket) => {
    requests.push(`https://${request.url}`);
    refuse(socket);
  });
  server.on("upgrade", (request: IncomingMessage, socket: Socket) => {
    requests.push(addressOf(request));
    refuse(socket);
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    origin: originOf(server.address()),
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function originOf(address: ReturnType<ReturnType<typeof createServer>["address"]>): string {
  return `http://localhost:${(address as AddressInfo | null)?.port}`;
}

/** The address asked for: a proxy request names it in full, a direct one by its path. */
function addressOf({ url = "/", headers }: IncomingMessage): string {
  return url.startsWith("/") ? `http://${headers.host?.replace("127.0.0.1", "localhost")}${url}` : url;
}

function withoutQuery(url: string): string {
  return url.split("?", 1)[0] ?? url;
}

type Reply = { readonly html: string | undefined; readonly kept: boolean };

function send(request: IncomingMessage, response: ServerResponse, { html, kept }: Reply): void {
  response.writeHead(html === undefined ? 404 : 200, {
    "content-type": html === undefined ? "text/plain" : "text/html; charset=utf-8",
    "cache-control": kept ? "no-cache" : "no-store",
  });
  response.end(request.method === "HEAD" ? undefined : (html ?? "The newsroom has no such page.\n"));
}

function refuse(socket: Socket): void {
  socket.on("error", () => {}); // The browser may hang up first.
  socket.end("HTTP/1.1 403 Forbidden\r\ncontent-length: 0\r\nconnection: close\r\n\r\n");
}

function listPages(pages: readonly NewsPage[]): string {
  const rows = pages.map(
    ({ url, label, what, html }) => `<li class="${label}">
      <a href="${escapeHtml(url)}">${/<title>(.*?)<\/title>/s.exec(html)?.[1] ?? escapeHtml(url)}</a>
      <p>${escapeHtml(what)}</p>
      <small><b>${LABELS[label]}</b> ${escapeHtml(new URL(url).hostname)}</small>
    </li>`,
  );
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<link rel="icon" href="data:,">
<title>Demo newsroom</title>
<style>${LIST_STYLE}</style>
<h1>Demo newsroom</h1>
<p class="intro">Invented outlets, our own prose. The addresses are those of news sites that Sidelight reads by itself;
in this browser they lead to this machine and nowhere else.</p>
<ol>${rows.join("\n")}</ol>
</html>`;
}

const LABELS = { core: "this story", related: "background to it", none: "not this story: Sidelight keeps still" };

const LIST_STYLE = `
:root { color-scheme: light dark; --ink: #17252b; --soft: #51656d; --line: #d5dfe2; --paper: #f7f9f9; --mark: #0f6674; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e6eef0; --soft: #9db0b7; --line: #2c3c42; --paper: #11191c; --mark: #6cc4d3; }
}
body { max-width: 46rem; margin: 3rem auto; padding: 0 1.5rem; background: var(--paper); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif; }
h1 { margin: 0; font-size: 2rem; }
.intro { margin: .5rem 0 2rem; color: var(--soft); }
ol { padding: 0; list-style: none; }
li { padding: 1rem 0; border-top: 1px solid var(--line); }
a { color: inherit; font-size: 1.125rem; font-weight: 600; text-decoration-color: var(--mark); text-underline-offset: .2em; }
li p { margin: .25rem 0; }
small { color: var(--soft); }
b { margin-right: .75em; color: var(--mark); }
.none b { color: var(--soft); }
`;

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
