import type { ClaimVerdict } from "../dataset/claims-schema.ts";
import { VERDICT_NAMES } from "./message-keys.ts";
import { Sign } from "./Sign.tsx";
import { useWording } from "./wording-context.ts";

/** What a check came to, by a sign and in words. */
export function VerdictLine({ verdict }: { readonly verdict: ClaimVerdict }) {
  const { say } = useWording();
  return (
    <p class={`verdict ${verdict}`}>
      <Sign kind={verdict} />
      {say(VERDICT_NAMES[verdict])}
    </p>
  );
}
