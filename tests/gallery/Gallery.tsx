import { useState } from "preact/hooks";
import { WordingContext } from "../../src/overlay/wording-context.ts";
import { DENSITIES } from "../../src/settings/settings.ts";
import { Choice } from "../../src/views/parts/Choice.tsx";
import { CardSpecimens } from "./CardSpecimens.tsx";
import type { Samples } from "./gallery-samples.ts";
import { type Look, LookContext, SCHEMES } from "./look-context.ts";
import { PageSpecimens } from "./PageSpecimens.tsx";
import { PanelSpecimens } from "./PanelSpecimens.tsx";
import { PartSpecimens } from "./PartSpecimens.tsx";
import { PopupSpecimens } from "./PopupSpecimens.tsx";
import { SURFACE_STYLES } from "./surface-styles.ts";
import { TokenSheet } from "./TokenSheet.tsx";

type Props = { readonly samples: Readonly<Record<"en" | "ja", Samples>> };

const SECTIONS = [
  ["tokens", "Tokens"],
  ["parts", "Parts"],
  ["cards", "Cards"],
  ["popups", "Popup"],
  ["panels", "Side panel"],
  ["pages", "Pages"],
] as const;

/** Every part and every state of every surface on one page. */
export function Gallery({ samples }: Props) {
  const [lang, setLang] = useState<"en" | "ja">("en");
  const [look, setLook] = useState<Look>({ scheme: "light dark", density: "comfortable" });
  const chosen = samples[lang];
  document.documentElement.style.colorScheme = look.scheme;
  return (
    <WordingContext.Provider value={chosen.wording}>
      <LookContext.Provider value={look}>
        <style>{SURFACE_STYLES.gallery}</style>
        <header>
          <h1>Sidelight, part by part</h1>
          <div class="switches">
            <Choice
              name="scheme"
              legend="Scheme"
              ways={SCHEMES}
              chosen={look.scheme}
              onChoose={(scheme) => setLook({ ...look, scheme })}
            />
            <Choice
              name="lang"
              legend="Language"
              ways={[
                { value: "en", label: "English" },
                { value: "ja", label: "Japanese" },
              ]}
              chosen={lang}
              onChoose={setLang}
            />
            <Choice
              name="density"
              legend="Density"
              ways={DENSITIES.map((value) => ({ value, label: value }))}
              chosen={look.density}
              onChoose={(density) => setLook({ ...look, density })}
            />
          </div>
          <nav aria-label="Sections">
            {SECTIONS.map(([id, title]) => (
              <a key={id} href={`#${id}`}>
                {title}
              </a>
            ))}
          </nav>
        </header>
        <main>
          <TokenSheet id="tokens" title="Tokens" />
          <PartSpecimens id="parts" title="Parts" key={`parts ${lang}`} />
          <CardSpecimens id="cards" title="Cards" samples={chosen} />
          <PopupSpecimens id="popups" title="Popup" samples={chosen} />
          <PanelSpecimens id="panels" title="Side panel" samples={chosen} />
          <PageSpecimens id="pages" title="Pages" />
        </main>
      </LookContext.Provider>
    </WordingContext.Provider>
  );
}
