import { render } from "preact";
import browser from "webextension-polyfill";
import "../../assets/styles/tokens.css";
import { readWording } from "../../src/messages/browser-wording.ts";
import { WordingContext } from "../../src/overlay/wording-context.ts";
import { Welcome } from "../../src/views/Welcome.tsx";
import "../../src/views/page.css";
import "../../src/views/welcome.css";

/** Day of the sample: that of the talks it tells of. */
const SAMPLE_DATE = "2023-01-11";

const wording = readWording();
document.documentElement.lang = wording.lang;
document.title = wording.say("welcomeTitle");

const listed = (browser.runtime.getManifest().host_permissions ?? []) as string[];
const family = browser.runtime.getURL("").startsWith("moz-extension:") ? "firefox" : "chromium";

browser.permissions.onAdded.addListener(() => void show());
await show();

async function show(): Promise<void> {
  const { origins = [] } = await browser.permissions.getAll();
  const granted = new Set(origins);
  const mount = document.getElementById("welcome");
  if (!mount) return;
  render(
    <WordingContext.Provider value={wording}>
      <Welcome
        family={family}
        withheld={listed.filter((origin) => !granted.has(origin)).length}
        sampleDate={SAMPLE_DATE}
        onAllow={() => void browser.permissions.request({ origins: listed }).then(show)}
        onSettings={() => void browser.runtime.openOptionsPage()}
      />
    </WordingContext.Provider>,
    mount,
  );
}
