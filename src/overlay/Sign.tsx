/** What a sign stands for: a verdict, or whether a fact is stated, stated in part, or missing. */
export type SignKind = "contradicted" | "needs-context" | "supported" | "stated" | "partly" | "missing";

const SHAPES: Record<SignKind, string> = {
  contradicted: "M4.5 6.3h7M4.5 9.7h7M10 3.8 6 12.2",
  "needs-context": "M8 7.4v4.2M8 4.4v.4",
  supported: "M4.6 8.4l2.3 2.3 4.6-5",
  stated: "M4.6 8.4l2.3 2.3 4.6-5",
  partly: "M8 3.6a4.4 4.4 0 0 0 0 8.8z",
  missing: "M5 8h6",
};

/** A small round sign beside a text that says the same in words; its shape tells it apart without colour. */
export function Sign({ kind }: { readonly kind: SignKind }) {
  return (
    <svg class={`sign ${kind}`} viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <circle cx="8" cy="8" r="7.25" />
      <path d={SHAPES[kind]} />
    </svg>
  );
}
