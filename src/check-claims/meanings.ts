import { readActions } from "./read-actions.ts";
import { readDirections } from "./read-directions.ts";
import { readForces } from "./read-forces.ts";
import { readPlaces } from "./read-places.ts";
import { readScopes } from "./read-scopes.ts";

/** What words can mean, however they are put, and who reads it: a pattern of a claim asks for a meaning by its name. */
export const MEANINGS = { ...readDirections, ...readActions, ...readForces, ...readScopes, place: readPlaces };
