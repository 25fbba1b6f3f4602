/** A short article of our own with a term inside a link. */
export const LINKED_TERM = {
  slug: "linked-term",
  url: "http://www.japantimes.co.jp/linked-term",
  label: "core",
  what: "a term inside a link",
  html: `<!doctype html><html lang="en"><title>Space comes under the treaty</title><article>
    <h1>Space comes under the treaty</h1>
    <p>Japan and the United States said on Wednesday that Article 5 of their security treaty may cover attacks in space, after the
    2+2 meeting of Antony Blinken, Lloyd Austin, Yoshimasa Hayashi and Yasukazu Hamada in Washington.</p>
    <p>The ministers also announced that a Marine regiment on Okinawa will be reorganised. Prime Minister
    <a href="#kishida">Fumio Kishida</a> meets President Joe Biden at the White House on Friday, and the alliance will be the subject.</p>
    </article></html>`,
} as const;
