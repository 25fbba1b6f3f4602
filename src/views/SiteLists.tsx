import { Disclosure } from "../overlay/Disclosure.tsx";
import { useWording } from "../overlay/wording-context.ts";
import { NoticeLine } from "./NoticeLine.tsx";
import type { Notice, OptionsActions, SiteAccess } from "./options-state.ts";
import { Button } from "./parts/Button.tsx";
import { Callout } from "./parts/Callout.tsx";
import { Section } from "./parts/Section.tsx";
import { Switch } from "./parts/Switch.tsx";

type Props = {
  readonly sites: SiteAccess;
  readonly sitesOff: readonly string[];
  readonly notice: Notice | undefined;
  readonly actions: OptionsActions;
};

/** Where Sidelight reads by itself: the built-in list, what the reader has added, everywhere, and where it stays away. */
export function SiteLists({ sites, sitesOff, notice, actions }: Props) {
  const { say } = useWording();
  return (
    <Section id="sites" title={say("optionsSites")}>
      <Listed sites={sites} onAllow={actions.allowListed} />
      <h3>{say("optionsSitesAdded")}</h3>
      <Hosts
        hosts={sites.added}
        label={say("optionsSitesRemove")}
        name={(host) => say("optionsSitesRemoveOne", { host })}
        onPress={actions.removeSite}
      />
      <AddSite onAdd={actions.addSite} />
      <NoticeLine notice={notice} among={["no-site", "refused"]} />
      <Switch
        label={say("optionsSitesEverywhere")}
        on={sites.everywhere}
        onSwitch={actions.setEverywhere}
        describedBy="everywhere-hint"
      />
      <p class="quiet" id="everywhere-hint">
        {say("optionsSitesEverywhereHint")}
      </p>
      <h3>{say("optionsSitesOff")}</h3>
      <Hosts
        hosts={sitesOff}
        label={say("optionsSitesOn")}
        name={(host) => say("optionsSitesOnOne", { host })}
        onPress={(host) => actions.change({ sitesOff: sitesOff.filter((other) => other !== host) })}
      />
    </Section>
  );
}

function Listed({ sites, onAllow }: { readonly sites: SiteAccess; readonly onAllow: () => void }) {
  const { say, number } = useWording();
  return (
    <>
      <p>{say("optionsSitesListed", { count: number(sites.listed.length) })}</p>
      {sites.withheld > 0 && (
        <Callout text={say("optionsSitesWithheld", { count: number(sites.withheld) })}>
          <Button onClick={onAllow}>{say("optionsSitesAllow")}</Button>
        </Callout>
      )}
      <Disclosure summary={say("optionsSitesShow")}>
        <ul class="listed">
          {sites.listed.map((host) => (
            <li key={host}>{host}</li>
          ))}
        </ul>
      </Disclosure>
    </>
  );
}

type HostsProps = {
  readonly hosts: readonly string[];
  readonly label: string;
  readonly name: (host: string) => string;
  readonly onPress: (host: string) => void;
};

function Hosts({ hosts, label, name, onPress }: HostsProps) {
  const { say } = useWording();
  if (hosts.length === 0) return <p class="quiet">{say("optionsSitesNone")}</p>;
  return (
    <ul class="hosts">
      {hosts.map((host) => (
        <li key={host}>
          <span>{host}</span>
          <Button label={name(host)} onClick={() => onPress(host)}>
            {label}
          </Button>
        </li>
      ))}
    </ul>
  );
}

function AddSite({ onAdd }: { readonly onAdd: (text: string) => void }) {
  const { say } = useWording();
  return (
    <form
      class="add-site"
      onSubmit={(event) => {
        event.preventDefault();
        const { elements } = event.currentTarget;
        const input = elements.namedItem("site");
        if (input instanceof HTMLInputElement) onAdd(input.value);
      }}
    >
      <label>
        <span>{say("optionsSitesAddLabel")}</span>
        <input class="field" name="site" type="text" inputMode="url" autocomplete="off" spellcheck={false} required />
      </label>
      <Button>{say("optionsSitesAdd")}</Button>
      <p class="quiet">{say("optionsSitesAddHint")}</p>
    </form>
  );
}
