import type { ClaimVerdict } from "../dataset/claims-schema.ts";
import type { EntityType } from "../dataset/schema.ts";
import type { MessageKey, Wording } from "../messages/wording.ts";
import type { Mark } from "../overlay/mark.ts";

/** A piece of the sample; with its mark where it is a term, a checked statement or a key fact. */
export type SamplePiece = { readonly text: string; readonly mark?: (range: Range) => Mark };

type Gap = { readonly text: MessageKey; readonly mark: (range: Range) => Mark };

const NOWHERE = { start: 0, end: 0 };

function term(entity: string, type: EntityType): Gap["mark"] {
  return (range) => ({ kind: "mention", mention: { ...NOWHERE, entity, type, surfaceForm: "" }, range });
}

function check(verdict: ClaimVerdict): Gap["mark"] {
  const empty = { topic: "", said: "", record: "", why: "", sources: [] };
  return (range) => ({ kind: "check", check: { ...NOWHERE, ...empty, claim: verdict, verdict }, range });
}

const GAPS: Readonly<Record<string, Gap>> = {
  person: { text: "optionsSamplePerson", mark: term("person", "person") },
  again: { text: "optionsSampleAgain", mark: term("person", "person") },
  place: { text: "optionsSamplePlace", mark: term("place", "place") },
  event: { text: "optionsSampleEvent", mark: term("event", "event") },
  treaty: { text: "optionsSampleTreaty", mark: term("treaty", "treaty") },
  organisation: { text: "optionsSampleOrganisation", mark: term("organisation", "organisation") },
  weapon: { text: "optionsSampleWeapon", mark: term("weapon", "weapon") },
  contradicted: { text: "optionsSampleContradicted", mark: check("contradicted") },
  supported: { text: "optionsSampleSupported", mark: check("supported") },
  context: { text: "optionsSampleContext", mark: check("needs-context") },
  fact: {
    text: "optionsSampleFact",
    mark: (range) => ({ kind: "fact", fact: { ...NOWHERE, fact: "fact", said: "", partly: false }, range }),
  },
};

/** The sample text of the options page, with a mark of every kind, in pieces. */
export function cutSample({ say }: Pick<Wording, "say">): SamplePiece[] {
  return say("optionsSample")
    .split(/\{(\w+)\}/)
    .map((text, index) => {
      const gap = index % 2 === 1 ? GAPS[text] : undefined;
      return gap ? { text: say(gap.text), mark: gap.mark } : { text };
    });
}
