import type { Located, Problem } from "./problem.ts";
import type { Entity, Role } from "./schema.ts";

/** What is wrong with the dates of roles and of events: ends before begins, and offices held twice at a time. */
export function checkRoles(entities: readonly Located<Entity>[]): Problem[] {
  return [...entities.flatMap(checkSpan), ...entities.flatMap(checkOwnRoles), ...checkOffices(entities)];
}

function checkSpan({ value: { date, until }, locate }: Located<Entity>): Problem[] {
  if (until === undefined) return [];
  if (date === undefined) return [{ ...locate(["until"]), message: "an end needs a beginning: add date" }];
  return isBefore(until, date) ? [{ ...locate(["until"]), message: `it ends before its date, ${date}` }] : [];
}

function checkOwnRoles({ value: { roles }, locate }: Located<Entity>): Problem[] {
  return roles.flatMap((role, index) => {
    const twin = roles.findIndex((other, at) => at < index && other.title === role.title && overlap(other, role));
    const isReversed = role.from && role.until && isBefore(role.until, role.from);
    return [
      ...(isReversed ? [{ ...locate(["roles", index]), message: "the role ends before it begins" }] : []),
      ...(twin >= 0 ? [{ ...locate(["roles", index]), message: "the same role twice at the same time" }] : []),
    ];
  });
}

/** Two entities with one office at a time: one of the dates is wrong, or the title does not say which office it is. */
function checkOffices(entities: readonly Located<Entity>[]): Problem[] {
  const tenures = entities.flatMap((entity) => entity.value.roles.map((role, index) => ({ entity, role, index })));
  const offices = Map.groupBy(tenures, ({ role }) => role.title);
  return [...offices.values()].flatMap((holders) =>
    holders.flatMap(({ entity, role, index }, at) => {
      const rival = holders.slice(0, at).find((other) => other.entity !== entity && overlap(other.role, role));
      if (!rival) return [];
      const message = `"${rival.entity.value.id}" holds the office "${role.title}" at the same time`;
      return [{ ...entity.locate(["roles", index]), message }];
    }),
  );
}

function overlap(a: Role, b: Role): boolean {
  return isBefore(a.from ?? "0000", b.until ?? "9999") && isBefore(b.from ?? "0000", a.until ?? "9999");
}

/** Dates known to the year, the month or the day, compared as far as both are known. */
function isBefore(a: string, b: string): boolean {
  const known = Math.min(a.length, b.length);
  return a.slice(0, known) < b.slice(0, known);
}
