import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Wording } from "../messages/wording.ts";

/** Gives every component below it the words of the interface. */
export const WordingContext = createContext<Wording | undefined>(undefined);

/** The words of the interface; throws outside a `WordingContext`. */
export function useWording(): Wording {
  const wording = useContext(WordingContext);
  if (!wording) throw new Error("No wording was given to this component.");
  return wording;
}
