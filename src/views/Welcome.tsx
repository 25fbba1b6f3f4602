import { useWording } from "../overlay/wording-context.ts";
import { Button } from "./parts/Button.tsx";
import { Callout } from "./parts/Callout.tsx";
import { Section } from "./parts/Section.tsx";

/** Browsers whose toolbars differ. */
type BrowserFamily = "chromium" | "firefox";

type Props = {
  readonly family: BrowserFamily;
  /** News sites that the browser has not allowed yet; none where all is well. */
  readonly withheld: number;
  /** Day of the sample article, `YYYY-MM-DD`. */
  readonly sampleDate: string;
  readonly onAllow: () => void;
  readonly onSettings: () => void;
};

const PROMISES = [
  "welcomeNeverSend",
  "welcomeNeverKeep",
  "welcomeNeverTouch",
  "welcomeNeverElse",
  "welcomeNeverUnsourced",
] as const;

/** The page a reader sees after installing: what Sidelight does, a sample to try it on, and what it never does. */
export function Welcome({ family, withheld, sampleDate, onAllow, onSettings }: Props) {
  const { say, sayCount } = useWording();
  return (
    <>
      <header>
        <h1>{say("welcomeTitle")}</h1>
        <p class="lead">{say("welcomeLead")}</p>
      </header>
      <p>{say("welcomeWhat")}</p>
      <p>{say("welcomeStory")}</p>
      {withheld > 0 && (
        <Callout text={sayCount("welcomeAccess", withheld)}>
          <Button kind="main" onClick={onAllow}>
            {say("welcomeAllow")}
          </Button>
        </Callout>
      )}
      <Section id="try" title={say("welcomeTry")}>
        <p>{say("welcomeTryHint")}</p>
        <Sample date={sampleDate} />
      </Section>
      <Section id="never" title={say("welcomeNever")}>
        <ul class="promises">
          {PROMISES.map((promise) => (
            <li key={promise}>{say(promise)}</li>
          ))}
        </ul>
      </Section>
      <Section id="pin" title={say("welcomePin")}>
        <p>{say(family === "firefox" ? "welcomePinFirefox" : "welcomePinChrome")}</p>
        <Button onClick={onSettings}>{say("welcomeSettings")}</Button>
      </Section>
    </>
  );
}

/** An article of our own that the engine reads like any other. */
function Sample({ date }: { readonly date: string }) {
  const { say } = useWording();
  return (
    <article class="sample">
      <h3>{say("welcomeSampleTitle")}</h3>
      <time dateTime={date} hidden />
      <p>{say("welcomeSample1")}</p>
      <p>{say("welcomeSample2")}</p>
      <p>{say("welcomeSample3")}</p>
    </article>
  );
}
