import type { ClaimVerdict } from "../dataset/claims-schema.ts";

const SHAPES: Record<ClaimVerdict, string> = {
  contradicted: "M4.5 6.3h7M4.5 9.7h7M10 3.8 6 12.2",
  "needs-context": "M8 7.4v4.2M8 4.4v.4",
  supported: "M4.6 8.4l2.3 2.3 4.6-5",
};

/** A small round sign beside words that say the same; its shape tells it apart without colour. */
export function VerdictSign({ verdict }: { readonly verdict: ClaimVerdict }) {
  return (
    <svg class={`sign ${verdict}`} viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <circle cx="8" cy="8" r="7.25" />
      <path d={SHAPES[verdict]} />
    </svg>
  );
}
