import { Section } from "../../src/views/parts/Section.tsx";
import { TOKENS } from "./surface-styles.ts";

type Props = { readonly id: string; readonly title: string };
type Token = { readonly name: string; readonly value: string };

/** The tokens as they stand in tokens.css, before any choice of the reader. */
const ALL: readonly Token[] = [...(TOKENS.split("}")[0] ?? "").matchAll(/--([\w-]+):\s*([^;}]+)/g)].map(
  ([, name = "", value = ""]) => ({ name, value: value.trim() }),
);
const named = (start: string): readonly Token[] => ALL.filter(({ name }) => name.startsWith(start));
const COLOURS = ALL.filter(({ value }) => value.startsWith("light-dark("));

/** Every token by its name: type scale, spacing, rounding, colours. */
export function TokenSheet({ id, title }: Props) {
  return (
    <Section id={id} title={title}>
      <h3>Type</h3>
      <ul class="type-scale">
        {named("text-").map(({ name, value }) => (
          <li key={name}>
            <code>
              --{name} {value}
            </code>
            <span style={{ fontSize: `var(--${name})` }}>The public record 公的な記録</span>
            <span style={{ font: `600 var(--${name}) / 1.3 var(--serif)` }}>The public record 公的な記録</span>
          </li>
        ))}
      </ul>
      <h3>Space</h3>
      <ul class="swatches">
        {named("gap-").map(({ name, value }) => (
          <li key={name}>
            <i class="space" style={{ width: `var(--${name})` }} />
            <code>
              --{name} {value}
            </code>
          </li>
        ))}
      </ul>
      <h3>Rounding</h3>
      <ul class="swatches">
        {named("round").map(({ name, value }) => (
          <li key={name}>
            <i class="corner" style={{ borderRadius: `var(--${name})` }} />
            <code>
              --{name} {value}
            </code>
          </li>
        ))}
      </ul>
      <h3>Colours</h3>
      {(["light", "dark"] as const).map((scheme) => (
        <ul key={scheme} class="swatches colours" style={{ colorScheme: scheme }}>
          {COLOURS.map(({ name, value }) => (
            <li key={name}>
              <i style={{ background: `var(--${name})` }} />
              <code>
                --{name} {partOf(value, scheme)}
              </code>
            </li>
          ))}
        </ul>
      ))}
    </Section>
  );
}

/** The colour of one scheme in `light-dark(a, b)`, whose parts may hold commas of their own. */
function partOf(value: string, scheme: "light" | "dark"): string {
  const [light = "", dark = ""] = value.slice("light-dark(".length, -1).split(/,(?![^(]*\))/);
  return (scheme === "light" ? light : dark).trim();
}
