import { wordReaders } from "./word-readers.ts";

/** Words for people under arms, together or each. English only. */
export const readForces = wordReaders({
  troops: {
    en: "troop, soldier, marine, service member, serviceman/servicemen, personnel, manpower, garrison, contingent, presence, force, leatherneck, gi, headcount, footprint, boots on the ground",
  },
});
