import type { Settings } from "../settings/settings.ts";

type Props = { readonly settings: Settings };

/** A sentence of our own with a term of each kind, drawn as the settings say. English, as the dataset is. */
export function SampleTerms({ settings }: Props) {
  const { highlight, palette, kindsOff } = settings;
  const term = (kind: Settings["kindsOff"][number], words: string) => (
    <span class={kindsOff.includes(kind) ? undefined : `sample-term ${kind}`}>{words}</span>
  );
  return (
    <p class={`sample ${highlight} ${palette}`} lang="en">
      {term("person", "Antony Blinken")} met his colleagues in {term("place", "Washington")}. After the{" "}
      {term("event", "talks")} they said that {term("treaty", "Article 5 of the treaty")} can cover an attack in space,
      that the {term("organisation", "12th Marine Littoral Regiment")} will stand on Okinawa, and that Japan plans to
      buy {term("weapon", "Tomahawk missiles")}.
    </p>
  );
}
